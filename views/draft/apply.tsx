import type { Child } from "hono/jsx"
import { live } from "./live.ts"
import type { RoomProps } from "./model.ts"

/** Keeps what stands in the form; in reach where the form is longer than the screen. With scripts it says that something is not kept yet. */
export function Apply({ page, room, children }: RoomProps & { children?: Child }) {
  const t = page.t.draftRoom
  if (room.closed) return null
  return (
    <div class="row apply">
      <button type="submit" class="btn go" name="do" value="apply">
        {t.apply}
      </button>
      {children}
      <span class="meta unsaved">{t.unsaved}</span>
    </div>
  )
}

/** The fields of a part: what follows from them is told anew; of a draft that is closed they can be read alone. */
export function Fields({ room, children }: { room: RoomProps["room"]; children: Child }) {
  if (!room.closed)
    return (
      <div class="stack" {...live(room)}>
        {children}
      </div>
    )
  return (
    <fieldset class="stack" disabled>
      {children}
    </fieldset>
  )
}

/** What the form of a part says of itself to the script: what it asks before somebody leaves with something unsaved. */
export function leaving({ page, room: { faults, stale } }: RoomProps): Record<string, string> {
  return {
    "data-leaving": page.t.draftRoom.leaving,
    ...(faults.length > 0 || stale ? { "data-unsaved": "" } : {}),
  }
}
