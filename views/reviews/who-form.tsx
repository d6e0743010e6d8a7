import type { Fault } from "../../src/core/errors.ts"
import type { EventNames } from "../../src/core/past-event.ts"
import type { Typed } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { personText } from "../assessment/model.ts"
import { Select } from "../parts/form.tsx"
import { Mark } from "../parts/marks.tsx"
import type { ShownTask } from "./subject.ts"

interface Props {
  page: Page
  task: ShownTask
  people: EventNames["people"]
  assignees: readonly { id: string; name: string }[]
  typed?: Typed | undefined
  faults: readonly Fault[]
  /** Somebody else said who sees to it, meanwhile. */
  stale: boolean
}

/** Who sees to a task. */
export function WhoForm({ page, task, people, assignees, typed, faults, stale }: Props) {
  const t = page.t.reviews.assign
  const { id, ownerId } = task
  const who = ownerId === undefined ? t.nobody : personText(ownerId, people, page)
  const isKnown = assignees.some((one) => one.id === ownerId)
  const me = page.who.kind === "person" ? page.who.id : undefined
  const mayTake = me !== undefined && ownerId !== me && assignees.some((one) => one.id === me)
  return (
    <form method="post" action={routes.reviewAssignment(id)} class="stack form noprint" aria-labelledby="who">
      <h2 id="who" class="sub">
        {t.title}
      </h2>
      {stale ? (
        <p class="note if" role="alert" tabindex={-1} data-land>
          <Mark id="warn" /> {t.stale} <b>{t.now(who)}</b>
        </p>
      ) : null}
      <input type="hidden" name="wasOwner" value={ownerId ?? ""} />
      <Select
        page={page}
        name="owner"
        label={t.owner}
        typed={typed ?? { owner: ownerId ?? "" }}
        faults={faults}
        options={[
          { value: "", label: t.nobody },
          ...(ownerId === undefined || isKnown ? [] : [{ value: ownerId, label: who }]),
          ...assignees.map((one) => ({ value: one.id, label: one.name })),
        ]}
      />
      <p class="row">
        <button type="submit" class="btn">
          {t.save}
        </button>
        {mayTake ? (
          <button type="submit" class="btn" name="take" value="1">
            {t.take}
          </button>
        ) : null}
      </p>
    </form>
  )
}
