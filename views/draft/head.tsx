import { routes } from "../../src/web/routes.ts"
import { Downloads } from "../clauses/downloads.tsx"
import { DraftTabs } from "../drafts/head.tsx"
import { DraftTag } from "../drafts/standing.tsx"
import type { RoomProps } from "./model.ts"

/** Whose clauses these are, how they stand, and what can be done with the whole of them. */
export function RoomHead({ page, room }: RoomProps) {
  const t = page.t.draftRoom.head
  const { draft, contract, agency, state, versions } = room.reading
  const [newest] = versions
  const next = (newest?.number ?? 0) + 1
  return (
    <header class="stack noprint">
      <div class="row ends">
        <div class="stack tight">
          <nav class="meta any" aria-label={page.t.clauses.breadcrumb}>
            <a href={routes.agency(agency.slug)}>
              <bdi>{agency.name}</bdi>
            </a>
            {" / "}
            <a href={routes.contract(contract.id)}>
              <bdi>{contractText(contract.content)}</bdi>
            </a>
          </nav>
          <h1>{headText(page, room.reading)}</h1>
          <p class="row small">
            <DraftTag page={page} standing={state.standing} />
            {newest && state.changed ? <span class="dim">{t.modified}</span> : null}
            <span class="dim any">{draft.title}</span>
          </p>
        </div>
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
              <Downloads
                page={page}
                id={draft.id}
                tree={room.assembly.tree}
                before={newest?.number}
                writes={room.writes}
              />
            </div>
          </details>
        </div>
      </div>
      <DraftTabs page={page} id={draft.id} current="room" />
    </header>
  )
}

/** "Clauses, version 3": the result first, in the heading and in the title of the page. */
export function headText({ t }: Pick<RoomProps["page"], "t">, { state }: RoomProps["room"]["reading"]): string {
  return state.version === undefined ? t.draftRoom.head.first : t.draftRoom.head.title(state.version)
}

function contractText({ reference, title }: { reference?: string | undefined; title: string }): string {
  return reference === undefined ? title : `${reference}, ${title}`
}
