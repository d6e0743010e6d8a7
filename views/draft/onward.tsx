import { routes } from "../../src/web/routes.ts"
import { partName } from "./index-list.tsx"
import { partAddress, type RoomPart, type RoomProps } from "./model.ts"

/** The part before and the one after, so that a draft is gone through without the index; after the last one, keeping a version. */
export function Onward(props: RoomProps) {
  const { page, room } = props
  const t = page.t.draftRoom.onward
  const { clauses } = room.assembly.tree
  const parts: RoomPart[] = ["start", "questions", ...clauses.map(({ id }) => id), "annexes", "open"]
  const at = parts.indexOf(room.part)
  if (at === -1) return null
  const [before, after] = [parts[at - 1], parts[at + 1]]
  return (
    <nav class="stack tight small" aria-label={t.label}>
      {after === undefined ? (
        <a href={routes.draftVersions(room.reading.draft.id)}>{t.versions}</a>
      ) : (
        <a href={partAddress(room, after)} rel="next">
          {t.after(partName(props, after))}
        </a>
      )}
      {before === undefined ? null : (
        <a href={partAddress(room, before)} rel="prev">
          {t.before(partName(props, before))}
        </a>
      )}
    </nav>
  )
}
