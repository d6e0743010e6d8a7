import type { ApprovedList, ListDecision, ListException, ListPlan, ListTool } from "../../src/core/list.ts"
import type { Answer } from "../../src/core/vocabulary.ts"

const classIds = ["public", "internal", "confidential", "client", "licensed", "personal", "special"]
const useIds = ["ideation", "copy", "image", "naming", "crm"]

let count = 0

/** A decision that allows everything from the start of 2026, but for what is given. */
export function decision(given: Partial<ListDecision> = {}): ListDecision {
  count += 1
  return {
    id: `d${count}`,
    outcome: "approved",
    classes: {},
    otherClasses: "no",
    uses: {},
    otherUses: "ask",
    overrides: [],
    conditions: [],
    preconditions: [],
    validFrom: "2026-01-01",
    recorded: count,
    ...given,
  }
}

/** The same answer for every class and use. */
export function everywhere(answer: Answer): Pick<ListDecision, "classes" | "uses"> {
  return {
    classes: Object.fromEntries(classIds.map((id) => [id, answer])),
    uses: Object.fromEntries(useIds.map((id) => [id, answer])),
  }
}

/** An exception of the group `g_press`, for confidential copy in May 2026. */
export function exception(given: Partial<ListException> = {}): ListException {
  count += 1
  return {
    id: `x${count}`,
    group: "g_press",
    classes: ["confidential"],
    uses: ["copy"],
    answer: "yes",
    conditions: [],
    from: "2026-05-01",
    until: "2026-05-31",
    recorded: count,
    ...given,
  }
}

export function plan(slug: string, given: Partial<ListPlan> = {}): ListPlan {
  const name = slug.slice(slug.indexOf("/") + 1)
  return { slug, name: { fr: name, en: name }, account: "company", hosts: [], ...given }
}

/** A tool with a host of its own name under `.example`. */
export function tool(slug: string, plans: readonly ListPlan[], given: Partial<ListTool> = {}): ListTool {
  return {
    id: `t_${slug}`,
    slug,
    name: slug.charAt(0).toUpperCase() + slug.slice(1),
    aliases: [],
    vendor: "Vendor",
    categories: ["text"],
    hosts: [{ host: `${slug}.example`, cover: "tree" }],
    plans,
    ...given,
  }
}

export function list(tools: readonly ListTool[], given: Partial<ApprovedList> = {}): ApprovedList {
  return {
    format: "aval/approved-list",
    version: 1,
    revision: 7,
    serial: 1_780_000_000,
    issuedAt: "2026-05-28T08:00:00.000Z",
    day: "2026-05-28",
    zone: "Europe/Paris",
    vocabulary: {
      classes: classIds.map((id) => ({
        id,
        name: { fr: `fr ${id}`, en: `en ${id}` },
        phrase: { fr: `données ${id}`, en: `${id} data` },
      })),
      uses: useIds.map((id) => ({
        id,
        name: { fr: `usage ${id}`, en: `use ${id}` },
        verb: { fr: `faire ${id}`, en: `do ${id}` },
        published: id !== "ideation",
      })),
    },
    conditions: {
      c1: { fr: "Une personne relit.", en: "A person reviews." },
      c2: { fr: "Sans nom de client.", en: "No client names." },
      c3: { fr: "Le temps de la campagne.", en: "For the campaign only." },
    },
    tools,
    ...given,
  }
}
