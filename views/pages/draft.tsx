import type { Child } from "hono/jsx"
import { routes } from "../../src/web/routes.ts"
import { AnnexesPart } from "../draft/annexes.tsx"
import { ClauseBeside } from "../draft/beside.tsx"
import { ClausePart, ClauseWhy } from "../draft/clause.tsx"
import { RoomHead } from "../draft/head.tsx"
import { Entries, partName, RoomIndex } from "../draft/index-list.tsx"
import { clauseIn, type RoomProps } from "../draft/model.ts"
import { Onward } from "../draft/onward.tsx"
import { BlockNote, OpenPart } from "../draft/open.tsx"
import { Parameters } from "../draft/parameters.tsx"
import { RoomPaper, RoomPreview } from "../draft/preview.tsx"
import { QuestionsPart } from "../draft/questions.tsx"
import { StaleNote } from "../draft/stale.tsx"
import { StartPart } from "../draft/start.tsx"
import { wordIn } from "../events/telling.ts"
import { Faults } from "../parts/form.tsx"
import { Done } from "../people/done.tsx"

/** Says which part of which draft is open; becomes the title. */
export function roomTitle(props: RoomProps): string {
  const { page, room } = props
  return page.t.draftRoom.title(partName(props, room.part), room.reading.draft.title)
}

/** The room in which the clauses of a contract are drafted: what there is, the part that is worked on, and the document as it will read. */
export function DraftPage(props: RoomProps) {
  const { page, room } = props
  const done = wordIn(page.t.draftRoom.done, page.query.get("done") ?? "")
  const isQuiet = room.faults.length === 0 && !room.stale
  return (
    <div class="stack draft-page">
      <RoomHead {...props} />
      <Closed {...props} />
      {room.stale ? <StaleNote {...props} /> : null}
      <Faults page={page} faults={room.faults} />
      <div id="room-blocks" class="noprint">
        <BlockNote {...props} />
      </div>
      <div class={room.show === "both" ? "room two-columns" : "room"}>
        <RoomIndex {...props} />
        <div class="room-part stack loose noprint">
          {done && isQuiet ? <Done>{done}</Done> : null}
          {partOf(props)}
          <Onward {...props} />
        </div>
        <RoomPreview {...props} />
      </div>
    </div>
  )
}

/** Why nothing can be changed here, and what can be done instead. */
function Closed({ page, room: { reading } }: RoomProps) {
  const t = page.t.draftRoom.closed
  const { draft, contract, state } = reading
  if (state.standing === "signed")
    return (
      <p class="note noprint">
        {t.signed} <a href={routes.newDraft({ contract: contract.id })}>{t.sequel}</a>
      </p>
    )
  if (state.standing !== "set-aside") return null
  return (
    <p class="note noprint">
      {page.t.drafts.aside.is} <a href={routes.draftAside(draft.id)}>{t.aside}</a>
    </p>
  )
}

function partOf(props: RoomProps): Child {
  const clause = clauseIn(props.room)
  if (clause) return <ClausePart {...props} clause={clause} />
  if (props.room.part === "questions") return <QuestionsPart {...props} />
  if (props.room.part === "annexes") return <AnnexesPart {...props} />
  if (props.room.part === "open") return <OpenPart {...props} />
  return <StartPart {...props} />
}

/** What follows from the form, each in its place: told anew while it is filled in. */
export function DraftParts(props: RoomProps) {
  const clause = clauseIn(props.room)
  return (
    <>
      <hx-partial hx-target="#room-paper" hx-swap="innerMorph">
        <RoomPaper {...props} />
      </hx-partial>
      <hx-partial hx-target="#room-blocks" hx-swap="innerMorph">
        <BlockNote {...props} />
      </hx-partial>
      <hx-partial hx-target="#room-index" hx-swap="innerMorph">
        <Entries {...props} />
      </hx-partial>
      {clause ? (
        <>
          <hx-partial hx-target="#room-values" hx-swap="innerMorph">
            <Parameters {...props} clause={clause} />
          </hx-partial>
          <hx-partial hx-target="#room-why" hx-swap="innerMorph">
            <ClauseWhy {...props} clause={clause} />
          </hx-partial>
          <hx-partial hx-target="#room-beside" hx-swap="innerMorph">
            <ClauseBeside {...props} clause={clause} />
          </hx-partial>
        </>
      ) : null}
    </>
  )
}
