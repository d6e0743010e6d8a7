import type { Fault } from "../../src/core/errors.ts"
import { roleText } from "../../src/core/role-text.ts"
import { type Typed, typedList } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { AdminNav } from "../parts/admin-nav.tsx"
import { Faults, Input } from "../parts/form.tsx"
import { Mark } from "../parts/marks.tsx"
import { Moment, momentText } from "../parts/moment.tsx"
import { Doings } from "../people/doings.tsx"
import { Done } from "../people/done.tsx"
import type { GivableRoles, ShownPerson, ShownSession, ShownToken, ShownWays, UnitNames } from "../people/model.ts"
import { RoleNames, RolesField, rolesText } from "../people/roles.tsx"
import { Sessions } from "../people/sessions.tsx"
import { StatusTag, waysText } from "../people/status.tsx"
import { Tokens } from "../people/tokens.tsx"
import { LanguageField } from "./new-person.tsx"

export type PersonDone = keyof Page["t"]["people"]["done"]

/** A form that was refused: which, what was typed, and why. */
export interface RefusedForm {
  form: "roles" | "details" | "other"
  typed: Typed
  faults: readonly Fault[]
  /** Somebody changed the person meanwhile. */
  stale?: boolean
}

export interface PersonModel {
  person: ShownPerson
  /** Number of the last event about them. */
  seen: number
  ways: ShownWays
  units: UnitNames
  givable: GivableRoles
  sessions: readonly ShownSession[]
  tokens: readonly ShownToken[]
  /** When an open one-time link of theirs ends. */
  linkUntil?: string | undefined
  locked: boolean
  /** The reader themselves. */
  own: boolean
  done?: PersonDone | undefined
  refused?: RefusedForm | undefined
}

/** Everything about one person, and all that can be done about it. */
export function PersonPage({ page, model }: { page: Page; model: PersonModel }) {
  const t = page.t.people
  const { person, own, done, refused } = model
  return (
    <div class="stack loose">
      <AdminNav page={page} current="people" />
      {done && !refused ? <Done>{t.done[done]}</Done> : null}
      <Stale page={page} model={model} />
      <Faults page={page} faults={refused?.faults ?? []} />
      <div class="stack tight">
        <p class="small">
          <a href={routes.people()}>{t.person.all}</a>
        </p>
        <h1 class="long">{person.name}</h1>
        {person.mail === undefined ? null : <p class="any">{person.mail}</p>}
        <p>
          {person.status === "active" ? null : <StatusTag page={page} status={person.status} />}{" "}
          <span class="dim">
            {t.person.statusTexts[person.status]}
            {model.linkUntil === undefined ? null : ` ${t.person.linkUntil(momentText(page, model.linkUntil, true))}`}
          </span>
        </p>
      </div>
      <div class="split">
        <div class="stack loose">
          {own ? <Own page={page} model={model} /> : <RolesForm page={page} model={model} />}
          {own ? null : <DetailsForm page={page} model={model} />}
          {person.status === "active" ? <Sessions page={page} person={person.id} sessions={model.sessions} /> : null}
          {person.status === "active" || model.tokens.length > 0 ? (
            <section class="stack tight" aria-labelledby="tokens">
              <h2 id="tokens">{t.person.tokens.title(model.tokens.length)}</h2>
              {model.tokens.length === 0 ? null : <Tokens page={page} tokens={model.tokens} owners={false} />}
            </section>
          ) : null}
        </div>
        <aside class="stack loose">
          <Summary page={page} model={model} />
          {own ? null : <Doings page={page} person={person} locked={model.locked} />}
        </aside>
      </div>
    </div>
  )
}

function Summary({ page, model }: { page: Page; model: PersonModel }) {
  const t = page.t.people.person
  const { person, ways } = model
  return (
    <section class="stack tight" aria-labelledby="summary">
      <h2 id="summary" class="sub">
        {t.summary}
      </h2>
      <dl class="kv">
        <dt>{t.ways}</dt>
        <dd>{waysText(page, ways)}</dd>
        <dt>{t.seen}</dt>
        <dd>{ways.lastSeen === undefined ? page.t.people.never : <Moment page={page} at={ways.lastSeen} time />}</dd>
        <dt>{t.added}</dt>
        <dd>
          <Moment page={page} at={person.createdAt} />
        </dd>
        <dt>{t.id}</dt>
        <dd>
          <code>{person.id}</code>
        </dd>
      </dl>
      <p class="small">
        <a href={routes.history(`access/person/${person.id}`)}>{t.history}</a>
      </p>
    </section>
  )
}

function Stale({ page, model }: { page: Page; model: PersonModel }) {
  const t = page.t.people.person.stale
  const { person, refused, units } = model
  if (!refused?.stale) return null
  return (
    <div class="note no" role="alert" tabindex={-1} data-land>
      <h2 class="sub">
        <Mark id="warn" /> {t.title}
      </h2>
      <p>
        {refused.form === "roles"
          ? t.roles(rolesText(page, person.roles, units))
          : t.details(person.name, person.mail ?? page.t.people.person.noMail)}
      </p>
    </div>
  )
}

/** One's own page: what one has, and who changes it. */
function Own({ page, model }: { page: Page; model: PersonModel }) {
  const t = page.t.people.person
  return (
    <section class="stack tight" aria-labelledby="roles">
      <h2 id="roles">{t.roles.own}</h2>
      <RoleNames page={page} given={model.person.roles} units={model.units} />
      <div class="note">
        <p>
          {t.you} <a href={routes.account}>{t.yourAccount}</a>
        </p>
      </div>
    </section>
  )
}

/** The roles of somebody; of those who wait for approval, with the approval. */
function RolesForm({ page, model }: { page: Page; model: PersonModel }) {
  const t = page.t.people.person
  const { person, refused, givable, units } = model
  const pending = person.status === "pending"
  const typed = refused?.form === "roles" ? typedList(refused.typed, "roles") : undefined
  const given = person.roles.filter(({ fromGroups }) => !fromGroups).map(roleText)
  const fromGroups = person.roles.filter((role) => role.fromGroups)
  return (
    <section class="stack" aria-labelledby="roles">
      <h2 id="roles">{pending ? t.approval.title : t.roles.title}</h2>
      {pending ? <p>{t.approval.text}</p> : null}
      {fromGroups.length === 0 ? null : (
        <div class="small">
          <p>{t.roles.fromGroups}</p>
          <RoleNames page={page} given={fromGroups} units={units} />
        </div>
      )}
      <form
        method="post"
        action={pending ? routes.personApproval(person.id) : routes.personRoles(person.id)}
        class="stack"
      >
        <input type="hidden" name="seen" value={model.seen} />
        <RolesField
          page={page}
          givable={givable}
          chosen={typed ?? (pending && person.roles.length === 0 ? givenToNew(givable) : given)}
          faults={refused?.form === "roles" ? refused.faults : []}
        />
        <p class="row">
          <button type="submit" class="btn go">
            {pending ? t.approval.submit : t.roles.save}
          </button>
          {pending ? (
            <a class="btn" href={routes.personDisabling(person.id)}>
              {t.approval.refuse}
            </a>
          ) : null}
        </p>
      </form>
    </section>
  )
}

/** What is ticked for somebody new: reading. */
export function givenToNew({ whole }: GivableRoles): string[] {
  return whole ? ["reader"] : []
}

function DetailsForm({ page, model }: { page: Page; model: PersonModel }) {
  const t = page.t.people
  const { person, refused } = model
  const again = refused?.form === "details" ? refused : undefined
  const typed = again?.typed ?? { name: person.name, mail: person.mail ?? "", language: person.language }
  const faults = again?.faults ?? []
  return (
    <section class="stack" aria-labelledby="details">
      <h2 id="details">{t.person.details.title}</h2>
      <form method="post" action={routes.person(person.id)} class="stack">
        <input type="hidden" name="seen" value={model.seen} />
        <Input
          page={page}
          name="name"
          label={t.new.name}
          typed={typed}
          faults={faults}
          attributes={{ maxlength: 120 }}
        />
        <Input
          page={page}
          name="mail"
          type="email"
          label={t.new.mail}
          hint={t.new.mailHint}
          optional
          typed={typed}
          faults={faults}
          attributes={{ maxlength: 254 }}
        />
        <LanguageField page={page} typed={typed} faults={faults} />
        <p>
          <button type="submit" class="btn">
            {t.person.details.save}
          </button>
        </p>
      </form>
    </section>
  )
}
