import { asc, eq } from "drizzle-orm"
import { alias } from "drizzle-orm/sqlite-core"
import type { Supply } from "../../src/core/register.ts"
import type { ChainTool, SupplyNames } from "../../src/core/supply-chain.ts"
import { organisations, toolSupplies, tools } from "../schema.ts"
import type { Reader } from "../store.ts"
import { supplyOf } from "./rows.ts"

/** Every tool that rests on something or is rested on, and what all of them are called. */
export interface SupplyWeb extends SupplyNames {
  tools: ReadonlyMap<string, ChainTool>
}

export async function supplyWeb(read: Reader): Promise<SupplyWeb> {
  const supplying = alias(tools, "supplying")
  const maker = alias(organisations, "maker")
  const vendor = alias(organisations, "vendor")
  const rows = await read
    .select({
      row: toolSupplies,
      tool: { slug: tools.slug, name: tools.name, retiredOn: tools.retiredOn },
      vendor: { slug: vendor.slug, name: vendor.name },
      organisation: { slug: organisations.slug, name: organisations.name },
      supplying: { slug: supplying.slug, name: supplying.name, retiredOn: supplying.retiredOn },
      maker: { slug: maker.slug, name: maker.name },
    })
    .from(toolSupplies)
    .innerJoin(tools, eq(tools.id, toolSupplies.toolId))
    .innerJoin(vendor, eq(vendor.id, tools.vendorId))
    .innerJoin(organisations, eq(organisations.id, toolSupplies.organisationId))
    .leftJoin(supplying, eq(supplying.id, toolSupplies.supplyingToolId))
    .leftJoin(maker, eq(maker.id, supplying.vendorId))
    .orderBy(asc(tools.slug), asc(toolSupplies.position))
  const found = new Map<string, { slug: string; vendor: string; supplies: Supply[] }>()
  const toolNames = new Map<string, { name: string; retiredOn?: string | undefined }>()
  const organisationNames = new Map<string, string>()
  const meet = (tool: { slug: string; name: string; retiredOn: string | null }, by: { slug: string; name: string }) => {
    const known = found.get(tool.slug) ?? { slug: tool.slug, vendor: by.slug, supplies: [] }
    found.set(tool.slug, known)
    toolNames.set(tool.slug, { name: tool.name, ...(tool.retiredOn === null ? {} : { retiredOn: tool.retiredOn }) })
    organisationNames.set(by.slug, by.name)
    return known
  }
  for (const { row, tool, vendor, organisation, supplying, maker } of rows) {
    organisationNames.set(organisation.slug, organisation.name)
    if (supplying && maker) meet(supplying, maker)
    const slugs = {
      organisations: new Map([[row.organisationId, organisation.slug]]),
      tools: new Map(row.supplyingToolId !== null && supplying ? [[row.supplyingToolId, supplying.slug]] : []),
    }
    meet(tool, vendor).supplies.push(supplyOf(row, slugs))
  }
  return { tools: found, toolNames, organisationNames }
}
