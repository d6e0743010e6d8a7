import { type Clause, type Position, positions } from "../../src/core/clause.ts"
import { definitionsClause } from "../../src/core/clause-selection.ts"
import { positionNames, positionSources, reasonNames } from "../../src/core/clause-words.ts"
import { typedText } from "../../src/web/form.ts"
import { routes } from "../../src/web/routes.ts"
import { clausePlace } from "../clauses/tree.tsx"
import { fieldId, Input, Select } from "../parts/form.tsx"
import { capital } from "../tool/words.ts"
import { Apply, Fields, leaving } from "./apply.tsx"
import { ClauseBeside, ClauseGround } from "./beside.tsx"
import { Comments } from "./comments.tsx"
import { besideOf, fieldOf, numberOf, partAddress, type RoomProps } from "./model.ts"
import { Parameters } from "./parameters.tsx"

interface OfClause extends RoomProps {
  clause: Clause
}

/** A clause of the draft: its position, its values, how far we go, what to watch, and what people say about it. */
export function ClausePart(props: OfClause) {
  const { page, room, clause } = props
  const isIn = numberOf(room, clause.id) !== undefined
  return (
    <>
      <form
        method="post"
        action={partAddress(room, clause.id)}
        class="stack"
        aria-labelledby="part"
        id="room-form"
        hx-boost="false"
        {...leaving(props)}
      >
        <input type="hidden" name="mark" value={room.marks.get(clause.id) ?? ""} />
        <input type="hidden" name="was-position" value={typedText(room.typed, "was-position")} />
        {/* What Enter in a field does. */}
        <button type="submit" class="vh" name="do" value="apply" tabindex={-1}>
          {page.t.draftRoom.apply}
        </button>
        <ClauseHead {...props} />
        {isIn ? <ClauseFields {...props} /> : <ClauseOut {...props} />}
      </form>
      <div id="room-beside" class="stack">
        <ClauseBeside {...props} />
      </div>
      <div class="stack tight">
        <ClauseGround {...props} />
      </div>
      <Comments {...props} />
    </>
  )
}

function ClauseHead({ page, room, clause }: OfClause) {
  const t = page.t.draftRoom.clause
  const [language = "fr"] = room.show === "both" ? room.content.languages : [room.show]
  const number = numberOf(room, clause.id)
  const beside = besideOf(room, clause.id)
  return (
    <div class="stack tight">
      <h2 id="part" class="sub">
        {number === undefined ? clause.title[page.lang] : `${number}. ${clause.title[page.lang]}`}
      </h2>
      <p class="meta">
        {clause.purpose[page.lang]} {clause.edition === undefined ? null : t.edition(clause.edition)}
      </p>
      <p class="row small ways">
        {beside === undefined ? null : <a href={`#${clausePlace(language, clause.id)}`}>{t.inPreview}</a>}
        <a href={routes.clause(clause.id, { position: beside?.position })}>{t.inLibrary(clause.id)}</a>
      </p>
    </div>
  )
}

function ClauseFields(props: OfClause) {
  const { page, room } = props
  const t = page.t.draftRoom.clause
  return (
    <>
      <Fields room={room}>
        <PositionField {...props} />
        <div class="stack" id="room-values">
          <Parameters {...props} />
        </div>
      </Fields>
      <BargainingFields {...props} />
      {room.closed ? null : (
        <div class="stack tight">
          <Apply page={page} room={room}>
            <button type="submit" class="btn" name="do" value="reset">
              {t.reset}
            </button>
          </Apply>
          {room.stays ? (
            <p class="meta" id={fieldId("leave-out")}>
              {room.stays[page.lang]}
            </p>
          ) : (
            <p>
              <button type="submit" class="btn mini" name="do" value="leave-out">
                {t.leaveOut}
              </button>
            </p>
          )}
        </div>
      )}
    </>
  )
}

/** A clause that is not in the draft: why, and the button that takes it in. */
function ClauseOut({ page, room, clause }: OfClause) {
  const t = page.t.draftRoom.clause
  const byHand = room.content.leftOut.includes(clause.id)
  return (
    <div class="stack">
      <p>{byHand ? t.outByHand : t.outByFacts}</p>
      {room.closed ? null : (
        <p>
          <button type="submit" class="btn go" name="do" value="take-in">
            {t.takeIn}
          </button>
        </p>
      )}
    </div>
  )
}

/** Three positions, each with what it asks for; without styles all three summaries are read. */
function PositionField({ page, room, clause }: OfClause) {
  const t = page.t.draftRoom.clause
  const shown = typedText(room.typed, "position")
  const beside = besideOf(room, clause.id)
  return (
    <fieldset class="stack tight positions-of-it">
      <legend>{t.position}</legend>
      <div class="seg">
        {positions.map((position) => (
          <label>
            <input
              type="radio"
              name="position"
              value={position}
              checked={position === shown}
              aria-describedby={summaryId(position)}
              disabled={room.closed}
            />
            {capital(positionNames[position][page.lang])}
          </label>
        ))}
      </div>
      {positions.map((position) => (
        <small id={summaryId(position)} class={`of-${position}`}>
          <b class="vh">{capital(positionNames[position][page.lang])}: </b>
          {clause.positions[position].summary[page.lang]}
        </small>
      ))}
      {beside ? (
        <small class="meta" id="room-why">
          <ClauseWhy page={page} room={room} clause={clause} />
        </small>
      ) : null}
    </fieldset>
  )
}

/** Why the clause is in the draft, and where its position comes from. */
export function ClauseWhy({ page, room, clause }: OfClause) {
  const t = page.t.draftRoom.clause
  const beside = besideOf(room, clause.id)
  if (!beside) return null
  const caller = beside.requiredBy === undefined ? undefined : numberOf(room, beside.requiredBy)
  const reason = caller === undefined ? reasonNames[beside.reason][page.lang] : t.requiredBy(caller)
  return <>{t.why(capital(reason), positionSources[beside.from][page.lang])}</>
}

function summaryId(position: Position): string {
  return `asks-${position}`
}

/** How far we go, and who answers for it: in no document that leaves the house. */
function BargainingFields({ page, room, clause }: OfClause) {
  const t = page.t.draftRoom.clause
  if (clause.id === definitionsClause) return null
  const { faults } = room
  const isOpen = typedText(room.typed, "floor") !== "" || typedText(room.typed, "owner") !== ""
  return (
    <details open={isOpen || faults.some(({ place }) => place === "owner")}>
      <summary>{t.ours}</summary>
      <fieldset class="stack" disabled={room.closed}>
        <Select
          {...fieldOf({ page, room })}
          name="floor"
          label={t.floor}
          hint={t.floorHint}
          options={[
            { value: "", label: t.noFloor },
            ...positions.map((position) => ({ value: position, label: capital(positionNames[position][page.lang]) })),
          ]}
        />
        <Input {...fieldOf({ page, room })} name="owner" label={t.owner} hint={t.ownerHint} optional />
      </fieldset>
    </details>
  )
}
