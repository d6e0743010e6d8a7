import type { ContractFact } from "./clause.ts"
import type { Text } from "./text.ts"

/** What is asked where the register does not know a fact; each is answered by yes or no. */
export const factQuestions: Readonly<Record<ContractFact, Text>> = {
  "data-shared": {
    fr: "Remettons-nous à l’agence des informations qui ne sont pas publiques ?",
    en: "Do we give the agency information that is not public?",
  },
  "personal-data": {
    fr: "L’agence traite-t-elle pour nous des données personnelles ?",
    en: "Does the agency process personal data for us?",
  },
  "confidential-launch": {
    fr: "La mission porte-t-elle sur un lancement ou un projet encore secret ?",
    en: "Is the assignment about a launch or a project that is still secret?",
  },
  subcontracting: {
    fr: "L’agence confie-t-elle une part du travail à d’autres ?",
    en: "Does the agency entrust part of the work to others?",
  },
  "people-depicted": {
    fr: "Verra-t-on ou entendra-t-on des personnes dans les livrables ?",
    en: "Will persons be seen or heard in the deliverables?",
  },
  "synthetic-people": {
    fr: "Y verra-t-on ou entendra-t-on des personnes de synthèse ?",
    en: "Will synthetic persons be seen or heard in them?",
  },
  "voice-or-music": {
    fr: "L’IA servira-t-elle à produire des voix ou de la musique ?",
    en: "Will AI be used to make voices or music?",
  },
  influencers: {
    fr: "Des créateurs de contenu diffuseront-ils pour nous ?",
    en: "Will content creators publish for us?",
  },
  "audience-eu": {
    fr: "Les livrables s’adressent-ils à un public de l’Union européenne ?",
    en: "Are the deliverables for an audience in the European Union?",
  },
  "audience-new-york": {
    fr: "Seront-ils diffusés dans l’État de New York ?",
    en: "Will they be shown in the state of New York?",
  },
  "generative-media": {
    fr: "L’IA servira-t-elle à produire ou à retoucher des images, des sons ou des vidéos ?",
    en: "Will AI be used to make or retouch images, sound or video?",
  },
  "naming-or-logo": {
    fr: "La mission comprend-elle un nom, un logo ou un autre signe de la marque ?",
    en: "Does the assignment include a name, a logo or another sign of the brand?",
  },
  "media-buying": {
    fr: "L’agence achète-t-elle de l’espace publicitaire pour nous ?",
    en: "Does the agency buy media for us?",
  },
  chatbot: {
    fr: "Un agent conversationnel parlera-t-il au public en notre nom ?",
    en: "Will a chatbot talk to the public for us?",
  },
  agents: {
    fr: "L’agence emploie-t-elle des agents d’IA qui agissent d’eux-mêmes ?",
    en: "Does the agency use AI agents that act by themselves?",
  },
  "time-based-fees": {
    fr: "L’agence est-elle payée au temps passé ?",
    en: "Is the agency paid by the time it spends?",
  },
  "tools-declared": {
    fr: "L’agence a-t-elle déclaré des outils d’IA ?",
    en: "Has the agency declared any AI tools?",
  },
  "tools-refused": {
    fr: "L’agence emploie-t-elle un outil que nous refusons ou n’avons pas évalué ?",
    en: "Does the agency use a tool that we refuse or have not assessed?",
  },
  "declaration-missing": {
    fr: "Manque-t-il une déclaration en vigueur de l’agence ?",
    en: "Is a current declaration from the agency missing?",
  },
  "oversight-low": {
    fr: "Ce que l’IA produit part-il sans qu’une personne l’ait relu en entier ?",
    en: "Does what AI makes go out without a person having reviewed all of it?",
  },
  "indemnity-missing": {
    fr: "L’agence emploie-t-elle un outil dont l’éditeur ne garantit pas les résultats ?",
    en: "Does the agency use a tool whose vendor does not indemnify for its outputs?",
  },
  "ai-excluded-by-insurance": {
    fr: "L’assurance de l’agence exclut-elle l’IA, ou n’en a-t-elle aucune ?",
    en: "Does the agency’s insurance exclude AI, or has it none?",
  },
}
