import type { Mount } from "./site.ts"

export const mountAccount: Mount = (_doors, _site) => {}
