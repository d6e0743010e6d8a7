const fr = {}

const en: typeof fr = {}

export const inventory = { fr, en }
