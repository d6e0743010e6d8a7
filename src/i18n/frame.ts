const fr = {
  product: "Aval",
  skip: "Aller au contenu",
  mainNav: "Principale",
  menu: "Menu",
  otherLanguage: "English",
  nav: {
    check: "Vérifier",
    tools: "Outils",
    list: "Liste",
    howWeWork: "Nos pratiques",
    methodology: "Méthode",
  },
  foot: {
    list: (revision: number, day: string) => `Liste n° ${revision} du ${day}`,
    noList: "Aucune liste publiée",
    howToRead: "Comment lire une réponse",
    api: "API",
    source: "Code source",
    attribution: "Faits lus dans Open Terms Archive (ODC-BY 1.0)",
    example: "Exemple : cette société, ses salariés, ses agences et ses décisions sont fictifs.",
  },
  error: {
    titlePrefix: "Erreur : ",
    notFound: {
      title: "Page introuvable",
      text: "Cette adresse ne mène à rien. Vérifiez-la, ou cherchez l’outil dans le registre.",
      way: "Voir les outils",
    },
    refused: {
      title: "Demande incomplète ou inexacte",
      text: "Voici ce qu’il faut corriger. Rien n’a été modifié.",
      way: "Revenir à la vérification",
    },
    failed: {
      title: "Aval n’a pas pu répondre",
      text: "Rien n’a été perdu. Réessayez ; si cela persiste, prévenez la personne qui exploite Aval.",
      way: "Réessayer",
    },
  },
}

const en: typeof fr = {
  product: "Aval",
  skip: "Skip to content",
  mainNav: "Main",
  menu: "Menu",
  otherLanguage: "Français",
  nav: { check: "Check", tools: "Tools", list: "List", howWeWork: "How we work", methodology: "Methodology" },
  foot: {
    list: (revision, day) => `List no. ${revision} of ${day}`,
    noList: "No list published yet",
    howToRead: "How to read an answer",
    api: "API",
    source: "Source code",
    attribution: "Facts read in Open Terms Archive (ODC-BY 1.0)",
    example: "Example: this company, its people, agencies and decisions are fictional.",
  },
  error: {
    titlePrefix: "Error: ",
    notFound: {
      title: "Page not found",
      text: "Nothing lives at this address. Check it, or look the tool up in the register.",
      way: "See the tools",
    },
    refused: {
      title: "Something in the request needs correcting",
      text: "Here is what to change. Nothing was modified.",
      way: "Back to the check",
    },
    failed: {
      title: "Aval could not answer",
      text: "Nothing was lost. Try again; if it goes on, tell whoever runs Aval.",
      way: "Try again",
    },
  },
}

export const frame = { fr, en }
