const fr = {}

const en: typeof fr = {}

export const corrections = { fr, en }
