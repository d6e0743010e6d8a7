const fr = {
  title: "Réglages",
}

const en: typeof fr = {
  title: "Settings",
}

export const settings = { fr, en }
