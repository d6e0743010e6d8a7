import { de } from "../elision.ts"

const fr = {
  unavailable: {
    title: (name: string) => `${name} ne peut pas vous connecter pour l’instant`,
    text: (name: string) =>
      `Aval n’a pas obtenu de réponse utilisable ${de(name)}. Réessayez dans un instant ; si cela persiste, prévenez la personne qui exploite Aval.`,
    way: "Réessayer",
  },
  denied: {
    title: "La connexion a été refusée",
    text: (name: string) =>
      `Soit vous avez refusé chez ${name}, soit ce compte ne donne pas accès à Aval. Recommencez avec un autre compte, ou demandez l’accès à la personne qui administre Aval.`,
    way: "Recommencer",
  },
  invalid: {
    title: "La connexion n’a pas abouti",
    text: (name: string) =>
      `La réponse ${de(name)} n’a pas pu être vérifiée : elle a trop attendu, elle a déjà servi, ou la connexion a commencé dans un autre navigateur. Recommencez depuis ici.`,
    way: "Recommencer",
  },
  other: {
    title: (name: string) => `${name} a reconnu quelqu’un d’autre`,
    text: "La page demandée exige que vous confirmiez qui vous êtes, avec le compte dont la session est ouverte ici. Rien n’a changé, et cette session reste ouverte. Recommencez avec le bon compte.",
    way: "Recommencer",
  },
  pending: {
    title: "Votre accès attend une approbation",
    text: (name: string) =>
      `${name} vous a reconnu, et les personnes qui administrent Aval voient que vous attendez. Dès que l’une d’elles vous a approuvé, connectez-vous à nouveau.`,
    as: (person: string) => `Compte reconnu : ${person}`,
    doubtful: (name: string) =>
      `Un compte d’Aval a déjà votre adresse. Si c’est le vôtre, dites-le à la personne qui administre Aval : un lien à usage unique le relie à ${name}.`,
    way: "Se connecter à nouveau",
  },
  otherWays: "Voir les autres moyens de se connecter",
}

const en: typeof fr = {
  unavailable: {
    title: (name) => `${name} cannot sign you in right now`,
    text: (name) =>
      `Aval got no usable answer from ${name}. Try again in a moment; if it goes on, tell whoever runs Aval.`,
    way: "Try again",
  },
  denied: {
    title: "Signing in was refused",
    text: (name) =>
      `Either you said no at ${name}, or that account does not open Aval. Start again with another account, or ask the person who administers Aval for access.`,
    way: "Start again",
  },
  invalid: {
    title: "Signing in did not complete",
    text: (name) =>
      `${name}’s answer could not be verified: it waited too long, was used already, or belongs to a sign-in begun in another browser. Start again from here.`,
    way: "Start again",
  },
  other: {
    title: (name) => `${name} recognised somebody else`,
    text: "The page you asked for needs you to confirm who you are, with the account that is signed in here. Nothing has changed, and you are still signed in. Start again with the right account.",
    way: "Start again",
  },
  pending: {
    title: "Your access waits for approval",
    text: (name) =>
      `${name} recognised you, and the people who administer Aval see that you are waiting. As soon as one of them has approved you, sign in again.`,
    as: (person) => `Account recognised: ${person}`,
    doubtful: (name) =>
      `An account in Aval has your address already. If it is yours, tell the person who administers Aval: a one-time link connects it with ${name}.`,
    way: "Sign in again",
  },
  otherWays: "See the other ways to sign in",
}

export const provider = { fr, en }
