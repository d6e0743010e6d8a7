import { mayIn } from "../../src/core/access.ts"
import { dayText } from "../../src/core/day-text.ts"
import type { Source } from "../../src/core/register.ts"
import { shown } from "../../src/core/text.ts"
import type { ToolSheet } from "../../src/core/tool-sheet.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Shown } from "../parts/shown.tsx"
import { hostOf, webAddress } from "./words.ts"

interface HeaderProps {
  page: Page
  sheet: ToolSheet
  /** Tools that turned out to be this one. */
  mergedFrom: readonly { slug: string; name: string }[]
}

/** Who makes the tool, what else it is called, where it lives, and where that was read. */
export function ToolHeader({ page, sheet, mergedFrom }: HeaderProps) {
  const { tool, vendor } = sheet
  const t = page.t.tool
  const { links } = page.t.register
  const writes = mayIn(page.who, "register:write", undefined)
  const categories = tool.categories.map((id) => page.t.tools.categories[id] ?? id).join(", ")
  const site = webAddress(tool.url)
  const hosts = [...tool.hosts, ...sheet.plans.flatMap(({ plan }) => plan.hosts)]
  return (
    <header class="stack">
      <div class="row ends">
        <div class="stack tight">
          <nav class="meta" aria-label={t.breadcrumb}>
            <a href={routes.tools()}>{page.t.tools.title}</a>
            {categories === "" ? null : ` / ${categories}`}
          </nav>
          <h1>{tool.name}</h1>
        </div>
        <p class="row noprint">
          <a class="btn go" href={routes.check({ tool: tool.slug })}>
            {t.check}
          </a>
          {writes ? (
            <a class="btn" href={routes.editTool(tool.slug)}>
              {links.editTool}
            </a>
          ) : null}
        </p>
      </div>
      <dl class="kv">
        <dt>{t.vendor}</dt>
        <dd>
          {vendor.name}, {vendor.country ? countryName(vendor.country, page) : t.country.unknown}
          {writes ? (
            <>
              {" "}
              <a class="noprint" href={routes.editOrganisation(vendor.slug, { tool: tool.slug })}>
                {links.edit}
                <span class="vh"> {vendor.name}</span>
              </a>
            </>
          ) : null}
        </dd>
        {tool.aliases.length > 0 ? (
          <>
            <dt>{t.aliases}</dt>
            <dd>{tool.aliases.join(", ")}</dd>
          </>
        ) : null}
        {mergedFrom.length > 0 ? (
          <>
            <dt>{page.t.retiring.merge.from}</dt>
            <dd>
              {mergedFrom.map(({ slug, name }, index) => (
                <>
                  {index > 0 ? ", " : ""}
                  <a href={routes.tool(slug, { former: "1" })}>{name}</a>
                </>
              ))}
            </dd>
          </>
        ) : null}
        <dt>{t.hosts}</dt>
        <dd>
          {hosts.length === 0 ? <span class="dim">{t.noHost}</span> : null}
          {hosts.map(({ host, cover }, index) => (
            <>
              {index > 0 ? ", " : ""}
              <code>{host}</code>
              {cover === "tree" ? ` ${t.tree}` : ""}
            </>
          ))}
        </dd>
        {site ? (
          <>
            <dt>{t.site}</dt>
            <dd>
              <a href={site} rel="noopener noreferrer external">
                {hostOf(site)}
              </a>
            </dd>
          </>
        ) : null}
      </dl>
      <Sources page={page} sources={[...(tool.sources ?? []), ...(vendor.sources ?? [])]} />
    </header>
  )
}

function Sources({ page, sources }: { page: Page; sources: readonly Source[] }) {
  const t = page.t.tool
  if (sources.length === 0) return null
  return (
    <details class="small">
      <summary>{t.sources(sources.length)}</summary>
      <ul class="lines small">
        {sources.map((source) => {
          const address = webAddress(source.url)
          return (
            <li>
              {source.note ? (
                <>
                  <Shown text={shown(source.note)} page={page} />{" "}
                </>
              ) : null}
              {address ? (
                <a href={address} rel="noopener noreferrer external">
                  {pageName(address)}
                </a>
              ) : null}
              <small>{t.seen(dayText(source.seenOn, page.lang))}</small>
            </li>
          )
        })}
      </ul>
    </details>
  )
}

/** The last part of the path and the host: "Terms of Service.md, github.com". */
function pageName(address: string): string {
  const url = URL.parse(address)
  const last = url?.pathname.split("/").filter(Boolean).at(-1)
  if (!url || !last) return hostOf(address)
  try {
    return `${decodeURIComponent(last)}, ${url.hostname}`
  } catch {
    return `${last}, ${url.hostname}`
  }
}

/** A country in the reader's language; a code that is none stays as it is. */
export function countryName(code: string, page: Pick<Page, "lang">): string {
  try {
    return new Intl.DisplayNames([page.lang], { type: "region" }).of(code) ?? code
  } catch {
    return code
  }
}
