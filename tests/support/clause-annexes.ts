import type { AnnexField, AnnexForm, AnnexLine, AnnexTable, TreeAnnex } from "../../src/core/clause-annex.ts"
import { hostileTexts } from "./clause-drafts.ts"

const both = (fr: string, en = fr) => ({ fr, en })

const heads = [
  ["tool", "Outil et formule", "Tool and plan", 16],
  ["uses", "Usages admis", "Permitted uses", 22],
  ["refused", "Usages interdits", "Refused uses", 18],
  ["data", "Données admises", "Data admitted", 18],
  ["conditions", "Conditions", "Conditions", 26],
] as const

function cells(row: number): AnnexLine[][] {
  return [
    [{ text: both(`Atelier ${row}, formule Entreprise`, `Atelier ${row}, Enterprise plan`) }],
    [
      {
        text: both("Idéation, retouche d’images, traduction relue", "Ideation, image retouching, reviewed translation"),
      },
    ],
    [{ text: both("Nom, logo", "Naming, logo") }],
    [{ text: both("Données internes, hors projets confidentiels", "Internal data, but confidential launches") }],
    [
      { label: both("Réglage", "Setting"), text: both("apprentissage désactivé", "training off") },
      { label: both("Valable jusqu’au", "Valid until"), text: both("30 juin 2027", "30 June 2027") },
    ],
  ]
}

const table = (id: string, title: [string, string], rows: AnnexTable["rows"]): AnnexTable => ({
  kind: "table",
  id,
  title: both(...title),
  columns: heads.map(([column, fr, en, width]) => ({ id: column, head: both(fr, en), width })),
  rows,
  none: both("Aucun.", "None."),
})

/** An annex of tools with more rows than a page takes, and a second table without any. */
export const toolsAnnex: TreeAnnex = {
  kind: "tools",
  number: "1",
  title: both("Outils d’IA admis", "Permitted AI tools"),
  intro: [
    both("Cette annexe dit quels outils l’Agence peut employer.", "This annex says which tools the Agency may use."),
    both("Établie d’après la révision 44 de la liste.", "Made from revision 44 of the list."),
  ],
  landscape: true,
  parts: [
    table(
      "permitted",
      ["Outils admis", "Permitted tools"],
      Array.from({ length: 18 }, (_, row) => ({ id: `row-${row}`, cells: cells(row + 1) })),
    ),
    table("refused", ["Outils refusés", "Refused tools"], []),
  ],
}

const fields: readonly AnnexField[] = [
  { kind: "line", id: "title", label: both("Titre du livrable", "Title of the deliverable") },
  { kind: "day", id: "day", label: both("Date de remise", "Day of delivery") },
  {
    kind: "one",
    id: "level",
    label: both("Part de l’IA", "Part of AI"),
    options: [both("aucune", "none"), both("assistance", "assistive"), both("contenu produit", "generated")],
  },
  {
    kind: "any",
    id: "checks",
    label: both("Vérifications faites", "Checks done"),
    hint: both("Joindre les preuves.", "Attach the evidence."),
    options: [both("faits", "facts"), both("similarité", "similarity"), both("marque", "brand")],
  },
  { kind: "lines", id: "human", label: both("Apport humain", "Human contribution"), lines: 5 },
  { kind: "signature", id: "signature", label: both("Signature", "Signature") },
]

const form: AnnexForm = { kind: "form", id: "sheet", title: both("Livrable", "Deliverable"), fields }

export const deliverableAnnex: TreeAnnex = {
  kind: "deliverable",
  number: "2",
  title: both("Fiche de livrable", "Deliverable sheet"),
  intro: [both("À remplir pour chaque livrable.", "To be filled in for each deliverable.")],
  landscape: false,
  parts: [form],
}

/** An annex whose every word would be mark-up or a field if anybody took it for one. */
export const hostileAnnex: TreeAnnex = {
  ...deliverableAnnex,
  title: both(hostileTexts[0] ?? ""),
  intro: hostileTexts.map((text) => both(text)),
  parts: [
    table(
      "hostile",
      [hostileTexts[1] ?? "", hostileTexts[1] ?? ""],
      hostileTexts.map((text, at) => ({
        id: `${at}`,
        cells: heads.map(() => [{ label: both(text), text: both(text) }]),
      })),
    ),
    {
      ...form,
      fields: hostileTexts.map((text, at) => ({ kind: "any", id: `${at}`, label: both(text), options: [both(text)] })),
    },
  ],
}
