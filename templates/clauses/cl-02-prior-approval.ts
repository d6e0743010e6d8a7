import type { Clause, ClauseParagraph } from "../../src/core/clause.ts"

const restricted: ClauseParagraph = {
  id: "restricted",
  text: {
    fr: "Sont des {restricted-use:many} ceux qui portent sur {{restricted-uses}}.",
    en: "The {restricted-use:many} are those that concern {{restricted-uses}}.",
  },
}

const answer: ClauseParagraph = {
  id: "answer",
  text: {
    fr: "L’accord est donné par écrit, au nom de l’{client}, par {{approver-role}}. L’{client} répond dans un délai de {{approval-days}} à compter d’une demande complète.",
    en: "Approval is given in writing on behalf of the {client} by {{approver-role}}. The {client} must answer within {{approval-days}} of a complete request.",
  },
}

const effect: ClauseParagraph = {
  id: "effect",
  text: {
    fr: "L’accord de l’{client} ne vaut pas validation du {deliverable} et ne décharge l’{agency} d’aucune de ses obligations. Il ne permet aucun usage que l’article [[CL-05]] interdit.",
    en: "The {client}’s approval does not validate the {deliverable} and releases the {agency} from none of its obligations. It allows no use that clause [[CL-05]] prohibits.",
  },
}

/** Which uses the agency asks about before it starts. */
export const cl02: Clause = {
  id: "CL-02",
  version: 1,
  title: { fr: "Accord préalable", en: "Prior approval" },
  core: true,
  purpose: {
    fr: "Que l’agence demande avant d’employer l’IA là où une erreur nous coûterait le plus.",
    en: "That the agency asks before it uses AI where a mistake would cost us most.",
  },
  when: "always",
  default: "balanced",
  parameters: ["restricted-uses", "approver-role", "approval-days", "objection-days"],
  references: ["guidelines-deployer", "ai-act-3-4"],
  positions: {
    strict: {
      summary: {
        fr: "Accord écrit pour chaque usage et chaque outil ; le silence vaut refus.",
        en: "Written approval for each use and each tool; silence is a refusal.",
      },
      paragraphs: [
        {
          id: "request",
          text: {
            fr: "L’{agency} obtient l’accord écrit de l’{client} avant chaque {generative-use}, pour cet usage et pour l’{ai-tool} qu’elle se propose d’employer.",
            en: "The {agency} must obtain the {client}’s written approval before each {generative-use}, for that use and for the {ai-tool} that it proposes to use.",
          },
        },
        {
          id: "content",
          text: { fr: "La demande précise :", en: "The request must state:" },
          items: [
            {
              id: "tool",
              text: {
                fr: "l’{ai-tool}, son {vendor}, sa version et l’offre souscrite ;",
                en: "the {ai-tool}, its {vendor}, its version and the plan held;",
              },
            },
            {
              id: "purpose",
              text: {
                fr: "l’usage envisagé et le {deliverable} concerné ;",
                en: "the intended use and the {deliverable} concerned;",
              },
            },
            {
              id: "data",
              text: {
                fr: "les {client-data:many} qui serviraient de {input:many} ;",
                en: "the {client-data} that would serve as {input:many}; and",
              },
            },
            {
              id: "risk",
              text: {
                fr: "les risques que l’{agency} a relevés et les mesures qu’elle prend.",
                en: "the risks that the {agency} has found and the measures it takes.",
              },
            },
          ],
        },
        answer,
        {
          id: "silence",
          text: {
            fr: "À défaut de réponse dans ce délai, la demande est refusée.",
            en: "Without an answer within that time, the request is refused.",
          },
        },
        {
          id: "unapproved",
          text: {
            fr: "L’{agency} retire du {deliverable} tout {output} obtenu sans accord. Elle reprend ce {deliverable} à ses frais, sans report de la date de remise.",
            en: "The {agency} must remove from the {deliverable} any {output} obtained without approval. It must make that {deliverable} again at its own cost, without moving the delivery date.",
          },
        },
        effect,
        {
          id: "roles",
          text: {
            fr: "L’accord ne modifie pas les rôles fixés à l’article [[CL-04]].",
            en: "Approval does not change the roles set out in clause [[CL-04]].",
          },
        },
      ],
    },
    balanced: {
      summary: {
        fr: "Accord pour les usages restreints et les outils hors annexe ; le silence vaut refus pour les premiers, accord pour les seconds.",
        en: "Approval for restricted uses and for tools outside the annex; silence refuses the former and accepts the latter.",
      },
      paragraphs: [
        {
          id: "request",
          text: {
            fr: "L’{agency} obtient l’accord écrit de l’{client} avant :",
            en: "The {agency} must obtain the {client}’s written approval before:",
          },
          items: [
            { id: "restricted", text: { fr: "tout {restricted-use} ;", en: "any {restricted-use}; and" } },
            {
              id: "outside",
              text: {
                fr: "l’emploi, pour une {order} déterminée, d’un {ai-tool} qui n’est pas un {permitted-tool}.",
                en: "using, for a given {order}, an {ai-tool} that is not a {permitted-tool}.",
              },
            },
          ],
        },
        restricted,
        answer,
        {
          id: "silence",
          text: {
            fr: "À défaut de réponse dans ce délai, un {restricted-use} est refusé. L’emploi d’un autre {ai-tool} est alors accepté pour la seule {order} concernée, sauf si l’{tools-annex} le désigne comme refusé ou si l’article [[CL-03]] l’exclut.",
            en: "Without an answer within that time, a {restricted-use} is refused. The use of another {ai-tool} is then accepted for the {order} concerned only, unless the {tools-annex} shows it as refused or clause [[CL-03]] rules it out.",
          },
        },
        effect,
      ],
    },
    light: {
      summary: {
        fr: "Simple information avant un usage restreint ; nous pouvons nous y opposer.",
        en: "Notice only before a restricted use; we may object.",
      },
      paragraphs: [
        {
          id: "notice",
          text: {
            fr: "L’{agency} informe l’{client} par écrit avant tout {restricted-use}, en nommant l’{ai-tool} et le {deliverable}.",
            en: "The {agency} must give the {client} written notice before any {restricted-use}, naming the {ai-tool} and the {deliverable}.",
          },
        },
        restricted,
        {
          id: "objection",
          text: {
            fr: "L’{client} peut s’y opposer dans un délai de {{objection-days}}, en donnant son motif. L’{agency} procède alors sans cet {ai-tool}.",
            en: "The {client} may object within {{objection-days}}, giving its reason. The {agency} must then proceed without that {ai-tool}.",
          },
        },
      ],
    },
  },
  fallback: [
    {
      fr: "Donner un accord de principe par campagne pour des catégories d’usages nommées.",
      en: "Approve named classes of use in advance, per campaign.",
    },
    {
      fr: "Réserver l’accord aux noms, aux logos, aux voix et à l’image des personnes.",
      en: "Keep approval for names, logos, voices and the likeness of persons.",
    },
    {
      fr: "Passer à l’information préalable, avec droit d’opposition.",
      en: "Move to prior notice with a right to object.",
    },
  ],
  notes: [
    {
      on: ["strict", "balanced"],
      text: {
        fr: "« Vos réponses tardent » : le délai est donc court et le silence a un effet ; tenir le délai de notre côté, ou l’allonger avant de signer.",
        en: "“Your answers come late”: the time is therefore short and silence has an effect; keep to it on our side, or lengthen it before signing.",
      },
    },
    {
      text: {
        fr: "« Un usage courant ne mérite pas une demande » : que l’agence donne la liste de ceux qu’elle tient pour courants ; elle devient l’accord de principe, et le reste se demande.",
        en: "“Routine uses do not deserve a request”: have the agency list those that it holds to be routine; they become the approval in advance, and the rest is asked about.",
      },
    },
  ],
  warnings: [
    {
      on: ["strict"],
      text: {
        fr: "Selon les lignes directrices de la Commission, est déployeur celui qui décide du recours à l’IA et de ses modalités. Approuver chaque usage et chaque outil nous rapproche de ce rôle et de ses obligations : l’article sur les rôles doit figurer au contrat.",
        en: "Under the Commission’s guidelines, the deployer is whoever decides that and how AI is used. Approving each use and each tool draws us towards that role and its duties: the clause on roles has to be in the contract.",
      },
    },
    {
      on: ["balanced"],
      text: {
        fr: "Hors usages restreints, notre silence autorise un outil que personne n’a évalué.",
        en: "Outside restricted uses, our silence admits a tool that nobody has assessed.",
      },
    },
  ],
}
