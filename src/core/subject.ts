import type { Subject } from "./register.ts"

/** What a fact is about, as events and forms name it: `plan/acme/team`, `use/copy`, `company`. */
export function subjectPath({ kind, slug }: Subject): string {
  return kind === "company" ? kind : `${kind}/${slug}`
}

/** The subject that such a text names, whether or not it exists; undefined for any other text. */
export function readSubject(text: string): Subject | undefined {
  if (text === "company") return { kind: "company", slug: "" }
  const [, kind, slug] = /^(plan|tool|organisation|use)\/([a-z0-9/-]{1,200})$/.exec(text) ?? []
  const found = subjectKinds.find((one) => one === kind)
  return found && slug !== undefined ? { kind: found, slug } : undefined
}

const subjectKinds = ["plan", "tool", "organisation", "use"] as const
