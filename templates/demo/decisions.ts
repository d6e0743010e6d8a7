import type { StatedCondition, StatedDecision } from "../../src/core/import-document.ts"
import type { SignOff } from "../../src/core/register.ts"
import type { InDays } from "./in-days.ts"

// People of the example: none exists.
const it = (on: string, verdict: SignOff["verdict"] = "agree"): SignOff => ({
  role: "it",
  name: "Alix Exemple",
  verdict,
  on,
})
const legal = (on: string, verdict: SignOff["verdict"] = "agree"): SignOff => ({
  role: "legal",
  name: "Dominique Fictif",
  verdict,
  on,
})
const dpo = (on: string): SignOff => ({ role: "dpo", name: "Camille Modèle", verdict: "agree", on })

const review: StatedCondition = {
  fr: "Une personne désignée relit et corrige avant toute diffusion.",
  en: "A named person reads and corrects before anything goes out.",
  uses: ["copy", "translation", "social"],
}

const nobodyNamed: StatedCondition = {
  fr: "Retirez d’abord les noms et tout ce qui permet de reconnaître quelqu’un.",
  en: "First take out names and anything by which someone could be recognised.",
  uses: ["insight"],
}

/** What the example company decided, in the order in which it was recorded. */
export function decisions(inDays: InDays): readonly StatedDecision[] {
  return [
    {
      plan: "chatgpt/individual",
      outcome: "refused",
      summary: {
        fr: "Pas de compte personnel pour le travail : utilisez ChatGPT Enterprise.",
        en: "No personal account for work: use ChatGPT Enterprise.",
      },
      rationale: {
        fr: "Un compte personnel échappe à nos contrats, à nos réglages et à nos départs.",
        en: "A personal account is outside our contracts, our settings and our leavers’ process.",
      },
      signOffs: [it("2026-01-12"), legal("2026-01-13")],
      validFrom: "2026-01-15",
    },
    {
      plan: "chatgpt/enterprise",
      outcome: "conditional",
      classes: {
        public: "yes",
        internal: "yes",
        confidential: "if",
        client: "ask",
        licensed: "no",
        personal: "ask",
        special: "no",
      },
      otherClasses: "no",
      uses: {
        ideation: "yes",
        documents: "yes",
        copy: "if",
        translation: "if",
        social: "if",
        insight: "if",
        reporting: "yes",
        naming: "ask",
        crm: "no",
        service: "no",
      },
      otherUses: "ask",
      overrides: [
        { class: "public", use: "naming", answer: "if" },
        { class: "confidential", use: "social", answer: "no" },
      ],
      conditions: [
        review,
        nobodyNamed,
        {
          fr: "Dans l’espace de l’entreprise seulement, sans lien partagé.",
          en: "In the company workspace only, without shared links.",
          classes: ["confidential"],
        },
        {
          fr: "Recherche d’antériorité avant de retenir un nom ou un slogan.",
          en: "A trade-mark search before a name or a slogan is kept.",
          uses: ["naming"],
        },
      ],
      preconditions: [
        "licence-active",
        { id: "dpa-signed", classes: ["confidential", "personal"], uses: [] },
        { id: "sso-on", classes: ["internal", "confidential"], uses: [] },
      ],
      summary: {
        fr: "Notre assistant pour écrire, résumer et chercher des idées. Relecture avant diffusion.",
        en: "Our assistant for writing, summing up and finding ideas. Read before anything goes out.",
      },
      rationale: {
        fr: "Les données personnelles et celles des partenaires attendent l’analyse d’impact et leur accord.",
        en: "Personal data and partners’ data wait for the impact assessment and for the partners’ agreement.",
      },
      assessment: "2026-05-04",
      signOffs: [it("2026-05-11"), legal("2026-05-12"), dpo("2026-05-12")],
      validFrom: "2026-05-18",
      validUntil: inDays(240),
      reviewBy: inDays(60),
    },
    {
      plan: "claude/team",
      outcome: "approved",
      classes: { public: "yes", internal: "yes", confidential: "ask", client: "no", personal: "no", special: "no" },
      otherClasses: "ask",
      uses: { ideation: "yes", documents: "yes", insight: "yes", reporting: "yes", ux: "yes", copy: "yes" },
      otherUses: "ask",
      preconditions: ["licence-active"],
      summary: {
        fr: "Autorisé pour les études et le produit, avec des données publiques ou internes.",
        en: "Approved for research and product, with public or internal data.",
      },
      rationale: {
        fr: "Trente places suivies par l’équipe Outils numériques ; la connexion par le compte de l’entreprise viendra avec l’offre Enterprise.",
        en: "Thirty seats, followed by the Digital Tools team; company sign-in will come with the Enterprise plan.",
      },
      signOffs: [it("2026-03-09"), legal("2026-03-10")],
      validFrom: "2026-03-16",
      validUntil: inDays(180),
      reviewBy: inDays(90),
    },
    {
      plan: "claude/enterprise",
      outcome: "conditional",
      classes: { public: "yes", internal: "yes", confidential: "if", client: "if" },
      otherClasses: "ask",
      uses: { ideation: "yes", documents: "yes", insight: "yes", reporting: "yes", ux: "yes", copy: "if" },
      otherUses: "ask",
      conditions: [
        { ...review, uses: ["copy"] },
        {
          fr: "Dans un projet fermé, ouvert aux seules personnes qui connaissent déjà le dossier.",
          en: "In a closed project, open only to people who already know the matter.",
          classes: ["confidential", "client"],
        },
      ],
      preconditions: ["licence-active", "dpa-signed", "sso-on", { id: "client-agreed", classes: ["client"], uses: [] }],
      summary: {
        fr: "Remplacera l’offre Team à l’ouverture des comptes.",
        en: "Will take over from the Team plan when accounts open.",
      },
      signOffs: [it(inDays(-6)), legal(inDays(-5))],
      validFrom: inDays(40),
      validUntil: inDays(400),
      reviewBy: inDays(220),
    },
    {
      plan: "le-chat/team",
      outcome: "conditional",
      classes: { public: "yes", internal: "yes", confidential: "ask", client: "if", special: "no" },
      otherClasses: "ask",
      uses: { ideation: "yes", documents: "yes", translation: "if", copy: "if", reporting: "yes" },
      otherUses: "ask",
      conditions: [
        { ...review, uses: ["copy", "translation"] },
        {
          fr: "Un dossier par client, jamais deux clients dans la même conversation.",
          en: "One folder per client, never two clients in the same conversation.",
          classes: ["client"],
        },
      ],
      preconditions: ["licence-active", { id: "client-agreed", classes: ["client"], uses: [] }],
      summary: {
        fr: "Pour les équipes qui travaillent avec des partenaires européens. La licence se termine bientôt.",
        en: "For the teams that work with European partners. The licence ends soon.",
      },
      signOffs: [it("2026-02-02"), legal("2026-02-04")],
      validFrom: "2026-02-09",
      validUntil: inDays(90),
      reviewBy: inDays(15),
    },
    {
      plan: "mistral-ai-studio/api",
      outcome: "conditional",
      classes: { public: "yes", internal: "yes", personal: "if", special: "no" },
      otherClasses: "no",
      uses: { service: "if", ux: "yes", reporting: "yes" },
      otherUses: "ask",
      conditions: [
        {
          fr: "L’assistant dit dès le premier message qu’il est une machine, et passe la main à une personne sur demande.",
          en: "The assistant says in its first message that it is a machine, and hands over to a person on request.",
          uses: ["service"],
        },
        {
          fr: "Ni nom ni adresse dans les requêtes : un numéro de dossier suffit.",
          en: "No name or address in requests: a case number will do.",
          classes: ["personal"],
        },
      ],
      preconditions: ["dpa-signed", { id: "dpia-done", classes: ["personal"], uses: [] }],
      summary: {
        fr: "Le moteur de l’assistant du service client et des prototypes du site.",
        en: "The engine of the customer-service assistant and of the site’s prototypes.",
      },
      rationale: {
        fr: "Analyse d’impact rendue le 1er avril 2026 ; surveillance mensuelle des réponses par le service client.",
        en: "Impact assessment delivered on 1 April 2026; customer service checks a sample of answers every month.",
      },
      signOffs: [it("2026-04-07"), legal("2026-04-08"), dpo("2026-04-08")],
      validFrom: "2026-04-13",
      validUntil: inDays(140),
      reviewBy: inDays(45),
    },
    {
      plan: "openai-api/api",
      outcome: "approved",
      classes: { public: "yes", internal: "yes" },
      otherClasses: "ask",
      uses: { ux: "yes", reporting: "yes", ideation: "yes" },
      otherUses: "ask",
      preconditions: ["licence-active"],
      summary: {
        fr: "Autorisé pour les prototypes et les tableaux de bord, sans donnée confidentielle ni personnelle.",
        en: "Approved for prototypes and dashboards, without confidential or personal data.",
      },
      signOffs: [it("2026-04-07"), legal("2026-04-08")],
      validFrom: "2026-04-13",
      validUntil: inDays(160),
      reviewBy: inDays(70),
    },
    {
      plan: "midjourney/pro-mega",
      outcome: "tolerated",
      classes: { public: "yes" },
      otherClasses: "no",
      uses: { image: "yes", ideation: "yes", video: "ask" },
      otherUses: "no",
      conditions: [
        {
          fr: "Ni personne réelle, ni marque, ni « à la manière de » dans la demande.",
          en: "No real person, no brand, no “in the style of” in the prompt.",
          uses: ["image"],
        },
      ],
      preconditions: ["licence-active"],
      summary: {
        fr: "Le studio finit ses projets en cours ; un remplaçant est à l’essai.",
        en: "The studio finishes its current projects; a replacement is on trial.",
      },
      assessment: "2026-05-04",
      signOffs: [it("2026-05-11"), legal("2026-05-13")],
      validFrom: "2026-05-18",
      validUntil: inDays(75),
      reviewBy: inDays(30),
    },
    {
      plan: "stability-ai/hosted",
      outcome: "conditional",
      classes: { public: "if", internal: "ask" },
      otherClasses: "no",
      uses: { image: "yes", ideation: "yes" },
      otherUses: "ask",
      conditions: [
        {
          fr: "Essai du studio de création : rien n’est diffusé.",
          en: "A trial by the creative studio: nothing goes out.",
        },
      ],
      preconditions: ["licence-active"],
      summary: {
        fr: "Essai proposé par le studio. Le service juridique n’est pas encore d’accord.",
        en: "A trial put forward by the studio. Legal does not agree yet.",
      },
      rationale: {
        fr: "Le service juridique veut d’abord une réponse écrite sur les droits que nous céderions.",
        en: "Legal first wants a written answer on the rights that we would grant.",
      },
      signOffs: [it(inDays(-18)), legal(inDays(-16), "dissent")],
      validFrom: inDays(-15),
      validUntil: inDays(40),
      reviewBy: inDays(10),
    },
    {
      plan: "murf/standard",
      outcome: "conditional",
      classes: { public: "yes", internal: "if" },
      otherClasses: "no",
      uses: { voice: "if", video: "if" },
      otherUses: "no",
      conditions: [
        {
          fr: "Voix de catalogue seulement, et la mention « voix de synthèse » au générique.",
          en: "Catalogue voices only, with “synthetic voice” in the credits.",
        },
      ],
      preconditions: ["licence-active"],
      summary: {
        fr: "Voix des films internes et des modes d’emploi. La décision est à renouveler.",
        en: "Voices for internal films and how-to videos. The decision is up for renewal.",
      },
      signOffs: [it("2025-11-24"), legal("2025-11-25")],
      validFrom: "2025-12-01",
      validUntil: inDays(-9),
      reviewBy: inDays(-40),
    },
    {
      plan: "perplexity/enterprise",
      outcome: "conditional",
      classes: { public: "yes", internal: "if" },
      otherClasses: "no",
      uses: { documents: "yes", insight: "yes", ideation: "yes" },
      otherUses: "ask",
      conditions: [
        {
          fr: "Ouvrez chaque source citée avant de reprendre un chiffre.",
          en: "Open every source it cites before you repeat a figure.",
        },
      ],
      preconditions: ["licence-active"],
      summary: { fr: "Essai de trois mois de l’équipe Études.", en: "A three-month trial by the Research team." },
      signOffs: [it("2026-02-23"), legal("2026-02-24")],
      validFrom: "2026-03-01",
      validUntil: "2026-12-31",
    },
    {
      plan: "perplexity/enterprise",
      outcome: "suspended",
      summary: {
        fr: "Suspendu : l’essai est fini et nous n’avons pas encore d’accord de sous-traitance.",
        en: "Suspended: the trial is over and we have no data-processing agreement yet.",
      },
      rationale: {
        fr: "L’équipe Études a demandé à poursuivre ; l’accord est en discussion.",
        en: "The Research team has asked to go on; the agreement is being discussed.",
      },
      signOffs: [it("2026-06-01")],
      validFrom: "2026-06-01",
    },
    {
      plan: "copy-ai/standard",
      outcome: "retired",
      summary: {
        fr: "Contrat arrivé à son terme. Utilisez ChatGPT Enterprise pour la rédaction.",
        en: "The contract has come to its end. Use ChatGPT Enterprise for copy.",
      },
      signOffs: [it("2026-06-22"), legal("2026-06-23")],
      validFrom: "2026-07-01",
    },
    {
      plan: "jasper/standard",
      outcome: "refused",
      summary: {
        fr: "Refusé après l’essai : nous avons déjà un outil pour cet usage.",
        en: "Refused after the trial: we already have a tool for this.",
      },
      rationale: {
        fr: "Notre politique demande l’exclusion de l’entraînement par contrat ; nous ne l’avons pas obtenue pour cet essai.",
        en: "Our policy asks that training be excluded by contract; we did not obtain that for this trial.",
      },
      signOffs: [it("2026-03-04"), legal("2026-03-05")],
      validFrom: "2026-03-06",
    },
    {
      plan: "deepseek/individual",
      outcome: "refused",
      summary: {
        fr: "Pas de compte personnel pour le travail : utilisez ChatGPT Enterprise ou Claude Team.",
        en: "No personal account for work: use ChatGPT Enterprise or Claude Team.",
      },
      signOffs: [it("2026-02-16"), legal("2026-02-16")],
      validFrom: "2026-02-16",
    },
    {
      plan: "midjourney/standard",
      outcome: "refused",
      summary: {
        fr: "Seules les places du studio de création sont admises.",
        en: "Only the creative studio’s seats are admitted.",
      },
      signOffs: [it("2026-05-11"), legal("2026-05-13")],
      validFrom: "2026-05-18",
    },
  ]
}
