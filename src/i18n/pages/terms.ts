const fr = {}

const en: typeof fr = {}

export const terms = { fr, en }
