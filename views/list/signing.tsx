import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Moment } from "../parts/moment.tsx"
import { Scroll } from "../parts/scroll.tsx"
import type { ShownKeys } from "./model.ts"

interface Props {
  page: Page
  keys: ShownKeys | undefined
  /** Whether whoever reads looks after the settings. */
  manages: boolean
  /** Where people reach Aval. */
  url: string
}

/** Who signs the list and how to check it, or how to begin. */
export function Signing({ page, keys, manages, url }: Props) {
  const t = page.t.publishing.signing
  return (
    <section class="stack" aria-labelledby="signing">
      <h2 id="signing">{t.title}</h2>
      {keys ? (
        <Signed page={page} keys={keys} manages={manages} url={url} />
      ) : (
        <Unsigned page={page} manages={manages} />
      )}
    </section>
  )
}

function Unsigned({ page, manages }: Pick<Props, "page" | "manages">) {
  const t = page.t.publishing.signing
  if (!manages) return <p>{t.unsigned}</p>
  return (
    <div class="note stack tight">
      <p>{t.unsigned}</p>
      <p>
        {t.begin} <code>npx aval keys init</code>
      </p>
    </div>
  )
}

function Signed({ page, keys, manages, url }: Props & { keys: ShownKeys }) {
  const t = page.t.publishing.signing
  return (
    <>
      <Warnings page={page} keys={keys} manages={manages} />
      <p>{t.text}</p>
      <dl class="kv">
        <dt>{t.pointer}</dt>
        <dd>
          <a href={routes.apiPointer} hx-boost="false">
            <code>{`${url}${routes.apiPointer}`}</code>
          </a>
        </dd>
        <dt>{t.keys}</dt>
        <dd>
          <a href={routes.apiKeys} hx-boost="false">
            <code>{`${url}${routes.apiKeys}`}</code>
          </a>
        </dd>
        <dt>{t.kid}</dt>
        <dd>
          <code>{keys.kid}</code>
        </dd>
        <dt>{t.version}</dt>
        <dd>
          {keys.version}, {t.until} <Moment page={page} at={keys.expiresAt} />
        </dd>
        <dt>{t.roots}</dt>
        <dd>{t.threshold(keys.threshold, keys.roots.length)}</dd>
      </dl>
      <h3>{t.pin}</h3>
      <p>{t.pinText}</p>
      <Scroll label={t.pin}>
        <pre class="sample">
          <code>{keys.pin}</code>
        </pre>
      </Scroll>
      <h3>{t.verify}</h3>
      <Scroll label={t.verify}>
        <pre class="sample">
          <code>{`npx aval list verify ${url} --pin aval-pin-v1.…`}</code>
        </pre>
      </Scroll>
    </>
  )
}

function Warnings({ page, keys, manages }: Pick<Props, "page" | "manages"> & { keys: ShownKeys }) {
  const t = page.t.publishing.signing
  if (!keys.expired && keys.opens) return null
  return (
    <div class="note stack tight">
      {keys.expired ? <p>{t.expired}</p> : null}
      {keys.opens ? null : <p>{t.sealedElsewhere}</p>}
      {manages ? (
        <p>
          {t.mend} <code>{keys.opens ? "npx aval keys renew" : "npx aval keys rotate"}</code>
        </p>
      ) : null}
    </div>
  )
}
