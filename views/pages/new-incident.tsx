import { routes } from "../../src/web/routes.ts"
import { IncidentFields } from "../incidents/fields.tsx"
import { Faults, SaveRow, Select } from "../parts/form.tsx"
import type { FormShown } from "../parts/right-form.tsx"

interface Named {
  slug: string
  name: string
}

interface Props extends FormShown {
  title: string
  subjects: { organisations: readonly Named[]; organisation?: Named | undefined; tools: readonly Named[] }
}

/** Recording an incident: at whose place it happened, then what. */
export function NewIncidentPage({ title, subjects, ...form }: Props) {
  const { page, faults } = form
  const t = page.t.incidents.form
  const { organisation } = subjects
  return (
    <div class="stack loose">
      <div class="stack tight">
        <p class="small">
          <a href={routes.incidents()}>{t.back}</a>
        </p>
        <h1 class="long">{title}</h1>
        <p class="lede">{t.lede}</p>
      </div>
      <Faults page={page} faults={faults} />
      {organisation ? (
        <form method="post" action={routes.newIncident()} class="stack form" hx-boost="false">
          <input type="hidden" name="organisation" value={organisation.slug} />
          <input type="hidden" name="seen" value="0" />
          {subjects.tools.length === 0 ? null : (
            <Select
              {...form}
              name="tool"
              label={t.tool}
              hint={t.toolHint}
              options={[
                { value: "", label: t.anyTool },
                ...subjects.tools.map(({ slug, name }) => ({ value: slug, label: name })),
              ]}
            />
          )}
          <IncidentFields {...form} />
          <SaveRow page={page} save={t.save} back={routes.incidents()} />
        </form>
      ) : (
        <Choose {...form} organisations={subjects.organisations} />
      )}
    </div>
  )
}

function Choose({ organisations, ...form }: FormShown & { organisations: readonly Named[] }) {
  const t = form.page.t.incidents.form
  if (organisations.length === 0) return <p class="empty">{t.nobodyYet}</p>
  return (
    <form method="get" action={routes.newIncident()} class="stack form">
      <Select
        {...form}
        name="organisation"
        label={t.choose}
        hint={t.chooseHint}
        options={organisations.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
      <p>
        <button type="submit" class="btn go">
          {t.chooseGo}
        </button>
      </p>
    </form>
  )
}
