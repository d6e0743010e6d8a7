import { typedList } from "../../src/web/form.ts"
import { Mark } from "../parts/marks.tsx"
import { partName } from "./index-list.tsx"
import { partAddress, type RoomProps } from "./model.ts"
import { fieldText, staleFields } from "./stale-fields.ts"

/** Somebody else saved the same part: what it says now beside what was typed. Nothing typed is lost, and applying it again takes it over. */
export function StaleNote(props: RoomProps) {
  const { page, room } = props
  const t = page.t.draftRoom.stale
  const { reading, stale = {}, typed } = room
  const who = reading.people.get(reading.draft.savedBy)?.name ?? page.t.draftRoom.comments.somebody
  const changed = staleFields(props).filter(({ name }) => said(stale, name) !== said(typed, name))
  return (
    <section class="note no noprint stack tight" role="alert" tabindex={-1} data-land aria-labelledby="stale">
      <h2 id="stale">
        <Mark id="warn" /> {t.title(partName(props, room.part))}
      </h2>
      <p>{t.who(who)}</p>
      {changed.length === 0 ? null : (
        <dl class="kv">
          {changed.map((field) => (
            <>
              <dt>{field.label}</dt>
              <dd>
                {t.theirs} <b>{fieldText(field, typedList(stale, field.name), page)}</b>
                <br />
                {t.yours} <b>{fieldText(field, typedList(typed, field.name), page)}</b>
              </dd>
            </>
          ))}
        </dl>
      )}
      <p>
        {t.apply} <a href={partAddress(room, room.part)}>{t.leave}</a>
      </p>
    </section>
  )
}

function said(typed: RoomProps["room"]["typed"], name: string): string {
  return typedList(typed, name)
    .filter((one) => one !== "")
    .join("\n")
}
