import type { Child } from "hono/jsx"
import { dayText, listText } from "../../src/core/day-text.ts"
import type { Page } from "../../src/web/page.ts"
import { ClauseStatus } from "../drafts/status.tsx"
import { authorText } from "../fact/names.ts"
import { wholePoints } from "../parts/figure.ts"
import { Moment } from "../parts/moment.tsx"
import { countryName } from "../tool/header.tsx"
import type { Words } from "../tool/words.ts"
import { spanText } from "./contracts.tsx"
import type { ContractModel } from "./model.ts"
import { NextText, StandingText } from "./standing.tsx"

interface Props {
  page: Page
  model: ContractModel
  words: Words
}

/** All that a contract says, and how it stands. */
export function ContractFacts({ page, model, words }: Props) {
  const { contract: t, words: w } = page.t.agencies
  const { contract, overview, people } = model
  const { content, createdAt, createdBy } = contract
  const rows: (readonly [string, Child])[] = [
    [t.reference, content.reference],
    [t.scopes, listOf(page, content.scopes, w.scopes)],
    [t.deliverables, content.deliverables && <span class="told">{content.deliverables}</span>],
    [t.dates, spanAndEnd(page, model)],
    [t.renewal, w.renewals[content.renewal].label],
    [t.notice, content.notice && dayText(content.notice, page.lang)],
    [t.next, <NextText page={page} next={overview.next} />],
    [t.declaration, <StandingText page={page} standing={overview.standing} />],
    [t.data, dataText(page, content.data, words)],
    [t.oversight, w.oversights[content.oversight].label],
    [t.audiences, listOf(page, content.audiences, w.audiences)],
    [t.media, listOf(page, content.media, w.media)],
    [t.people, content.people && w.people[content.people].label],
    [t.influencers, content.influencers === undefined ? undefined : content.influencers ? w.yes : w.no],
    [t.feeModel, content.feeModel && w.fees[content.feeModel]],
    [t.spend, content.spend === undefined ? undefined : t.euros(wholePoints(content.spend, page.lang))],
    [t.language, w.languages[content.language]],
    [t.governingLaw, content.governingLaw && countryName(content.governingLaw, page)],
    [t.parts.subs, subsOf(page, model)],
    [
      t.clauses,
      <ClauseStatus
        page={page}
        contract={{ id: contract.id, title: content.title }}
        standing={model.overview.clauses}
      />,
    ],
    [
      t.made,
      <>
        <Moment page={page} at={createdAt} /> {t.by(authorText(createdBy, people, page))}
      </>,
    ],
  ]
  return (
    <dl class="kv contract">
      {rows.map(([name, value]) => (
        <>
          <dt>{name}</dt>
          <dd class="any">{value || <span class="dim">{w.unknown}</span>}</dd>
        </>
      ))}
    </dl>
  )
}

function spanAndEnd(page: Page, { contract: { content } }: ContractModel): string {
  const { contract: t, next } = page.t.agencies
  const span = spanText(page, content)
  const open = content.end === undefined ? [t.openEnd] : []
  const over = content.terminatedOn === undefined ? [] : [next.terminated(dayText(content.terminatedOn, page.lang))]
  return [span, ...open, ...over].join(", ")
}

function dataText(page: Page, data: readonly string[], words: Words): string {
  if (data.length === 0) return page.t.agencies.contract.noData
  return listText(
    data.map((id) => words.classPhrase(id)),
    page.lang,
    "and",
  )
}

function listOf<Word extends string>(
  { lang }: Page,
  given: readonly Word[],
  words: Readonly<Record<Word, string>>,
): string | undefined {
  if (given.length === 0) return undefined
  return listText(
    given.map((word) => words[word]),
    lang,
    "and",
  )
}

/** Subcontractors may be persons: their names are for those who look after agencies. */
function subsOf(page: Page, { contract: { content } }: ContractModel): Child {
  const t = page.t.agencies.contract
  if (content.subcontractors.length === 0) return undefined
  const mayName = page.may("agencies:write")
  return (
    <ul class="plain">
      {content.subcontractors.map(({ name, country, does }) => (
        <li>
          {mayName ? <bdi>{name}</bdi> : <span class="dim">{t.nameHidden}</span>}
          {country === undefined ? null : <> · {countryName(country, page)}</>}
          {does === undefined ? null : <> · {does}</>}
        </li>
      ))}
    </ul>
  )
}
