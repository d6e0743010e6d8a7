const fr = {}

const en: typeof fr = {}

export const assessments = { fr, en }
