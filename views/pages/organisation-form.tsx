import type { Methodology } from "../../src/core/methodology.ts"
import type { OrganisationRole } from "../../src/core/register.ts"
import { typedList } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Choices, Faults, Input } from "../parts/form.tsx"
import { ContactFields } from "../tool-form/contact-fields.tsx"
import { Buttons, CountryField, Known, SlugField, SourceFields, UrlField } from "../tool-form/fields.tsx"
import type { FormState } from "../tool-form/model.ts"
import { AlikeNote, StaleNote } from "../tool-form/notes.tsx"

interface Props {
  page: Page
  state: FormState
  methodology: Methodology
  /** What is changed, under its present name. */
  organisation?: { slug: string; name: string } | undefined
  /** The tool from whose page the reader came, and goes back to. */
  tool?: { slug: string; name: string } | undefined
  roles: readonly OrganisationRole[]
  /** It has a page as an agency. */
  isAgency: boolean
}

/** A vendor or an agency, to be entered or changed. */
export function OrganisationFormPage({ page, state, methodology, organisation, tool, roles, isAgency }: Props) {
  const t = page.t.register.organisation
  const back = tool ? routes.tool(tool.slug) : routes.organisations()
  const { typed, faults } = state
  const field = { page, typed, faults }
  return (
    <div class="stack loose">
      <div class="stack tight">
        <p class="small">
          <a href={back}>{tool ? page.t.register.tool.backTo(tool.name) : t.back}</a>
        </p>
        <h1>{organisation ? t.editTitle(organisation.name) : t.newTitle}</h1>
        {organisation ? (
          <p class="small">
            <a href={routes.history(`organisation/${organisation.slug}`)}>{page.t.register.history}</a>
            {" · "}
            <a href={routes.supplyChain(organisation.slug)}>{page.t.supply.dependents.linkOf(organisation.name)}</a>
            {" · "}
            {isAgency ? (
              <>
                <a href={routes.agency(organisation.slug)}>{page.t.agencies.organisation.see}</a>
                {" · "}
              </>
            ) : page.may("agencies:write") ? (
              <>
                <a href={routes.newAgency({ organisation: organisation.slug })}>
                  {page.t.agencies.organisation.follow}
                </a>
                {" · "}
              </>
            ) : null}
            <a href={routes.organisationMerge(organisation.slug)}>{page.t.retiring.merge.link}</a>
            {" · "}
            <a href={routes.organisationRetirement(organisation.slug)}>{page.t.retiring.retire.link}</a>
          </p>
        ) : (
          <p>{t.newLede}</p>
        )}
      </div>
      <Faults page={page} faults={faults} />
      <StaleNote page={page} state={state} methodology={methodology} />
      <AlikeNote page={page} state={state} />
      <form
        method="post"
        action={organisation ? routes.editOrganisation(organisation.slug) : routes.newOrganisation}
        class="stack form"
      >
        <Known state={state} />
        {tool ? <input type="hidden" name="tool" value={tool.slug} /> : null}
        <Input {...field} name="name" label={t.name} attributes={{ maxlength: 200 }} />
        <SlugField {...field} from="name" fixed={organisation !== undefined} />
        <CountryField {...field} name="country" />
        <Choices
          {...field}
          name="roles"
          label={t.roles}
          options={roles.map((role) => ({ value: role, label: t.roleNames[role], hint: t.roleHints[role] }))}
          chosen={typedList(typed, "roles")}
        />
        <UrlField {...field} name="url" />
        <ContactFields {...field} />
        <SourceFields {...field} />
        <Buttons page={page} state={state} label={organisation ? page.t.form.save : t.submit} back={back} />
      </form>
    </div>
  )
}
