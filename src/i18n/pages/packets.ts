const fr = {}

const en: typeof fr = {}

export const packets = { fr, en }
