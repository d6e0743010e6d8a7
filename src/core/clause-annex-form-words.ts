import type { DeliverableKind, Oversight } from "./agency.ts"
import type { AgencyData, AiLevel, Component, Craft } from "./declaration.ts"
import type { Text } from "./text.ts"

// What can be answered on the annexed forms: the words of the declaration on screen, so that one serves for the other.

export const craftNames: Readonly<Record<Craft, Text>> = {
  ideation: { fr: "Trouver des idées", en: "Finding ideas" },
  copy: { fr: "Écrire des textes", en: "Writing copy" },
  translation: { fr: "Traduire ou adapter", en: "Translating or adapting" },
  image: { fr: "Créer des images", en: "Making images" },
  retouch: { fr: "Retoucher des images", en: "Retouching images" },
  video: { fr: "Créer ou monter de la vidéo", en: "Making or editing video" },
  voice: { fr: "Voix de synthèse ou clonée", en: "Synthetic or cloned voices" },
  music: { fr: "Musique et sons", en: "Music and sounds" },
  naming: { fr: "Trouver des noms, des slogans", en: "Finding names, taglines" },
  logo: { fr: "Logos, identité visuelle", en: "Logos, visual identity" },
  planning: { fr: "Plan et achat média", en: "Media planning and buying" },
  targeting: { fr: "Ciblage, audiences", en: "Targeting, audiences" },
  reporting: { fr: "Bilans, analyses", en: "Reports, analyses" },
  code: { fr: "Sites, applications, code", en: "Websites, apps, code" },
  agents: { fr: "Agents qui agissent seuls", en: "Agents that act by themselves" },
  chatbot: { fr: "Assistant qui parle au public", en: "An assistant that talks to the public" },
}

export const dataNames: Readonly<Record<AgencyData, Text>> = {
  published: { fr: "Ce qui est déjà public", en: "What is public already" },
  briefs: { fr: "Briefs et documents de travail courants", en: "Briefs and everyday working documents" },
  launches: { fr: "Lancements et chiffres non annoncés", en: "Launches and figures not announced yet" },
  partners: {
    fr: "Documents d’un partenaire ou d’un autre client",
    en: "Documents of a partner or of another client",
  },
  licensed: { fr: "Œuvres de tiers", en: "Works of others" },
  personal: { fr: "Données sur des personnes", en: "Data about people" },
  sensitive: { fr: "Données sensibles", en: "Sensitive data" },
}

export const levelNames: Readonly<Record<AiLevel, Text>> = {
  none: { fr: "Aucune", en: "None" },
  assistive: { fr: "Assistance", en: "Assistive" },
  edited: { fr: "Retouché", en: "Edited" },
  composite: { fr: "Mélangé", en: "Mixed" },
  generated: { fr: "Généré", en: "Generated" },
}

/** What the levels mean, in one line. */
export const levelsMean: Text = {
  fr: "Part de l’IA : aucune (fait sans IA) ; assistance (pour préparer, rien de l’IA dans ce qui est livré) ; retouché (fait par des personnes, modifié par l’IA) ; mélangé (des parts faites par des personnes, d’autres par l’IA) ; généré (fait par l’IA, même choisi ou retouché par une personne).",
  en: "Level of AI: none (done without AI); assistive (to prepare, nothing of it is in what is handed over); edited (made by people, changed by AI); mixed (some parts by people, others by AI); generated (made by AI, even if a person chose or touched it up).",
}

export const oversightNames: Readonly<Record<Oversight, Text>> = {
  none: { fr: "Personne", en: "Nobody" },
  spot: { fr: "Quelqu’un, par sondage", en: "Somebody, now and then" },
  reviewed: { fr: "Une personne, à chaque fois", en: "One person, every time" },
  double: { fr: "Deux personnes, à chaque fois", en: "Two people, every time" },
}

export const componentNames: Readonly<Record<Component, Text>> = {
  visual: { fr: "L’image", en: "The picture" },
  voice: { fr: "La voix", en: "The voice" },
  music: { fr: "La musique et les sons", en: "The music and sounds" },
  text: { fr: "Le texte", en: "The text" },
}

export const credentialNames: Readonly<Record<"yes" | "stripped" | "no", Text>> = {
  yes: { fr: "Oui", en: "Yes" },
  stripped: { fr: "Retirées", en: "They were taken out" },
  no: { fr: "Non", en: "No" },
}

export const deliverableNames: Readonly<Record<DeliverableKind, Text>> = {
  image: { fr: "Image", en: "Image" },
  video: { fr: "Vidéo", en: "Video" },
  audio: { fr: "Son", en: "Sound" },
  text: { fr: "Texte", en: "Text" },
  name: { fr: "Nom", en: "Name" },
  logo: { fr: "Logo", en: "Logo" },
  layout: { fr: "Mise en page", en: "Layout" },
  web: { fr: "Page ou application", en: "Page or application" },
  plan: { fr: "Plan ou étude", en: "Plan or study" },
  other: { fr: "Autre", en: "Other" },
}
