import type { Mount } from "./site.ts"

export const mountProvider: Mount = (_doors, _site) => {}
