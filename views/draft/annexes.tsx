import { annexKinds } from "../../src/core/clause-annex.ts"
import type { AnnexRevision, MovedList } from "../../src/core/clause-annex-list.ts"
import { dayText, listText } from "../../src/core/day-text.ts"
import { typedList, typedText } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Choices } from "../parts/form.tsx"
import { Mark } from "../parts/marks.tsx"
import { Apply, Fields, leaving } from "./apply.tsx"
import { fieldOf, partAddress, type RoomProps } from "./model.ts"

/** Which annexes go with the clauses, and what the annex of tools is made from. */
export function AnnexesPart(props: RoomProps) {
  const { page, room } = props
  const t = page.t.draftRoom.annexes
  return (
    <form
      method="post"
      action={partAddress(room, "annexes")}
      class="stack"
      aria-labelledby="part"
      id="room-form"
      hx-boost="false"
      {...leaving(props)}
    >
      <input type="hidden" name="mark" value={room.marks.get("annexes") ?? ""} />
      <input type="hidden" name="revision" value={typedText(room.typed, "revision")} />
      {/* What Enter in a field does. */}
      <button type="submit" class="vh" name="do" value="apply" tabindex={-1}>
        {page.t.draftRoom.apply}
      </button>
      <h2 id="part" class="sub">
        {page.t.draftRoom.parts.annexes}
      </h2>
      <Fields room={room}>
        <Choices
          {...fieldOf({ page, room })}
          name="annexes"
          label={t.which}
          options={annexKinds.map((kind) => ({ value: kind, label: t.kinds[kind].label, hint: t.kinds[kind].hint }))}
          chosen={typedList(room.typed, "annexes")}
        />
        <Tools {...props} />
      </Fields>
      <Apply {...props} />
    </form>
  )
}

/** The annex of tools: which revision of the list it is made from, and which plans stand in it. */
function Tools({ page, room }: RoomProps) {
  const t = page.t.draftRoom.annexes
  const { revision, newest, moved, choices } = room.reading.annexes
  if (!revision)
    return (
      <div class="note">
        <p>
          {t.noList} <a href={routes.list}>{t.toList}</a>
        </p>
      </div>
    )
  const isPinned = room.content.tools !== undefined
  return (
    <>
      <section class="stack tight" aria-labelledby="made-from">
        <h3 id="made-from">{t.madeFrom(revision.revision)}</h3>
        <p class="meta">
          {revisionText(page, revision)} {isPinned ? t.pinned : t.follows}
        </p>
        {moved && newest ? <Moved page={page} room={room} moved={moved} newest={newest} /> : null}
      </section>
      {choices.length === 0 ? (
        <p class="dim">{t.noPlans}</p>
      ) : (
        <>
          {choices.map(({ plan, declared }) => (
            <>
              <input type="hidden" name="offered" value={plan} />
              {declared ? <input type="hidden" name="declared" value={plan} /> : null}
            </>
          ))}
          <Choices
            {...fieldOf({ page, room })}
            name="plans"
            label={t.plans}
            hint={t.plansHint}
            options={choices.map(({ plan, name, declared, place, why }) => ({
              value: plan,
              label: name[page.lang],
              hint: [declared ? t.declared : t.offered, place === "refused" || why ? t.refused(why?.[page.lang]) : ""]
                .filter((one) => one !== "")
                .join(" · "),
            }))}
            chosen={typedList(room.typed, "plans")}
          />
        </>
      )}
    </>
  )
}

/** The list has moved on: what that changes here, and the button that follows it. */
function Moved({
  page,
  room,
  moved: { from, to, tools },
  newest,
}: RoomProps & { moved: MovedList; newest: AnnexRevision }) {
  const t = page.t.draftRoom.annexes
  return (
    <div class="note stack tight">
      <p>
        <Mark id="warn" /> <b>{t.moved(from, to, tools.length)}</b>
      </p>
      {tools.length === 0 ? null : (
        <ul>
          {tools.map(({ name, what }) => (
            <li>
              {name[page.lang]}:{" "}
              {listText(
                what.map((kind) => t.movedKinds[kind]),
                page.lang,
                "and",
              )}
            </li>
          ))}
        </ul>
      )}
      <p class="meta">{revisionText(page, newest)}</p>
      {room.closed ? null : (
        <p>
          <button type="submit" class="btn" name="do" value={`make-${to}`}>
            {t.make(to)}
          </button>
        </p>
      )}
    </div>
  )
}

function revisionText({ lang, t }: Page, { revision, day }: AnnexRevision): string {
  return t.draftRoom.annexes.revision(revision, dayText(day, lang))
}
