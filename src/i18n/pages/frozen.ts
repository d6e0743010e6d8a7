const fr = {}

const en: typeof fr = {}

export const frozen = { fr, en }
