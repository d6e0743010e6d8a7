import type { TreeClause } from "../../src/core/clause-tree.ts"
import { positionNames } from "../../src/core/clause-words.ts"
import { Mark } from "../parts/marks.tsx"
import { besideOf, clauseIn, numberOf, partAddress, type Room, type RoomPart, type RoomProps } from "./model.ts"
import { warningsOf } from "./warned.ts"

/** All parts of the room, each a link; on a phone, and beside two columns, it unfolds under the name of the part that is open. */
export function RoomIndex(props: RoomProps) {
  const { page, room } = props
  const t = page.t.draftRoom.index
  return (
    <nav class="room-index noprint" aria-label={t.label}>
      <details class="room-fold">
        <summary>
          {partName(props, room.part)} <u>{t.others}</u>
        </summary>
        <div class="stack tight">
          <div class="stack tight" id="room-index">
            <Entries {...props} />
          </div>
          <OutClauses {...props} />
        </div>
      </details>
    </nav>
  )
}

/** What there is in the draft, told anew as the form changes. */
export function Entries(props: RoomProps) {
  const { page, room } = props
  const { clauses, openPoints } = room.assembly.tree
  return (
    <>
      <ol class="index">
        <Entry {...props} part="start" />
        <Entry {...props} part="questions" count={openQuestions(room)} />
      </ol>
      <h2 class="sub">{page.t.draftRoom.index.clauses(clauses.length)}</h2>
      <ol class="index">
        {clauses.map((clause) => (
          <ClauseEntry {...props} clause={clause} />
        ))}
      </ol>
      <ul class="index">
        <Entry {...props} part="annexes" count={room.content.annexes.length} />
        <Entry {...props} part="open" count={openPoints.length} />
      </ul>
    </>
  )
}

function Entry({
  page,
  room,
  part,
  count,
}: RoomProps & { part: keyof RoomProps["page"]["t"]["draftRoom"]["parts"]; count?: number }) {
  const t = page.t.draftRoom
  return (
    <li>
      <a href={partAddress(room, part)} {...currentIn(room, part)}>
        <span />
        <span>{t.parts[part]}</span>
        <span>{count === undefined ? "" : t.index.counts[part](count)}</span>
      </a>
    </li>
  )
}

function ClauseEntry({ page, room, clause: { id, number, title, position } }: RoomProps & { clause: TreeClause }) {
  const t = page.t.draftRoom.index
  const beside = besideOf(room, id)
  const caller = beside?.requiredBy === undefined ? undefined : numberOf(room, beside.requiredBy)
  const warnings = warningsOf(room, id)
  return (
    <li>
      <a href={partAddress(room, id)} {...currentIn(room, id)}>
        <span>{number}</span>
        <span>
          {title[page.lang]}
          {caller === undefined ? null : <small>{t.addedBy(caller)}</small>}
          {beside?.reason === "added" ? <small>{t.addedByHand}</small> : null}
        </span>
        <span class="n">
          {warnings === 0 ? null : (
            <>
              <Mark id="warn" />
              <span class="vh">{t.warnings(warnings)}, </span>{" "}
            </>
          )}
          {positionNames[position][page.lang]}
        </span>
      </a>
    </li>
  )
}

/** Clauses that are not in the draft, each with the button that takes it in. */
function OutClauses({ page, room }: RoomProps) {
  const t = page.t.draftRoom.index
  const { out } = room
  if (out.length === 0) return null
  return (
    <details class="small" open={out.some(({ clause }) => clause.id === room.part)}>
      <summary>{t.out(out.length)}</summary>
      <ul class="index">
        {out.map(({ clause, byHand }) => (
          <li class="out">
            <a href={partAddress(room, clause.id)} {...currentIn(room, clause.id)}>
              <span />
              <span>
                {clause.title[page.lang]}
                {byHand ? <small>{t.leftOut}</small> : null}
              </span>
              <span />
            </a>
            {room.closed ? null : (
              <form action={partAddress(room, clause.id)} method="post" hx-boost="false">
                <input type="hidden" name="mark" value={room.marks.get(clause.id) ?? ""} />
                <button type="submit" class="btn mini" name="do" value="take-in">
                  {t.takeIn}
                  <span class="vh"> {t.takeInWhich(clause.title[page.lang])}</span>
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}

function currentIn(room: Room, part: RoomPart) {
  return room.part === part ? { "aria-current": "page" as const } : {}
}

function openQuestions({ questions, content, reading: { known } }: Room): number {
  return questions.filter(({ fact }) => known[fact] === undefined && content.answers[fact] === undefined).length
}

/** What a part is called; a clause bears its number in the document. */
export function partName({ page, room }: RoomProps, part: RoomPart): string {
  const names: Readonly<Record<string, string>> = page.t.draftRoom.parts
  const clause = clauseIn({ ...room, part })
  if (!clause) return names[part] ?? names.start ?? ""
  const number = numberOf(room, part)
  const title = clause.title[page.lang]
  return number === undefined ? title : `${number}. ${title}`
}
