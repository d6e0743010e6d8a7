import type { Day } from "../../src/core/day.ts"
import { dayText } from "../../src/core/day-text.ts"
import type { Fault } from "../../src/core/errors.ts"
import { type Typed, typedText } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Choices, Faults, Input, Select, TextArea } from "../parts/form.tsx"

/** What a declaration is to be about, and what was there before. */
export interface NewDeclarationChoice {
  contract: { id: string; title: string; agency: string; agencyName: string }
  deliverable?: { id: string; title: string } | undefined
  /** Day on which the last one was sent. */
  last?: Day | undefined
  /** Those that are still being filled in. */
  open: readonly string[]
}

interface Props {
  page: Page
  choice: NewDeclarationChoice
  typed: Typed
  faults: readonly Fault[]
}

export function newDeclarationTitle({ t }: Page, { contract, deliverable }: NewDeclarationChoice): string {
  const words = t.declarations.create
  return deliverable ? words.titleOf(deliverable.title) : words.title(contract.agencyName)
}

/** Who fills it in, in which language, until when, and whether it begins with what was said last. */
export function NewDeclarationPage({ page, choice, typed, faults }: Props) {
  const t = page.t.declarations.create
  const { contract, deliverable, last, open } = choice
  const field = { page, typed, faults }
  return (
    <div class="stack loose">
      <Faults page={page} faults={faults} />
      <div class="stack tight">
        <h1 class="long any">{newDeclarationTitle(page, choice)}</h1>
        <p class="lede">{t.lede}</p>
        <p class="any">
          {t.contract}{" "}
          <a href={routes.contract(contract.id)}>
            <bdi>{contract.title}</bdi>
          </a>
        </p>
      </div>
      {open.length === 0 ? null : (
        <div class="note if">
          <p>{t.open(open.length)}</p>
          <ul>
            {open.map((id) => (
              <li>
                <a href={routes.declaration(id)}>{t.see}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <form method="post" action={routes.newDeclaration()} class="stack loose form">
        <input type="hidden" name="contract" value={contract.id} />
        {deliverable ? <input type="hidden" name="deliverable" value={deliverable.id} /> : null}
        <Choices
          {...field}
          kind="radio"
          name="way"
          label={t.way}
          chosen={[typedText(typed, "way")]}
          options={(["link", "own"] as const).map((value) => ({ value, ...t.ways[value], class: value }))}
        />
        {last === undefined ? null : (
          <label class="pick">
            <input type="checkbox" name="copy" value="on" checked={typedText(typed, "copy") !== ""} />
            <span>
              {t.copy}
              <small>{t.copyHint(dayText(last, page.lang))}</small>
            </span>
          </label>
        )}
        <Select
          {...field}
          name="language"
          label={t.language}
          hint={t.languageHint}
          options={(["fr", "en"] as const).map((value) => ({ value, label: t.languages[value] }))}
        />
        <div class="stack loose forlink">
          <TextArea {...field} name="message" label={t.message} hint={t.messageHint} rows={4} optional />
          <Input {...field} name="until" type="date" label={t.until} hint={t.untilHint} />
        </div>
        <p>
          <button type="submit" class="btn go">
            {t.send}
          </button>
        </p>
      </form>
    </div>
  )
}

/** Without a contract there is nothing to declare: which ones there are. */
export function ChooseDeclaredPage({
  page,
  contracts,
}: {
  page: Page
  contracts: readonly { id: string; title: string; agencyName: string }[]
}) {
  const t = page.t.declarations.create
  return (
    <div class="stack">
      <h1>{t.choose}</h1>
      <p>{contracts.length === 0 ? t.none : t.chooseText}</p>
      {contracts.length === 0 ? null : (
        <ul class="lines midway">
          {contracts.map(({ id, title, agencyName }) => (
            <li class="any">
              <a href={routes.newDeclaration({ contract: id })}>
                <bdi>{title}</bdi>
              </a>
              <small>
                <bdi>{agencyName}</bdi>
              </small>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a class="btn" href={routes.agencies()}>
          {t.agencies}
        </a>
      </p>
    </div>
  )
}
