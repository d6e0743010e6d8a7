const fr = {
  title: "Adoption",
}
const en: typeof fr = {
  title: "Adoption",
}
export const adoption = { fr, en }
