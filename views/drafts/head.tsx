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
  /** What can be done with the whole of it. */
  actions?: Child
  /** Under the title. */
  children?: Child
}

/** The head of a page about one draft: what it is called, for which contract, how it stands, and its other pages. */
export function DraftHead({ page, draft, title, current, actions, children }: Props) {
  const { id, standing, version, changed, contract, agency } = draft
  const t = page.t.drafts
  const kept = version === undefined ? t.noVersion : t.version(version)
  return (
    <>
      <ClauseNav page={page} current="drafts" />
      <div class="row ends">
        <div class="stack tight">
          <ContractWay page={page} contract={contract} agency={agency} />
          <h1 class="long any">{title}</h1>
          <p class="row small">
            <DraftTag page={page} standing={standing} />
            <span class="dim">{version !== undefined && changed ? t.list.changed(version) : kept}</span>
          </p>
          {children}
        </div>
        {actions}
      </div>
      <DraftTabs page={page} id={id} current={current} />
    </>
  )
}

/** The way back to the contract, by the reference that it bears, and to its agency. */
export function ContractWay({ page, contract, agency }: { page: Page } & Pick<DraftNamed, "contract" | "agency">) {
  const { id, title, reference } = contract
  return (
    <nav class="small any" aria-label={page.t.clauses.breadcrumb}>
      <a href={routes.agency(agency.slug)}>
        <bdi>{agency.name}</bdi>
      </a>
      {" / "}
      <a href={routes.contract(id)}>
        <bdi>{reference === undefined ? title : `${reference}, ${title}`}</bdi>
      </a>
    </nav>
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
