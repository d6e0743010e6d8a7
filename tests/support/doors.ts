import type { Door, Method } from "../../src/web/doors.ts"
import type { Server } from "../../src/web/server.tsx"

/** One address of a route. */
export interface Address {
  method: Method
  /** The route's pattern. */
  route: string
  /** Each parameter filled in with a text that its pattern takes and that names nothing. */
  path: string
  door: Door
}

/** An address for every route that a server has: tests that walk them all cannot forget a new one. */
export function addressesOf(server: Server): Address[] {
  return server.doors.map(({ method, path, door }) => ({ method, route: path, path: filledIn(path), door }))
}

function filledIn(path: string): string {
  return path
    .split("/")
    .map((part) => {
      if (!part.startsWith(":")) return part
      const pattern = new RegExp(`^(?:${/\{(.*)\}$/.exec(part)?.[1] ?? ".*"})$`)
      const fitting = ["x", "1", "a.json", "plan/x"].find((text) => pattern.test(text))
      if (fitting === undefined) throw new Error(`nothing fits ${part}`)
      return fitting
    })
    .join("/")
}
