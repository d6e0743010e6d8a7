import type { Component } from "./declaration.ts"
import { generative, type SourceType, sourceTypeOf, sourceTypeTexts } from "./digital-source-type.ts"
import type { C2paAction, FoundInFile, SoftwareField } from "./found-in-file.ts"
import { fold, type Text } from "./text.ts"

// What a file says of itself, held against what was declared for it. It is a reason to ask, never a verdict: fields are written by
// hand and copied along, and a file that says nothing proves nothing.

export interface KnownTool {
  name: string
  slug?: string | undefined
  aliases?: readonly string[] | undefined
}

/** What was declared for a deliverable, as far as a file can contradict it. */
export interface DeclaredForFile {
  aiUsed: boolean
  /** IPTC digital source type of each component. */
  components: Readonly<Partial<Record<Component, string>>>
  tools: readonly KnownTool[]
}

/**
 * - `generative`: the file says that generative AI was used, the declaration that no AI was
 * - `software`: the file names an AI tool that was not declared
 * - `source_type`: the file gives another digital source type than was declared
 */
export type UndeclaredKind = "generative" | "software" | "source_type"

/** Where in the file it stands. */
export type FoundWhere = "iptc:DigitalSourceType" | "iptc:AISystemUsed" | SoftwareField | "c2pa"

export interface UndeclaredFinding {
  code: "undeclared_found"
  kind: UndeclaredKind
  where: FoundWhere
  /** An IPTC id, or the name of a program. */
  found: string
  /** Slug of the tool, where the register has it. */
  tool?: string | undefined
  /** What was found where, and what to ask the agency. */
  sentence: Text
}

/** `register`: all tools that we know. The strongest come first, each thing once; empty where the file contradicts nothing. */
export function undeclared(
  file: FoundInFile,
  declared: DeclaredForFile,
  register: readonly KnownTool[],
): readonly UndeclaredFinding[] {
  const contradicted = declared.aiUsed ? [] : generativeIn(file).slice(0, 1)
  const types = otherTypes(file, declared).filter(({ found }) => contradicted.length === 0 || !isGenerative(found))
  return [...contradicted, ...undeclaredSoftware(file, declared, register), ...types]
}

/** Proof of generative AI as the file tells it, the field that says most of the whole file first. */
function generativeIn(file: FoundInFile): readonly UndeclaredFinding[] {
  const stated = origins(file).filter(({ id }) => generative(id))
  const system = file.iptc.aiSystem
  return [
    ...stated.map(({ id, where }) =>
      finding(file, "generative", where, id, {
        fr: `le type de source « ${id} » (${lowerFirst(sourceTypeTexts[id].fr)}), alors que la déclaration dit « sans IA » : demandez à l’agence ce qui a été généré, et avec quel outil`,
        en: `the source type “${id}” (${lowerFirst(sourceTypeTexts[id].en)}), while the declaration says no AI: ask the agency what was generated, and with which tool`,
      }),
    ),
    ...(system === undefined
      ? []
      : [
          finding(file, "generative", "iptc:AISystemUsed", system, {
            fr: `le système d’IA « ${system} », alors que la déclaration dit « sans IA » : demandez à l’agence ce qui a été fait avec`,
            en: `the AI system “${system}”, while the declaration says no AI: ask the agency what was done with it`,
          }),
        ]),
  ]
}

interface Origin {
  id: SourceType
  where: "iptc:DigitalSourceType" | "c2pa"
  /** The step that it is told of, in credentials. */
  action?: C2paAction
}

/** Terms of IPTC in the file; what is none of them says nothing that could be compared. */
function origins({ iptc, c2pa }: FoundInFile): readonly Origin[] {
  const fields = iptc.digitalSourceTypes.flatMap((written) => {
    const id = sourceTypeOf(written)
    return id === undefined ? [] : [{ id, where: "iptc:DigitalSourceType" as const }]
  })
  const steps = c2pa.actions.flatMap((action) => {
    const id = sourceTypeOf(action.digitalSourceType ?? "")
    return id === undefined ? [] : [{ id, where: "c2pa" as const, action }]
  })
  return [...fields, ...steps]
}

function isGenerative(found: string): boolean {
  const id = sourceTypeOf(found)
  return id !== undefined && generative(id)
}

/**
 * Types of the file that no declared one covers. IPTC's field speaks of the whole file and is compared as it stands. Credentials tell
 * steps: of them only those made with generative AI are, since a picture that was taken and then edited carries both.
 */
function otherTypes(file: FoundInFile, declared: DeclaredForFile): readonly UndeclaredFinding[] {
  const stated = componentsIn(file).flatMap((component) => sourceTypeOf(declared.components[component] ?? "") ?? [])
  if (stated.length === 0) return []
  const others = origins(file).filter((origin) => !stated.some((id) => covers(id, origin)))
  return distinct(others, ({ id }) => id).map(({ id, where }) =>
    finding(file, "source_type", where, id, {
      fr: `le type de source « ${id} » (${lowerFirst(sourceTypeTexts[id].fr)}), alors que la déclaration donne « ${stated.join(" », « ")} » : demandez à l’agence lequel est juste`,
      en: `the source type “${id}” (${lowerFirst(sourceTypeTexts[id].en)}), while the declaration gives “${stated.join("”, “")}”: ask the agency which one is right`,
    }),
  )
}

function covers(declared: SourceType, { id, action }: Origin): boolean {
  if (declared === id) return true
  if (!action) return false
  if (!generative(id)) return true
  // A mix or an edited work has parts and steps that were generated; what was begun by a model is not one.
  const isPart = action.ingredient || action.action !== "c2pa.created"
  return isPart && generative(declared)
}

/** The components that a file of its kind can hold. */
function componentsIn({ mediaType = "" }: FoundInFile): readonly Component[] {
  if (mediaType.startsWith("image/")) return ["visual"]
  if (mediaType.startsWith("audio/")) return ["voice", "music"]
  if (mediaType.startsWith("video/")) return ["visual", "voice", "music"]
  return ["visual", "voice", "music", "text"]
}

interface Named {
  name: string
  where: FoundWhere
  /** The file itself says that AI was at work in it. */
  isAi: boolean
}

/**
 * AI tools that the file names and nobody declared: those of the register, and those that the file itself says were AI. A program
 * that is neither, such as the one that saved the file, is no subject of a declaration.
 */
function undeclaredSoftware(
  file: FoundInFile,
  declared: DeclaredForFile,
  register: readonly KnownTool[],
): readonly UndeclaredFinding[] {
  const [known, stated] = [register, declared.tools].map(folded) as [readonly Folded[], readonly Folded[]]
  const unknown = distinct(named(file), ({ name, isAi }) => `${fold(name)} ${isAi}`).flatMap(
    ({ name, where, isAi }) => {
      const here = closest(name, known)
      const there = closest(name, stated)
      // The register may know more closely what it is than the declaration says: Firefly is not declared by naming Adobe.
      const isDeclared = there !== undefined && (!here || sameTool(there.tool, here.tool) || there.fit >= here.fit)
      return !isDeclared && (here || isAi) ? [{ name, where, tool: here?.tool }] : []
    },
  )
  return distinct(unknown, ({ name, tool }) => tool?.slug ?? fold(name)).map(({ name, where, tool }) => ({
    ...finding(file, "software", where, name, asked(name, tool, declared.aiUsed)),
    tool: tool?.slug,
  }))
}

function asked(name: string, tool: KnownTool | undefined, aiUsed: boolean): Text {
  const it = tool
    ? {
        fr: `le logiciel « ${name} », que le registre connaît comme outil d’IA et que la déclaration ne cite pas`,
        en: `the software “${name}”, which the register knows as an AI tool and the declaration does not name`,
      }
    : {
        fr: `« ${name} » comme outil d’IA, que la déclaration ne cite pas`,
        en: `“${name}” as an AI tool, which the declaration does not name`,
      }
  const question = aiUsed
    ? { fr: "à quoi il a servi, et avec quelle formule", en: "what it was used for, and on which plan" }
    : { fr: "si son IA a servi, et avec quelle formule", en: "whether its AI was used, and on which plan" }
  return { fr: `${it.fr} : demandez à l’agence ${question.fr}`, en: `${it.en}: ask the agency ${question.en}` }
}

function named({ iptc, c2pa }: FoundInFile): readonly Named[] {
  const steps = c2pa.actions.flatMap(({ software, digitalSourceType = "" }) =>
    software ? [{ name: software.name, where: "c2pa" as const, isAi: isGenerative(digitalSourceType) }] : [],
  )
  // Who made the claim is who made the file where no step names anybody.
  const begun = c2pa.actions.filter(({ ingredient, software }) => !ingredient && !software)
  const isAi = begun.some(({ digitalSourceType = "" }) => isGenerative(digitalSourceType))
  return [
    ...(iptc.aiSystem === undefined ? [] : [{ name: iptc.aiSystem, where: "iptc:AISystemUsed" as const, isAi: true }]),
    ...steps.toSorted((one, other) => Number(other.isAi) - Number(one.isAi)),
    ...(c2pa.generator ? [{ name: c2pa.generator.name, where: "c2pa" as const, isAi }] : []),
    ...iptc.software.map(({ field, name }) => ({ name, where: field, isAi: false })),
  ]
}

interface Folded {
  tool: KnownTool
  names: readonly string[]
}

// Every file of a register is held against the same tools, whose names cost far more to fold than to compare.
const foldedOf = new WeakMap<readonly KnownTool[], readonly Folded[]>()

function folded(tools: readonly KnownTool[]): readonly Folded[] {
  const known = foldedOf.get(tools)
  if (known) return known
  const made = tools.map((tool) => ({ tool, names: [tool.name, ...(tool.aliases ?? [])].map(fold) }))
  foldedOf.set(tools, made)
  return made
}

/** The tool of which most letters fit: in full inside the name, or the name is how it ends, as “Firefly” ends “Adobe Firefly”. */
function closest(name: string, tools: readonly Folded[]): { tool: KnownTool; fit: number } | undefined {
  const written = fold(name)
  let best: { tool: KnownTool; fit: number } | undefined
  for (const { tool, names } of tools) {
    const fit = Math.max(0, ...names.map((known) => fitting(written, known)))
    if (fit > (best?.fit ?? 0)) best = { tool, fit }
  }
  return best
}

/** In letters. Names of two stand in too many, and of three end too many, that are something else. */
function fitting(written: string, known: string): number {
  if (known !== "" && known === written) return known.length
  if (known.length >= 3 && ` ${written} `.includes(` ${known} `)) return known.length
  return written.length >= 4 && known.endsWith(` ${written}`) ? written.length : 0
}

function sameTool(one: KnownTool, other: KnownTool): boolean {
  return one.slug === undefined || other.slug === undefined
    ? fold(one.name) === fold(other.name)
    : one.slug === other.slug
}

const places: Readonly<Record<FoundWhere, Text>> = {
  "iptc:DigitalSourceType": { fr: "Le champ IPTC Digital Source Type", en: "The IPTC field Digital Source Type" },
  "iptc:AISystemUsed": { fr: "Le champ IPTC AI System Used", en: "The IPTC field AI System Used" },
  "xmp:CreatorTool": { fr: "Le champ XMP CreatorTool", en: "The XMP field CreatorTool" },
  "exif:Software": { fr: "Le champ Exif Software", en: "The Exif field Software" },
  "png:Software": { fr: "Le champ PNG Software", en: "The PNG field Software" },
  "pdf:Producer": { fr: "Le champ PDF Producer", en: "The PDF field Producer" },
  c2pa: { fr: "Un historique signé (C2PA) du fichier", en: "A signed history (C2PA) of the file" },
}

const broken: Text = {
  fr: "Un historique C2PA du fichier, dont la signature ne tient pas,",
  en: "A C2PA history of the file, whose signature does not hold,",
}

function finding(
  { c2pa }: FoundInFile,
  kind: UndeclaredKind,
  where: FoundWhere,
  found: string,
  rest: Text,
): UndeclaredFinding {
  const place = where === "c2pa" && c2pa.validation === "invalid" ? broken : places[where]
  const sentence = { fr: `${place.fr} indique ${rest.fr}.`, en: `${place.en} gives ${rest.en}.` }
  return { code: "undeclared_found", kind, where, found, sentence }
}

/** What it means that the file does not say where it comes from; empty where it does. */
export function silence({ iptc, c2pa }: FoundInFile): readonly Text[] {
  const texts: Text[] = []
  const states = [iptc.state, c2pa.state]
  if (states.every((state) => state === "none")) {
    texts.push({
      fr: "Le fichier ne dit rien de son origine. Cela ne prouve rien : ces données se perdent dans la plupart des envois et des exports.",
      en: "The file says nothing of its origin. That proves nothing: such data is lost in most transfers and exports.",
    })
  }
  for (const [name, state] of [["IPTC", iptc.state] as const, ["C2PA", c2pa.state] as const]) {
    if (state === "notSupported") {
      texts.push({
        fr: `Les données ${name} ne peuvent pas être lues ici dans ce type de fichier : il peut y en avoir.`,
        en: `${name} data cannot be read here in this kind of file: there may be some.`,
      })
    }
    if (state === "unreadable") {
      texts.push({
        fr: `Les données ${name} n’ont pas pu être lues : demandez le fichier d’origine à l’agence.`,
        en: `${name} data could not be read: ask the agency for the original file.`,
      })
    }
  }
  return texts
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1)
}

/** The first of each key. */
function distinct<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  const seen = new Set<string>()
  return items.filter((item) => !seen.has(key(item)) && seen.add(key(item)))
}
