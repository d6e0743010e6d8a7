import type { Mount } from "./site.ts"

export const mountDashboard: Mount = (_doors, _site) => {}
