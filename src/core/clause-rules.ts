import type { Position } from "./clause.ts"
import type { DraftTool, DraftValue } from "./clause-draft.ts"
import { cleanText, givenValue } from "./clause-filled.ts"
import { type ClauseFinding, clauseName, type FindingGravity, type FindingInput } from "./clause-finding.ts"
import { valueText } from "./clause-value.ts"
import { speakersOf, valueAmong } from "./clause-values.ts"
import { positionNames } from "./clause-words.ts"
import { listText } from "./day-text.ts"
import type { Craft } from "./declaration.ts"
import type { Language, Text } from "./text.ts"

/** What holds between clauses, facts and tools; each rule says what to do where it does not. */
export function ruleFindings(input: FindingInput): ClauseFinding[] {
  return [
    ...deployer(input),
    ...signsMadeByAi(input),
    ...indemnity(input),
    ...trainingTools(input),
    ...admittedData(input),
    ...credentials(input),
    ...newYork(input),
    ...sharedValues(input),
  ]
}

/**
 * Who decides that and how AI is used is its deployer (Commission guidelines C(2026) 5054, points 12 and 14): approving every use, or
 * closing the list of tools, draws the client towards that role.
 */
function deployer(input: FindingInput): ClauseFinding[] {
  const strict = ["CL-02", "CL-03"].filter((id) => positionAt(input, id) === "strict")
  const [first] = strict
  if (first === undefined) return []
  const warned = strict.map((id) =>
    finding("warn", `positions/${id}`, id, {
      fr: `La position stricte de la clause ${clauseName(input.library, id).fr} peut faire de nous le déployeur : répartir les rôles par écrit, ou passer à la position équilibrée.`,
      en: `The strict position of clause ${clauseName(input.library, id).en} can make us the deployer: set out the roles in writing, or move to the balanced position.`,
    }),
  )
  return [...warned, ...absent(input, "CL-04", first)]
}

/** Crafts whose tools may end up in a name or a logo, as a message calls them. */
const signCrafts: Readonly<Partial<Record<Craft, Text>>> = {
  naming: { fr: "noms", en: "names" },
  logo: { fr: "logos", en: "logos" },
  image: { fr: "images", en: "images" },
}

/** No AI in names and logos, and a tool declared for them. */
function signsMadeByAi(input: FindingInput): ClauseFinding[] {
  if (positionAt(input, "CL-05") !== "strict" || input.facts["naming-or-logo"] === false) return []
  return input.tools.flatMap((tool) => {
    const crafts = tool.crafts.flatMap((craft) => signCrafts[craft] ?? [])
    if (crafts.length === 0) return []
    const named = (language: Language) =>
      listText(
        crafts.map((craft) => craft[language]),
        language,
        "and",
      )
    const outright = tool.crafts.some((craft) => craft === "naming" || craft === "logo")
    return [
      finding(outright ? "block" : "warn", "positions/CL-05", "CL-05", {
        fr: `La clause ${clauseName(input.library, "CL-05").fr} interdit l’IA pour les noms et les logos, et l’agence déclare ${nameOf(tool)} (${named("fr")}) : faire corriger la déclaration, ou changer de position.`,
        en: `Clause ${clauseName(input.library, "CL-05").en} bans AI for names and logos, and the agency declares ${nameOf(tool)} (${named("en")}): have the declaration corrected, or change the position.`,
      }),
    ]
  })
}

/** An indemnity is worth the insurance behind it; one without a cap may not hold where it binds one side only. */
function indemnity(input: FindingInput): ClauseFinding[] {
  const position = positionAt(input, "CL-11")
  if (position === "balanced" && positionAt(input, "CL-12") === undefined)
    return [
      finding("note", "positions/CL-11", "CL-11", {
        fr: "Sans la clause CL-12, rien ne dit qu’une assurance couvre la garantie : la reprendre, ou vérifier que l’agence peut payer jusqu’au plafond.",
        en: "Without clause CL-12, nothing says that insurance covers the indemnity: take it in, or check that the agency can pay up to the cap.",
      }),
    ]
  if (position !== "strict") return []
  return [
    ...absent(input, "CL-12", "CL-11"),
    finding("note", "positions/CL-11", "CL-11", {
      fr: "Une garantie sans plafond, imposée sans contrepartie, peut être réputée non écrite (déséquilibre significatif) : garder trace de sa négociation.",
      en: "An uncapped indemnity that is imposed without anything in return may be struck out (significant imbalance): keep a record of how it was negotiated.",
    }),
  ]
}

/** Nothing of ours goes where it is learnt from; not knowing is no pass. */
function trainingTools(input: FindingInput): ClauseFinding[] {
  if (positionAt(input, "CL-06") !== "strict") return []
  return input.tools
    .filter(({ inAnnex, trains }) => inAnnex && trains !== false)
    .map((tool) =>
      finding("block", "positions/CL-06", "CL-06", {
        fr: tool.trains
          ? `L’éditeur de ${nameOf(tool)} apprend de ce qu’on y met : l’ôter de l’annexe, ou changer la position de la clause ${clauseName(input.library, "CL-06").fr}.`
          : `On ignore si l’éditeur de ${nameOf(tool)} apprend de ce qu’on y met : l’établir, ou ôter l’outil de l’annexe.`,
        en: tool.trains
          ? `The vendor of ${nameOf(tool)} learns from what is put in: take it out of the annex, or change the position of clause ${clauseName(input.library, "CL-06").en}.`
          : `It is not known whether the vendor of ${nameOf(tool)} learns from what is put in: find out, or take the tool out of the annex.`,
      }),
    )
}

/** Data that others entrusted to us is confidential by its nature: the balanced position keeps it in tools of tier A. */
function admittedData({ library, choices, standing }: FindingInput): ClauseFinding[] {
  const speakers = speakersOf(standing.clauses).get("data-classes-allowed") ?? []
  const [speaker] = speakers
  const admitted = speaker && valueAmong(library, choices, "data-classes-allowed", speakers)
  if (!speaker || !Array.isArray(admitted) || !admitted.includes(entrusted)) return []
  const by = clauseName(library, speaker.clause)
  return [
    finding("warn", "parameters/data-classes-allowed", speaker.clause, {
      fr: `La clause ${by.fr} réserve les informations confidentielles aux outils de niveau A, et les informations de partenaires sont ici admises dans les autres : les ôter, ou vérifier qu’aucun partenaire ne nous les a confiées sous le secret.`,
      en: `Clause ${by.en} keeps confidential information in tools of tier A, and partners’ information is admitted into the others here: take it out, or check that no partner gave it to us in confidence.`,
    }),
  ]
}

const entrusted = "client"

/** Credentials asked of a tool that attaches none: at the strict position, unless somebody chose otherwise. */
function credentials({ library, choices, standing, tools }: FindingInput): ClauseFinding[] {
  const speakers = speakersOf(standing.clauses).get("c2pa") ?? []
  const at = speakers[0]?.clause
  if (at === undefined || valueAmong(library, choices, "c2pa", speakers) !== "required") return []
  const without = tools.filter(({ c2pa, crafts }) => c2pa !== true && crafts.some((craft) => media.includes(craft)))
  if (without.length === 0) return []
  const named = (language: Language) => listText(without.map(nameOf), language, "and")
  return [
    finding("warn", "parameters/c2pa", at, {
      fr: `Rien ne dit que ces outils joignent un manifeste C2PA : ${named("fr")}. Choisir « chaque fois que l’outil le permet », ou les ôter de l’annexe.`,
      en: `Nothing says that these tools attach a C2PA manifest: ${named("en")}. Choose “wherever the tool allows it”, or take them out of the annex.`,
    }),
  ]
}

const media: readonly Craft[] = ["image", "retouch", "video", "voice", "music"]

/** Synthetic performers shown in New York are disclosed conspicuously (GBL 396-b). */
function newYork(input: FindingInput): ClauseFinding[] {
  const { facts } = input
  if (positionAt(input, "CL-13") !== "light" || !facts["synthetic-people"] || !facts["audience-new-york"]) return []
  return [
    finding("warn", "positions/CL-13", "CL-13", {
      fr: "Des interprètes de synthèse seront vus à New York : la loi de l’État veut une mention apparente, que la position légère n’assure pas. Passer à la position équilibrée.",
      en: "Synthetic performers will be seen in New York: state law wants a conspicuous disclosure, which the light position does not secure. Move to the balanced position.",
    }),
  ]
}

/** A value that several clauses speak of is one: where their positions would have it differ, that of the strictest stands in all. */
function sharedValues({ library, choices, standing }: FindingInput): ClauseFinding[] {
  const preset = library.presets.find(({ id }) => id === choices.preset)
  return [...speakersOf(standing.clauses)].flatMap(([id, speakers]): ClauseFinding[] => {
    const parameter = library.parameters.find((one) => one.id === id)
    const settled = (!parameter || givenValue(parameter, { chosen: choices.parameters })) ?? preset?.parameters?.[id]
    if (!parameter || settled || speakers.length < 2) return []
    const own = speakers.map((speaker) => ({ ...speaker, value: valueAmong(library, choices, id, [speaker]) }))
    const value = valueAmong(library, choices, id, speakers)
    const strictest = own.find((one) => one.value === value)
    const others = own.filter((one) => one.value !== value)
    if (!strictest || others.length === 0 || !isPlain(value)) return []
    const said = (language: Language) => ({
      value: valueText(parameter, value, language),
      strictest: clauseName(library, strictest.clause)[language],
      position: positionNames[strictest.position][language],
      others: listText(
        others.map(({ clause }) => clauseName(library, clause)[language]),
        language,
        "and",
      ),
    })
    const [fr, en] = [said("fr"), said("en")]
    return [
      finding("note", `parameters/${id}`, strictest.clause, {
        fr: `${parameter.label.fr} : ${fr.value}, comme la clause ${fr.strictest} le veut à la position ${fr.position}, et aussi dans ${fr.others}, dont la position en demanderait moins. En donner une autre valeur pour changer les deux.`,
        en: `${parameter.label.en}: ${en.value}, as clause ${en.strictest} wants at its ${en.position} position, and in ${en.others} too, whose position would ask for less. Give another value to change it in all.`,
      }),
    ]
  })
}

function isPlain(value: DraftValue | undefined): value is number | string {
  return typeof value === "number" || typeof value === "string"
}

// What rules look at.

function positionAt({ standing }: FindingInput, id: string): Position | undefined {
  return standing.clauses.find(({ selected }) => selected.clause.id === id)?.selected.position
}

/** A clause that has to be in the draft, and is not. */
function absent(input: FindingInput, id: string, because: string): ClauseFinding[] {
  if (positionAt(input, id) !== undefined) return []
  const by = clauseName(input.library, because)
  return [
    finding("block", `positions/${because}`, because, {
      fr: `La position de la clause ${by.fr} demande la clause ${id}, qui manque : l’ajouter à la bibliothèque, ou changer de position.`,
      en: `The position of clause ${by.en} calls for clause ${id}, which is missing: add it to the library, or change the position.`,
    }),
  ]
}

function nameOf({ name }: DraftTool): string {
  return cleanText(name)
}

function finding(gravity: FindingGravity, place: string, clause: string, message: Text): ClauseFinding {
  return { gravity, place, clause, message }
}
