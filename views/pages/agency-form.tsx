import { typedText } from "../../src/web/form.ts"
import { routes } from "../../src/web/routes.ts"
import { AgencyFields } from "../agency/form-fields.tsx"
import type { Filled } from "../agency/model.ts"
import { AgencyNav } from "../parts/agency-nav.tsx"
import { Faults, Input, SaveRow, Select } from "../parts/form.tsx"
import { Mark } from "../parts/marks.tsx"
import { ContactFields } from "../tool-form/contact-fields.tsx"
import { countriesIn } from "../tool-form/fields.tsx"

interface Documents {
  documents: readonly { id: string; service: string; termsType: string }[]
}

interface NewProps extends Filled, Documents {
  /** Organisations that are no agencies yet. */
  organisations: readonly { slug: string; name: string }[]
}

/** An agency is added: an organisation of the register, or one that is entered with it. */
export function NewAgencyPage({ organisations, documents, ...filled }: NewProps) {
  const { page, typed, faults } = filled
  const t = page.t.agencies.create
  const field = { page, typed, faults }
  return (
    <div class="stack loose">
      <AgencyNav page={page} current="agencies" />
      <Faults page={page} faults={faults} />
      <div class="stack tight">
        <h1>{t.title}</h1>
        <p class="lede">{t.lede}</p>
      </div>
      <form method="post" action={routes.newAgency()} class="stack form">
        {organisations.length === 0 ? null : (
          <Select
            {...field}
            name="organisation"
            label={t.organisation}
            hint={t.organisationHint}
            optional
            options={[
              { value: "", label: t.none },
              ...organisations.map(({ slug, name }) => ({ value: slug, label: name })),
            ]}
          />
        )}
        <details open={typedText(typed, "organisation") === ""}>
          <summary>{t.fresh}</summary>
          <div class="stack more">
            <Input {...field} name="name" label={t.name} attributes={{ maxlength: 200 }} />
            <Select
              {...field}
              name="country"
              label={t.country}
              optional
              options={[{ value: "", label: page.t.register.country.unknown }, ...countriesIn(page.lang)]}
            />
            <Input
              {...field}
              name="url"
              label={t.url}
              optional
              attributes={{ inputmode: "url", maxlength: 2000, autocapitalize: "none", spellcheck: "false" }}
            />
            <ContactFields {...field} />
          </div>
        </details>
        <AgencyFields {...filled} documents={documents} />
        <SaveRow page={page} save={t.save} back={routes.agencies()} />
      </form>
    </div>
  )
}

interface EditProps extends Filled, Documents {
  agency: { slug: string; name: string }
}

/** What is known of an organisation as an agency, to be changed. */
export function EditAgencyPage({ agency, documents, ...filled }: EditProps) {
  const { page, typed, faults, stale } = filled
  const t = page.t.agencies.form
  return (
    <div class="stack loose">
      <AgencyNav page={page} current="agencies" />
      <Faults page={page} faults={faults} />
      {stale ? <Stale text={t.stale} /> : null}
      <div class="stack tight">
        <h1 class="any">{t.title(agency.name)}</h1>
        <p class="small">
          {t.contactsNote}{" "}
          {page.may("register:write") ? <a href={routes.editOrganisation(agency.slug)}>{t.organisation}</a> : null}
        </p>
      </div>
      <form method="post" action={routes.editAgency(agency.slug)} class="stack form">
        <input type="hidden" name="seen" value={typedText(typed, "seen")} />
        <AgencyFields {...filled} documents={documents} />
        <SaveRow page={page} save={page.t.form.save} back={routes.agency(agency.slug)} />
      </form>
    </div>
  )
}

/** Somebody else was faster; what was typed is still there. */
export function Stale({ text }: { text: string }) {
  return (
    <div class="note no" role="alert" tabindex={-1} data-land>
      <p>
        <Mark id="warn" /> {text}
      </p>
    </div>
  )
}
