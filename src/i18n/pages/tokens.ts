import type { TokenState } from "../../core/token-state.ts"

const fr = {
  title: (working: number, ending: number) => {
    if (working === 0) return "Aucun jeton d’API en service"
    const some = working === 1 ? "Un jeton d’API en service" : `${working} jetons d’API en service`
    if (ending === 0) return some
    return `${some}, dont ${ending === 1 ? "un expire" : `${ending} expirent`} bientôt`
  },
  lede: "Un jeton fait, dans ses limites, ce que son propriétaire peut faire. Chacun crée les siens dans son compte.",
  ownAccount: "Mes jetons",
  limited: (units: string) =>
    `Vous voyez les jetons des personnes dont tous les rôles sont dans vos unités : ${units}.`,
  filter: {
    form: "Filtrer les jetons",
    q: "Nom ou propriétaire",
    state: "État",
    current: "En service ou en sommeil",
    any: "Tous",
    apply: "Filtrer",
    clear: "Tout afficher",
  },
  count: (total: number, from: number, to: number) =>
    total === 0
      ? "Aucun jeton"
      : total === 1
        ? "Un jeton"
        : from === 1 && to === total
          ? `${total} jetons`
          : `${total} jetons ; ${from} à ${to} affichés`,
  empty: "Aucun jeton ne correspond à ces filtres.",
  none: "Aucun jeton d’API n’a encore été créé.",
  caption: "Jetons d’API",
  head: {
    name: "Jeton",
    owner: "Propriétaire",
    scopes: "Permet de",
    created: "Création",
    used: "Dernier usage",
    ends: "Fin",
    state: "État",
  },
  never: "jamais",
  states: {
    live: "En service",
    ending: "Expire bientôt",
    asleep: "En sommeil : accès du propriétaire fermé",
    expired: "Expiré",
    revoked: "Révoqué",
  } satisfies Record<TokenState, string>,
  revoke: "Révoquer…",
  revokeWhich: (name: string) => `le jeton : ${name}`,
  revoked: "Jeton révoqué. La prochaine demande qui l’utilise est refusée.",
  revocation: {
    title: (name: string) => `Révoquer le jeton « ${name} » ?`,
    owner: (name: string) => `Propriétaire : ${name}`,
    points: [
      "La prochaine demande qui l’utilise est refusée : ce qui en dépend s’arrête.",
      "Un jeton révoqué ne revient pas. Au besoin, son propriétaire en crée un autre.",
    ],
    submit: "Révoquer le jeton",
  },
}

const en: typeof fr = {
  title: (working, ending) => {
    if (working === 0) return "No API token in service"
    const some = working === 1 ? "One API token in service" : `${working} API tokens in service`
    if (ending === 0) return some
    return `${some}, ${ending === 1 ? "one" : ending} of them ending soon`
  },
  lede: "Within its limits a token does what its owner may do. People make their own in their account.",
  ownAccount: "My tokens",
  limited: (units) => `You see the tokens of people all of whose roles lie in your units: ${units}.`,
  filter: {
    form: "Filter tokens",
    q: "Name or owner",
    state: "State",
    current: "In service or asleep",
    any: "Any",
    apply: "Filter",
    clear: "Show all",
  },
  count: (total, from, to) =>
    total === 0
      ? "No token"
      : total === 1
        ? "One token"
        : from === 1 && to === total
          ? `${total} tokens`
          : `${total} tokens; ${from} to ${to} shown`,
  empty: "No token fits these filters.",
  none: "No API token was made yet.",
  caption: "API tokens",
  head: {
    name: "Token",
    owner: "Owner",
    scopes: "May",
    created: "Made",
    used: "Last used",
    ends: "Ends",
    state: "State",
  },
  never: "never",
  states: {
    live: "In service",
    ending: "Ends soon",
    asleep: "Asleep: its owner’s access is closed",
    expired: "Expired",
    revoked: "Revoked",
  },
  revoke: "Revoke…",
  revokeWhich: (name) => `the token: ${name}`,
  revoked: "Token revoked. The next request that uses it is refused.",
  revocation: {
    title: (name) => `Revoke the token “${name}”?`,
    owner: (name) => `Owner: ${name}`,
    points: [
      "The next request that uses it is refused: what depends on it stops.",
      "A revoked token does not come back. Its owner makes another one where needed.",
    ],
    submit: "Revoke the token",
  },
}

export const tokens = { fr, en }
