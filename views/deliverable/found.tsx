import type { Child } from "hono/jsx"
import {
  isRetired,
  isSourceType,
  sourceTypeOf,
  sourceTypeTexts,
  unclaimedUri,
  uriOf,
} from "../../src/core/digital-source-type.ts"
import type { C2paAction, C2paFound, FoundInFile, IptcFound, NamedSoftware } from "../../src/core/found-in-file.ts"
import type { Page } from "../../src/web/page.ts"
import { wordIn } from "../events/telling.ts"
import { momentText } from "../parts/moment.tsx"

// What a file says of itself, in plain words beside what it says to the letter. All of it was written by others.

/** Both kinds of data, in the list of what is known of the file, each with what became of looking for it: nothing found, not read and unreadable are three things. */
export function Found({ page, found: { iptc, c2pa } }: { page: Page; found: FoundInFile }) {
  const t = page.t.deliverables
  return (
    <>
      <dt>{t.iptc.title}</dt>
      <dd>
        <p>{t.iptc.states[iptc.state]}</p>
        <Lines lines={iptcLines(page, iptc)} />
      </dd>
      <dt>{t.c2pa.title}</dt>
      <dd>
        <p>{t.c2pa.states[c2pa.state]}</p>
        <Lines lines={c2paLines(page, c2pa)} />
      </dd>
    </>
  )
}

type Line = readonly [label: string, values: readonly Child[]]

function Lines({ lines }: { lines: readonly Line[] }) {
  const filled = lines.filter(([, values]) => values.length > 0)
  if (filled.length === 0) return null
  return (
    <dl class="from-file small">
      {filled.map(([label, values]) => (
        <>
          <dt>{label}</dt>
          {values.map((value) => (
            <dd>{value}</dd>
          ))}
        </>
      ))}
    </dl>
  )
}

function iptcLines(page: Page, iptc: IptcFound): readonly Line[] {
  const t = page.t.deliverables.iptc
  const { digitalSourceTypes, software, credit, aiSystem, aiSystemVersion, aiPrompt } = iptc
  const system = [aiSystem, aiSystemVersion].filter((part) => part !== undefined).join(" ")
  return [
    [t.source, digitalSourceTypes.map((written) => <SourceTerm page={page} written={written} />)],
    [t.system, system === "" ? [] : [<Own text={system} />]],
    [t.prompt, aiPrompt === undefined ? [] : [<Own text={aiPrompt} />]],
    [
      t.software,
      software.map(({ field, name }) => (
        <>
          <Own text={name} /> <span class="dim">({t.fields[field]})</span>
        </>
      )),
    ],
    [t.credit, credit === undefined ? [] : [<Own text={credit} />]],
  ]
}

function c2paLines(page: Page, c2pa: C2paFound): readonly Line[] {
  const t = page.t.deliverables.c2pa
  const { generator, signer, validation, problems, actions, digitalSourceTypes } = c2pa
  const told = new Set(actions.map(({ digitalSourceType }) => digitalSourceType))
  const others = digitalSourceTypes.filter((written) => !told.has(written))
  return [
    [t.generator, generator ? [<Own text={softwareText(generator)} />] : []],
    [t.actions, actions.map((action) => <Action page={page} action={action} />)],
    [page.t.deliverables.iptc.source, others.map((written) => <SourceTerm page={page} written={written} />)],
    [
      t.signer,
      signer
        ? [
            <>
              <Own text={signer.name} />
              {signer.at === undefined ? null : <> {t.signedAt(signedText(page, signer.at))}</>}
            </>,
          ]
        : [],
    ],
    [t.validation, validation === undefined ? [] : [t.validations[validation]]],
    [t.problems, problems.map((problem) => <code>{problem}</code>)],
  ]
}

function Action({ page, action }: { page: Page; action: C2paAction }) {
  const t = page.t.deliverables.c2pa
  const { action: code, software, digitalSourceType, ingredient } = action
  const word = wordIn(t.words, code)
  return (
    <>
      {word === undefined ? <code>{code}</code> : word}
      {ingredient ? ` ${t.ingredient}` : ""}
      {software ? (
        <>
          {" "}
          {t.with("")}
          <Own text={softwareText(software)} />
        </>
      ) : null}
      {digitalSourceType === undefined ? null : (
        <>
          {page.lang === "fr" ? "\u00a0: " : ": "}
          <SourceTerm page={page} written={digitalSourceType} />
        </>
      )}
    </>
  )
}

/** A digital source type in our words, and as the file has it. */
export function SourceTerm({ page, written }: { page: Page; written: string }) {
  const t = page.t.deliverables.iptc
  const id = sourceTypeOf(written)
  const note = id === undefined ? (written === unclaimedUri ? t.unclaimed : t.unknownTerm) : undefined
  return (
    <>
      {id === undefined ? null : <>{sourceTypeTexts[id][page.lang]} </>}
      <code class="any">{written}</code>
      {note === undefined ? null : <span class="dim"> ({note})</span>}
      {isRetired(written) ? <span class="dim"> ({t.retiredTerm})</span> : null}
    </>
  )
}

/** A digital source type that was declared by its id: our words, and the address that IPTC gives it. */
export function DeclaredTerm({ page, id }: { page: Page; id: string }) {
  return <SourceTerm page={page} written={isSourceType(id) ? uriOf(id) : id} />
}

/** A text of the file, in its own direction. */
function Own({ text }: { text: string }) {
  return <bdi class="any">{text}</bdi>
}

function softwareText({ name, version }: NamedSoftware): string {
  return version === undefined ? name : `${name} ${version}`
}

/** A moment that a file states: as it stands where it is none. */
function signedText(page: Page, at: string): string {
  return Number.isNaN(Date.parse(at)) ? at : momentText(page, at, true)
}
