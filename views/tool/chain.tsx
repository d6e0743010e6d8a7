import { mayIn } from "../../src/core/access.ts"
import { dayText } from "../../src/core/day-text.ts"
import type { Supply } from "../../src/core/register.ts"
import type { ChainLink, SupplyNames, ToolChain } from "../../src/core/supply-chain.ts"
import { shown } from "../../src/core/text.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Shown } from "../parts/shown.tsx"
import { countryName } from "./header.tsx"
import { hostOf, webAddress } from "./words.ts"

interface ChainProps {
  page: Page
  tool: string
  chain: ToolChain
}

/** What the tool is made with: its model, its host, other sub-processors, and what those rest on. */
export function ChainSection({ page, tool, chain }: ChainProps) {
  const t = page.t.supply.chain
  const writes = mayIn(page.who, "register:write", undefined)
  if (chain.links.length === 0 && !writes) return null
  return (
    <section class="stack tight" aria-labelledby="chain">
      <h2 id="chain">{t.title}</h2>
      {chain.links.length === 0 ? (
        <p class="small">
          {t.none}{" "}
          <a class="noprint" href={routes.editTool(tool)}>
            {t.add}
          </a>
        </p>
      ) : (
        <Links page={page} links={chain.links} names={chain} />
      )}
    </section>
  )
}

function Links({ page, links, names }: { page: Page; links: readonly ChainLink[]; names: SupplyNames }) {
  return (
    <ul class="lines">
      {links.map(({ supply, under, again }) => (
        <li>
          <b>{page.t.supply.roles[supply.role]}</b> <Supplier page={page} supply={supply} names={names} />
          <SupplyNote page={page} supply={supply} />
          {again ? <small>{page.t.supply.chain.again}</small> : null}
          {under.length > 0 ? <Links page={page} links={under} names={names} /> : null}
        </li>
      ))}
    </ul>
  )
}

/** Who supplies: the tool where it is registered, and the organisation, each with its page. */
export function Supplier({ page, supply, names }: { page: Page; supply: Supply; names: SupplyNames }) {
  const t = page.t.supply.chain
  const tool = supply.tool === undefined ? undefined : names.toolNames.get(supply.tool)
  const organisation = (
    <a href={routes.supplyChain(supply.organisation)}>
      <bdi>{names.organisationNames.get(supply.organisation) ?? supply.organisation}</bdi>
    </a>
  )
  if (supply.tool === undefined || !tool) return organisation
  return (
    <>
      <a href={routes.tool(supply.tool)}>
        <bdi>{tool.name}</bdi>
      </a>{" "}
      ({organisation}
      {tool.retiredOn !== undefined && tool.retiredOn <= page.today
        ? `, ${t.retired(dayText(tool.retiredOn, page.lang))}`
        : ""}
      )
    </>
  )
}

/** What for, where, and where that was read. */
function SupplyNote({ page, supply: { purpose, country, source } }: { page: Page; supply: Supply }) {
  const t = page.t.supply.chain
  const address = webAddress(source?.url)
  return (
    <small>
      {purpose ? (
        <>
          <Shown text={shown(purpose)} page={page} />
          {", "}
        </>
      ) : null}
      {country ? t.in(countryName(country, page)) : t.countryUnknown}
      {", "}
      {source && address ? (
        <>
          <a href={address} rel="noopener noreferrer external">
            {hostOf(address)}
          </a>{" "}
          {t.seen(dayText(source.seenOn, page.lang))}
        </>
      ) : (
        t.sourceless
      )}
    </small>
  )
}
