/** Every address of a page, written once: no view types a path. Parameters are encoded here. */
export const routes = {
  home: "/",
  check: (query?: Query) => `/check${search(query)}`,
  suggestions: "/check/suggestions",
  tools: (query?: Query) => `/tools${search(query)}`,
  toolsCsv: (query?: Query) => `/tools.csv${search(query)}`,
  tool: (slug: string, query?: Query) => `/tools/${encodeURIComponent(slug)}${search(query)}`,
  list: "/list",
  howWeWork: "/how-we-work",
  methodology: "/about/methodology",
  styleguide: "/styleguide",
  docs: "/docs",
  openapi: "/api/openapi.json",
  apiCheck: (query?: Query) => `/api/v1/check${search(query)}`,
  apiList: "/api/v1/list",
  apiListSchema: "/api/v1/schemas/approved-list.v1.json",
  apiListOf: (sha256: string) => `/api/v1/list/${sha256}.json`,
  apiDiff: (from: number, to: number) => `/api/v1/revisions/${from}/diff/${to}`,
  newRequest: (query?: Query) => `/requests/new${search(query)}`,
} as const

/** Values of an address; what is undefined or empty is left out, a list repeats its name. */
export type Query = Readonly<Record<string, string | number | undefined | readonly string[]>>

/** `?a=1&b=2`, or nothing. */
export function search(query: Query = {}): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== undefined && item !== "") parameters.append(name, String(item))
    }
  }
  const text = parameters.toString()
  return text === "" ? "" : `?${text}`
}
