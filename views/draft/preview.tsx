import { languages } from "../../src/core/text.ts"
import { routes } from "../../src/web/routes.ts"
import { TreePreview } from "../clauses/tree.tsx"
import { Mark } from "../parts/marks.tsx"
import { valueField } from "./fields.ts"
import type { RoomProps, RoomShow } from "./model.ts"
import { valueIn } from "./parameters.tsx"

/** The document as it will read with what stands in the form; on a phone it unfolds, at the clause that is worked on. */
export function RoomPreview({ page, room }: RoomProps) {
  const t = page.t.draftRoom.preview
  const reachable = { role: "region", tabindex: 0, "aria-label": t.region }
  return (
    <section class="room-preview stack tight" aria-labelledby="preview">
      <div class="row ends noprint">
        <h2 id="preview" class="sub">
          {t.title}
        </h2>
        <Languages page={page} room={room} />
      </div>
      <details class="room-sheet">
        <summary class="noprint">{t.read}</summary>
        <div class="room-desk" {...reachable} data-sheet>
          <div id="room-paper">
            <RoomPaper page={page} room={room} />
          </div>
        </div>
      </details>
    </section>
  )
}

/** What the preview shows, told anew as the form changes. */
export function RoomPaper({ page, room }: RoomProps) {
  const t = page.t.draftRoom.preview
  const { assembly, show } = room
  const kept = keptValues({ page, room })
  return (
    <>
      {kept.length === 0 ? null : (
        <p class="meta noprint kept">
          <Mark id="warn" />{" "}
          {kept.map(({ label, value }) => (value === undefined ? t.keptOpen(label) : t.kept(label, value))).join(" ")}
        </p>
      )}
      <TreePreview tree={assembly.tree} language={show} current={room.part} />
      <p class="meta noprint">{t.library(assembly.tree.library)}</p>
    </>
  )
}

/** Values that do not fit: the preview goes on with what stood there before. */
function keptValues({ page, room }: RoomProps) {
  const { faults, content, reading } = room
  return reading.library.parameters
    .filter((parameter) =>
      faults.some(({ place }) => [undefined, ...languages].some((one) => valueField(parameter, one) === place)),
    )
    .map((parameter) => ({
      label: parameter.label[page.lang],
      value: valueIn(room, parameter, content.parameters, page.lang),
    }))
}

/** In which languages it is shown: links, so that the address says which. A draft in one language has no choice. */
function Languages({ page, room: { reading, content, part, show } }: RoomProps) {
  const t = page.t.draftRoom.preview
  const [only] = content.languages
  if (content.languages.length < 2 && only) return <span class="meta">{t.languages[only]}</span>
  const shown: readonly RoomShow[] = ["fr", "en", "both"]
  return (
    <nav class="seg" aria-label={t.which}>
      {shown.map((one) => (
        <a
          href={routes.draft(reading.draft.id, { part, show: one })}
          {...(one === show ? { "aria-current": "true" as const } : {})}
          {...(one === "both" ? {} : { lang: one })}
        >
          {t.languages[one]}
        </a>
      ))}
    </nav>
  )
}
