import type { LossKind } from "./exports/format.ts"
import type { Text } from "./text.ts"

/** Of each kind of loss: what it is, why it is so, and what to do about it. */
export interface LossText {
  name: Text
  why: Text
  mend: Text
}

export const lossTexts: Readonly<Record<LossKind, LossText>> = {
  mixed: {
    name: { fr: "Offres mêlées sur un même hôte", en: "Several plans on one host" },
    why: {
      fr: "Une offre au moins y est permise, une autre non. L’adresse est la même\u00a0: le format laisse passer les deux.",
      en: "At least one plan is allowed there and another is not. The address is the same: the format lets both through.",
    },
    mend: {
      fr: "Exiger le compte de l’entreprise (SSO, restriction de locataire), ou donner à l’offre ses propres hôtes dans le registre.",
      en: "Require the company account (SSO, tenant restrictions), or give the plan hosts of its own in the register.",
    },
  },
  warned: {
    name: { fr: "Avertissements qui ne se disent pas", en: "Warnings that cannot be given" },
    why: {
      fr: "La règle est d’avertir, mais ce format ne sait que laisser passer ou refuser\u00a0: l’hôte passe sans avertissement.",
      en: "The rule is to warn, but this format can only let through or deny: the host passes without a warning.",
    },
    mend: {
      fr: "Prévenir les personnes autrement\u00a0: page d’intranet, message à l’équipe, ou un outil qui sait avertir.",
      en: "Tell people another way: the intranet page, a message to the team, or a tool that can warn.",
    },
  },
  spared: {
    name: { fr: "Hôtes jamais bloqués", en: "Hosts that are never blocked" },
    why: {
      fr: "Ils seraient refusés, mais la politique (neverBlock) ou le bon fonctionnement de la machine ou d’Aval s’y oppose.",
      en: "They would be denied, but the policy (neverBlock), or the working of the machine or of Aval itself, forbids it.",
    },
    mend: {
      fr: "Rien, si c’est voulu. Sinon, retirer l’hôte de neverBlock dans le fichier de politique.",
      en: "Nothing, where it is meant. Otherwise take the host out of neverBlock in the policy file.",
    },
  },
  cover: {
    name: { fr: "Hôte et sous-domaines confondus", en: "A host and what is below it" },
    why: {
      fr: "Le format ne distingue pas, ici, un hôte de ses sous-domaines\u00a0: il bloque moins que la liste ne le demande.",
      en: "Here the format cannot tell a host from what is below it: it blocks less than the list asks for.",
    },
    mend: {
      fr: "Nommer dans le registre les sous-domaines qui comptent, ou servir aussi un format qui les distingue.",
      en: "Name the subdomains that matter in the register, or also serve a format that can tell.",
    },
  },
  limit: {
    name: { fr: "Au-delà de ce que le programme lit", en: "Beyond what the program reads" },
    why: {
      fr: "Le programme ne lit qu’un certain nombre d’entrées, ou de caractères\u00a0: ce qui suit n’y est pas, ou est abrégé.",
      en: "The program reads only so many entries, or characters: what comes after is not in it, or is cut short.",
    },
    mend: {
      fr: "Servir aussi un format sans cette limite, par exemple Squid ou RPZ pour les hôtes, CSV pour les tableaux.",
      en: "Also serve a format without that limit, such as Squid or RPZ for hosts, CSV for tables.",
    },
  },
  name: {
    name: { fr: "Noms que le format ne peut pas écrire", en: "Names that the format cannot write" },
    why: {
      fr: "Adresse IP, nom trop long ou invalide\u00a0: le programme le refuserait, ou ne le comprendrait jamais.",
      en: "An IP address, or a name that is too long or not valid: the program would refuse it, or never match it.",
    },
    mend: {
      fr: "Corriger l’hôte dans le registre, ou le bloquer par un pare-feu.",
      en: "Mend the host in the register, or block it in a firewall.",
    },
  },
  conditions: {
    name: { fr: "Réponses selon les données ou l’usage", en: "Answers that depend on data or use" },
    why: {
      fr: "La réponse n’est pas la même pour toutes les données et tous les usages. Le format n’a pas la place de chaque cas.",
      en: "The answer is not the same for all data and all uses. The format has no room for every case.",
    },
    mend: {
      fr: "Renvoyer les personnes à la page Vérifier, qui répond à leur cas.",
      en: "Send people to the Check page, which answers their case.",
    },
  },
  exceptions: {
    name: { fr: "Dérogations", en: "Exceptions" },
    why: {
      fr: "Un groupe a aujourd’hui une dérogation\u00a0: il peut davantage que ce que le document dit à tous.",
      en: "A group has an exception today: it may do more than what the document tells everybody.",
    },
    mend: {
      fr: "Rien\u00a0: les personnes du groupe voient leur réponse sur la page Vérifier, une fois connectées.",
      en: "Nothing: people of the group see their answer on the Check page once they have signed in.",
    },
  },
}
