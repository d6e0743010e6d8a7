import type { WeakPattern } from "../../src/core/weak-answers.ts"

/** Place and transfers. */
export const patterns: readonly WeakPattern[] = [
  {
    factor: "B1",
    upTo: 2,
    gap: {
      fr: "« Hébergé en Europe » parle du stockage : le calcul du modèle, les journaux, l’assistance et les bascules de secours ont souvent lieu ailleurs.",
      en: "“Hosted in Europe” speaks of storage: running the model, logs, support and fail-over often happen elsewhere.",
    },
    questions: [
      {
        id: "B1.inference",
        inTerms: true,
        text: {
          fr: "Où le modèle tourne-t-il pour chaque fonction, et un débordement de charge peut-il l’envoyer dans une autre région ?",
          en: "Where does the model run for each feature, and can overflow send it to another region?",
        },
        closes: {
          fr: "La liste des régions de calcul par modèle, et la clause qui exclut tout routage hors région.",
          en: "The list of computing regions per model, and the clause that excludes routing outside them.",
        },
      },
      {
        id: "B1.everything",
        inTerms: true,
        text: {
          fr: "L’engagement couvre-t-il aussi journaux, télémétrie, copies anti-abus, sauvegardes et index ?",
          en: "Does the commitment also cover logs, telemetry, abuse copies, backups and indexes?",
        },
        closes: {
          fr: "La définition des données résidentes et la liste de ce qui n’en fait pas partie.",
          en: "The definition of resident data and the list of what is not part of it.",
        },
      },
      {
        id: "B1.access",
        inTerms: true,
        text: {
          fr: "Des équipes situées hors de l’EEE peuvent-elles consulter nos contenus à distance ?",
          en: "Can teams outside the EEA reach our content remotely?",
        },
        closes: {
          fr: "Les pays d’où s’exercent l’assistance et la modération, avec les règles d’accès.",
          en: "The countries that support and moderation work from, with the rules of access.",
        },
        factor: "B3",
      },
      {
        id: "B1.setting",
        inTerms: false,
        options: [0, 1],
        text: {
          fr: "L’option européenne est-elle activée sur notre espace, depuis quand, et vaut-elle pour les contenus antérieurs ?",
          en: "Is the European option on for our workspace, since when, and does it hold for earlier content?",
        },
        closes: {
          fr: "Une capture datée du réglage ou une confirmation écrite de l’éditeur, avec notre identifiant d’espace.",
          en: "A dated capture of the setting or the vendor’s written confirmation, with our workspace’s id.",
        },
      },
    ],
  },
  {
    factor: "B2",
    upTo: 3,
    gap: {
      fr: "Citer des clauses types ou une décision d’adéquation ne suffit pas : il faut savoir qui reçoit, pour quels transferts, et avec quelle analyse.",
      en: "Citing standard clauses or an adequacy decision is not enough: we need to know who receives, for which transfers, and on what assessment.",
    },
    questions: [
      {
        id: "B2.recipient",
        inTerms: true,
        options: [1],
        text: {
          fr: "L’entité qui reçoit les données est-elle bien celle qui est certifiée, pour les données en cause (RH exclues ou non) ?",
          en: "Is the entity that receives the data the one certified, for the data concerned (HR data in or out)?",
        },
        closes: {
          fr: "La fiche de l’entité sur la liste officielle, avec son statut et sa date de consultation.",
          en: "The entity’s record on the official list, with its status and the day it was seen.",
        },
      },
      {
        id: "B2.onward",
        inTerms: true,
        text: {
          fr: "Les transferts ultérieurs, vers le fournisseur du modèle ou l’assistance, ont-ils leur propre base ?",
          en: "Do onward transfers, to the model provider or to support, have a basis of their own?",
        },
        closes: {
          fr: "Le tableau des transferts : exportateur, importateur, pays, base, pour chaque maillon.",
          en: "The table of transfers: exporter, importer, country, basis, for each link.",
        },
        factor: "A3",
      },
      {
        id: "B2.module",
        inTerms: true,
        options: [2, 3],
        text: {
          fr: "Quel module des clauses types s’applique, et les annexes sont-elles remplies pour notre usage ?",
          en: "Which module of the standard clauses applies, and are the annexes filled in for our use?",
        },
        closes: {
          fr: "Les clauses complètes avec leurs annexes, et non un simple renvoi.",
          en: "The full clauses with their annexes, not a mere reference.",
        },
      },
      {
        id: "B2.assessment",
        inTerms: true,
        options: [2, 3],
        text: {
          fr: "L’analyse du transfert existe-t-elle, de quand date-t-elle, et quelles mesures supplémentaires retient-elle ?",
          en: "Does the transfer assessment exist, what is its date, and which supplementary measures does it rely on?",
        },
        closes: {
          fr: "L’analyse elle-même, ou sa synthèse remise par l’éditeur, versée au dossier.",
          en: "The assessment itself, or the vendor’s summary of it, on file.",
        },
      },
      {
        id: "B2.none",
        inTerms: true,
        options: [0],
        text: {
          fr: "« Aucun transfert » compte-t-il les accès à distance, l’assistance et la télémétrie ?",
          en: "Does “no transfer” count remote access, support and telemetry?",
        },
        closes: {
          fr: "Une déclaration qui les exclut expressément, confirmée par la liste des sous-traitants.",
          en: "A statement that rules them out expressly, borne out by the sub-processor list.",
        },
        factor: "B3",
      },
      {
        id: "B2.authorities",
        inTerms: true,
        text: {
          fr: "Que fait l’éditeur d’une demande d’une autorité étrangère : contestation, information, chiffrement hors de sa portée ?",
          en: "What does the vendor do with a foreign authority’s request: contest it, inform us, keep keys out of its reach?",
        },
        closes: {
          fr: "La politique sur les demandes d’autorités et le dernier rapport de transparence.",
          en: "The policy on authorities’ requests and the latest transparency report.",
        },
      },
    ],
  },
]
