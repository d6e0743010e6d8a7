import type { Methodology } from "../../src/core/methodology.ts"
import { typedList, typedText } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { wordIn } from "../events/telling.ts"
import { Choices, Faults, Input, TextArea } from "../parts/form.tsx"
import { Buttons, CountryField, HostFields, Known, SlugField, SourceFields, UrlField } from "../tool-form/fields.tsx"
import type { FormState } from "../tool-form/model.ts"
import { AlikeNote, StaleNote } from "../tool-form/notes.tsx"
import { SupplyFields } from "../tool-form/supply-fields.tsx"

interface Props {
  page: Page
  state: FormState
  methodology: Methodology
  /** The tool that is changed, under its present name. */
  tool?: { slug: string; name: string } | undefined
  /** What vendors are chosen by. */
  vendors: readonly string[]
  /** What tools that supply it are chosen by. */
  supplying: readonly string[]
  categories: readonly string[]
}

/** A tool, to be entered or changed. */
export function ToolFormPage({ page, state, methodology, tool, vendors, supplying, categories }: Props) {
  const t = page.t.register.tool
  const back = tool ? routes.tool(tool.slug) : routes.tools()
  const { typed, faults } = state
  const field = { page, typed, faults }
  return (
    <div class="stack loose">
      <div class="stack tight">
        <p class="small">
          <a href={back}>{tool ? t.backTo(tool.name) : t.back}</a>
        </p>
        <h1>{tool ? t.editTitle(tool.name) : t.newTitle}</h1>
        {tool ? (
          <p class="small">
            <a href={routes.toolMerge(tool.slug)}>{page.t.retiring.merge.link}</a>
            {" · "}
            <a href={routes.toolRetirement(tool.slug)}>{page.t.retiring.retire.link}</a>
          </p>
        ) : (
          <p>{t.newLede}</p>
        )}
      </div>
      <Faults page={page} faults={faults} />
      <StaleNote page={page} state={state} methodology={methodology} />
      <AlikeNote page={page} state={state} />
      <form method="post" action={tool ? routes.editTool(tool.slug) : routes.newTool()} class="stack form">
        <Known state={state} />
        <Input {...field} name="name" label={t.name} hint={t.nameHint} attributes={{ maxlength: 200 }} />
        <SlugField {...field} from="name" fixed={tool !== undefined} />
        <VendorFields {...field} vendors={vendors} />
        <TextArea {...field} name="aliases" label={t.aliases} hint={t.aliasesHint} optional />
        <div class="ticks">
          <Choices
            {...field}
            name="categories"
            label={t.categories}
            optional
            options={categories.map((id) => ({ value: id, label: wordIn(page.t.tools.categories, id) ?? id }))}
            chosen={typedList(typed, "categories")}
          />
        </div>
        <HostFields
          {...field}
          hints={{ hosts: page.t.register.hosts.hint, exactHosts: page.t.register.hosts.exactHint }}
        />
        <UrlField {...field} name="url" />
        <SupplyFields {...field} organisations={vendors} tools={supplying} />
        <SourceFields {...field} />
        <Buttons page={page} state={state} label={tool ? page.t.form.save : t.submit} back={back} />
      </form>
    </div>
  )
}

type VendorProps = Pick<Props, "page" | "vendors"> & Pick<FormState, "typed" | "faults">

/** One of the register's vendors, or a new one that is entered with the tool. */
function VendorFields({ vendors, ...field }: VendorProps) {
  const { page, typed } = field
  const t = page.t.register.tool
  const chosen = typedText(typed, "vendorIs") === "new" ? "new" : "known"
  return (
    <div class="either stack">
      <Choices
        {...field}
        kind="radio"
        name="vendorIs"
        label={t.vendor}
        options={(["known", "new"] as const).map((value) => ({ value, label: t.vendorIs[value] }))}
        chosen={[chosen]}
      />
      <div class="known stack">
        <Input
          {...field}
          name="vendor"
          label={t.vendorKnown}
          hint={t.vendorKnownHint}
          attributes={{ list: "vendors", maxlength: 300 }}
        />
        <datalist id="vendors">
          {vendors.map((name) => (
            <option value={name} />
          ))}
        </datalist>
      </div>
      <div class="new stack">
        <Input {...field} name="vendorName" label={t.vendorName} attributes={{ maxlength: 200 }} />
        <CountryField {...field} name="vendorCountry" />
        <UrlField {...field} name="vendorUrl" label={t.vendorUrl} />
      </div>
    </div>
  )
}
