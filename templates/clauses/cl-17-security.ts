import type { Clause, ClauseParagraph } from "../../src/core/clause.ts"

const agents: ClauseParagraph = {
  id: "agents",
  when: { fact: "agents" },
  text: {
    fr: "L’{agency} ne laisse un {ai-tool} agir de lui-même sur un compte, un site ou un achat de l’{client} qu’avec l’accord écrit et préalable de celui-ci, sous des droits limités à la tâche et sous la surveillance d’une personne qui peut l’arrêter.",
    en: "The {agency} must not let an {ai-tool} act by itself on an account, a website or a purchase of the {client} without the {client}’s prior written approval, with rights limited to the task and under the eye of a person who can stop it.",
  },
}

/** How the accounts and the tools are kept safe. */
export const cl17: Clause = {
  id: "CL-17",
  version: 1,
  title: { fr: "Sécurité", en: "Security" },
  core: false,
  purpose: {
    fr: "Que ce que nous confions à l’agence ne s’échappe ni par un compte personnel, ni par un connecteur, ni par un agent.",
    en: "That what we entrust to the agency does not leak through a personal account, a connector or an agent.",
  },
  when: { any: [{ fact: "data-shared" }, { fact: "agents" }] },
  default: "balanced",
  parameters: ["answer-days"],
  references: ["gdpr-32"],
  positions: {
    strict: {
      summary: {
        fr: "Mesures listées, certification ou rapport d’audit à l’appui, test annuel.",
        en: "Listed measures, backed by a certificate or an audit report, and tested every year.",
      },
      paragraphs: [
        {
          id: "controls",
          text: {
            fr: "Pour tout {ai-tool} employé pour l’{client}, l’{agency} applique les mesures suivantes :",
            en: "For every {ai-tool} used for the {client}, the {agency} must apply the following measures:",
          },
          items: [
            {
              id: "accounts",
              text: {
                fr: "des comptes professionnels nominatifs, à l’exclusion de tout compte personnel ;",
                en: "named business accounts, and never a personal one;",
              },
            },
            {
              id: "sign-in",
              text: {
                fr: "une authentification unique d’entreprise et un second facteur ;",
                en: "the company’s single sign-on and a second factor;",
              },
            },
            {
              id: "leavers",
              text: {
                fr: "le retrait des accès le jour où une personne quitte le compte de l’{client} ;",
                en: "access withdrawn on the day a person leaves the {client}’s account;",
              },
            },
            {
              id: "connectors",
              text: {
                fr: "les connecteurs et les extensions désactivés, sauf ceux que l’{tools-annex} permet ;",
                en: "connectors and extensions off, save those that the {tools-annex} permits;",
              },
            },
            {
              id: "secrets",
              text: {
                fr: "l’interdiction d’introduire dans un {ai-tool} un mot de passe, une clé ou un autre secret d’accès ;",
                en: "no password, key or other access secret put into an {ai-tool}; and",
              },
            },
            {
              id: "injection",
              text: {
                fr: "la vérification des contenus reçus de l’extérieur avant qu’un {ai-tool} ne les traite avec des {client-data:many}.",
                en: "content from outside checked before an {ai-tool} handles it together with {client-data}.",
              },
            },
          ],
        },
        {
          id: "proof",
          text: {
            fr: "L’{agency} détient une certification ISO/IEC 27001 ou un rapport SOC 2 de type II en cours de validité, qui couvre les prestations. Elle en remet copie dans un délai de {{answer-days}} à compter de la demande écrite de l’{client}.",
            en: "The {agency} must hold a current ISO/IEC 27001 certificate or SOC 2 Type II report that covers the services. It must hand over a copy within {{answer-days}} of the {client}’s written request.",
          },
        },
        {
          id: "test",
          text: {
            fr: "L’{agency} fait tester ces mesures au moins une fois par an. Elle communique à l’{client} la synthèse des résultats.",
            en: "The {agency} must have these measures tested at least once a year. It must give the {client} a summary of the results.",
          },
        },
        {
          id: "separation",
          text: {
            fr: "L’{agency} garde les {client-data:many}, dans chaque {ai-tool}, dans un espace distinct de celui de ses autres clients.",
            en: "In each {ai-tool} the {agency} must keep {client-data} in a space apart from that of its other clients.",
          },
        },
        agents,
      ],
    },
    balanced: {
      summary: {
        fr: "Mesures listées, attestées sur demande.",
        en: "Listed measures, confirmed in writing on request.",
      },
      paragraphs: [
        {
          id: "controls",
          text: {
            fr: "Pour tout {ai-tool} qui reçoit des {client-data:many}, l’{agency} applique les mesures suivantes :",
            en: "For every {ai-tool} that receives {client-data}, the {agency} must apply the following measures:",
          },
          items: [
            {
              id: "accounts",
              text: {
                fr: "des comptes professionnels, à l’exclusion de tout compte personnel ;",
                en: "business accounts, and never a personal one;",
              },
            },
            { id: "sign-in", text: { fr: "une authentification à deux facteurs ;", en: "two-factor sign-in;" } },
            {
              id: "connectors",
              text: {
                fr: "les connecteurs et les agents désactivés par défaut ;",
                en: "connectors and agents off by default; and",
              },
            },
            {
              id: "secrets",
              text: {
                fr: "l’interdiction d’introduire dans un {ai-tool} un mot de passe, une clé ou un autre secret d’accès.",
                en: "no password, key or other access secret put into an {ai-tool}.",
              },
            },
          ],
        },
        {
          id: "outside",
          text: {
            fr: "L’{agency} contrôle ce qu’un {ai-tool} tire d’un contenu reçu de l’extérieur avant de lui donner la moindre suite.",
            en: "The {agency} must check what an {ai-tool} makes of content from outside before acting on it in any way.",
          },
        },
        {
          id: "proof",
          text: {
            fr: "L’{agency} atteste par écrit de l’application de ces mesures dans un délai de {{answer-days}} à compter de la demande écrite de l’{client}.",
            en: "The {agency} must confirm in writing that these measures are in place within {{answer-days}} of the {client}’s written request.",
          },
        },
        agents,
      ],
    },
    light: {
      summary: {
        fr: "Sécurité conforme à l’état de l’art, sans compte personnel.",
        en: "Security in line with good industry practice, no personal accounts.",
      },
      paragraphs: [
        {
          id: "controls",
          text: {
            fr: "L’{agency} protège les {client-data:many} introduites dans un {ai-tool} par des mesures conformes à l’état de l’art.",
            en: "The {agency} must protect {client-data} put into an {ai-tool} by measures in line with good industry practice.",
          },
        },
        {
          id: "accounts",
          text: {
            fr: "L’{agency} interdit à ses équipes d’introduire des {client-data:many} dans un {ai-tool} depuis un compte personnel.",
            en: "The {agency} must forbid its people from putting {client-data} into an {ai-tool} from a personal account.",
          },
        },
        {
          id: "proof",
          text: {
            fr: "L’{agency} décrit ces mesures par écrit dans un délai de {{answer-days}} à compter de la demande de l’{client}.",
            en: "The {agency} must describe those measures in writing within {{answer-days}} of the {client}’s request.",
          },
        },
        agents,
      ],
    },
  },
  fallback: [
    {
      fr: "Accepter la certification de l’hébergeur et de l’éditeur, avec une attestation de l’agence pour ses propres postes.",
      en: "Accept the certificates of the host and the vendor, with the agency’s own statement for its workstations.",
    },
    {
      fr: "Remplacer le test annuel par la réponse à notre questionnaire de sécurité.",
      en: "Replace the yearly test by answers to our security questionnaire.",
    },
    {
      fr: "Limiter les mesures aux outils qui reçoivent nos données.",
      en: "Limit the measures to the tools that receive our data.",
    },
  ],
  notes: [
    {
      text: {
        fr: "« Une petite agence n’a pas d’ISO 27001 » : demander les mesures, non le certificat ; le compte professionnel et le second facteur ne coûtent presque rien.",
        en: "“A small agency has no ISO 27001”: ask for the measures, not the certificate; business accounts and a second factor cost next to nothing.",
      },
    },
    {
      when: { fact: "agents" },
      text: {
        fr: "« L’agent ne fait que proposer » : alors l’accord préalable ne gêne pas ; il ne vise que ce qui agit.",
        en: "“The agent only suggests”: then prior approval does no harm; it is about what acts.",
      },
    },
  ],
  warnings: [
    {
      when: { fact: "agents" },
      text: {
        fr: "Un agent qui lit des contenus extérieurs peut être détourné par ce qu’il lit : ne lui confiez ni paiement ni publication sans une personne entre les deux.",
        en: "An agent that reads outside content can be turned by what it reads: give it neither payments nor publishing without a person in between.",
      },
    },
    {
      on: ["light"],
      when: { fact: "personal-data" },
      text: {
        fr: "Avec des données personnelles, nous devons pouvoir montrer des mesures adaptées au risque : la position légère n’en donne pas la preuve.",
        en: "With personal data we have to be able to show measures that fit the risk: the light position gives no proof of them.",
      },
    },
  ],
}
