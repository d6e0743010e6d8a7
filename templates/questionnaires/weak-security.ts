import type { WeakPattern } from "../../src/core/weak-answers.ts"

/** Assurance, sign-in, agents. */
export const patterns: readonly WeakPattern[] = [
  {
    factor: "D1",
    upTo: 3,
    gap: {
      fr: "Un logo « SOC 2 » ou « ISO 27001 » ne dit ni quel produit, ni quelle période, ni quelles réserves ; souvent il est celui de l’hébergeur.",
      en: "A “SOC 2” or “ISO 27001” badge says neither which product, nor which period, nor which exceptions; often it is the host’s.",
    },
    questions: [
      {
        id: "D1.scope",
        inTerms: true,
        options: [0, 1, 2],
        text: {
          fr: "Le périmètre nomme-t-il ce produit et ses fonctions d’IA, ou seulement l’éditeur, un autre produit ou l’hébergeur ?",
          en: "Does the scope name this product and its AI features, or only the vendor, another product or the host?",
        },
        closes: {
          fr: "La page de périmètre du rapport, ou le certificat avec sa déclaration d’applicabilité.",
          en: "The report’s scope page, or the certificate with its statement of applicability.",
        },
      },
      {
        id: "D1.period",
        inTerms: true,
        options: [0, 1, 2],
        text: {
          fr: "Quelle période le rapport couvre-t-il, est-il de type II, et qu’est-ce qui comble l’intervalle jusqu’à aujourd’hui ?",
          en: "Which period does the report cover, is it Type II, and what bridges the time until today?",
        },
        closes: {
          fr: "Le rapport daté, et une lettre de raccord si la période est close depuis plus de trois mois.",
          en: "The dated report, and a bridge letter if the period ended more than three months ago.",
        },
      },
      {
        id: "D1.exceptions",
        inTerms: true,
        options: [0, 1, 2],
        text: {
          fr: "Quelles réserves et exceptions l’auditeur a-t-il relevées, et où en est leur correction ?",
          en: "Which qualifications and exceptions did the auditor note, and how far has their correction come?",
        },
        closes: {
          fr: "L’opinion de l’auditeur et la réponse de la direction, lues sous accord de confidentialité s’il le faut.",
          en: "The auditor’s opinion and management’s response, read under a confidentiality agreement if need be.",
        },
        factor: "A5",
      },
      {
        id: "D1.our-part",
        inTerms: true,
        options: [0, 1, 2],
        text: {
          fr: "Quels contrôles le rapport met-il à notre charge, et lesquels laisse-t-il au fournisseur du modèle ?",
          en: "Which controls does the report leave to us, and which to the model provider?",
        },
        closes: {
          fr: "La liste des contrôles complémentaires du client et des sous-traitants exclus du périmètre.",
          en: "The list of complementary customer controls and of sub-processors carved out of the scope.",
        },
      },
      {
        id: "D1.certificate",
        inTerms: false,
        options: [0, 1, 2],
        text: {
          fr: "Qui a délivré le certificat, est-il accrédité, et le registre du certificateur le confirme-t-il ?",
          en: "Who issued the certificate, is it accredited, and does its register confirm it?",
        },
        closes: {
          fr: "Le numéro du certificat retrouvé sur le registre, avec la date de consultation.",
          en: "The certificate’s number found in the register, with the day it was seen.",
        },
      },
      {
        id: "D1.self",
        inTerms: true,
        options: [3],
        text: {
          fr: "L’auto-évaluation est-elle complète, datée, signée, et quelles réponses « partiel » ou « non » contient-elle ?",
          en: "Is the self-assessment complete, dated, signed, and which answers are “partial” or “no”?",
        },
        closes: {
          fr: "Le questionnaire rempli, dans une version connue, avec une pièce pour les réponses qui comptent.",
          en: "The questionnaire filled in, in a known version, with a document for the answers that matter.",
        },
      },
    ],
  },
  {
    factor: "D3",
    upTo: 2,
    gap: {
      fr: "« Compatible SSO » ne dit pas que la connexion est imposée, ni qu’elle est comprise dans cette offre, ni que les comptes se ferment au départ des personnes.",
      en: "“SSO supported” says neither that it is enforced, nor that this plan includes it, nor that accounts close when people leave.",
    },
    questions: [
      {
        id: "D3.included",
        inTerms: true,
        options: [0, 1],
        text: {
          fr: "La connexion d’entreprise est-elle comprise dans cette offre, ou vendue dans une offre supérieure ?",
          en: "Is company sign-in part of this plan, or sold in a higher one?",
        },
        closes: {
          fr: "La grille des offres datée, ou notre bon de commande.",
          en: "The dated table of plans, or our order form.",
        },
      },
      {
        id: "D3.enforced",
        inTerms: true,
        text: {
          fr: "Peut-on interdire tout autre accès : mot de passe, compte social, lien magique, jeton d’API sans fin ?",
          en: "Can every other way in be barred: password, social account, magic link, API token without an end?",
        },
        closes: {
          fr: "Une capture datée du réglage, et un essai de connexion refusé.",
          en: "A dated capture of the setting, and a sign-in that was tried and refused.",
        },
      },
      {
        id: "D3.leavers",
        inTerms: true,
        text: {
          fr: "Quand une personne part, en combien de temps son accès, ses sessions et ses jetons sont-ils coupés ?",
          en: "When someone leaves, how soon are their access, sessions and tokens cut?",
        },
        closes: {
          fr: "Un essai sur un compte de test, ou la preuve que SCIM est actif sur notre espace.",
          en: "A trial on a test account, or proof that SCIM is on in our workspace.",
        },
      },
      {
        id: "D3.second-factor",
        inTerms: true,
        options: [2],
        text: {
          fr: "Le second facteur est-il imposé à tous, administrateurs compris, ou laissé au choix de chacun ?",
          en: "Is the second factor enforced for everyone, administrators included, or left to each person?",
        },
        closes: {
          fr: "Une capture du réglage et la liste des comptes sans second facteur.",
          en: "A capture of the setting and the list of accounts without a second factor.",
        },
      },
    ],
  },
  {
    factor: "D5",
    upTo: 2,
    gap: {
      fr: "« L’outil ne fait rien sans votre accord » dépend des droits accordés aux connecteurs, de ce qu’on voit au moment d’accepter, et de qui peut injecter des consignes.",
      en: "“The tool does nothing without your approval” depends on the rights given to connectors, on what is shown when approving, and on who can inject instructions.",
    },
    questions: [
      {
        id: "D5.rights",
        inTerms: true,
        options: [1, 2],
        text: {
          fr: "Quels droits exacts chaque connecteur demande-t-il, et peut-on les réduire avant de l’activer ?",
          en: "Which exact rights does each connector ask for, and can they be cut before it is switched on?",
        },
        closes: {
          fr: "La liste des droits demandés, relevée sur l’écran d’autorisation.",
          en: "The list of rights asked for, taken from the authorisation screen.",
        },
      },
      {
        id: "D5.default",
        inTerms: true,
        text: {
          fr: "Un utilisateur peut-il activer lui-même un connecteur, un module ou un agent, sans l’administrateur ?",
          en: "Can a user switch on a connector, add-on or agent without the administrator?",
        },
        closes: {
          fr: "Une capture datée du réglage qui le réserve aux administrateurs.",
          en: "A dated capture of the setting that keeps it for administrators.",
        },
      },
      {
        id: "D5.injection",
        inTerms: true,
        options: [1, 2],
        text: {
          fr: "Une consigne cachée dans un courriel, un fichier ou une page lue peut-elle déclencher une action ou une fuite ?",
          en: "Can an instruction hidden in a mail, a file or a page that is read trigger an action or a leak?",
        },
        closes: {
          fr: "La synthèse d’essais d’injection, ou notre propre essai daté.",
          en: "The summary of injection tests, or our own dated trial.",
        },
        factor: "D4",
      },
      {
        id: "D5.trace",
        inTerms: true,
        options: [1, 2],
        text: {
          fr: "Chaque action menée par l’outil est-elle distinguée, dans les journaux, de celles des personnes ?",
          en: "Is each action by the tool told apart, in the logs, from those of people?",
        },
        closes: {
          fr: "Un extrait de journal qui montre une action de l’outil.",
          en: "A log extract that shows an action by the tool.",
        },
        factor: "D6",
      },
    ],
  },
]
