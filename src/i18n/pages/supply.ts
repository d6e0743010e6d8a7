const fr = {}

const en: typeof fr = {}

export const supply = { fr, en }
