import type { Mount } from "./site.ts"

export const mountSettings: Mount = (_doors, _site) => {}
