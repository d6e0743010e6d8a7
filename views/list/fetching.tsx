import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Scroll } from "../parts/scroll.tsx"
import type { ShownList } from "./model.ts"

/** How a program reads the list, and what its hash does and does not show. */
export function Fetching({ page, list }: { page: Page; list: ShownList }) {
  const t = page.t.list.fetch
  const { url, revision } = list
  const addresses: readonly [string, string][] = [
    [t.address, routes.apiList],
    [t.fixed, routes.apiListOf(revision.sha256)],
    [t.schema, routes.apiListSchema],
  ]
  const command = [
    "curl --silent --show-error --output approved-list.json",
    "--etag-save approved-list.etag --etag-compare approved-list.etag",
    `${url}${routes.apiList}`,
  ].join(" \\\n  ")
  return (
    <section class="stack" aria-labelledby="fetch">
      <h2 id="fetch">{t.title}</h2>
      <p>{t.text}</p>
      <p>
        <a href={routes.exports()}>{page.t.exports.link}</a> <small>{page.t.exports.linkText}</small>
      </p>
      <dl class="kv">
        {addresses.map(([name, path]) => (
          <>
            <dt>{name}</dt>
            <dd>
              <a href={path} hx-boost="false">
                <code>{`${url}${path}`}</code>
              </a>
            </dd>
          </>
        ))}
      </dl>
      <h3>{t.example}</h3>
      <Scroll label={t.example}>
        <pre class="sample">
          <code>{command}</code>
        </pre>
      </Scroll>
      <p>{t.etag}</p>
      <p>{t.verify}</p>
    </section>
  )
}
