const fr = {
  title: "Dérogations",
}
const en: typeof fr = {
  title: "Exceptions",
}
export const exceptions = { fr, en }
