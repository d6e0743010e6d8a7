import type { z } from "zod"
import type { Fault } from "../core/errors.ts"
import type { Text } from "../core/text.ts"
import { meantBy } from "./meant.ts"

type Issue = z.core.$ZodIssue
type Schema = z.core.$ZodType

/** Zod's issues as faults in both languages, one per wrong value or unknown field, with the nearest known field as a hint. */
export function faultsOf(issues: readonly Issue[], schema: Schema): Fault[] {
  return issues.flatMap((issue) => explain(issue, [], schema))
}

/** A path as people write it: `decisions[3].classes.internal`. */
export function pathText(path: readonly PropertyKey[]): string {
  let text = ""
  for (const part of path) {
    if (typeof part === "number") text += `[${part}]`
    else if (/^[A-Za-z_][\w-]*$/.test(String(part))) text += text === "" ? String(part) : `.${String(part)}`
    else text += `[${JSON.stringify(String(part))}]`
  }
  return text
}

function explain(issue: Issue, base: readonly PropertyKey[], schema: Schema): Fault[] {
  const path = [...base, ...issue.path]
  if (issue.code === "unrecognized_keys") {
    const known = fieldsAt(schema, issue.path)
    return issue.keys.map((key) => ({ place: pathText([...path, key]), message: unknownField(key, known) }))
  }
  if (issue.code === "invalid_union" && issue.errors.length > 0) {
    const errors: readonly Issue[][] = issue.errors
    const branch = nearest(errors)
    const union = at(schema, issue.path)
    const chosen = union && optionsOf(union)[errors.indexOf(branch)]
    return branch.flatMap((inner) => explain(inner, path, chosen ?? schema))
  }
  return [{ place: pathText(path), message: messageOf(issue) }]
}

/** Of the ways to read a value, the one that came nearest: it took the value's type, and had least to object to. */
function nearest(branches: readonly Issue[][]): Issue[] {
  const wrongType = (issues: readonly Issue[]) =>
    issues.some((issue) => issue.path.length === 0 && (issue.code === "invalid_type" || issue.code === "invalid_value"))
  const weight = (issues: readonly Issue[]) =>
    (wrongType(issues) ? 1000 : 0) +
    issues.reduce((sum, issue) => sum + (issue.code === "unrecognized_keys" ? issue.keys.length : 1), 0)
  return branches.toSorted((a, b) => weight(a) - weight(b))[0] ?? []
}

function unknownField(key: string, known: readonly string[]): Text {
  const near = meantBy(key, known)
  if (near !== undefined) {
    return {
      fr: `Champ inconnu. Vouliez-vous dire « ${near} »\u202f?`,
      en: `Unknown field. Did you mean “${near}”?`,
    }
  }
  return {
    fr: `Champ inconnu. Champs possibles : ${known.join(", ")}.`,
    en: `Unknown field. Known fields: ${known.join(", ")}.`,
  }
}

function messageOf(issue: Issue): Text {
  // The refinements of our schemas name their rule in the message; Zod's own messages are sentences with spaces.
  const rule = rules[issue.message]
  if (rule) return rule
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined && issue.message.includes("received undefined")
        ? { fr: "Ce champ est obligatoire.", en: "This field is required." }
        : { fr: `${typeNames[issue.expected]?.fr ?? issue.expected} attendu.`, en: expectedIn(issue.expected) }
    case "invalid_value":
      return {
        fr: `Valeur inconnue. Valeurs possibles : ${issue.values.join(", ")}.`,
        en: `Unknown value. Possible values: ${issue.values.join(", ")}.`,
      }
    case "too_small":
      if (issue.origin === "array") return { fr: "Il en faut au moins un.", en: "At least one is needed." }
      if (issue.origin === "string") return { fr: "Ce texte est vide.", en: "This text is empty." }
      return { fr: `Au moins ${issue.minimum}.`, en: `At least ${issue.minimum}.` }
    case "too_big":
      if (issue.origin === "string") {
        return {
          fr: `Texte trop long : ${issue.maximum} caractères au plus.`,
          en: `Text too long: ${issue.maximum} characters at most.`,
        }
      }
      return { fr: `Au plus ${issue.maximum}.`, en: `At most ${issue.maximum}.` }
    default:
      return { fr: "Valeur irrecevable.", en: `Value refused: ${issue.message}.` }
  }
}

function expectedIn(expected: string): string {
  return `${typeNames[expected]?.en ?? expected} expected.`
}

const typeNames: Readonly<Record<string, Text>> = {
  string: { fr: "Texte", en: "Text" },
  number: { fr: "Nombre", en: "Number" },
  int: { fr: "Nombre entier", en: "Whole number" },
  boolean: { fr: "Vrai ou faux (true, false)", en: "True or false" },
  array: { fr: "Liste […]", en: "List […]" },
  object: { fr: "Objet {…}", en: "Object {…}" },
  record: { fr: "Objet {…}", en: "Object {…}" },
}

const rules: Readonly<Record<string, Text>> = {
  slug: {
    fr: "Identifiant attendu : minuscules sans accent, chiffres et traits d’union, comme « acme-writer ».",
    en: "An identifier is expected: lower-case letters without accents, digits and hyphens, such as “acme-writer”.",
  },
  "plan-slug": {
    fr: "Identifiant d’offre attendu : « outil/offre », comme « acme-writer/team ».",
    en: "A plan’s identifier is expected: “tool/plan”, such as “acme-writer/team”.",
  },
  currency: {
    fr: "Devise attendue : son code ISO 4217 à trois lettres, comme « EUR ».",
    en: "A currency is expected: its ISO 4217 code of three letters, such as “EUR”.",
  },
  day: {
    fr: "Jour attendu, comme « 2026-11-22 », et qui existe.",
    en: "A day is expected, such as “2026-11-22”, and one that exists.",
  },
  blank: { fr: "Ce texte est vide.", en: "This text is empty." },
  url: { fr: "Adresse http ou https attendue.", en: "An http or https address is expected." },
  sha256: {
    fr: "Empreinte SHA-256 attendue : 64 chiffres hexadécimaux en minuscules.",
    en: "A SHA-256 hash is expected: 64 hexadecimal digits in lower case.",
  },
  country: {
    fr: "Code de pays attendu : deux majuscules (ISO 3166-1), comme « FR ».",
    en: "A country code is expected: two capitals (ISO 3166-1), such as “FR”.",
  },
  text: {
    fr: "Texte attendu en français (fr) ou en anglais (en).",
    en: "A text in French (fr) or English (en) is expected.",
  },
  subject: {
    fr: "Un seul sujet attendu : plan, tool, organisation, use ou company.",
    en: "Exactly one subject is expected: plan, tool, organisation, use or company.",
  },
  choice: { fr: "Choisissez l’une de ces réponses.", en: "Choose one of these." },
  truth: { fr: "Cochez pour attester que c’est exact.", en: "Tick to state that it is true." },
  name: { fr: "Écrivez un nom.", en: "Write a name." },
  mail: {
    fr: "Adresse attendue, comme « claire@maison.example ».",
    en: "A mail address is expected, such as “claire@maison.example”.",
  },
  object: {
    fr: "Objet attendu, comme « plan/acme-writer/team », ou « plan/ » pour toutes les offres.",
    en: "An object is expected, such as “plan/acme-writer/team”, or “plan/” for all plans.",
  },
  zone: {
    fr: "Fuseau horaire attendu, comme « Europe/Paris ».",
    en: "A time zone is expected, such as “Europe/Paris”.",
  },
}

/** The fields that an object at this path may have. */
function fieldsAt(schema: Schema, path: readonly PropertyKey[]): string[] {
  const found = at(schema, path)
  const objects = found ? [found, ...optionsOf(found)].filter(isObject) : []
  return [...new Set(objects.flatMap((object) => Object.keys(object._zod.def.shape)))]
}

function at(schema: Schema, path: readonly PropertyKey[]): Schema | undefined {
  let found: Schema | undefined = bare(schema)
  for (const part of path) {
    if (!found) return undefined
    const def = found._zod.def as { element?: Schema; valueType?: Schema }
    const next: Schema | undefined = isObject(found)
      ? found._zod.def.shape[String(part)]
      : (def.element ?? def.valueType)
    found = next && bare(next)
  }
  return found
}

function bare(schema: Schema): Schema {
  const { innerType } = schema._zod.def as { innerType?: Schema }
  return innerType ? bare(innerType) : schema
}

function optionsOf(schema: Schema): readonly Schema[] {
  return (schema._zod.def as { options?: readonly Schema[] }).options ?? []
}

function isObject(schema: Schema): schema is z.core.$ZodObject {
  return schema._zod.def.type === "object"
}
