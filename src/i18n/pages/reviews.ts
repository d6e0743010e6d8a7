const fr = {
  title: "Échéances",
}
const en: typeof fr = {
  title: "Reviews",
}
export const reviews = { fr, en }
