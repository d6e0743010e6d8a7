import type { WeakPattern } from "../../src/core/weak-answers.ts"

/** Marking of outputs, changes of terms. */
export const patterns: readonly WeakPattern[] = [
  {
    factor: "F4",
    upTo: 2,
    gap: {
      fr: "« Nos résultats sont marqués » ne dit pas si la marque survit à l’export, à une retouche ou à une mise en ligne, ni si un tiers peut la lire.",
      en: "“Our outputs are marked” does not say whether the mark survives export, editing or posting, nor whether anybody else can read it.",
    },
    questions: [
      {
        id: "F4.formats",
        inTerms: true,
        text: {
          fr: "Quels types de contenus et quels formats d’export portent la marque, par l’interface comme par l’API ?",
          en: "Which kinds of content and which export formats carry the mark, on screen and through the API?",
        },
        closes: {
          fr: "Un fichier exporté par format, contrôlé avec un outil indépendant.",
          en: "One exported file per format, checked with an independent tool.",
        },
      },
      {
        id: "F4.robust",
        inTerms: true,
        options: [0, 1],
        text: {
          fr: "La marque résiste-t-elle à la compression, au recadrage, à la capture d’écran et aux réseaux sociaux ?",
          en: "Does the mark survive compression, cropping, screenshots and social networks?",
        },
        closes: {
          fr: "Les résultats d’essais de l’éditeur, ou le nôtre sur trois fichiers.",
          en: "The vendor’s test results, or our own on three files.",
        },
      },
      {
        id: "F4.verifier",
        inTerms: true,
        options: [0, 1],
        text: {
          fr: "Un vérificateur est-il ouvert à tous, et sur quelle norme et quelle clé de signature repose-t-il ?",
          en: "Is a verifier open to all, and on which standard and signing key does it rest?",
        },
        closes: {
          fr: "L’adresse du vérificateur et la lecture d’un de nos fichiers.",
          en: "The verifier’s address and its reading of one of our files.",
        },
      },
      {
        id: "F4.setting",
        inTerms: true,
        options: [2],
        text: {
          fr: "Qui peut couper la marque, et est-elle active par défaut pour toutes nos équipes ?",
          en: "Who can switch the mark off, and is it on by default for all our teams?",
        },
        closes: {
          fr: "Une capture datée du réglage de l’organisation.",
          en: "A dated capture of the organisation’s setting.",
        },
      },
    ],
  },
  {
    factor: "H1",
    upTo: 1,
    gap: {
      fr: "« Nous vous préviendrons de tout changement important » laisse à l’éditeur le soin de dire ce qui est important, comment il prévient et ce que nous pouvons refuser.",
      en: "“We will tell you of any material change” leaves it to the vendor to say what is material, how it tells us and what we may refuse.",
    },
    questions: [
      {
        id: "H1.material",
        inTerms: true,
        text: {
          fr: "Qu’est-ce qui compte comme important : entraînement, durées, sous-traitants, prix, droits sur les résultats ?",
          en: "What counts as material: training, retention, sub-processors, price, rights in outputs?",
        },
        closes: {
          fr: "Une définition, ou un préavis qui vaut pour tout changement.",
          en: "A definition, or notice that holds for every change.",
        },
      },
      {
        id: "H1.channel",
        inTerms: true,
        text: {
          fr: "L’avis part-il à une adresse que nous lisons, ou se borne-t-il à une page et à une date ?",
          en: "Does the notice go to an address that we read, or is it only a page and a date?",
        },
        closes: {
          fr: "L’adresse d’avis enregistrée, et un avis déjà reçu.",
          en: "The notice address registered, and a notice already received.",
        },
      },
      {
        id: "H1.refuse",
        inTerms: true,
        text: {
          fr: "Pendant la durée payée, pouvons-nous garder les anciennes conditions, ou partir avec un remboursement ?",
          en: "During the term paid for, may we keep the old terms, or leave with a refund?",
        },
        closes: {
          fr: "La clause qui fige les conditions jusqu’au renouvellement, ou le droit de résilier sans frais.",
          en: "The clause that freezes the terms until renewal, or the right to terminate at no cost.",
        },
      },
      {
        id: "H1.precedence",
        inTerms: true,
        text: {
          fr: "Notre contrat signé prime-t-il sur les conditions en ligne et sur les politiques auxquelles elles renvoient ?",
          en: "Does our signed contract prevail over the online terms and over the policies that they refer to?",
        },
        closes: {
          fr: "La clause d’ordre des documents.",
          en: "The clause on the order of documents.",
        },
      },
    ],
  },
]
