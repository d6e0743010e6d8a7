import type { Dimension, Factor } from "../../src/core/methodology.ts"
import { gdpr, nist600, toConfirm } from "./sources.ts"

export const dimension: Dimension = {
  id: "B",
  name: { fr: "Lieu et transferts", en: "Place and transfers" },
}

// Weights: the legal basis of the transfer decides whether it may take place at all (B2 = 5); the place is what it
// depends on (B1 = 4); who can reach the data from elsewhere is harder to verify and partly follows from both (B3 = 3).
export const factors: readonly Factor[] = [
  {
    id: "B1",
    dimension: "B",
    level: "P",
    core: true,
    weight: 4,
    name: { fr: "Lieu de stockage et de calcul", en: "Place of storage and computing" },
    question: {
      fr: "Où nos contenus sont-ils conservés et où le modèle tourne-t-il ?",
      en: "Where is our content stored and where does the model run?",
    },
    help: {
      fr: "Demander les deux : beaucoup d’éditeurs stockent en Europe et font tourner le modèle ailleurs. Retenir le moins bon des deux.",
      en: "Ask for both: many vendors store in Europe and run the model elsewhere. The worse of the two counts.",
    },
    options: [
      { fr: "Dans l’EEE pour les deux, fixé au contrat", en: "Both in the EEA, fixed by contract" },
      { fr: "Dans l’EEE, par une option que nous avons choisie", en: "In the EEA, by an option we selected" },
      { fr: "Dans un pays reconnu adéquat", en: "In a country with an adequacy decision" },
      { fr: "Ailleurs, dans des pays connus", en: "Elsewhere, in known countries" },
      { fr: "Non fixé", en: "Not fixed" },
    ],
    references: [
      gdpr("44, 45(1)"),
      nist600("MG-3.1-002"),
      toConfirm("CNIL Q&A on generative AI", "question 5", "2024-07-18"),
    ],
  },
  {
    id: "B2",
    dimension: "B",
    level: "P",
    core: true,
    weight: 5,
    name: { fr: "Outil de transfert", en: "Transfer tool" },
    question: {
      fr: "Sur quelle base les données personnelles quittent-elles l’EEE ?",
      en: "On what basis does personal data leave the EEA?",
    },
    help: {
      fr: "Lire le chapitre « transferts » de l’accord. Vers les États-Unis, vérifier sur la liste officielle que l’entité qui reçoit les données est certifiée.",
      en: "Read the transfer chapter of the agreement. For the United States, check on the official list that the entity receiving the data is certified.",
    },
    options: [
      { fr: "Aucun transfert hors de l’EEE", en: "No transfer outside the EEA" },
      {
        fr: "Décision d’adéquation (États-Unis : entité certifiée, vérifiée)",
        en: "Adequacy decision (United States: entity certified, checked)",
      },
      {
        fr: "Clauses contractuelles types ou BCR, et analyse du transfert au dossier",
        en: "Standard clauses or BCRs, with a transfer assessment on file",
      },
      {
        fr: "Clauses types citées, sans analyse du transfert",
        en: "Standard clauses referred to, no transfer assessment",
      },
      {
        fr: "Dérogation de l’art. 49 pour un usage courant, ou aucune base",
        en: "Article 49 derogation for routine use, or no basis",
      },
    ],
    references: [
      gdpr("44, 45, 46(1), 46(2)(b), 46(2)(c), 46(2)(e), 46(2)(f), 47, 49(1)"),
      toConfirm("CJEU", "C-311/18 (Schrems II)"),
      toConfirm("EDPB Recommendations 01/2020", "whole text"),
    ],
  },
  {
    id: "B3",
    dimension: "B",
    level: "V",
    core: false,
    weight: 3,
    name: { fr: "Accès depuis des pays tiers", en: "Access from third countries" },
    question: {
      fr: "Qui peut accéder à nos contenus : assistance, annotateurs, autorités ?",
      en: "Who can reach our content: support, annotators, authorities?",
    },
    help: {
      fr: "Un accès à distance depuis un pays tiers peut aussi être un transfert. Regarder où sont les équipes d’assistance et qui détient les clés de chiffrement.",
      en: "Remote access from a third country can be a transfer as well. Look at where the support teams are and who holds the encryption keys.",
    },
    options: [
      { fr: "Personnel de l’UE seulement, clés détenues par nous", en: "EU staff only, keys held by us" },
      { fr: "Personnel de l’UE seulement, clés détenues par l’éditeur", en: "EU staff only, keys held by the vendor" },
      { fr: "Personnel hors UE, sur ticket et journalisé", en: "Staff outside the EU, on ticket and logged" },
      { fr: "Tout le groupe, dans le monde entier", en: "The whole group, worldwide" },
      { fr: "Des prestataires non nommés", en: "Unnamed contractors" },
    ],
    references: [gdpr("28(3)(a), 28(3)(b), 32(4), 48"), nist600("MG-3.1-002")],
  },
]
