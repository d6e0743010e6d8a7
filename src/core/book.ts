import type { Since } from "./answer-cell.ts"
import { type HostIndex, indexHosts } from "./hosts.ts"
import type { ApprovedList, ListPlan, ListTool } from "./list.ts"
import { foldExact } from "./text.ts"

export interface Owner {
  tool: ListTool
  /** Absent: the tool itself lists the host. */
  plan?: ListPlan
}

/** A list opened for questions: the same for page, API, exports and client. */
export interface Book {
  list: ApprovedList
  tools: ReadonlyMap<string, ListTool>
  plans: ReadonlyMap<string, { tool: ListTool; plan: ListPlan }>
  /** Tools by folded name and alias. */
  names: ReadonlyMap<string, readonly ListTool[]>
  hosts: HostIndex<Owner>
  since: Since
  /** Company plans with a decision: where alternatives are looked for. */
  decided: readonly { tool: ListTool; plan: ListPlan }[]
}

/** Opens a list: builds its indexes once. */
export function openList(list: ApprovedList): Book {
  const tools = new Map<string, ListTool>()
  const plans = new Map<string, { tool: ListTool; plan: ListPlan }>()
  const names = new Map<string, ListTool[]>()
  const hosts: [ListTool["hosts"][number], Owner][] = []
  const decided: { tool: ListTool; plan: ListPlan }[] = []
  for (const tool of list.tools) {
    tools.set(tool.slug, tool)
    for (const name of new Set([tool.name, ...tool.aliases].map(foldExact))) {
      const known = names.get(name)
      if (known) known.push(tool)
      else names.set(name, [tool])
    }
    for (const host of tool.hosts) hosts.push([host, { tool }])
    for (const plan of tool.plans) {
      plans.set(plan.slug, { tool, plan })
      for (const host of plan.hosts) hosts.push([host, { tool, plan }])
      if (plan.account === "company" && plan.decisions && plan.decisions.length > 0) decided.push({ tool, plan })
    }
  }
  const since: Since = {
    classes: new Map(list.vocabulary.classes.map((item) => [item.id, item.since])),
    uses: new Map(list.vocabulary.uses.map((item) => [item.id, item.since])),
  }
  return { list, tools, plans, names, hosts: indexHosts(hosts), since, decided }
}
