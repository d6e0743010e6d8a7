import type { AnnexForm, AnnexTable, TreeAnnex } from "./clause-annex.ts"
import { any, asksYesNo, blankTable, day, form, line, lines, one, signatory, signature } from "./clause-annex-form.ts"
import { craftNames, dataNames, levelsMean, oversightNames } from "./clause-annex-form-words.ts"
import { crafts } from "./declaration.ts"
import type { Text } from "./text.ts"

// The form of the agency's declaration, in twelve parts. Fields bear the names of what is declared on screen.

/** The annexed form of the declaration, to be filled in and signed by the agency. */
export function declarationAnnex(number: string): TreeAnnex {
  return {
    kind: "declaration",
    number,
    title: { fr: "Modèle de Déclaration", en: "Form of the Declaration" },
    intro: [
      {
        fr: "La Déclaration est établie selon le présent modèle, ou par le lien que l’Annonceur envoie à l’Agence et qui pose les mêmes questions. Elle porte sur tout ce que l’Agence et ses Intervenants font avec l’IA pour l’Annonceur.",
        en: "The Declaration is made on this form, or through the link that the Client sends to the Agency, which asks the same questions. It covers everything that the Agency and its Subcontractors do with AI for the Client.",
      },
      {
        fr: "« Non » et « aucun » sont des réponses ; une case vide n’en est pas une. Ce que l’Agence ignore encore, elle l’écrit.",
        en: "“No” and “none” are answers; an empty box is not. What the Agency does not know yet, it says.",
      },
    ],
    landscape: false,
    parts: [
      identity,
      tools,
      uses,
      refused,
      oversight,
      data,
      subcontracting,
      subcontractors,
      rights,
      labelling,
      assurance,
      pricing,
      statement,
    ],
  }
}

const identity = form("identity", { fr: "L’Agence et ses règles", en: "The Agency and its rules" }, [
  line("agency", { fr: "Agence", en: "Agency" }),
  line("contract", { fr: "Contrat", en: "Agreement" }),
  line(
    "contact",
    { fr: "À qui s’adresser au sujet de l’IA", en: "Whom to ask about AI" },
    { fr: "Une fonction et une adresse.", en: "A job title and an address." },
  ),
  asksYesNo(
    "usesAi",
    { fr: "L’Agence utilise-t-elle l’IA pour l’Annonceur ?", en: "Does the Agency use AI for the Client?" },
    {
      fr: "Même pour chercher des idées, même dans un logiciel courant.",
      en: "Even to look for ideas, even inside everyday software.",
    },
  ),
  line("policyUrl", { fr: "Adresse et date de ses règles sur l’IA", en: "Address and date of its rules on AI" }),
  line("termsUrl", { fr: "Adresse de ses conditions sur l’IA", en: "Address of its terms on AI" }),
])

const tools: AnnexTable = blankTable("tools", {
  title: { fr: "Outils d’IA", en: "AI Tools" },
  intro: {
    fr: "Un outil par ligne, y compris les fonctions d’IA d’un logiciel que l’Agence avait déjà. Joindre la preuve du réglage : une capture, ou la page du contrat qui exclut l’entraînement.",
    en: "One tool a row, including AI features of software that the Agency had already. Attach proof of the setting: a screenshot, or the page of the contract that rules training out.",
  },
  columns: [
    ["tool", { fr: "Outil, Éditeur, version ou modèle", en: "Tool, Vendor, version or model" }, 20],
    [
      "plan",
      { fr: "Offre et compte (de l’Agence ou personnel)", en: "Plan and account (the Agency’s or personal)" },
      16,
    ],
    ["crafts", { fr: "Ce que l’Agence en fait", en: "What the Agency does with it" }, 16],
    ["data", { fr: "Données qu’elle y met", en: "Data that it puts in" }, 16],
    ["training", { fr: "Apprend-il de ces données ? Preuve", en: "Does it learn from this data? Proof" }, 15],
    [
      "terms",
      {
        fr: "Conservation, hébergement, garantie contre les tiers",
        en: "Retention, hosting, indemnity against claims",
      },
      17,
    ],
  ],
  rows: 6,
})

const uses: AnnexTable = blankTable("uses", {
  title: { fr: "Ce que l’IA fait, métier par métier", en: "What AI does, craft by craft" },
  intro: levelsMean,
  columns: [
    ["craft", { fr: "Métier", en: "Craft" }, 34],
    ["level", { fr: "Part de l’IA", en: "Level of AI" }, 22],
    ["note", { fr: "En clair", en: "In words" }, 44],
  ],
  rows: crafts.map((craft) => [craft, craftNames[craft]] as const),
})

const refused = form(
  "refused",
  { fr: "Ce que l’Agence ne confie pas à l’IA", en: "What the Agency does not give to AI" },
  [
    any(
      "refused",
      {
        fr: "Par principe, ou parce que l’Annonceur le demande",
        en: "On principle, or because the Client asks for it",
      },
      crafts.map((craft) => craftNames[craft]),
    ),
  ],
)

const oversight = form("oversight", { fr: "Contrôle humain", en: "Human oversight" }, [
  one(
    "oversight",
    { fr: "Qui regarde ce que l’IA a fait avant l’usage ?", en: "Who looks at what AI made before it is used?" },
    optionsOf(oversightNames),
  ),
  lines("reviewers", { fr: "Qui, et avec quelle compétence ?", en: "Who, and with what skill?" }, 2, {
    fr: "Des fonctions suffisent : pas de noms.",
    en: "Job titles are enough: no names.",
  }),
  lines(
    "checks",
    { fr: "Que vérifie-t-on, et à quel moment valide-t-on ?", en: "What is checked, and when is it signed off?" },
    3,
    {
      fr: "Faits, ressemblance avec une œuvre, marques, biais, ton.",
      en: "Facts, likeness to other works, trade marks, bias, tone.",
    },
  ),
])

const data = form("data", { fr: "Données", en: "Data" }, [
  any(
    "data",
    { fr: "Données de l’Annonceur qui entrent dans un outil", en: "Client Data that goes into a tool" },
    optionsOf(dataNames),
  ),
  lines(
    "dataNote",
    {
      fr: "Comment l’Agence protège les briefs, les lancements et les personnes",
      en: "How the Agency protects briefs, launches and people",
    },
    3,
  ),
])

const subcontracting = form("subcontracting", { fr: "Intervenants", en: "Subcontractors" }, [
  asksYesNo(
    "subcontracts",
    { fr: "Des Intervenants travaillent-ils pour l’Annonceur ?", en: "Do Subcontractors work for the Client?" },
    { fr: "Indépendants, studios, plateformes.", en: "Freelancers, studios, platforms." },
  ),
])

const subcontractors: AnnexTable = blankTable("subcontractors", {
  title: { fr: "Leurs outils", en: "Their tools" },
  intro: {
    fr: "Pour une personne physique, le métier suffit.",
    en: "For a natural person the trade is enough.",
  },
  columns: [
    ["name", { fr: "Nom ou métier", en: "Name or trade" }, 30],
    ["country", { fr: "Pays", en: "Country" }, 14],
    ["tools", { fr: "Outils d’IA, ou « aucun »", en: "AI Tools, or “none”" }, 28],
    ["crafts", { fr: "Ce qu’il fait avec l’IA", en: "What it does with AI" }, 28],
  ],
  rows: 4,
})

const rights = form("rights", { fr: "Droits", en: "Rights" }, [
  asksYesNo(
    "contributionRecords",
    {
      fr: "L’Agence garde-t-elle trace des Apports humains ?",
      en: "Does the Agency keep a record of Human Contributions?",
    },
    {
      fr: "Esquisses, versions, choix : ce qui montre qu’une œuvre a un auteur.",
      en: "Sketches, versions, choices: what shows that a work has an author.",
    },
  ),
  asksYesNo("promptsKept", {
    fr: "Garde-t-elle les instructions données aux outils ?",
    en: "Does it keep the prompts?",
  }),
  lines("consents", { fr: "Accords de tiers", en: "Consent of others" }, 2, {
    fr: "Modèles, voix, artistes : comment elle les obtient pour l’IA.",
    en: "Models, voices, artists: how it gets their consent to AI.",
  }),
])

const labelling = form("labelling", { fr: "Marquage et mentions", en: "Marks and labels" }, [
  asksYesNo("marksIptc", {
    fr: "Inscrit-elle l’origine dans le fichier (IPTC) ?",
    en: "Does it write the origin into the file (IPTC)?",
  }),
  asksYesNo("marksC2pa", {
    fr: "Livre-t-elle des Content Credentials (C2PA) ?",
    en: "Does it deliver Content Credentials (C2PA)?",
  }),
  asksYesNo("visibleLabels", { fr: "Peut-elle poser une mention visible ?", en: "Can it put a label that is seen?" }),
  asksYesNo("audibleLabels", {
    fr: "Peut-elle poser une mention que l’on entend ?",
    en: "Can it put a label that is heard?",
  }),
])

const assurance = form(
  "assurance",
  { fr: "Formation, sécurité, assurance, incidents", en: "Training, security, insurance, incidents" },
  [
    asksYesNo(
      "trained",
      {
        fr: "Celles et ceux qui utilisent l’IA sont-ils formés ?",
        en: "Are the people who use AI trained?",
      },
      {
        fr: "L’article 4 du Règlement sur l’IA demande des mesures en ce sens.",
        en: "Article 4 of the AI Act asks for measures to that end.",
      },
    ),
    lines("security", { fr: "Sécurité", en: "Security" }, 2, {
      fr: "Certificat, audit, règles : ce qui la montre.",
      en: "Certificate, audit, rules: what shows it.",
    }),
    asksYesNo("insured", {
      fr: "L’Agence a-t-elle une assurance de responsabilité ?",
      en: "Does the Agency have liability insurance?",
    }),
    asksYesNo(
      "aiInsured",
      { fr: "Couvre-t-elle les dommages liés à l’IA ?", en: "Does it cover harm done with AI?" },
      { fr: "Certains contrats les excluent.", en: "Some policies exclude it." },
    ),
    lines("incidents", { fr: "Incidents des douze derniers mois", en: "Incidents of the last twelve months" }, 3, {
      fr: "Fuite, contrefaçon, contenu faux ; « aucun » est une réponse.",
      en: "Leak, infringement, false content; “none” is an answer.",
    }),
  ],
)

const pricing = form("pricing", { fr: "Prix", en: "Prices" }, [
  lines("pricing", { fr: "Effet de l’IA sur les prix", en: "What AI changes in the prices" }, 2, {
    fr: "Temps gagné, coût des outils.",
    en: "Time saved, cost of the tools.",
  }),
])

const statement: AnnexForm = form(
  "statement",
  { fr: "Attestation", en: "Statement" },
  [
    ...signatory,
    day("validUntil", { fr: "Valable jusqu’au", en: "Valid until" }),
    signature("signature", { fr: "Signature d’une personne habilitée", en: "Signature of a person with authority" }),
  ],
  {
    fr: "Le signataire atteste que cette Déclaration est exacte et complète à sa date. L’Agence la met à jour lorsqu’un outil, une offre, un usage, un Intervenant ou une assurance change, dans les délais que le Contrat fixe.",
    en: "The signatory states that this Declaration is accurate and complete on its date. The Agency updates it when a tool, a plan, a use, a Subcontractor or an insurance changes, within the times that the Agreement sets.",
  },
)

function optionsOf(names: Readonly<Record<string, Text>>): Text[] {
  return Object.values(names)
}
