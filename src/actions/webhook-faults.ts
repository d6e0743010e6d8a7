import type { Text } from "../core/text.ts"
import { mostWebhooks, type TargetRefusal } from "../core/webhooks.ts"

const company: Text = {
  fr: "Pour un système de votre réseau, ajoutez-le aux « privateTargets » du fichier de politique.",
  en: "For a system in your own network, add it to “privateTargets” in the policy file.",
}

/** Why nothing is sent to an address. */
export const targetTexts: Readonly<Record<TargetRefusal, Text>> = {
  url: {
    fr: "Ce n’est pas une adresse complète, comme https://exemple.fr/aval.",
    en: "This is not a whole address, such as https://example.com/aval.",
  },
  scheme: {
    fr: "L’adresse doit commencer par https:// : ce qui part ne doit être lu par personne en chemin.",
    en: "The address must begin with https://: nobody on the way may read what is sent.",
  },
  credentials: {
    fr: "Retirez le nom d’utilisateur et le mot de passe de l’adresse : la signature prouve l’origine.",
    en: "Take user name and password out of the address: the signature proves where it comes from.",
  },
  port: {
    fr: `Sur Internet, seul le port habituel de https (443) est joint. ${company.fr}`,
    en: `On the internet only the usual port of https (443) is reached. ${company.en}`,
  },
  host: {
    fr: `C’est un nom du réseau interne. ${company.fr}`,
    en: `This is a name of the inner network. ${company.en}`,
  },
  address: {
    fr: `C’est une adresse du réseau interne, ou réservée. ${company.fr}`,
    en: `This is an address of the inner network, or a reserved one. ${company.en}`,
  },
}

export const tooMany: Text = {
  fr: `Il y a déjà ${mostWebhooks} adresses : supprimez celles qui ne servent plus.`,
  en: `There are ${mostWebhooks} addresses already: remove those that are no longer used.`,
}
