import type { AnnexTable, TreeAnnex } from "./clause-annex.ts"
import { asksYesNo, blankTable, day, form, line, lines, one, signatory, signature } from "./clause-annex-form.ts"
import {
  componentNames,
  credentialNames,
  deliverableNames,
  levelNames,
  levelsMean,
  oversightNames,
} from "./clause-annex-form-words.ts"
import { components } from "./declaration.ts"
import { sourceTypes, sourceTypeTexts } from "./digital-source-type.ts"
import type { Text } from "./text.ts"

// The sheet that goes with a deliverable. Fields bear the names of what is declared on screen.

/** The annexed form of the deliverable sheet. */
export function deliverableAnnex(number: string): TreeAnnex {
  return {
    kind: "deliverable",
    number,
    title: { fr: "Modèle de Fiche de livrable", en: "Form of the Deliverable Sheet" },
    intro: [
      {
        fr: "Une Fiche de livrable par Livrable, ou par lot dont chaque fichier est nommé. Elle est remise avec lui, selon le présent modèle ou par le lien que l’Annonceur envoie à l’Agence et qui pose les mêmes questions.",
        en: "One Deliverable Sheet for each Deliverable, or for a batch in which each file is named. It is handed over with it, on this form or through the link that the Client sends to the Agency, which asks the same questions.",
      },
    ],
    landscape: false,
    parts: [identity, ai, tools, sources, codes, making, checks, review, people, rights, statement],
  }
}

const identity = form("deliverable", { fr: "Le Livrable", en: "The Deliverable" }, [
  line("title", { fr: "Titre et référence", en: "Title and reference" }),
  one("kind", { fr: "Nature", en: "Kind" }, Object.values(deliverableNames)),
  line("version", { fr: "Version", en: "Version" }),
  line("campaign", { fr: "Campagne", en: "Campaign" }),
  day("deliveredOn", { fr: "Date de remise", en: "Date of delivery" }),
  lines("files", { fr: "Fichiers, avec leur empreinte SHA-256", en: "Files, with their SHA-256 hash" }, 2),
])

const ai = form(
  "ai",
  { fr: "Part de l’IA", en: "What AI did" },
  [
    asksYesNo("usesAi", { fr: "L’IA a-t-elle servi ?", en: "Was AI used?" }),
    one("level", { fr: "Quelle est la part de l’IA ?", en: "How much of it is AI?" }, Object.values(levelNames)),
  ],
  levelsMean,
)

const tools: AnnexTable = blankTable("tools", {
  title: { fr: "Outils d’IA employés", en: "AI Tools used" },
  columns: [
    ["tool", { fr: "Outil, version ou modèle", en: "Tool, version or model" }, 30],
    ["plan", { fr: "Offre et compte", en: "Plan and account" }, 22],
    ["operator", { fr: "Employé par (fonction)", en: "Used by (job title)" }, 20],
    ["crafts", { fr: "Pour quoi", en: "What for" }, 28],
  ],
  rows: 3,
})

const sources: AnnexTable = blankTable("sources", {
  title: { fr: "Origine de chaque élément", en: "Where each part comes from" },
  intro: {
    fr: "Inscrire un code du tableau qui suit. Laisser vide ce que le Livrable ne contient pas.",
    en: "Write one of the codes of the table that follows. Leave empty what the Deliverable does not have.",
  },
  columns: [
    ["component", { fr: "Élément", en: "Part" }, 34],
    ["code", { fr: "Code IPTC", en: "IPTC code" }, 33],
    ["note", { fr: "En clair", en: "In words" }, 33],
  ],
  rows: components.map((one) => [one, componentNames[one]] as const),
})

const codes: AnnexTable = {
  kind: "table",
  id: "codes",
  title: { fr: "Codes d’origine", en: "Codes of origin" },
  intro: {
    fr: "Vocabulaire « Digital Source Type » de l’IPTC ; les explications sont celles du présent modèle. Un code dit d’où vient un contenu : il ne prouve pas que la loi est respectée.",
    en: "The IPTC’s “Digital Source Type” vocabulary; the explanations are those of this form. A code says where content comes from: it does not prove that the law is kept.",
  },
  columns: [
    { id: "code", head: { fr: "Code", en: "Code" }, width: 44 },
    { id: "meaning", head: { fr: "Ce qu’il dit", en: "What it says" }, width: 56 },
  ],
  rows: sourceTypes.map((id) => ({ id, cells: [[{ text: { fr: id, en: id } }], [{ text: sourceTypeTexts[id] }]] })),
  none: { fr: "Aucun code.", en: "No code." },
}

const making = form("making", { fr: "Fabrication", en: "How it was made" }, [
  lines("inputs", { fr: "De quoi l’Agence est-elle partie ?", en: "What did the Agency start from?" }, 2, {
    fr: "Éléments de l’Annonceur, banque d’images avec licence, personne avec son accord et sa référence.",
    en: "The Client’s own material, stock with a licence, a person with consent and its reference.",
  }),
  line("prompts", { fr: "Où retrouver les instructions", en: "Where the prompts can be found" }),
  lines("contribution", { fr: "Apport humain", en: "Human Contribution" }, 3, {
    fr: "Idée, choix, composition, retouches : ce que des personnes ont fait.",
    en: "Idea, choices, composition, retouching: what people did.",
  }),
])

const checked: readonly (readonly [string, Text])[] = [
  ["facts", { fr: "Faits et affirmations", en: "Facts and claims" }],
  ["similarity", { fr: "Ressemblance avec une œuvre", en: "Likeness to other works" }],
  ["reverse-image", { fr: "Recherche d’images inversée", en: "Reverse image search" }],
  ["trade-marks", { fr: "Recherche d’antériorités (référence)", en: "Prior-rights search (reference)" }],
  ["bias", { fr: "Biais et stéréotypes", en: "Bias and stereotypes" }],
  ["brand", { fr: "Charte et ton de la marque", en: "Brand guidelines and tone" }],
]

const checks: AnnexTable = blankTable("checks", {
  title: { fr: "Contrôles", en: "Checks" },
  columns: [
    ["check", { fr: "Contrôle", en: "Check" }, 32],
    ["result", { fr: "Fait ? Résultat", en: "Done? Result" }, 34],
    ["by", { fr: "Par (fonction)", en: "By (job title)" }, 18],
    ["on", { fr: "Date et heure", en: "Date and time" }, 16],
  ],
  rows: checked,
})

const review = form("review", { fr: "Validation", en: "Sign-off" }, [
  one(
    "oversight",
    { fr: "Qui a regardé ce que l’IA a fait ?", en: "Who looked at what AI made?" },
    Object.values(oversightNames),
  ),
  line("reviewedBy", { fr: "Validé par (fonction), le", en: "Signed off by (job title), on" }),
  asksYesNo(
    "changedAfter",
    {
      fr: "L’IA a-t-elle changé quelque chose après la validation ?",
      en: "Did AI change anything after sign-off?",
    },
    {
      fr: "Si oui, la relecture humaine ne dispense plus de mention (Règlement sur l’IA, art. 50, § 4).",
      en: "If so, human review no longer exempts from a label (AI Act, Art. 50(4)).",
    },
  ),
])

const people = form("people", { fr: "Personnes et mentions", en: "People and labels" }, [
  asksYesNo("likeness", {
    fr: "Voit-on ou entend-on une personne, réelle ou de synthèse ?",
    en: "Can a person be seen or heard, real or synthetic?",
  }),
  lines("consents", { fr: "Accords obtenus, avec leur référence", en: "Consents, with their reference" }, 2),
  asksYesNo(
    "labelNeeded",
    { fr: "Faut-il une Mention de transparence ?", en: "Does it need an AI Label?" },
    {
      fr: "L’article 50 du Règlement sur l’IA en demande une pour une image, un son ou une vidéo qui passe pour vrai, et pour un texte d’information publié sans relecture humaine.",
      en: "Article 50 of the AI Act asks for one on a picture, sound or video that passes for real, and on text that informs the public without human review.",
    },
  ),
  lines(
    "label",
    { fr: "Quelle mention, et où, dans chaque format ?", en: "Which label, and where, in each format?" },
    2,
  ),
])

const rights = form("rights", { fr: "Provenance, droits et limites", en: "Provenance, rights and limits" }, [
  one(
    "c2pa",
    {
      fr: "Le fichier porte-t-il des Content Credentials (C2PA) ?",
      en: "Does the file carry Content Credentials (C2PA)?",
    },
    Object.values(credentialNames),
  ),
  lines("unprotected", { fr: "Parts sans auteur humain", en: "Parts without a human author" }, 2, {
    fr: "Ce que l’IA a fait seule, et que personne ne peut céder.",
    en: "What AI made alone, and nobody can assign.",
  }),
  line("approval", {
    fr: "Référence de l’accord de l’Annonceur, s’il en fallait un",
    en: "Reference of the Client’s approval, if one was needed",
  }),
  lines("limits", { fr: "Limites d’usage", en: "Limits of use" }, 2, {
    fr: "Supports, pays, durée.",
    en: "Media, countries, time.",
  }),
])

const statement = form(
  "statement",
  { fr: "Signature", en: "Signature" },
  [...signatory, signature("signature", { fr: "Signature", en: "Signature" })],
  {
    fr: "Le signataire atteste que cette fiche est exacte et complète à sa date.",
    en: "The signatory states that this sheet is accurate and complete on its date.",
  },
)
