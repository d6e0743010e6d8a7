import { routes } from "../../src/web/routes.ts"
import { Downloads } from "../clauses/downloads.tsx"
import { DraftHead } from "../drafts/head.tsx"
import { namedDraft } from "../drafts/model.ts"
import type { RoomProps } from "./model.ts"

/** Whose clauses these are, how they stand, and what can be done with the whole of them. */
export function RoomHead({ page, room }: RoomProps) {
  const draft = namedDraft(room.reading)
  return (
    <header class="stack noprint">
      <DraftHead
        page={page}
        draft={draft}
        title={draft.title}
        current="room"
        actions={<RoomActions page={page} room={room} />}
      />
    </header>
  )
}

function RoomActions({ page, room }: RoomProps) {
  const t = page.t.draftRoom.head
  const { draft, state, versions } = room.reading
  const [newest] = versions
  const next = (newest?.number ?? 0) + 1
  return (
    <div class="row buttons">
      {state.changed && !room.closed ? (
        <form action={routes.draftVersions(draft.id)} method="post" hx-boost="false">
          <input type="hidden" name="seen" value={room.reading.seen} />
          <button type="submit" class="btn">
            {t.keep(next)}
          </button>
        </form>
      ) : null}
      {newest ? (
        <a class="btn" href={routes.draftComparison(draft.id)}>
          {t.compare(newest.number)}
        </a>
      ) : null}
      <details class="downloads">
        <summary class="btn">{t.documents}</summary>
        <div class="stack">
          <h2 class="vh">{t.documents}</h2>
          <Downloads page={page} id={draft.id} tree={room.assembly.tree} before={newest?.number} writes={room.writes} />
        </div>
      </details>
    </div>
  )
}
