import type { Clause } from "../../src/core/clause.ts"
import { longest } from "../../src/core/draft-faults.ts"
import { routes } from "../../src/web/routes.ts"
import { TextArea } from "../parts/form.tsx"
import { momentText } from "../parts/moment.tsx"
import type { RoomComment, RoomProps } from "./model.ts"

/** What people say about a clause, or about the draft as a whole, the oldest first, and the way to add to it; settled ones fold away. */
export function Comments({ page, room, clause }: RoomProps & { clause?: Clause | undefined }) {
  const t = page.t.draftRoom.comments
  const { reading } = room
  const isOffered = (id: string | undefined) => reading.library.clauses.some((one) => one.id === id)
  // What was said of a clause that is gone is not gone with it.
  const own = reading.comments.filter((one) => one.clause === clause?.id || (!clause && !isOffered(one.clause)))
  const [open, settled] = [own.filter(({ settledAt }) => !settledAt), own.filter(({ settledAt }) => settledAt)]
  return (
    <section class="stack tight" aria-labelledby="comments">
      <h3 id="comments">{clause ? t.title(open.length) : t.whole(open.length)}</h3>
      {open.length === 0 ? null : (
        <ul class="lines small">
          {open.map((comment) => (
            <li>
              <Comment page={page} room={room} comment={comment} />
              <form action={routes.draftComments(reading.draft.id)} method="post" hx-boost="false">
                <input type="hidden" name="settle" value={comment.id} />
                <input type="hidden" name="part" value={room.part} />
                <input type="hidden" name="show" value={room.show} />
                <button type="submit" class="btn mini">
                  {t.settle}
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
      {settled.length === 0 ? null : (
        <details class="small">
          <summary>{t.settled(settled.length)}</summary>
          <ul class="lines small">
            {settled.map((comment) => (
              <li>
                <Comment page={page} room={room} comment={comment} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <form action={routes.draftComments(reading.draft.id)} method="post" class="stack tight" hx-boost="false">
        {clause ? <input type="hidden" name="clause" value={clause.id} /> : null}
        <input type="hidden" name="part" value={room.part} />
        <input type="hidden" name="show" value={room.show} />
        <input type="hidden" name="sending" value={room.sending} />
        <TextArea page={page} name="text" label={t.text} hint={t.hint(longest.comment)} rows={1} />
        <p>
          <button type="submit" class="btn">
            {t.save}
          </button>
        </p>
      </form>
    </section>
  )
}

function Comment({ page, room, comment: { by, at, text, clause } }: RoomProps & { comment: RoomComment }) {
  const name = room.reading.people.get(by)?.name ?? page.t.draftRoom.comments.somebody
  return (
    <>
      <p class="meta">
        <b>{name}</b>, {momentText(page, at, true)}
        {clause !== undefined && clause !== room.part ? `, ${clause}` : ""}
      </p>
      <p class="lineated">{text}</p>
    </>
  )
}
