const fr = {
  title: "Journal",
}

const en: typeof fr = {
  title: "Event log",
}

export const events = { fr, en }
