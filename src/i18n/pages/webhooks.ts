const fr = {}

const en: typeof fr = {}

export const webhooks = { fr, en }
