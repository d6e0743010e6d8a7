const fr = {}

const en: typeof fr = {}

export const files = { fr, en }
