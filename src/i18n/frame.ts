const fr = {
  product: "Aval",
  skip: "Aller au contenu",
  mainNav: "Principale",
  menu: "Menu",
  otherLanguage: "English",
  signIn: "Se connecter",
  account: "Mon compte",
  request: "Numéro de la demande :",
  nav: {
    check: "Vérifier",
    tools: "Outils",
    list: "Liste",
    howWeWork: "Nos pratiques",
    methodology: "Méthode",
    dashboard: (waits: number) => (waits === 0 ? "À faire" : `À faire (${waits})`),
    admin: "Administration",
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
    notAllowed: {
      title: "Cette page n’est pas ouverte à votre rôle",
      text: "Vous êtes connecté, mais aucun de vos rôles ne permet cela. Demandez-le à la personne qui administre Aval.",
      way: "Voir mes rôles",
    },
    elsewhere: {
      title: "Envoi refusé",
      text: "Cette demande ne vient pas d’une page d’Aval, ou votre navigateur ne le dit pas. Rien n’a été modifié. Ouvrez la page dans Aval et recommencez.",
      way: "Ouvrir la page",
    },
    method: {
      title: "Cette page ne s’utilise pas ainsi",
      text: "L’adresse existe, mais ne répond pas à ce type de demande.",
      way: "Ouvrir la page",
    },
    conflict: {
      title: "Déjà fait",
      text: "Ce lien ou cette action a déjà servi, ou la valeur est déjà prise. Rien n’a été modifié.",
      way: "Ouvrir la page",
    },
    stale: {
      title: "Modifié entre-temps",
      text: "Quelqu’un a modifié ces données pendant que vous les lisiez. Rien n’a été enregistré : relisez, puis recommencez.",
      way: "Relire",
    },
    tooLarge: {
      title: "Envoi trop volumineux",
      text: "Aval accepte jusqu’à 1 Mo par envoi. Rien n’a été modifié.",
      way: "Revenir à la page",
    },
    tooOften: {
      title: "Trop de demandes",
      text: "Beaucoup de demandes sont venues de votre adresse en peu de temps. Attendez quelques minutes, puis réessayez.",
      way: "Réessayer",
    },
    signIn: {
      title: "Votre session est terminée",
      text: "Rien n’est perdu : ce que vous aviez saisi attend dans cette page.",
      way: "Se connecter",
    },
    again: {
      title: "Confirmez que c’est bien vous",
      text: "Cette action demande une connexion récente. Rien n’est perdu : ce que vous aviez saisi attend dans cette page.",
      way: "Se connecter à nouveau",
    },
    resend: {
      signIn: "1. Connectez-vous dans un nouvel onglet, puis revenez ici",
      send: "2. Renvoyer ce que j’avais saisi",
    },
  },
}

const en: typeof fr = {
  product: "Aval",
  skip: "Skip to content",
  mainNav: "Main",
  menu: "Menu",
  otherLanguage: "Français",
  signIn: "Sign in",
  account: "My account",
  request: "Number of the request:",
  nav: {
    check: "Check",
    tools: "Tools",
    list: "List",
    howWeWork: "How we work",
    methodology: "Methodology",
    dashboard: (waits) => (waits === 0 ? "To do" : `To do (${waits})`),
    admin: "Administration",
  },
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
    notAllowed: {
      title: "Your role does not open this page",
      text: "You are signed in, but none of your roles allows this. Ask the person who administers Aval.",
      way: "See my roles",
    },
    elsewhere: {
      title: "Not accepted",
      text: "This request does not come from a page of Aval, or your browser does not say so. Nothing was changed. Open the page in Aval and try again.",
      way: "Open the page",
    },
    method: {
      title: "This page is not used that way",
      text: "The address exists, but does not answer this kind of request.",
      way: "Open the page",
    },
    conflict: {
      title: "Done already",
      text: "This link or action was used before, or the value is taken. Nothing was changed.",
      way: "Open the page",
    },
    stale: {
      title: "Changed meanwhile",
      text: "Somebody changed this while you were reading it. Nothing was saved: read it again, then redo your change.",
      way: "Read it again",
    },
    tooLarge: {
      title: "Too large",
      text: "Aval takes up to 1 MB at a time. Nothing was changed.",
      way: "Back to the page",
    },
    tooOften: {
      title: "Too many requests",
      text: "Many requests came from your address in a short time. Wait a few minutes, then try again.",
      way: "Try again",
    },
    signIn: {
      title: "Your session has ended",
      text: "Nothing is lost: what you typed waits in this page.",
      way: "Sign in",
    },
    again: {
      title: "Confirm that it is you",
      text: "This action asks for a recent sign-in. Nothing is lost: what you typed waits in this page.",
      way: "Sign in again",
    },
    resend: {
      signIn: "1. Sign in in a new tab, then come back here",
      send: "2. Send what I had typed again",
    },
  },
}

export const frame = { fr, en }
