const fr = {}

const en: typeof fr = {}

export const exports = { fr, en }
