import { isDay } from "../../src/core/day.ts"
import { dayText, listText } from "../../src/core/day-text.ts"
import type { Factor, Methodology, Option, Reference } from "../../src/core/methodology.ts"
import type { Page } from "../../src/web/page.ts"
import { referenceWords, sourceNames } from "../../templates/methodology/sources.ts"
import { Level } from "../parts/level.tsx"

/** Every factor, by dimension; folded. The anchor of a factor is its id. */
export function Factors({ page, methodology }: { page: Page; methodology: Methodology }) {
  const t = page.t.methodology.factors
  const checked = methodology.factors
    .flatMap((factor) => factor.references.map((reference) => reference.checkedOn))
    .toSorted()
    .at(-1)
  return (
    <section class="stack" aria-labelledby="factors">
      <h2 id="factors">{t.title(methodology.factors.length)}</h2>
      <p>{t.legend}</p>
      <p class="small dim">
        {checked === undefined ? null : `${t.checked(dayText(checked, page.lang))} `}
        {t.toConfirmMeans}
      </p>
      {methodology.dimensions.map((dimension) => {
        const factors = methodology.factors.filter((factor) => factor.dimension === dimension.id)
        if (factors.length === 0) return null
        return (
          <section class="stack tight" aria-labelledby={`dimension-${dimension.id}`}>
            <h3 id={`dimension-${dimension.id}`}>
              {dimension.id}. {dimension.name[page.lang]}
            </h3>
            <ul class="lines small">
              {factors.map((factor) => (
                <li>
                  <Folded factor={factor} page={page} methodology={methodology} />
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </section>
  )
}

function Folded({ factor, page, methodology }: { factor: Factor; page: Page; methodology: Methodology }) {
  const t = page.t.methodology.factors
  return (
    <details id={factor.id}>
      <summary>
        <span class="dim">{factor.id}</span> {factor.name[page.lang]}
        {factor.core ? (
          <>
            {" "}
            <span aria-hidden="true">★</span>
            <span class="vh">{t.core}</span>
          </>
        ) : null}
      </summary>
      <div class="stack tight unfolded">
        <p>
          <b>{factor.question[page.lang]}</b>
        </p>
        <p class="dim">{factor.help[page.lang]}</p>
        <ol class="plain" aria-label={t.options}>
          {factor.options.map((option, index) => (
            <li>
              <Level option={index as Option} page={page} /> {option[page.lang]}
            </li>
          ))}
        </ol>
        <dl class="kv">
          <dt>{t.weight}</dt>
          <dd>{factor.weight}</dd>
          <dt>{t.level}</dt>
          <dd>{t.levels[factor.level]}</dd>
          <dt>{t.asked}</dt>
          <dd>{asked(factor, methodology, page)}</dd>
          {factor.references.length > 0 ? (
            <>
              <dt>{t.references}</dt>
              <dd>
                <ul class="plain">
                  {factor.references.map((reference) => (
                    <li>
                      <Cited reference={reference} page={page} />
                    </li>
                  ))}
                </ul>
              </dd>
            </>
          ) : null}
        </dl>
      </div>
    </details>
  )
}

function asked({ appliesTo }: Factor, { vocabulary }: Methodology, page: Page): string {
  const t = page.t.methodology.factors
  const classes = named(vocabulary.classes, appliesTo?.classes, page)
  const uses = named(vocabulary.uses, appliesTo?.uses, page)
  const parts = [classes, uses].filter((names) => names.length > 0)
  if (parts.length === 0) return t.everywhere
  return parts.map((names) => listText(names, page.lang, "and")).join(page.lang === "fr" ? "\u202f; " : "; ")
}

function named(
  items: readonly { id: string; name: { fr: string; en: string } }[],
  ids: readonly string[] | undefined,
  page: Page,
): string[] {
  return items.filter((item) => ids?.includes(item.id)).map((item) => item.name[page.lang])
}

/** A reference by number; one that nobody has read in the text yet says so. */
function Cited({ reference, page }: { reference: Reference; page: Page }) {
  const names: Readonly<Record<string, { fr: string; en: string }>> = sourceNames
  const word = (text: string) => referenceWords[text]?.[page.lang] ?? (isDay(text) ? dayText(text, page.lang) : text)
  const { source, locator, version, status } = reference
  return (
    <>
      {names[source]?.[page.lang] ?? source}, {word(locator)}
      {version === undefined ? null : <span class="dim"> ({word(version)})</span>}
      {status === "to-confirm" ? (
        <>
          {" "}
          <span class="src claim">{page.t.methodology.factors.toConfirm}</span>
        </>
      ) : null}
    </>
  )
}
