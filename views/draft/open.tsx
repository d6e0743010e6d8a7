import type { ClauseFinding, FindingGravity } from "../../src/core/clause-finding.ts"
import { findingGravities } from "../../src/core/clause-finding.ts"
import { documentWords } from "../../src/core/clause-words.ts"
import { fieldId } from "../parts/form.tsx"
import { Mark } from "../parts/marks.tsx"
import { Comments } from "./comments.tsx"
import { valueField } from "./fields.ts"
import { partName } from "./index-list.tsx"
import { partAddress, type Room, type RoomPart, type RoomProps } from "./model.ts"
import { clauseOf } from "./warned.ts"

/** What is still to be filled in, and what does not fit, the gravest first. */
export function OpenPart(props: RoomProps) {
  const { page, room } = props
  const t = page.t.draftRoom.open
  const { openPoints } = room.assembly.tree
  const { findings } = room.assembly
  return (
    <div class="stack">
      <h2 id="part" class="sub">
        {t.title(openPoints.length)}
      </h2>
      {openPoints.length === 0 ? (
        <p class="dim">{t.none}</p>
      ) : (
        <>
          <p class="meta">{t.intro}</p>
          <ol class="lines">
            {openPoints.map(({ place, label, hint, paragraphs }) => (
              <li>
                <a href={`${partAddress(room, partOfPoint(room, place))}#${fieldId(fieldOfPoint(room, place))}`}>
                  {label[page.lang]}
                </a>
                <small>
                  {paragraphs.length > 0
                    ? documentWords[page.lang].at(paragraphs.join(", "))
                    : documentWords[page.lang].onFront}
                  {hint ? ` · ${hint[page.lang]}` : ""}
                </small>
              </li>
            ))}
          </ol>
        </>
      )}
      <h2 class="sub">{t.findings(findings.length)}</h2>
      {findings.length === 0 ? <p class="dim">{t.noFindings}</p> : null}
      {findingGravities.map((gravity) => (
        <Gravity {...props} gravity={gravity} />
      ))}
      <Comments {...props} />
    </div>
  )
}

function Gravity({ page, room, gravity }: RoomProps & { gravity: FindingGravity }) {
  const own = room.assembly.findings.filter((finding) => finding.gravity === gravity)
  if (own.length === 0) return null
  return (
    <section class="stack tight" aria-labelledby={`gravity-${gravity}`}>
      <h3 id={`gravity-${gravity}`}>{page.t.draftRoom.open.gravities[gravity](own.length)}</h3>
      <FindingList page={page} room={room} findings={own} linked />
    </section>
  )
}

/** Findings as notes; `linked`: each leads to the part where it is mended. */
export function FindingList({
  page,
  room,
  findings,
  linked = false,
}: RoomProps & { findings: readonly ClauseFinding[]; linked?: boolean }) {
  if (findings.length === 0) return null
  return (
    <ul class="plain stack tight">
      {findings.map((finding) => {
        const part = partOfFinding(room, finding)
        return (
          <li class={finding.gravity === "block" ? "note no" : "note"}>
            {finding.gravity === "note" ? null : <Mark id="warn" />} {finding.message[page.lang]}{" "}
            {linked ? <a href={partAddress(room, part)}>{partName({ page, room }, part)}</a> : null}
          </li>
        )
      })}
    </ul>
  )
}

/** What stands in the way of sending it, on top of the page. */
export function BlockNote({ page, room }: RoomProps) {
  const blocks = room.assembly.findings.filter(({ gravity }) => gravity === "block")
  if (blocks.length === 0) return null
  return (
    <section class="note no" aria-labelledby="blocks">
      <h2 id="blocks">
        <Mark id="warn" /> {page.t.draftRoom.open.blocks(blocks.length)}
      </h2>
      <ul>
        {blocks.map((finding) => (
          <li>
            <a href={partAddress(room, partOfFinding(room, finding))}>{finding.message[page.lang]}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Where a finding is mended. */
function partOfFinding({ reading: { library } }: Room, finding: ClauseFinding): RoomPart {
  const clause = clauseOf(finding, library)
  if (clause !== undefined) return clause
  if (/^(preset|languages|prevailing|parties)\b/.test(finding.place)) return "start"
  if (/^(tools|annexes)\b/.test(finding.place)) return "annexes"
  const [, id] = /^(?:positions|leftOut|added)\/(.+)$/.exec(finding.place) ?? []
  const known = library.clauses.find((one) => one.id === (id ?? finding.place))
  return known?.id ?? "open"
}

/** Where an open point is filled in: at the first clause of the draft that leaves it open. */
function partOfPoint(room: Room, place: string): RoomPart {
  const [kind, id = ""] = place.split("/")
  if (kind !== "parameters") return "start"
  const owners = room.reading.library.clauses.filter(({ parameters }) => parameters.includes(id)).map((one) => one.id)
  return owners.find((one) => room.assembly.tree.clauses.some((clause) => clause.id === one)) ?? owners[0] ?? "open"
}

function fieldOfPoint({ reading: { library }, content }: Room, place: string): string {
  const [kind, id = ""] = place.split("/")
  if (kind !== "parameters") return kind === "prevailing" ? "prevailing" : "client"
  const parameter = library.parameters.find((one) => one.id === id)
  if (parameter?.kind === "text" && parameter.default === undefined) return valueField(parameter, content.languages[0])
  return valueField({ id })
}
