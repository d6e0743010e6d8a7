const fr = {}

const en: typeof fr = {}

export const proofs = { fr, en }
