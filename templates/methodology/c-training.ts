import type { Dimension, Factor } from "../../src/core/methodology.ts"
import { gdpr, hecvat, nist600, toConfirm } from "./sources.ts"

export const dimension: Dimension = {
  id: "C",
  name: { fr: "Entraînement et conservation", en: "Training and retention" },
}

// Weights: what a model has learnt cannot be taken back (C1 = 5); what is kept can leak for as long as it is kept
// (C3 = 4). Human reading and shared indexes disclose less at a time (3). How the model itself was trained is the
// vendor's duty first and touches our own content only indirectly (C5 = 2).
export const factors: readonly Factor[] = [
  {
    id: "C1",
    dimension: "C",
    level: "P",
    core: true,
    weight: 5,
    name: { fr: "Entraînement sur nos contenus", en: "Training on our content" },
    question: {
      fr: "Consignes, fichiers ou résultats servent-ils à entraîner ou à améliorer des modèles ?",
      en: "Are prompts, files or outputs used to train or improve models?",
    },
    help: {
      fr: "Lire les conditions de l’offre souscrite, pas celles d’une autre. « Améliorer nos services » compte comme un entraînement tant que rien ne l’exclut.",
      en: "Read the terms of this plan, not of another. “Improving our services” counts as training unless something excludes it.",
    },
    options: [
      {
        fr: "Exclu au contrat pour cette offre, sous-traitants compris",
        en: "Excluded by contract for this plan, sub-processors included",
      },
      {
        fr: "Désactivé par défaut, activé seulement si nous le choisissons",
        en: "Off by default, on only if we opt in",
      },
      {
        fr: "Actif par défaut, l’administrateur peut le couper pour tous",
        en: "On by default, an administrator can switch it off for everyone",
      },
      { fr: "Actif par défaut, chacun doit le couper pour soi", en: "On by default, each user must switch it off" },
      { fr: "Oui, sans moyen de s’y opposer", en: "Yes, with no way to opt out" },
    ],
    references: [
      gdpr("5(1)(b), 6, 28(10)"),
      nist600("GV-6.2-007, MP-4.1-006"),
      hecvat("AISC-02, DPAI-02"),
      toConfirm("CNIL Q&A on generative AI", "question 5", "2024-07-18"),
      toConfirm("EDPB Opinion 28/2024", "whole text"),
    ],
  },
  {
    id: "C2",
    dimension: "C",
    level: "P",
    core: false,
    weight: 3,
    name: { fr: "Relecture humaine et retours", en: "Human review and feedback" },
    question: {
      fr: "Des personnes lisent-elles nos consignes ? Les avis donnés et les mesures d’usage échappent-ils à l’exclusion ?",
      en: "Do people read our prompts, and do ratings and telemetry escape the exclusion from training?",
    },
    help: {
      fr: "Un pouce levé ou baissé peut envoyer tout l’échange à l’éditeur, même quand l’entraînement est exclu.",
      en: "A thumbs-up or thumbs-down may send the whole conversation to the vendor, even where training is excluded.",
    },
    options: [
      { fr: "Aucune relecture, aucun avis réutilisé", en: "No human review, no feedback reused" },
      { fr: "Relecture seulement sur alerte d’abus", en: "Review only on an abuse alert" },
      { fr: "Réutilisation des avis que nous choisissons d’envoyer", en: "Use of feedback that we choose to send" },
      { fr: "Échantillons lus par des prestataires", en: "Samples read by contractors" },
      { fr: "Les documents n’en disent rien", en: "The documents say nothing" },
    ],
    references: [gdpr("5(1)(f), 28(3)(b)"), nist600("MS-2.2-003")],
  },
  {
    id: "C3",
    dimension: "C",
    level: "P",
    core: true,
    weight: 4,
    name: { fr: "Conservation des échanges", en: "Retention of prompts and outputs" },
    question: {
      fr: "Combien de temps consignes et résultats sont-ils conservés ?",
      en: "How long are prompts and outputs kept?",
    },
    help: {
      fr: "Retenir la durée la plus longue, copies de sécurité et anti-abus comprises. Une suppression à l’écran n’est pas un effacement.",
      en: "Take the longest period, backups and abuse copies included. Deleting on screen is not erasing.",
    },
    options: [
      { fr: "Aucune conservation, fixée au contrat", en: "Not kept at all, set in the contract" },
      { fr: "30 jours au plus", en: "30 days at most" },
      { fr: "Une durée que nous fixons", en: "A period that we set" },
      { fr: "Toute la vie du compte", en: "The life of the account" },
      { fr: "Sans limite", en: "Without limit" },
    ],
    references: [gdpr("5(1)(e), 25"), nist600("MP-4.1-005"), hecvat("DPAI-02")],
  },
  {
    id: "C4",
    dimension: "C",
    level: "P",
    core: false,
    weight: 3,
    name: { fr: "Cloisonnement de nos savoirs", en: "Isolation of our knowledge" },
    question: {
      fr: "Modèles ajustés, modèles de marque et index de documents sont-ils séparés de ceux des autres clients ?",
      en: "Are fine-tunes, brand models and document indexes kept apart from other customers’?",
    },
    help: {
      fr: "Regarder ce que deviennent la charte, les archives et les modèles de marque que nous déposons. L’option 0 vaut aussi pour un outil qui ne garde rien de tel.",
      en: "Look at what happens to the style guide, archives and brand models we upload. Option 0 also fits a tool that keeps nothing of the kind.",
    },
    options: [
      { fr: "Espace dédié, exportable et effaçable", en: "Dedicated space, exportable and deletable" },
      { fr: "Cloisonnement logique, testé par un tiers", en: "Logical isolation, independently tested" },
      { fr: "Cloisonnement logique, annoncé", en: "Logical isolation, stated" },
      { fr: "Index commun, avec des filtres", en: "Shared index with filters" },
      { fr: "Partagés entre clients", en: "Shared between customers" },
    ],
    references: [gdpr("32(1)(b)"), nist600("MS-2.7-001, MS-2.10-001"), toConfirm("CSA AICM", "DSP, MDS")],
  },
  {
    id: "C5",
    dimension: "C",
    level: "V",
    core: false,
    weight: 2,
    name: { fr: "Licéité des données du modèle", en: "Lawfulness of the model’s own data" },
    question: {
      fr: "L’éditeur documente-t-il les données personnelles d’entraînement et le statut du modèle au regard du RGPD ?",
      en: "Does the vendor document personal data in training data and the model’s status under the GDPR?",
    },
    help: {
      fr: "Un modèle entraîné illicitement peut fragiliser nos propres usages : on attend de nous un examen approprié avant de le déployer.",
      en: "A model trained unlawfully may weaken our own uses: we are expected to look into it properly before deploying it.",
    },
    options: [
      { fr: "Analyse publiée, oppositions respectées", en: "Published assessment, opt-outs honoured" },
      { fr: "Résumé publié", en: "Published summary" },
      { fr: "Déclaration générale", en: "General statement" },
      { fr: "Refus de répondre", en: "Refusal to answer" },
      { fr: "Illicéité constatée par une autorité ou un juge", en: "Found unlawful by an authority or a court" },
    ],
    references: [
      gdpr("5, 6, 14"),
      nist600("MP-4.1-010"),
      toConfirm("EDPB Opinion 28/2024", "whole text"),
      toConfirm("CNIL AI sheets", "sheets 8 and 13"),
    ],
  },
]
