import { type Comparison, type NamedSide, type OtherSides, sideText } from "../../src/core/comparison.ts"
import { dayText } from "../../src/core/day-text.ts"
import { shown } from "../../src/core/text.ts"
import type { Page } from "../../src/web/page.ts"
import { type Query, routes } from "../../src/web/routes.ts"
import { ComparedFactors } from "../comparison/factors.tsx"
import { ComparedFigures } from "../comparison/figures.tsx"
import { sideAddress, sideLabel } from "../comparison/names.ts"
import { bandText } from "../parts/band.ts"
import { points } from "../parts/figure.ts"
import { lower, type Words, wordsOf } from "../tool/words.ts"

interface ComparisonProps {
  page: Page
  first: NamedSide
  second: NamedSide
  comparison: Comparison
  others: OtherSides
  find: string
}

/** Two plans or assessments side by side: figures per context, then what differs. */
export function ComparisonPage({ page, first, second, comparison, others, find }: ComparisonProps) {
  const t = page.t.comparison
  const names = [sideLabel(first, page), sideLabel(second, page)] as const
  const words = [wordsOf(first.methodology, page.lang), wordsOf(second.methodology, page.lang)] as const
  const { counts } = comparison
  const rest = counts.weaker + counts.firmer + counts["only-first"] + counts["only-second"] + counts.absent
  return (
    <div class="stack loose">
      <header class="stack">
        <div class="stack tight">
          <Back page={page} />
          <h1>{t.title(names[1], counts.worse, counts.better)}</h1>
          <p class="lede">{t.lede(names[0], rest, counts.worse + counts.better)}</p>
        </div>
        <p class="row small">
          {[first, second].map((side, index) => (
            <a href={sideAddress(side)}>{names[index]}</a>
          ))}
          <a
            class="btn noprint"
            href={routes.comparison({ ...keptContext(page), a: sideText(second.name), b: sideText(first.name) })}
          >
            {t.swap}
          </a>
        </p>
        <Notes page={page} first={first} second={second} comparison={comparison} words={words[0]} />
      </header>
      <ComparedFigures page={page} contexts={comparison.contexts} words={words[0]} names={names} />
      <ComparedFactors page={page} comparison={comparison} words={words} names={names} />
      <details class="noprint" open={find !== ""}>
        <summary>{t.another}</summary>
        <Chooser page={page} first={first} others={others} find={find} second={second} />
      </details>
    </div>
  )
}

/** Choosing what stands on the other side, or on both. */
export function ChooseComparisonPage(props: {
  page: Page
  first: NamedSide | undefined
  others: OtherSides
  find: string
}) {
  const { page, first } = props
  const t = page.t.comparison
  return (
    <div class="stack loose">
      <div class="stack tight">
        <Back page={page} />
        <h1>{first ? t.chooseSecond(sideLabel(first, page)) : t.chooseTitle}</h1>
        <p class="lede">{first ? t.choose.second : t.choose.empty}</p>
      </div>
      <Chooser {...props} />
    </div>
  )
}

function Back({ page }: { page: Page }) {
  return (
    <nav class="meta noprint" aria-label={page.t.frozen.breadcrumb}>
      <a href={routes.assessments()}>{page.t.assessments.nav}</a>
    </nav>
  )
}

interface NotesProps {
  page: Page
  first: NamedSide
  second: NamedSide
  comparison: Comparison
  words: Words
}

/** What to know before the figures are read against each other. */
function Notes({ page, first, second, comparison, words }: NotesProps) {
  const t = page.t.comparison.notes
  const { unlike, contexts } = comparison
  const uses = new Set(contexts.map(({ context }) => context.use))
  const [use] = uses
  const notes = [
    ...(unlike.methodology ? [t.methodology(first.methodology.version, second.methodology.version)] : []),
    ...(unlike.depth ? [t.depth] : []),
    ...[first, second].flatMap((side) => (side.unkept ? [t.unkept(sideLabel(side, page))] : [])),
    ...(uses.size > 1 && use !== undefined ? [t.uses(lower(words.useName(use)))] : []),
  ]
  if (notes.length === 0) return null
  return (
    <ul class="note">
      {notes.map((note) => (
        <li>{note}</li>
      ))}
    </ul>
  )
}

interface ChooserProps {
  page: Page
  first: NamedSide | undefined
  second?: NamedSide | undefined
  others: OtherSides
  find: string
}

function Chooser({ page, first, second, others, find }: ChooserProps) {
  const t = page.t.comparison.choose
  const { plans, assessments, found } = others
  const address = (name: string) =>
    routes.comparison(
      first ? { ...keptContext(page), a: sideText(first.name), b: name } : { ...keptContext(page), a: name },
    )
  return (
    <div class="stack">
      {first && plans.length > 0 ? (
        <section class="stack tight">
          <h2 class="sub">{first.name.kind === "plan" ? t.plans : t.allPlans}</h2>
          <ul>
            {plans.map(({ plan }) => (
              <li>
                <a href={address(`plan/${plan.slug}`)}>
                  {first.tool.name} {shown(plan.name)[page.lang]}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {assessments.length > 0 ? (
        <section class="stack tight">
          <h2 class="sub">{t.assessments}</h2>
          <ul>
            {assessments.map(({ id, on, score, band }) => (
              <li>
                <a href={address(`frozen/${id}`)}>
                  {t.other(dayText(on, page.lang), points(score, page.lang), lower(bandText(band, page.lang)))}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {first && plans.length + assessments.length === 0 ? <p class="empty">{t.none}</p> : null}
      <form method="get" action={routes.comparison()} class="stack tight find">
        {first ? <input type="hidden" name="a" value={sideText(first.name)} /> : null}
        {second ? <input type="hidden" name="b" value={sideText(second.name)} /> : null}
        {Object.entries(keptContext(page)).map(([name, value]) => (
          <input type="hidden" name={name} value={String(value)} />
        ))}
        <div class="field">
          <label for="find">{t.find}</label>
          <small id="find-hint">{t.findHint}</small>
          <input id="find" name="find" type="search" value={find} aria-describedby="find-hint" maxlength={200} />
        </div>
        <p>
          <button class="btn" type="submit">
            {t.search}
          </button>
        </p>
      </form>
      {find === "" ? null : (
        <section class="stack tight" aria-live="polite">
          <p>{t.found(found.length)}</p>
          <ul>
            {found.map(({ plan, tool }) => (
              <li>
                <a href={address(`plan/${plan.slug}`)}>
                  {shown(plan.name)[page.lang]} <code>{plan.slug}</code>
                  <span class="vh"> {tool}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

/** The context that the address asks for, where it does. */
function keptContext({ query }: Page): Query {
  const [data, use] = [query.get("data") ?? "", query.get("use") ?? ""]
  return { ...(data === "" ? {} : { data }), ...(use === "" ? {} : { use }) }
}
