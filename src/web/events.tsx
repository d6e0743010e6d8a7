import type { Mount } from "./site.ts"

export const mountEvents: Mount = (_doors, _site) => {}
