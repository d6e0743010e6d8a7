import type { ContractFact } from "../core/clause.ts"
import type { Language } from "../core/text.ts"

type Phrases = Readonly<Record<ContractFact, readonly [holds: string, not: string]>>

const fr: Phrases = {
  "data-shared": ["l’agence reçoit des données à nous", "l’agence ne reçoit aucune donnée à nous"],
  "personal-data": [
    "des données personnelles sont confiées à l’agence",
    "aucune donnée personnelle n’est confiée à l’agence",
  ],
  "confidential-launch": [
    "la mission porte sur un lancement encore secret",
    "la mission ne porte sur aucun lancement secret",
  ],
  subcontracting: ["l’agence fait appel à des tiers", "l’agence ne fait appel à aucun tiers"],
  "people-depicted": ["des personnes réelles sont montrées", "aucune personne réelle n’est montrée"],
  "synthetic-people": ["des personnes de synthèse sont montrées", "aucune personne de synthèse n’est montrée"],
  "voice-or-music": ["des voix ou de la musique sont employées", "ni voix ni musique ne sont employées"],
  influencers: ["des créateurs de contenu participent", "aucun créateur de contenu ne participe"],
  "audience-eu": ["le public visé est dans l’Union européenne", "le public visé n’est pas dans l’Union européenne"],
  "audience-new-york": [
    "le public visé est dans l’État de New York",
    "le public visé n’est pas dans l’État de New York",
  ],
  "generative-media": ["l’IA produit des images, des sons ou des vidéos", "l’IA ne produit ni image, ni son, ni vidéo"],
  "naming-or-logo": ["la mission comprend un nom ou un logo", "la mission ne comprend ni nom ni logo"],
  "media-buying": ["la mission comprend de l’achat d’espace", "la mission ne comprend pas d’achat d’espace"],
  chatbot: ["un agent conversationnel répond au public", "aucun agent conversationnel ne répond au public"],
  agents: ["des agents d’IA agissent seuls", "aucun agent d’IA n’agit seul"],
  "time-based-fees": ["l’agence est payée au temps passé", "l’agence n’est pas payée au temps passé"],
  "tools-declared": ["l’agence a déclaré des outils d’IA", "l’agence n’a déclaré aucun outil d’IA"],
  "tools-refused": ["un outil déclaré est refusé", "aucun outil déclaré n’est refusé"],
  "declaration-missing": ["l’agence n’a pas de déclaration en cours", "l’agence a une déclaration en cours"],
  "oversight-low": ["la relecture déclarée est insuffisante", "la relecture déclarée suffit"],
  "indemnity-missing": [
    "un outil déclaré n’est pas garanti par son éditeur",
    "chaque outil déclaré est garanti par son éditeur",
  ],
  "ai-excluded-by-insurance": ["l’assurance de l’agence exclut l’IA", "l’assurance de l’agence n’exclut pas l’IA"],
}

const en: Phrases = {
  "data-shared": ["the agency gets data of ours", "the agency gets no data of ours"],
  "personal-data": ["personal data is entrusted to the agency", "no personal data is entrusted to the agency"],
  "confidential-launch": ["the work is about a launch that is still secret", "the work is about no secret launch"],
  subcontracting: ["the agency brings in others", "the agency brings in nobody else"],
  "people-depicted": ["real people are shown", "no real person is shown"],
  "synthetic-people": ["synthetic people are shown", "no synthetic person is shown"],
  "voice-or-music": ["voices or music are used", "neither voices nor music are used"],
  influencers: ["content creators take part", "no content creator takes part"],
  "audience-eu": ["the audience is in the European Union", "the audience is not in the European Union"],
  "audience-new-york": ["the audience is in New York State", "the audience is not in New York State"],
  "generative-media": ["AI makes images, sound or video", "AI makes neither images, sound nor video"],
  "naming-or-logo": ["the work includes a name or a logo", "the work includes neither a name nor a logo"],
  "media-buying": ["the work includes media buying", "the work includes no media buying"],
  chatbot: ["a chatbot answers the public", "no chatbot answers the public"],
  agents: ["AI agents act by themselves", "no AI agent acts by itself"],
  "time-based-fees": ["the agency is paid by time", "the agency is not paid by time"],
  "tools-declared": ["the agency has declared AI tools", "the agency has declared no AI tool"],
  "tools-refused": ["a declared tool is refused", "no declared tool is refused"],
  "declaration-missing": ["the agency has no current declaration", "the agency has a current declaration"],
  "oversight-low": ["the human review declared falls short", "the human review declared is enough"],
  "indemnity-missing": [
    "a declared tool has no indemnity from its vendor",
    "every declared tool has an indemnity from its vendor",
  ],
  "ai-excluded-by-insurance": ["the agency’s insurance excludes AI", "the agency’s insurance does not exclude AI"],
}

/** Each fact of a contract as the rest of a sentence that begins with "when": where it holds, and where it does not. */
export const factPhrases: Readonly<Record<Language, Phrases>> = { fr, en }
