const fr = {
  title: "Incidents",
}
const en: typeof fr = {
  title: "Incidents",
}
export const incidents = { fr, en }
