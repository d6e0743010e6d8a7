import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Mark } from "../parts/marks.tsx"

/** By what the access was set up. */
export const readyCodes = ["password", "passkey", "link"] as const

/** It is done: what comes next, by what the person may do. */
export function ReadyPage({ page, done }: { page: Page; done: (typeof readyCodes)[number] }) {
  const t = page.t.setUp.done
  const ways: [boolean, string, string][] = [
    [done === "link", routes.account, t.account],
    [page.may("people:manage"), routes.newPerson, t.invite],
    [page.may("settings:manage"), routes.settings, t.settings],
    [page.may("check"), routes.check(), t.check],
  ]
  return (
    <div class="stack loose narrow">
      <h1>{t.title}</h1>
      <p class="note yes" role="status">
        <Mark id="yes" /> {t[done]}
      </p>
      <ul class="stack tight plain">
        {ways
          .filter(([shown]) => shown)
          .map(([, href, label], index) => (
            <li>
              <a href={href} {...(index === 0 ? { class: "btn big go" } : {})}>
                {label}
              </a>
            </li>
          ))}
      </ul>
    </div>
  )
}

/** Used, run out, replaced, or never there: the page does not say which. `nobody` administers Aval yet: how to get the first link. */
export function InvalidLinkPage({ page, nobody }: { page: Page; nobody: boolean }) {
  const t = page.t.setUp.invalid
  return (
    <div class="stack narrow">
      <h1>{t.title}</h1>
      <p>{t.text}</p>
      <p>{t.again}</p>
      <p>{t.person}</p>
      {nobody ? (
        <p>
          {t.first} <code>{page.t.signIn.nobody.command}</code>
        </p>
      ) : null}
      <p>
        {page.who.kind === "person" ? (
          <a class="btn" href={routes.check()}>
            {page.t.setUp.done.check}
          </a>
        ) : (
          <a class="btn" href={routes.signIn()}>
            {t.signIn}
          </a>
        )}
      </p>
    </div>
  )
}
