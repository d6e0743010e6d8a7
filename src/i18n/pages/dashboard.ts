const fr = {
  title: "À faire",
}

const en: typeof fr = {
  title: "To do",
}

export const dashboard = { fr, en }
