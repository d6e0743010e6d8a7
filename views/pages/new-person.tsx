import type { Fault } from "../../src/core/errors.ts"
import { languages } from "../../src/core/text.ts"
import { type Typed, typedList } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { AdminNav } from "../parts/admin-nav.tsx"
import { Choices, Faults, Input, SaveRow } from "../parts/form.tsx"
import type { GivableRoles } from "../people/model.ts"
import { RolesField } from "../people/roles.tsx"

interface Props {
  page: Page
  givable: GivableRoles
  /** Of this form: sent twice, it adds one person. */
  once: string
  typed: Typed
  faults: readonly Fault[]
}

/** Somebody new: who they are, what they may do. */
export function NewPersonPage({ page, givable, once, typed, faults }: Props) {
  const t = page.t.people.new
  return (
    <div class="stack loose">
      <AdminNav page={page} current="people" />
      <div class="stack tight">
        <p class="small">
          <a href={routes.people()}>{page.t.people.person.all}</a>
        </p>
        <h1>{t.title}</h1>
        <p class="lede">{t.lede}</p>
      </div>
      <Faults page={page} faults={faults} />
      <form method="post" action={routes.newPerson} class="stack narrow">
        <input type="hidden" name="once" value={once} />
        <Input page={page} name="name" label={t.name} typed={typed} faults={faults} attributes={{ maxlength: 120 }} />
        <Input
          page={page}
          name="mail"
          type="email"
          label={t.mail}
          hint={t.mailHint}
          optional
          typed={typed}
          faults={faults}
          attributes={{ maxlength: 254 }}
        />
        <LanguageField page={page} typed={typed} faults={faults} />
        <RolesField page={page} givable={givable} chosen={typedList(typed, "roles")} faults={faults} />
        <SaveRow page={page} save={t.submit} back={routes.people()} />
      </form>
    </div>
  )
}

export function LanguageField({ page, typed, faults }: Pick<Props, "page" | "typed" | "faults">) {
  const t = page.t.people.new
  return (
    <Choices
      page={page}
      kind="radio"
      name="language"
      label={t.language}
      options={languages.map((language) => ({ value: language, label: t.languages[language] }))}
      chosen={typedList(typed, "language")}
      faults={faults}
    />
  )
}
