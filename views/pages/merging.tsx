import { dayText } from "../../src/core/day-text.ts"
import type { Fault } from "../../src/core/errors.ts"
import type { MergeRefusal, Merger } from "../../src/core/merging.ts"
import type { HostEntry } from "../../src/core/register.ts"
import type { Typed } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { Faults, Input, SaveRow } from "../parts/form.tsx"
import { Mark } from "../parts/marks.tsx"

interface Common {
  page: Page
  /** Where the form goes, and where its cancelling leads. */
  action: string
  back: string
  typed: Typed
  faults: readonly Fault[]
  /** The register changed since the preview was shown. */
  stale: boolean
}

interface Entry {
  slug: string
  name: string
}

/** Which entry stays: the first step, that changes nothing. */
export function MergeChoicePage({
  page,
  action,
  back,
  faults,
  name,
  into,
  choices,
  mergedInto,
}: Common & { name: string; into: string; choices: readonly string[]; mergedInto: string | undefined }) {
  const t = page.t.retiring.merge
  return (
    <div class="stack loose">
      <Faults page={page} faults={faults} />
      <div class="stack tight">
        <h1>{t.title(name)}</h1>
        <p class="lede">{mergedInto === undefined ? t.lede : t.organisationMerged(mergedInto)}</p>
      </div>
      {mergedInto === undefined ? (
        <form method="get" action={action} class="stack form">
          <Input
            page={page}
            faults={faults}
            name="into"
            label={t.into}
            hint={t.intoHint}
            value={into}
            attributes={{ list: "entries", maxlength: 300 }}
          />
          <datalist id="entries">
            {choices.map((one) => (
              <option value={one} />
            ))}
          </datalist>
          <SaveRow page={page} save={t.show} back={back} />
        </form>
      ) : null}
    </div>
  )
}

interface PreviewProps extends Common {
  kind: "tool" | "organisation"
  from: Entry
  into: Entry
  merger: Merger
  /** Contracts with it as an agency. */
  contracts: number
  madeOf: number
  /** Names of tools. */
  names: ReadonlyMap<string, string>
}

/** What merging moves and what stays, or what stands in its way. */
export function MergePreviewPage(props: PreviewProps) {
  const { page, kind, from, into, merger, madeOf, action, back, typed, faults, stale } = props
  const t = page.t.retiring.merge
  return (
    <div class="stack loose">
      <Faults page={page} faults={faults} />
      {stale && merger.refusals.length === 0 ? <Stale page={page} /> : null}
      <h1>{t.preview(from.name, into.name)}</h1>
      {merger.refusals.length > 0 ? (
        <>
          <section class="note no stack tight" role="alert">
            <h2 class="sub">
              <Mark id="warn" /> {t.refused}
            </h2>
            <ul>
              {merger.refusals.map((refusal) => (
                <li>{refusalText(page, refusal)}</li>
              ))}
            </ul>
          </section>
          <p>
            <a class="btn" href={action}>
              {page.t.form.cancel}
            </a>
          </p>
        </>
      ) : (
        <>
          <Going {...props} />
          <StayingBehind page={page} from={from} merger={merger} />
          <form method="post" action={action} class="stack form">
            <input type="hidden" name="into" value={into.slug} />
            <input type="hidden" name="seen" value={madeOf} />
            <p class="small">{kind === "tool" ? t.undoTool : t.undoOrganisation}</p>
            <Input
              page={page}
              typed={typed}
              faults={faults}
              name="why"
              label={t.why}
              hint={t.whyHint}
              attributes={{ maxlength: 500 }}
            />
            <SaveRow page={page} save={t.submit(from.name, into.name)} back={back} />
          </form>
        </>
      )}
    </div>
  )
}

function Going({ page, kind, from, into, merger, contracts, names }: PreviewProps) {
  const t = page.t.retiring.merge
  const tools = list(
    page,
    merger.tools.map((slug) => names.get(slug) ?? slug),
  )
  return (
    <section class="stack tight" aria-labelledby="goes">
      <h2 id="goes">{t.goes(into.name)}</h2>
      <ul class="lines">
        {kind === "tool" && merger.names.length + merger.hosts.length === 0 ? <li>{t.nothing}</li> : null}
        {merger.names.length > 0 ? <li>{t.names(list(page, merger.names))}</li> : null}
        {merger.hosts.length > 0 ? <li>{t.hosts(hostsText(page, merger.hosts))}</li> : null}
        {merger.tools.length > 0 ? <li>{kind === "tool" ? t.relying(tools) : t.own(tools)}</li> : null}
        {merger.agreements.length > 0 ? <li>{t.agreements(merger.agreements.length)}</li> : null}
        {merger.contacts > 0 ? <li>{t.contacts(merger.contacts)}</li> : null}
        {contracts > 0 ? <li>{t.contracts(contracts)}</li> : null}
        {kind === "tool" ? <li>{t.resolves(from.name, into.name)}</li> : null}
      </ul>
    </section>
  )
}

function StayingBehind({ page, from, merger: { stays } }: { page: Page; from: Entry; merger: Merger }) {
  const t = page.t.retiring.merge
  const kinds = (["plans", "facts", "licences", "agreements", "states", "assessments"] as const).filter(
    (kind) => stays[kind] > 0,
  )
  return (
    <section class="stack tight" aria-labelledby="stays">
      <h2 id="stays">{t.stays(from.name)}</h2>
      {kinds.length === 0 ? (
        <p>{t.staysNothing}</p>
      ) : (
        <>
          <ul class="lines">
            {kinds.map((kind) => (
              <li>{capital(t.staying[kind](stays[kind]))}</li>
            ))}
          </ul>
          {stays.facts > 0 ? <p class="small">{t.factsNote}</p> : null}
        </>
      )}
    </section>
  )
}

interface UnmergeProps extends Common {
  reading: { from: Entry; into: Entry; names: readonly string[]; hosts: readonly HostEntry[]; madeOf: number }
}

/** What taking a merger back does, before it is done. */
export function UnmergePage({ page, action, back, typed, faults, stale, reading }: UnmergeProps) {
  const t = page.t.retiring.merge
  const { from, into, names, hosts, madeOf } = reading
  return (
    <div class="stack loose">
      <Faults page={page} faults={faults} />
      {stale ? <Stale page={page} /> : null}
      <div class="stack tight">
        <h1>{t.unmerge.title(from.name, into.name)}</h1>
        <p class="lede">{t.unmerge.lede(from.name, into.name)}</p>
      </div>
      <ul class="lines">
        {names.length + hosts.length === 0 ? <li>{t.unmerge.nothing}</li> : null}
        {names.length > 0 ? <li>{t.names(list(page, names))}</li> : null}
        {hosts.length > 0 ? <li>{t.hosts(hostsText(page, hosts))}</li> : null}
      </ul>
      <p class="small">{t.unmerge.note}</p>
      <form method="post" action={action} class="stack form">
        <input type="hidden" name="seen" value={madeOf} />
        <Input
          page={page}
          typed={typed}
          faults={faults}
          name="why"
          label={t.why}
          hint={t.whyHint}
          attributes={{ maxlength: 500 }}
        />
        <SaveRow page={page} save={t.unmerge.submit} back={back} />
      </form>
    </div>
  )
}

function Stale({ page }: { page: Page }) {
  return (
    <p class="note" role="alert" tabindex={-1} data-land>
      <Mark id="warn" /> {page.t.retiring.merge.stale}
    </p>
  )
}

function refusalText(page: Page, refusal: MergeRefusal): string {
  const t = page.t.retiring.merge.refusals
  switch (refusal.kind) {
    case "same":
      return t.same
    case "merged":
      return t.merged(refusal.into)
    case "ended":
      return t.ended(refusal.slug)
    case "decision":
      return t.decision(refusal.plan)
    case "exception":
      return t.exception(refusal.plan)
    case "agreement":
      return t.agreement(page.t.rights.agreement.kinds[refusal.of], dayText(refusal.start, page.lang))
  }
}

function hostsText(page: Page, hosts: readonly HostEntry[]): string {
  return list(
    page,
    hosts.map(({ host }) => host),
  )
}

function list(page: Page, texts: readonly string[]): string {
  return new Intl.ListFormat(page.lang, { type: "conjunction" }).format(texts)
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
