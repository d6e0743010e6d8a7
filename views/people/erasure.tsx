import type { Fault } from "../../src/core/errors.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Confirm } from "./confirm.tsx"
import type { ShownPerson } from "./model.ts"

interface Props {
  page: Page
  person: ShownPerson
  faults?: readonly Fault[]
}

/** What erasing takes away and what it leaves, before it is done. */
export function ErasurePage({ page, person, faults }: Props) {
  const t = page.t.people.erasure
  return (
    <Confirm
      page={page}
      current="people"
      title={t.title(person.name)}
      action={routes.personErasure(person.id)}
      submit={t.submit}
      back={routes.person(person.id)}
      {...(faults ? { faults } : {})}
    >
      <p class="lede">{t.lede}</p>
      <div class="cols two">
        <Points title={t.goes} points={t.gone} />
        <Points title={t.stays} points={t.staying(person.id)} />
      </div>
    </Confirm>
  )
}

function Points({ title, points }: { title: string; points: readonly string[] }) {
  return (
    <section class="stack tight">
      <h2 class="sub">{title}</h2>
      <ul class="lines">
        {points.map((point) => (
          <li>{point}</li>
        ))}
      </ul>
    </section>
  )
}

/** What closing somebody's access does, or refusing it to who waits. */
export function DisablingPage({ page, person, faults }: Props) {
  const t = page.t.people.disabling
  const pending = person.status === "pending"
  return (
    <Confirm
      page={page}
      current="people"
      title={pending ? t.refusal(person.name) : t.title(person.name)}
      action={routes.personDisabling(person.id)}
      submit={pending ? t.refuse : t.submit}
      back={routes.person(person.id)}
      {...(faults ? { faults } : {})}
    >
      <ul class="lines">
        {(pending ? t.refusalPoints : t.points).map((point) => (
          <li>{point}</li>
        ))}
      </ul>
    </Confirm>
  )
}
