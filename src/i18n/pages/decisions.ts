const fr = {
  title: "Décisions",
}
const en: typeof fr = {
  title: "Decisions",
}
export const decisions = { fr, en }
