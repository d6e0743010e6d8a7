import type { z } from "zod"
import type { Text } from "../core/text.ts"

/** What each parameter of the API means: in the OpenAPI document in English, on its page in both languages. */
export const parameters = {
  tool: {
    fr: "Outil : son identifiant, son nom ou un autre nom qu’on lui donne.",
    en: "The tool: its slug, its name or another name it goes by.",
  },
  host: { fr: "Hôte, ou adresse entière qui en contient un.", en: "A host, or a whole address that holds one." },
  plan: { fr: "Offre, sous la forme « outil/offre ».", en: "The plan, written “tool/plan”." },
  planOfTool: { fr: "Offre, sans le nom de l’outil.", en: "The plan, without the tool." },
  data: {
    fr: "Classe de données ; peut se répéter. Sans elle : toutes.",
    en: "Data class; may be repeated. Left out: all of them.",
  },
  use: { fr: "Usage ; peut se répéter. Sans lui : tous.", en: "Use; may be repeated. Left out: all of them." },
  at: {
    fr: "Jour de la réponse (AAAA-MM-JJ). Pour un jour passé, la réponse vient de la liste de ce jour. Sans lui : aujourd’hui.",
    en: "Day of the answer (YYYY-MM-DD). A day in the past is answered from the list of that day. Left out: today.",
  },
  proofDay: {
    fr: "Jour de la réponse (AAAA-MM-JJ), passé ou présent. Sans lui : aujourd’hui.",
    en: "Day of the answer (YYYY-MM-DD), in the past or today. Left out: today.",
  },
  contextData: {
    fr: "Classe de données du score. Sans elle : celle de référence.",
    en: "Data class to score for. Left out: the reference one.",
  },
  contextUse: {
    fr: "Usage du score. Sans lui : celui de référence.",
    en: "Use to score for. Left out: the reference one.",
  },
  q: {
    fr: "Débuts de mots des noms, des éditeurs et des hôtes.",
    en: "Beginnings of words of names, vendors and hosts.",
  },
  qOrganisation: { fr: "Partie du nom.", en: "A part of the name." },
  qTerms: { fr: "Mots du service et du type de document.", en: "Words of the service and of the type of document." },
  collection: { fr: "Collection, comme genai-eu.", en: "The collection, such as genai-eu." },
  limit: { fr: "Nombre par page, de 1 à 100. Sans lui : 50.", en: "How many a page, from 1 to 100. Left out: 50." },
  cursor: {
    fr: "Suite d’une page : à reprendre de son lien « next ».",
    en: "Where the page goes on: taken from the “next” link of the one before.",
  },
  vendor: { fr: "Éditeur, par son identifiant.", en: "The vendor, by slug." },
  organisation: { fr: "Organisation, par son identifiant.", en: "The organisation, by slug." },
  ofAgency: { fr: "Agence, par son identifiant.", en: "The agency, by slug." },
  ofContract: { fr: "Contrat, par son identifiant opaque.", en: "The contract, by its opaque id." },
  draftVersion: { fr: "Numéro de la version, à partir de 1.", en: "Number of the version, from 1." },
  ofTool: { fr: "Outil, par son identifiant.", en: "The tool, by slug." },
  role: { fr: "Éditeur (vendor) ou agence (agency).", en: "“vendor” or “agency”." },
  factor: { fr: "Critère de la méthode, comme C1.", en: "A factor of the methodology, such as C1." },
  superseded: {
    fr: "« true » ajoute les faits remplacés depuis.",
    en: "“true” adds facts that others have taken the place of.",
  },
  outcome: { fr: "Issue de la décision.", en: "Outcome of the decision." },
  after: {
    fr: "Numéro d’un événement : seulement ceux qui le suivent.",
    en: "Number of an event: only those after it.",
  },
  object: {
    fr: "Objet des événements, comme « plan/acme-writer/team » ; avec une barre à la fin, tout ce qui est dessous (plan/).",
    en: "What the events are about, such as “plan/acme-writer/team”; with a slash at its end all below it (plan/).",
  },
  eventKind: { fr: "Type des événements, comme person.roles.", en: "Kind of the events, such as person.roles." },
  n: { fr: "Numéro de la publication de la liste.", en: "Number of the list’s revision." },
  m: { fr: "Numéro de la publication à laquelle la comparer.", en: "Number of the revision to compare it with." },
  sha256: {
    fr: "Empreinte SHA-256 de la liste, en hexadécimal minuscule.",
    en: "SHA-256 of the list, in lower-case hex.",
  },
  exportFormat: { fr: "Format, comme csv ou squid.", en: "The format, such as csv or squid." },
  exportLang: {
    fr: "Langue des textes : fr ou en. Sans elle, ou inconnue : la première de l’entreprise.",
    en: "Language of its texts: fr or en. Left out or unknown: the company’s first one.",
  },
  slug: { fr: "Identifiant.", en: "The slug." },
  id: { fr: "Identifiant opaque.", en: "The opaque id." },
} as const satisfies Readonly<Record<string, Text>>

export type ParameterText = keyof typeof parameters

const said = new WeakMap<z.core.$ZodType, ParameterText>()

/** The schema of a parameter with its meaning. */
export function meaning<T extends z.ZodType>(schema: T, says: ParameterText): T {
  const described = schema.meta({ description: parameters[says].en })
  said.set(described, says)
  return described
}

/** What the parameter means, in both languages. */
export function meaningOf(schema: z.core.$ZodType): Text | undefined {
  const says = said.get(schema)
  return says && parameters[says]
}
