const fr = {
  title: (count: number) => `API : ${count} adresses, en lecture seule`,
  lede: "Un proxy, un navigateur, une intégration continue ou un assistant posent la même question que vous, et reçoivent la même réponse.",
  tryIt: "Essayez d’abord celle-ci :",
  rules: {
    title: "Ce qui vaut partout",
    items: [
      "Chaque adresse répond à GET et à HEAD ; toute autre méthode reçoit 405, une adresse inconnue 404.",
      "Un paramètre inconnu, mal écrit ou répété à tort reçoit 422 : la réponse nomme chaque paramètre à corriger, dans les deux langues. Un paramètre vide compte pour absent.",
      "Les erreurs sont des « problèmes » (RFC 9457), de type application/problem+json.",
      "Le registre se lit page par page : suivez le lien « next » du corps, ou de l’en-tête Link, sans composer de curseur vous-même.",
      "La liste porte une étiquette forte (ETag) : renvoyez-la dans If-None-Match, et rien ne voyage tant que rien ne change.",
      "Un texte que l’entreprise n’a écrit que dans une langue paraît dans les deux champs ; « lang » dit laquelle.",
    ],
  },
  document: "Le document OpenAPI 3.1",
  contents: "Adresses",
  groups: { answer: "La réponse", list: "La liste", register: "Le registre", description: "La description" },
  parameters: "Paramètres",
  inPath: "dans l’adresse",
  answers: "Ce qui revient",
  example: "Exemple",
  schemas: "Les objets",
  schemasIntro: "Tels que le document OpenAPI les décrit, en anglais. Un astérisque marque ce qui est toujours là.",
  required: "toujours là",
  or: "ou",
}

const en: typeof fr = {
  title: (count) => `API: ${count} addresses, read-only`,
  lede: "A proxy, a browser, a build or an assistant asks the same question as you do, and gets the same answer.",
  tryIt: "Try this one first:",
  rules: {
    title: "What holds everywhere",
    items: [
      "Every address answers GET and HEAD; any other method gets 405, an unknown address 404.",
      "A parameter that is unknown, misspelt or repeated where it may not be gets 422: the answer names each parameter to mend, in both languages. An empty parameter counts as left out.",
      "Errors are problems (RFC 9457), of type application/problem+json.",
      "The register is read page by page: follow the next link of the body, or of the Link header, and make no cursor of your own.",
      "The list carries a strong ETag: send it back in If-None-Match, and nothing travels while nothing changes.",
      "A text that the company wrote in one language only stands in both fields; lang says which one it is.",
    ],
  },
  document: "The OpenAPI 3.1 document",
  contents: "Addresses",
  groups: { answer: "The answer", list: "The list", register: "The register", description: "The description" },
  parameters: "Parameters",
  inPath: "in the address",
  answers: "What comes back",
  example: "Example",
  schemas: "Objects",
  schemasIntro: "As the OpenAPI document describes them. An asterisk marks what is always there.",
  required: "always there",
  or: "or",
}

export const docs = { fr, en }
