const fr = {
  title: "Mon compte",
}

const en: typeof fr = {
  title: "My account",
}

export const account = { fr, en }
