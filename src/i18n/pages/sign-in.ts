import { lifetimes, lockOut } from "../../core/access.ts"

const minutes = lockOut.while / 60_000
const freshMinutes = lifetimes.fresh / 60_000

const fr = {
  title: "Se connecter",
  out: "Votre session est fermée.",
  nobody: {
    title: "Aucun compte n’existe encore",
    text: "Au démarrage, le serveur a affiché un lien qui sert à créer le premier compte : ouvrez-le. Il vaut une heure ; redémarrez Aval pour en avoir un autre, ou tapez dans un terminal :",
    command: "npx aval user add NOM --role admin",
  },
  again: {
    title: "Confirmez que c’est bien vous",
    lede: `La page demandée exige une connexion de moins de ${freshMinutes} minutes.`,
    none: "Vous n’avez ni mot de passe ni clé d’accès. Demandez un lien à usage unique à la personne qui administre Aval.",
    someoneElse: (name: string) => `Vous n’êtes pas ${name} ?`,
    signOut: "Se déconnecter",
  },
  closed: {
    title: "Mots de passe et clés d’accès ne sont plus admis",
    provider: "L’entreprise a choisi de n’ouvrir Aval qu’avec son propre compte. Prenez le bouton ci-dessous.",
    none: "L’entreprise les a désactivés. Demandez un lien à usage unique à la personne qui exploite Aval.",
  },
  withProvider: (name: string) => `Continuer avec ${name}`,
  password: {
    title: "Avec un mot de passe",
    mail: "Adresse e-mail",
    password: "Mot de passe",
    send: "Se connecter",
    show: "Afficher le mot de passe",
    hide: "Masquer le mot de passe",
    needMail: "Saisissez votre adresse e-mail.",
    needPassword: "Saisissez votre mot de passe.",
    refused: `Adresse ou mot de passe inexacts, ou trop d’essais. Vérifiez les deux ; après ${lockOut.count} essais refusés, la connexion par mot de passe s’arrête ${minutes} minutes.`,
    busy: "Beaucoup de personnes se connectent en ce moment. Réessayez dans quelques secondes.",
  },
  passkey: {
    title: "Avec une clé d’accès",
    hint: "Votre appareil vous demande une empreinte, votre visage ou son code.",
    send: "Utiliser une clé d’accès",
    refused:
      "Cette clé d’accès n’a pas été acceptée, ou la demande a trop attendu. Réessayez, ou demandez un lien à usage unique à la personne qui administre Aval.",
    cancelled: "Vous avez annulé, ou le temps a manqué. Réessayez, ou choisissez un autre moyen.",
    unsupported: "Ce navigateur ou cet appareil ne peut pas employer cette clé. Choisissez un autre moyen.",
    failed: "Aval n’a pas pu demander la clé. Réessayez dans un instant, ou choisissez un autre moyen.",
  },
  help: "Mot de passe oublié, appareil perdu ? La personne qui administre Aval vous donne un lien à usage unique.",
  leaving: {
    title: "Votre session est fermée dans Aval",
    text: (name: string) => `Votre session chez ${name} est encore ouverte. Vous y êtes conduit pour la fermer aussi.`,
    way: (name: string) => `Fermer la session chez ${name}`,
  },
}

const en: typeof fr = {
  title: "Sign in",
  out: "You have signed out.",
  nobody: {
    title: "There is no account yet",
    text: "When it started, the server printed a link that makes the first account: open it. It holds for an hour; restart Aval for another one, or type in a terminal:",
    command: "npx aval user add NAME --role admin",
  },
  again: {
    title: "Confirm that it is you",
    lede: `The page you asked for needs a sign-in of the last ${freshMinutes} minutes.`,
    none: "You have neither a password nor a passkey. Ask the person who administers Aval for a one-time link.",
    someoneElse: (name) => `You are not ${name}?`,
    signOut: "Sign out",
  },
  closed: {
    title: "Passwords and passkeys are no longer accepted",
    provider: "The company chose to open Aval with its own account only. Use the button below.",
    none: "The company switched them off. Ask whoever runs Aval for a one-time link.",
  },
  withProvider: (name) => `Continue with ${name}`,
  password: {
    title: "With a password",
    mail: "Mail address",
    password: "Password",
    send: "Sign in",
    show: "Show the password",
    hide: "Hide the password",
    needMail: "Type your mail address.",
    needPassword: "Type your password.",
    refused: `Mail address or password not right, or too many attempts. Check both; after ${lockOut.count} refused attempts, signing in with a password stops for ${minutes} minutes.`,
    busy: "Many people are signing in right now. Try again in a few seconds.",
  },
  passkey: {
    title: "With a passkey",
    hint: "Your device asks for a fingerprint, your face or its code.",
    send: "Use a passkey",
    refused:
      "This passkey was not accepted, or the request waited too long. Try again, or ask the person who administers Aval for a one-time link.",
    cancelled: "You cancelled, or time ran out. Try again, or choose another way.",
    unsupported: "This browser or device cannot use that passkey. Choose another way.",
    failed: "Aval could not ask for the passkey. Try again in a moment, or choose another way.",
  },
  help: "Password forgotten, device lost? The person who administers Aval gives you a one-time link.",
  leaving: {
    title: "You have signed out of Aval",
    text: (name) => `You are still signed in at ${name}. You are being taken there to sign out too.`,
    way: (name) => `Sign out at ${name}`,
  },
}

export const signIn = { fr, en }
