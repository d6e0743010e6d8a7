import type { AiLevel } from "./declaration.ts"
import type { Text } from "./text.ts"

// IPTC's vocabulary of where a picture, a sound or a text comes from (http://cv.iptc.org/newscodes/digitalsourcetype/, CC BY 4.0): its
// ids as of the release of 2024-09-17, checked on 2026-11-22. The labels are our own words. It was made for pictures and serves
// for sound, video and text too; it tells of provenance, and proves nothing about AI Act art. 50.

const place = "http://cv.iptc.org/newscodes/digitalsourcetype/"

/** Terms in use. */
export const sourceTypes = [
  "digitalCapture",
  "computationalCapture",
  "negativeFilm",
  "positiveFilm",
  "print",
  "screenCapture",
  "virtualRecording",
  "humanEdits",
  "digitalCreation",
  "algorithmicallyEnhanced",
  "dataDrivenMedia",
  "algorithmicMedia",
  "compositeCapture",
  "composite",
  "compositeSynthetic",
  "trainedAlgorithmicMedia",
  "compositeWithTrainedAlgorithmicMedia",
] as const
export type SourceType = (typeof sourceTypes)[number]

/** Terms that files still carry and nobody should choose, and what took their place, where something did. */
export const retiredSourceTypes = {
  minorHumanEdits: "humanEdits",
  digitalArt: "digitalCreation",
  softwareImage: undefined,
} as const satisfies Readonly<Record<string, SourceType | undefined>>
export type RetiredSourceType = keyof typeof retiredSourceTypes

/** What C2PA adds: the maker claims nothing about the origin. Found in files; no answer in a declaration. */
export const unclaimedUri = "http://c2pa.org/digitalsourcetype/empty"

/** What each term says, in our own words. */
export const sourceTypeTexts: Readonly<Record<SourceType, Text>> = {
  digitalCapture: {
    fr: "Prise de vue ou de son numérique, faite dans la réalité",
    en: "Digital picture or sound taken of real life",
  },
  computationalCapture: {
    fr: "Prise de vue assemblée par l’appareil à partir de plusieurs",
    en: "Capture that the device combined from several",
  },
  negativeFilm: { fr: "Numérisé d’un négatif sur pellicule", en: "Digitised from a negative on film" },
  positiveFilm: { fr: "Numérisé d’une diapositive ou d’un film positif", en: "Digitised from a positive on film" },
  print: { fr: "Numérisé d’un tirage ou d’un imprimé", en: "Digitised from a print" },
  screenCapture: { fr: "Capture de ce qu’un écran montrait", en: "Capture of what a screen showed" },
  virtualRecording: {
    fr: "Enregistrement d’un événement virtuel, tel un jeu ou une visioconférence",
    en: "Recording of a virtual event, such as a game or an online meeting",
  },
  humanEdits: {
    fr: "Retouché ou enrichi par des personnes, sans IA générative",
    en: "Altered or added to by people, without generative AI",
  },
  digitalCreation: {
    fr: "Créé par des personnes avec des outils numériques, sans IA générative",
    en: "Made by people with digital tools, without generative AI",
  },
  algorithmicallyEnhanced: {
    fr: "Modifié par un algorithme non génératif, tel un filtre ou un débruitage",
    en: "Altered by an algorithm that does not generate, such as a filter or noise removal",
  },
  dataDrivenMedia: {
    fr: "Produit à partir de données, telle une carte ou un graphique",
    en: "Made from data, such as a map or a chart",
  },
  algorithmicMedia: {
    fr: "Produit par un algorithme seul, sans modèle entraîné",
    en: "Made by an algorithm alone, without a trained model",
  },
  compositeCapture: {
    fr: "Montage de plusieurs prises de vue ou de son réelles",
    en: "Mix of several captures of real life",
  },
  composite: { fr: "Montage de plusieurs éléments", en: "Mix of several elements" },
  compositeSynthetic: {
    fr: "Montage dont un élément au moins est produit par IA générative",
    en: "Mix of which at least one element is made with generative AI",
  },
  trainedAlgorithmicMedia: { fr: "Produit par un modèle d’IA générative", en: "Made by a generative AI model" },
  compositeWithTrainedAlgorithmicMedia: {
    fr: "Contenu existant modifié par IA générative, par exemple complété ou étendu",
    en: "Existing content edited with generative AI, for instance filled in or extended",
  },
}

export function isSourceType(id: string): id is SourceType {
  return sourceTypes.includes(id as SourceType)
}

/** Its address, as files carry it. */
export function uriOf(id: SourceType): string {
  return place + id
}

/**
 * The term that a file or a person means, by its id or its address, however the address is written; a retired one gives its successor.
 * undefined for everything else: `humanCreation`, which some programs write, is no term of IPTC, nor is any other word.
 */
export function sourceTypeOf(written: string): SourceType | undefined {
  const id = idOf(written)
  if (id === undefined) return undefined
  if (isSourceType(id)) return id
  return Object.hasOwn(retiredSourceTypes, id) ? retiredSourceTypes[id as RetiredSourceType] : undefined
}

/** Whether it is one of those that nobody should choose any more. */
export function isRetired(written: string): boolean {
  return Object.hasOwn(retiredSourceTypes, idOf(written) ?? "")
}

/** What comes after IPTC's own place, or a bare id. */
function idOf(written: string): string | undefined {
  const text = written.trim()
  const bare = text.replace(/^https?:\/\//i, "").replace(/\/$/, "")
  const own = place.slice("http://".length)
  if (bare.toLowerCase().startsWith(own)) return bare.slice(own.length)
  return /^\w+$/.test(text) ? text : undefined
}

const generativeTypes: readonly SourceType[] = [
  "trainedAlgorithmicMedia",
  "compositeWithTrainedAlgorithmicMedia",
  "compositeSynthetic",
]

/** Whether the term says that generative AI made it or part of it. */
export function generative(id: SourceType): boolean {
  return generativeTypes.includes(id)
}

/**
 * The terms that are proposed for what is declared about AI, the likeliest first. Where AI made nothing that is handed over, how it
 * was made decides: taken, drawn, retouched, or run through a filter that generates nothing. Others may fit as well.
 */
export const proposedSourceTypes: Readonly<Record<AiLevel, readonly [SourceType, ...SourceType[]]>> = {
  none: ["digitalCapture", "digitalCreation", "humanEdits", "algorithmicallyEnhanced"],
  assistive: ["digitalCapture", "digitalCreation", "humanEdits", "algorithmicallyEnhanced"],
  edited: ["compositeWithTrainedAlgorithmicMedia"],
  composite: ["compositeSynthetic"],
  generated: ["trainedAlgorithmicMedia"],
}
