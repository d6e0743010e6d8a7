import type { ClauseLibrary, ContractFact } from "../../src/core/clause.ts"
import type { ClauseFacts } from "../../src/core/clause-facts.ts"
import { factQuestions } from "../../src/core/clause-questions.ts"
import { dayText } from "../../src/core/day-text.ts"
import { languages } from "../../src/core/text.ts"
import { typedList, typedText } from "../../src/web/form.ts"
import { routes } from "../../src/web/routes.ts"
import { ContractWay } from "../drafts/head.tsx"
import type { NamedContract } from "../drafts/model.ts"
import { ClauseNav } from "../parts/clause-nav.tsx"
import { Choices, Faults, Input, SaveRow, Select } from "../parts/form.tsx"
import type { FormShown } from "../parts/right-form.tsx"

interface Props extends FormShown {
  contract: { id: string; content: Omit<NamedContract, "id">; organisation: string; organisationName: string }
  /** It is over. */
  isEnded: boolean
  presets: ClauseLibrary["presets"]
  /** The one that the assignment speaks for. */
  suggested?: string | undefined
  known: ClauseFacts
  /** How many questions are left. */
  unknown: number
  /** Until when the agency's declaration holds; absent: none was sent. */
  declaredUntil?: string | undefined
  /** Drafts of this contract that are not set aside. */
  others: readonly { id: string; title: string }[]
}

/** What a draft starts from: a preset, languages, and what the register knows already. */
export function NewDraftPage(props: Props) {
  const { page, typed, faults, contract, isEnded } = props
  const t = page.t.drafts.fresh
  const field = { page, typed, faults }
  return (
    <div class="stack loose">
      <ClauseNav page={page} current="drafts" />
      <div class="stack tight">
        <ContractWay
          page={page}
          contract={{ id: contract.id, ...contract.content }}
          agency={{ slug: contract.organisation, name: contract.organisationName }}
        />
        <h1 class="long any">{t.title(contract.content.title)}</h1>
      </div>
      {isEnded ? <p class="note">{t.ended}</p> : null}
      <Others {...props} />
      <Faults page={page} faults={faults} />
      <div class="split new-draft">
        <form method="post" action={routes.newDraft()} class="stack form">
          <input type="hidden" name="contract" value={contract.id} />
          <input type="hidden" name="sending" value={typedText(typed, "sending")} />
          <Presets {...props} />
          <Choices
            {...field}
            name="languages"
            label={t.languages}
            hint={t.languagesHint}
            options={languages.map((language) => ({ value: language, label: t.language[language] }))}
            chosen={typedList(typed, "languages")}
          />
          <Select
            {...field}
            name="prevailing"
            label={t.prevailing}
            hint={t.prevailingHint}
            options={[
              { value: "", label: t.noPrevailing },
              ...languages.map((language) => ({ value: language, label: t.language[language] })),
            ]}
          />
          <Input {...field} name="title" label={t.name} hint={t.nameHint} attributes={{ maxlength: 200 }} />
          <SaveRow page={page} save={t.save} back={routes.contract(contract.id)} />
        </form>
        <Known {...props} />
      </div>
    </div>
  )
}

function Presets({ page, typed, faults, presets, suggested }: Props) {
  const t = page.t.drafts.fresh
  return (
    <Choices
      page={page}
      faults={faults}
      kind="radio"
      name="preset"
      label={t.preset}
      hint={t.presetHint}
      options={[
        ...presets.map(({ id, name, purpose }) => ({
          value: id,
          label: id === suggested ? `${name[page.lang]} (${t.suggested})` : name[page.lang],
          hint: purpose[page.lang],
        })),
        { value: "", ...t.noPreset },
      ]}
      chosen={[typedText(typed, "preset")]}
    />
  )
}

function Others({ page, others }: Props) {
  const t = page.t.drafts.fresh
  if (others.length === 0) return null
  return (
    <div class="note stack tight">
      <p>
        <strong>{t.already}</strong>
      </p>
      <ul class="plain">
        {others.map(({ id, title }) => (
          <li class="any">
            <a href={routes.draft(id)}>{t.alreadyOf(title)}</a>
          </li>
        ))}
      </ul>
      <p class="dim">{t.again}</p>
    </div>
  )
}

/** What need not be asked any more. */
function Known({ page, contract, known, unknown, declaredUntil }: Props) {
  const t = page.t.drafts.fresh
  const facts = Object.entries(known) as [ContractFact, boolean][]
  return (
    <section class="stack tight" aria-labelledby="known">
      <h2 id="known" class="sub">
        {t.known(facts.length)}
      </h2>
      <p class="small">
        {declaredUntil === undefined ? t.toolsFrom.none : t.toolsFrom.declared(dayText(declaredUntil, page.lang))}{" "}
        {declaredUntil === undefined && page.may("agencies:write") ? (
          <a href={routes.newDeclaration({ contract: contract.id })}>{t.ask}</a>
        ) : null}
      </p>
      {facts.length === 0 ? null : (
        <dl class="known small">
          {facts.map(([fact, value]) => (
            <>
              <dt>{factQuestions[fact][page.lang]}</dt>
              <dd>{value ? t.yes : t.no}</dd>
            </>
          ))}
        </dl>
      )}
      <p class="small dim">
        {facts.length === 0 ? null : t.knownText} {unknown === 0 ? null : `${t.unknown(unknown)}.`}
      </p>
    </section>
  )
}

interface ChoiceProps extends FormShown {
  contracts: readonly { id: string; title: string; organisationName: string }[]
}

/** For which contract: what comes before the form where the address does not say. */
export function ChooseDraftContractPage({ page, faults, typed, contracts }: ChoiceProps) {
  const t = page.t.drafts.fresh
  return (
    <div class="stack loose">
      <ClauseNav page={page} current="drafts" />
      <Faults page={page} faults={faults} />
      <div class="stack tight">
        <h1>{t.choose}</h1>
        <p class="lede">{t.chooseLede}</p>
      </div>
      {contracts.length === 0 ? (
        <p class="empty">
          {t.noContract} {page.may("agencies:write") ? <a href={routes.newContract()}>{t.addContract}</a> : null}
        </p>
      ) : (
        <form method="get" action={routes.newDraft()} class="stack form">
          <Select
            page={page}
            typed={typed}
            faults={faults}
            name="contract"
            label={t.contract}
            options={contracts.map(({ id, title, organisationName }) => ({
              value: id,
              label: t.contractOf(title, organisationName),
            }))}
          />
          <SaveRow page={page} save={t.goOn} back={routes.drafts()} />
        </form>
      )}
    </div>
  )
}
