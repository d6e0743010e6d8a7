import type { Child } from "hono/jsx"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { ClauseNav } from "../parts/clause-nav.tsx"
import { Tabs } from "../parts/tabs.tsx"
import type { DraftNamed } from "./model.ts"
import { DraftTag } from "./standing.tsx"

export type DraftPlace = "room" | "versions" | "steps"

interface Props {
  page: Page
  draft: DraftNamed
  title: string
  /** Absent: a page under one of these places. */
  current?: DraftPlace | undefined
  /** Under the title. */
  children?: Child
}

/** The head of a page about one draft: what it is called, for which contract, how it stands, and its other pages. */
export function DraftHead({ page, draft, title, current, children }: Props) {
  const { id, standing, version, contract, agency } = draft
  const t = page.t.drafts
  return (
    <>
      <ClauseNav page={page} current="drafts" />
      <div class="stack tight">
        <p class="small any">
          <a href={routes.agency(agency.slug)}>
            <bdi>{agency.name}</bdi>
          </a>
          {" / "}
          <a href={routes.contract(contract.id)}>
            <bdi>{contract.title}</bdi>
          </a>
        </p>
        <h1 class="long any">{title}</h1>
        <p class="row small">
          <DraftTag page={page} standing={standing} />
          <span class="dim">{version === undefined ? t.noVersion : t.version(version)}</span>
        </p>
        {children}
      </div>
      <DraftTabs page={page} id={id} current={current} />
    </>
  )
}

/** The pages of one draft. */
export function DraftTabs({ page, id, current }: { page: Page; id: string; current?: DraftPlace | undefined }) {
  const t = page.t.drafts.places
  const places: readonly (readonly [DraftPlace | "", boolean, string])[] = [
    ["room", true, routes.draft(id)],
    ["versions", true, routes.draftVersions(id)],
    ["steps", true, routes.draftSteps(id)],
  ]
  return <Tabs label={t.label} places={places} names={{ ...t, "": "" }} current={current ?? ""} />
}
