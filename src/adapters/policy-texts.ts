import type { Context } from "../core/gates.ts"
import type { Text } from "../core/text.ts"
import type { PolicyRule } from "../schema/policy.ts"

/** What is wrong, and how to mend it. */
export interface Finding {
  message: Text
  mend: Text
}

export type Named = "classes" | "uses" | "dimensions" | "factors"

/** A key that its section does not know. `known` lists those that it does. */
export function unknownKey(key: string, known: string): Finding {
  return {
    message: { fr: `La clé « ${key} » n’existe pas ici.`, en: `There is no key “${key}” here.` },
    mend: { fr: `Les clés possibles sont : ${known}.`, en: `The keys are: ${known}.` },
  }
}

/** A key that must be there. */
export function missingKey(key: string, { mend }: Finding): Finding {
  return {
    message: { fr: `Il manque « ${key} ».`, en: `“${key}” is missing.` },
    mend: { fr: `Ajoutez cette clé. ${mend.fr}`, en: `Add it. ${mend.en}` },
  }
}

/** A name that neither the methodology nor the policy knows. */
export function unknownName(kind: Named, id: string, known: readonly string[]): Finding {
  const list = kind === "factors" ? `${known.at(0)} … ${known.at(-1)}` : known.join(", ")
  return {
    message: { fr: `${unknownNames[kind].fr} « ${id} ».`, en: `${unknownNames[kind].en} “${id}”.` },
    mend: { fr: `Corrigez le nom. Existent : ${list}.`, en: `Correct the name. There are: ${list}.` },
  }
}

const unknownNames: Readonly<Record<Named, Text>> = {
  classes: { fr: "Aucune classe de données ne s’appelle", en: "No data class is called" },
  uses: { fr: "Aucun usage ne s’appelle", en: "No use is called" },
  dimensions: { fr: "Aucune dimension ne s’appelle", en: "No dimension is called" },
  factors: { fr: "Aucun critère de la méthode ne s’appelle", en: "No factor of the methodology is called" },
}

/** An id that is shipped, or stands a second time in its list. */
export function takenId(id: string, again: boolean): Finding {
  return {
    message: again
      ? { fr: `L’identifiant « ${id} » est donné deux fois.`, en: `The id “${id}” is given twice.` }
      : {
          fr: `L’identifiant « ${id} » existe déjà dans la méthode.`,
          en: `The methodology already has an id “${id}”.`,
        },
    mend: { fr: "Choisissez un autre identifiant.", en: "Choose another id." },
  }
}

/** A gate or a stop rests on the factor. */
export function neededFactor(id: string): Finding {
  return {
    message: {
      fr: `Le critère ${id} fonde un seuil ou un arrêt : il ne peut pas être écarté.`,
      en: `A gate or a stop rests on factor ${id}: it cannot be switched off.`,
    },
    mend: {
      fr: "Retirez-le de la liste. Pour qu’il compte moins dans le score, baissez son poids dans « weights ».",
      en: "Take it off the list. To make it count less in the score, lower its weight under “weights”.",
    },
  }
}

/** A weight for a factor that the same file switches off. */
export function weightOfNothing(id: string): Finding {
  return {
    message: {
      fr: `Le critère ${id} reçoit un poids alors qu’il est écarté sous « off ».`,
      en: `Factor ${id} is given a weight, yet switched off under “off”.`,
    },
    mend: { fr: "Gardez l’un des deux.", en: "Keep one of the two." },
  }
}

/** Contexts that the changes leave without anything to score. */
export function nothingToScore(contexts: readonly Context[]): Finding {
  const named = contexts.slice(0, 5).map(({ dataClass, use }) => `${dataClass} × ${use}`)
  const list = [...named, ...(contexts.length > named.length ? ["…"] : [])].join(", ")
  return {
    message: {
      fr: `Avec ces poids, il ne reste rien à évaluer pour : ${list}.`,
      en: `These weights leave nothing to score for: ${list}.`,
    },
    mend: {
      fr: "Donnez à la classe ou à l’usage un poids d’au moins 1 pour une dimension dont un critère essentiel est posé.",
      en: "Give the class or the use a weight of at least 1 for a dimension of which a core factor is asked.",
    },
  }
}

/** Faults of the YAML itself, by the parser's code; `other` for the rest. */
export const yamlTexts: Readonly<Record<string, Finding>> & { other: Finding; alias: Finding } = {
  DUPLICATE_KEY: {
    message: { fr: "Cette clé est écrite deux fois.", en: "This key is written twice." },
    mend: { fr: "Réunissez les deux en une seule.", en: "Merge the two into one." },
  },
  TAB_AS_INDENT: {
    message: { fr: "Une tabulation sert de retrait.", en: "A tab is used as indentation." },
    mend: { fr: "Remplacez-la par des espaces.", en: "Replace it with spaces." },
  },
  BAD_INDENT: {
    message: { fr: "Le retrait de cette ligne ne convient pas.", en: "This line’s indentation does not fit." },
    mend: {
      fr: "Alignez-la sur ses voisines et fermez les crochets ou accolades ouverts plus haut.",
      en: "Align it with its neighbours and close any bracket or brace opened above.",
    },
  },
  MISSING_CHAR: {
    message: { fr: "Il manque un signe ici.", en: "A character is missing here." },
    mend: {
      fr: "Fermez les guillemets, crochets ou accolades ouverts, ou ajoutez le deux-points.",
      en: "Close the quote, bracket or brace that is open, or add the colon.",
    },
  },
  MULTIPLE_DOCS: {
    message: { fr: "Le fichier contient plusieurs documents.", en: "The file holds several documents." },
    mend: { fr: "Gardez-en un seul : retirez la ligne « --- ».", en: "Keep one only: take the “---” line out." },
  },
  TAG_RESOLVE_FAILED: {
    message: { fr: "Les étiquettes YAML (« !… ») ne sont pas admises.", en: "YAML tags (“!…”) are not allowed." },
    mend: { fr: "Retirez l’étiquette.", en: "Take the tag out." },
  },
  alias: {
    message: { fr: "Les renvois YAML (« *… ») ne sont pas admis.", en: "YAML aliases (“*…”) are not allowed." },
    mend: { fr: "Écrivez la valeur en toutes lettres.", en: "Write the value out." },
  },
  other: {
    message: { fr: "Le YAML est mal formé ici.", en: "The YAML is malformed here." },
    mend: {
      fr: "Vérifiez retraits, guillemets et deux-points de cette ligne et de la précédente.",
      en: "Check indentation, quotes and colons on this line and the one before.",
    },
  },
}

/** The sentences of every rule of the schema. */
export const ruleTexts: Readonly<Record<PolicyRule, Finding>> = {
  mapping: {
    message: { fr: "On attend ici des clés et des valeurs.", en: "Keys and values are expected here." },
    mend: {
      fr: "Écrivez « clé: valeur », une par ligne, avec le même retrait.",
      en: "Write “key: value”, one a line, with the same indentation.",
    },
  },
  list: {
    message: { fr: "On attend ici une liste.", en: "A list is expected here." },
    mend: {
      fr: "Écrivez [un, deux] ou une ligne « - un » par entrée.",
      en: "Write [one, two] or one “- one” line per entry.",
    },
  },
  role: {
    message: { fr: "Ce rôle ne peut pas donner de visa.", en: "This role cannot sign off." },
    mend: { fr: "Choisissez parmi it, legal, dpo.", en: "Choose among it, legal, dpo." },
  },
  roles: {
    message: { fr: "Cette liste de rôles ne convient pas.", en: "This list of roles does not fit." },
    mend: {
      fr: "Nommez au moins un rôle parmi it, legal, dpo, chacun une seule fois : [it, legal].",
      en: "Name at least one role among it, legal, dpo, each once: [it, legal].",
    },
  },
  people: {
    message: { fr: "Ce nombre de personnes ne convient pas.", en: "This number of people does not fit." },
    mend: { fr: "Écrivez 1, 2 ou 3.", en: "Write 1, 2 or 3." },
  },
  months: {
    message: { fr: "Ce nombre de mois ne convient pas.", en: "This number of months does not fit." },
    mend: { fr: "Écrivez un nombre entier de 1 à 60.", en: "Write a whole number from 1 to 60." },
  },
  exceptions: {
    message: { fr: "Ce nombre de dérogations ne convient pas.", en: "This number of exceptions does not fit." },
    mend: { fr: "Écrivez un nombre entier de 1 à 1000.", en: "Write a whole number from 1 to 1000." },
  },
  undecidedHosts: {
    message: {
      fr: "Ce traitement des hôtes sans décision n’existe pas.",
      en: "There is no such rule for undecided hosts.",
    },
    mend: { fr: "Choisissez parmi none, warn, deny.", en: "Choose among none, warn, deny." },
  },
  host: {
    message: { fr: "Ce n’est pas un nom d’hôte.", en: "This is not a host name." },
    mend: {
      fr: "Écrivez l’hôte seul, en minuscules, sans adresse ni chemin : mail.example.com.",
      en: "Write the host alone, in lower case, without protocol or path: mail.example.com.",
    },
  },
  target: {
    message: { fr: "Ce n’est pas un hôte, seul ou avec son port.", en: "This is not a host, alone or with its port." },
    mend: {
      fr: "Écrivez l’hôte en minuscules, sans protocole ni chemin, et son port s’il n’est pas l’habituel : hooks.intra.example:8443.",
      en: "Write the host in lower case, without protocol or path, and its port where it is not the usual one: hooks.intra.example:8443.",
    },
  },
  id: {
    message: { fr: "Cet identifiant ne convient pas.", en: "This id does not fit." },
    mend: {
      fr: "De 2 à 40 caractères : une minuscule sans accent, puis minuscules, chiffres et tirets.",
      en: "From 2 to 40 characters: a lower-case letter, then lower-case letters, digits and hyphens.",
    },
  },
  likeClass: {
    message: { fr: "Le nom d’une classe livrée est attendu.", en: "The name of a shipped class is expected." },
    mend: {
      fr: "Nommez la classe livrée dont celle-ci reprend les seuils et les poids.",
      en: "Name the shipped class whose gates and weights this one takes over.",
    },
  },
  likeUse: {
    message: { fr: "Le nom d’un usage livré est attendu.", en: "The name of a shipped use is expected." },
    mend: {
      fr: "Nommez l’usage livré dont celui-ci reprend les poids.",
      en: "Name the shipped use whose weights this one takes over.",
    },
  },
  text: {
    message: { fr: "Il faut un texte en fr, en, ou les deux.", en: "A text in fr, en, or both is needed." },
    mend: { fr: "Écrivez { fr: …, en: … }, une langue suffit.", en: "Write { fr: …, en: … }, one language is enough." },
  },
  sentence: {
    message: {
      fr: "Ce texte est vide, trop long ou d’un autre genre.",
      en: "This text is empty, too long or of another kind.",
    },
    mend: {
      fr: "Écrivez de 1 à 500 caractères, entre guillemets en cas de doute.",
      en: "Write from 1 to 500 characters, in quotes if in doubt.",
    },
  },
  examples: {
    message: { fr: "Il faut exactement trois exemples.", en: "Exactly three examples are needed." },
    mend: { fr: "Donnez trois exemples, chacun en fr, en, ou les deux.", en: "Give three, each in fr, en, or both." },
  },
  options: {
    message: { fr: "Il faut exactement cinq options.", en: "Exactly five options are needed." },
    mend: {
      fr: "Donnez cinq options, du moindre risque (0) au plus grand (4). « Inconnu » n’en est pas une.",
      en: "Give five, from the least risk (0) to the most (4). “Unknown” is not one of them.",
    },
  },
  day: {
    message: { fr: "Ce n’est pas un jour.", en: "This is not a day." },
    mend: { fr: "Écrivez année-mois-jour : 2026-11-22.", en: "Write year-month-day: 2026-11-22." },
  },
  boolean: {
    message: { fr: "On attend ici vrai ou faux.", en: "True or false is expected here." },
    mend: { fr: "Écrivez true ou false.", en: "Write true or false." },
  },
  weight: {
    message: { fr: "Ce poids ne convient pas.", en: "This weight does not fit." },
    mend: {
      fr: "Écrivez un nombre supérieur à 0 et d’au plus 10. Pour écarter un critère, citez-le sous « off ».",
      en: "Write a number above 0 and up to 10. To leave a factor out, name it under “off”.",
    },
  },
  contextWeight: {
    message: { fr: "Ce poids de contexte ne convient pas.", en: "This context weight does not fit." },
    mend: { fr: "Écrivez un nombre entier de 0 à 4.", en: "Write a whole number from 0 to 4." },
  },
  factor: {
    message: { fr: "Le nom d’un critère est attendu.", en: "The name of a factor is expected." },
    mend: { fr: "Écrivez par exemple H5.", en: "Write H5, for instance." },
  },
  ownFactor: {
    message: { fr: "Cet identifiant de critère ne convient pas.", en: "This factor id does not fit." },
    mend: { fr: "Écrivez X suivi d’un nombre : X1.", en: "Write X and a number: X1." },
  },
  dimension: {
    message: { fr: "Le nom d’une dimension est attendu.", en: "The name of a dimension is expected." },
    mend: { fr: "Écrivez une lettre de A à H.", en: "Write a letter from A to H." },
  },
  level: {
    message: { fr: "Ce niveau n’existe pas.", en: "There is no such level." },
    mend: { fr: "Choisissez parmi V, P, U, O, A, V/P, P/U, V/U.", en: "Choose among V, P, U, O, A, V/P, P/U, V/U." },
  },
  status: {
    message: { fr: "Cet état de référence n’existe pas.", en: "There is no such reference status." },
    mend: { fr: "Choisissez parmi read, to-confirm.", en: "Choose among read, to-confirm." },
  },
  class: {
    message: { fr: "Le nom d’une classe de données est attendu.", en: "The name of a data class is expected." },
    mend: { fr: "Écrivez par exemple internal.", en: "Write internal, for instance." },
  },
  use: {
    message: { fr: "Le nom d’un usage est attendu.", en: "The name of a use is expected." },
    mend: { fr: "Écrivez par exemple copy.", en: "Write copy, for instance." },
  },
}
