const fr = {
  title: "Courriels",
}
const en: typeof fr = {
  title: "E-mail",
}
export const mails = { fr, en }
