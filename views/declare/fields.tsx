import { oversights } from "../../src/core/agency.ts"
import { type AiLevel, aiLevels, type Craft, components, crafts } from "../../src/core/declaration.ts"
import { fieldsOfPart } from "../../src/core/declaration-parts.ts"
import {
  proposedSourceTypes,
  type SourceType,
  sourceTypes,
  sourceTypeTexts,
} from "../../src/core/digital-source-type.ts"
import type { Fault } from "../../src/core/errors.ts"
import { type Typed, typedList, typedText } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { Choices, Input, Select, TextArea } from "../parts/form.tsx"
import type { DeclareView } from "./model.ts"
import { SubcontractorFields } from "./subcontractors.tsx"
import { optionText } from "./words.ts"

export interface FieldsProps {
  page: Page
  typed: Typed
  faults: readonly Fault[]
}

/** The fields of a part other than a tool. */
export function PartFields({ view, part, ...field }: FieldsProps & { view: DeclareView; part: string }) {
  if (part === "uses") return <UseFields {...field} view={view} />
  if (part === "subcontractors") return <SubcontractorFields {...field} />
  if (part === "sources") return <SourceFields {...field} view={view} />
  return (
    <>
      {fieldsOfPart(view.kind, part).map((name) => (
        <PlainField {...field} name={name} />
      ))}
    </>
  )
}

/** Fields that are answered by a choice of their own; the rest is words, or yes and no. */
const lines = ["reviewedBy"]
const texts = [
  ...["reviewers", "checks", "dataNote", "consents", "security", "incidents", "pricing"],
  ...["inputs", "prompts", "contribution", "label", "unprotected", "limits"],
]

function PlainField({ name, ...field }: FieldsProps & { name: string }) {
  const t = field.page.t.declarations.words
  const asked = askedOf(field.page, name)
  if (name === "oversight") return <OneOf {...field} name={name} options={oversights} words={t.oversights} />
  if (name === "level") return <OneOf {...field} name={name} options={aiLevels} words={t.levels} />
  if (name === "c2pa") return <OneOf {...field} name={name} options={["yes", "stripped", "no"]} words={t.c2pa} />
  if (name.endsWith("Url")) {
    const attributes = { inputmode: "url", spellcheck: "false", autocapitalize: "none", maxlength: 2000 }
    return <Input {...field} {...asked} name={name} attributes={attributes} optional />
  }
  if (lines.includes(name)) return <Input {...field} {...asked} name={name} attributes={{ maxlength: 200 }} />
  if (texts.includes(name)) return <TextArea {...field} {...asked} name={name} />
  return <YesNo {...field} name={name} />
}

/** What a field asks, by its name. */
export function askedOf(page: Page, name: string): { label: string; hint?: string } {
  const fields: Readonly<Record<string, { label: string; hint?: string }>> = page.t.declarations.words.fields
  return fields[name] ?? { label: name }
}

/** One of a few, each with what it means; nobody has to know yet. */
export function OneOf<Value extends string>({
  name,
  options,
  words,
  ...field
}: FieldsProps & {
  name: string
  options: readonly Value[]
  words: Readonly<Record<Value, { label: string; hint?: string }>>
}) {
  return (
    <Choices
      {...field}
      {...askedOf(field.page, name)}
      kind="radio"
      name={name}
      chosen={[typedText(field.typed, name)]}
      options={[
        ...options.map((value) => ({ value, label: words[value].label, hint: words[value].hint })),
        { value: "", label: <span class="dim">{field.page.t.declarations.words.unsaid}</span> },
      ]}
    />
  )
}

export function YesNo({ name, words, ...field }: FieldsProps & { name: string; words?: { yes: string; no: string } }) {
  const t = field.page.t.declarations.words
  const { yes, no } = words ?? t
  return <OneOf {...field} name={name} options={["yes", "no"]} words={{ yes: { label: yes }, no: { label: no } }} />
}

/** One line for each use: how much of it AI makes. Those that a tool was declared for come first, the rest folded. */
function UseFields({ view, ...field }: FieldsProps & { view: DeclareView }) {
  const t = field.page.t.declarations.declare.uses
  const declared = new Set(view.draft.tools.flatMap(({ tool }) => tool.crafts))
  const others = crafts.filter((craft) => !declared.has(craft))
  const isOpen = others.some(
    (craft) =>
      typedText(field.typed, `level_${craft}`) !== "" || field.faults.some(({ place }) => place.endsWith(`_${craft}`)),
  )
  return (
    <>
      <p>{t.text}</p>
      {crafts
        .filter((craft) => declared.has(craft))
        .map((craft) => (
          <UseField {...field} craft={craft} isDeclared />
        ))}
      {others.length === 0 ? null : (
        <details class="stack" open={isOpen || declared.size === 0}>
          <summary>{t.others}</summary>
          <div class="stack loose more">
            {others.map((craft) => (
              <UseField {...field} craft={craft} isDeclared={false} />
            ))}
          </div>
        </details>
      )}
      <Crafts {...field} name="refused" asked="refused" />
    </>
  )
}

function UseField({ craft, isDeclared, ...field }: FieldsProps & { craft: Craft; isDeclared: boolean }) {
  const { page, typed, faults } = field
  const { words, declare } = page.t.declarations
  const note = `note_${craft}`
  const { label, hint } = words.crafts[craft]
  const hints = [hint, isDeclared ? declare.uses.fromTools : undefined].filter((text) => text !== undefined)
  return (
    <div class="stack tight">
      <Select
        {...field}
        name={`level_${craft}`}
        label={label}
        hint={hints.length === 0 ? undefined : hints.join(" – ")}
        options={[
          { value: "", label: "–" },
          ...aiLevels.map((value) => ({ value, label: optionText(words.levels[value]) })),
        ]}
      />
      <details class="small" open={typedText(typed, note) !== "" || faults.some(({ place }) => place === note)}>
        <summary>
          {words.fields.useNote.label}
          <span class="vh"> – {label}</span>
        </summary>
        <Input
          {...field}
          name={note}
          label={`${words.fields.useNote.label} – ${label}`}
          attributes={{ maxlength: 200 }}
          optional
        />
      </details>
    </div>
  )
}

/** Any of the things that are done with AI. */
export function Crafts({ name, asked, ...field }: FieldsProps & { name: string; asked: string }) {
  const words = field.page.t.declarations.words.crafts
  return (
    <div class="ticks">
      <Choices
        {...field}
        {...askedOf(field.page, asked)}
        name={name}
        chosen={typedList(field.typed, name)}
        options={crafts.map((value) => ({ value, label: words[value].label, hint: words[value].hint }))}
      />
    </div>
  )
}

/** Where each part comes from, in plain words of IPTC's terms: those that fit the share of AI first. */
function SourceFields({ view, ...field }: FieldsProps & { view: DeclareView }) {
  const { page } = field
  const t = page.t.declarations.words
  const level = (view.draft.content as { level?: AiLevel }).level
  const proposed: readonly SourceType[] = level === undefined ? [] : proposedSourceTypes[level]
  const order = [...proposed, ...sourceTypes.filter((id) => !proposed.includes(id))]
  const options = [
    { value: "", label: t.notThere },
    ...order.map((value) => ({ value, label: sourceTypeTexts[value][page.lang] })),
  ]
  return (
    <>
      <p>{t.fields.sources.hint}</p>
      {components.map((component) => (
        <Select {...field} name={component} label={t.components[component]} options={options} />
      ))}
    </>
  )
}
