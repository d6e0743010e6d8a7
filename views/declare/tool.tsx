import { type Attached, agencyData, indemnities } from "../../src/core/declaration.ts"
import type { PartContent } from "../../src/core/declaration-parts.ts"
import { accounts } from "../../src/core/vocabulary.ts"
import { typedList, typedText } from "../../src/web/form.ts"
import { Choices, Input, Select } from "../parts/form.tsx"
import { accepted } from "../parts/upload.tsx"
import { askedOf, Crafts, type FieldsProps, OneOf } from "./fields.tsx"
import type { DeclareView, KnownTool } from "./model.ts"

export interface ToolFieldsProps extends FieldsProps {
  view: DeclareView
  /** The tool of the register that it is. */
  known: KnownTool | undefined
  /** As it is saved. */
  saved: PartContent
}

/** What is asked of one tool; what hardly anybody knows by heart comes last and folded. */
export function ToolFields({ view, known, saved, ...field }: ToolFieldsProps) {
  const { page, typed } = field
  const t = page.t.declarations
  const asked = (name: string) => askedOf(page, name)
  const line = { maxlength: 200 }
  return (
    <>
      {known ? <KnownFields {...field} known={known} /> : null}
      {known ? null : <Input {...field} {...asked("name")} name="name" attributes={line} />}
      <div class="otherplan">
        <Input {...field} {...asked("tier")} name="tier" attributes={line} />
      </div>
      <OneOf {...field} name="account" options={accounts} words={t.words.accounts} />
      <Crafts {...field} name="crafts" asked="toolCrafts" />
      <div class="ticks">
        <Choices
          {...field}
          {...asked("toolData")}
          name="data"
          chosen={typedList(typed, "data")}
          options={agencyData.map((value) => ({ value, ...t.words.data[value] }))}
        />
      </div>
      <OneOf
        {...field}
        name="trainingOff"
        options={["yes", "no"]}
        words={{ yes: { label: t.words.training.off }, no: { label: t.words.training.on } }}
      />
      <Proof {...field} view={view} proof={saved.proof as Attached | undefined} />
      <details class="stack" open={hasMore(field)}>
        <summary>{t.declare.tools.more}</summary>
        <div class="stack more">
          {known ? null : <Input {...field} {...asked("vendor")} name="vendor" attributes={line} optional />}
          <Input {...field} {...asked("version")} name="version" attributes={line} optional />
          <Input {...field} {...asked("retention")} name="retention" attributes={line} optional />
          <Input {...field} {...asked("hosting")} name="hosting" attributes={line} optional />
          <Select
            {...field}
            {...asked("indemnity")}
            name="indemnity"
            options={[
              { value: "", label: t.words.unsaid },
              ...indemnities.map((value) => ({ value, label: t.words.indemnities[value] })),
            ]}
          />
          <label class="pick">
            <input type="checkbox" name="embedded" value="on" checked={typedText(typed, "embedded") !== ""} />
            <span>
              {asked("embedded").label}
              <small>{asked("embedded").hint}</small>
            </span>
          </label>
        </div>
      </details>
    </>
  )
}

/** What was picked from the register: its name stands, its plan can be changed. */
function KnownFields({ known, ...field }: FieldsProps & { known: KnownTool }) {
  const { page, typed } = field
  const t = page.t.declarations.declare.tools
  const name = known.isUnique ? known.name : known.slug
  return (
    <>
      <input type="hidden" name="name" value={typedText(typed, "name") === "" ? name : typedText(typed, "name")} />
      <input type="hidden" name="tool" value={known.slug} />
      <p class="any">
        {t.inList}{" "}
        <b>
          <bdi>{known.name}</bdi>
        </b>
      </p>
      {known.plans.length === 0 ? null : (
        <Choices
          {...field}
          kind="radio"
          name="plan"
          label={t.plans}
          chosen={[typedText(typed, "plan")]}
          options={[
            ...known.plans.map((plan) => ({ value: plan.slug, label: plan.name[page.lang] })),
            { value: "", label: t.noPlan },
          ]}
        />
      )}
    </>
  )
}

function Proof({ view, proof, ...field }: FieldsProps & { view: DeclareView; proof: Attached | undefined }) {
  const t = field.page.t.declarations
  return (
    <div class="stack tight">
      {proof ? (
        <Choices
          {...field}
          name="noproof"
          label={t.declare.files.proof(proof.name)}
          chosen={[typedText(field.typed, "noproof")]}
          options={[{ value: "on", label: t.declare.files.proofGone }]}
        />
      ) : null}
      {view.takesFiles ? (
        <Input
          {...field}
          {...askedOf(field.page, "proof")}
          name="proof"
          type="file"
          attributes={{ accept: accepted }}
          optional
        />
      ) : (
        <p class="small dim">{t.declare.files.off}</p>
      )}
    </div>
  )
}

function hasMore({ typed, faults }: FieldsProps): boolean {
  return ["vendor", "version", "retention", "hosting", "indemnity", "embedded"].some(
    (name) => typedText(typed, name) !== "" || faults.some(({ place }) => place === name),
  )
}
