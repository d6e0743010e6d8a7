import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Mark } from "../parts/marks.tsx"
import type { ShownPerson } from "./model.ts"

interface Props {
  page: Page
  person: ShownPerson
  locked: boolean
}

/** What can be done about a person's access, each with what it does. */
export function Doings({ page, person, locked }: Props) {
  const t = page.t.people.person.access
  const { id, status } = person
  return (
    <section class="stack" aria-labelledby="access">
      <h2 id="access" class="sub">
        {t.title}
      </h2>
      {locked ? (
        <form method="post" action={routes.personUnlocking(id)} class="stack tight">
          <p class="small">
            <Mark id="warn" /> {t.locked}
          </p>
          <p>
            <button type="submit" class="btn">
              {t.unlock}
            </button>
          </p>
        </form>
      ) : null}
      {status === "active" ? <Send action={routes.personLink(id)} label={t.link} text={t.linkText} /> : null}
      {status === "invited" ? (
        <Send action={routes.personLink(id)} label={t.invitation} text={t.invitationText} />
      ) : null}
      {status === "disabled" ? <Send action={routes.personEnabling(id)} label={t.enable} text={t.enableText} /> : null}
      {status === "active" || status === "invited" ? (
        <Open href={routes.personDisabling(id)} label={t.disable} text={t.disableText} />
      ) : null}
      <Open href={routes.personErasure(id)} label={t.erase} text={t.eraseText} />
    </section>
  )
}

/** Done at once. */
function Send({ action, label, text }: { action: string; label: string; text: string }) {
  return (
    <form method="post" action={action} class="stack tight">
      <p>
        <button type="submit" class="btn">
          {label}
        </button>
      </p>
      <p class="small dim">{text}</p>
    </form>
  )
}

/** Asks first, on a page of its own. */
function Open({ href, label, text }: { href: string; label: string; text: string }) {
  return (
    <div class="stack tight">
      <p>
        <a class="btn" href={href}>
          {label}
        </a>
      </p>
      <p class="small dim">{text}</p>
    </div>
  )
}
