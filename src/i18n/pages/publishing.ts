const fr = {}

const en: typeof fr = {}

export const publishing = { fr, en }
