import { dayText } from "../../src/core/day-text.ts"
import type { Loss } from "../../src/core/exports/format.ts"
import { lossTexts } from "../../src/core/loss-text.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import type { ShownExport } from "../exports/model.ts"
import { ProofMark } from "../exports/proof.tsx"
import { Scroll } from "../parts/scroll.tsx"

interface Props {
  page: Page
  shown: ShownExport
}

/** One format: what it loses, how it is fetched, where it goes, and how it begins. */
export function ExportPage({ page, shown }: Props) {
  const t = page.t.exports.one
  const { format } = shown
  const places = t.places[format.id] ?? []
  return (
    <div class="stack loose">
      <div class="stack tight">
        <p class="small">
          <a href={routes.exports()}>{t.back}</a>
        </p>
        <h1>{t.title(format.name[page.lang])}</h1>
        <p class="lede">{format.use[page.lang]}</p>
        <p class="row">
          <a class="btn primary" href={routes.apiExport(format.id, { lang: page.lang })} hx-boost="false">
            {t.download(format.file)}
          </a>
          <ProofMark format={format} page={page} />
        </p>
        <p class="small dim">{page.t.exports.origin(shown.revision, dayText(shown.day, page.lang))}</p>
      </div>
      <Losses page={page} shown={shown} />
      {places.length > 0 ? (
        <section class="stack" aria-labelledby="place">
          <h2 id="place">{t.place}</h2>
          <ul>
            {places.map((text) => (
              <li>{text}</li>
            ))}
          </ul>
        </section>
      ) : null}
      <Fetch page={page} shown={shown} />
      <Preview page={page} shown={shown} />
    </div>
  )
}

function Losses({ page, shown: { format, losses } }: Props) {
  const t = page.t.exports.one
  return (
    <section class="stack" aria-labelledby="losses">
      <h2 id="losses">{t.losses(losses.length)}</h2>
      {losses.length === 0 ? <p>{t.lossless}</p> : losses.map((loss) => <LossPart loss={loss} page={page} />)}
      <p class="small">
        <a href={routes.apiExportLoss(format.id)} hx-boost="false">
          {t.json}
        </a>
      </p>
    </section>
  )
}

const aboutShown = 30

function LossPart({ loss, page }: { loss: Loss; page: Page }) {
  const t = page.t.exports.one
  const { name, why, mend } = lossTexts[loss.kind]
  const more = loss.about.length - aboutShown
  return (
    <div class="stack tight">
      <h3>{name[page.lang]}</h3>
      <dl class="kv">
        <dt>{t.why}</dt>
        <dd>{why[page.lang]}</dd>
        <dt>{t.mend}</dt>
        <dd>{mend[page.lang]}</dd>
        <dt>{t.concerns(loss.about.length)}</dt>
        <dd>
          <ul class="plain small columns">
            {loss.about.slice(0, aboutShown).map((about) => (
              <li>
                <a href={about.includes("/") ? routes.check({ plan: about }) : routes.check({ host: about })}>
                  <code>{about}</code>
                </a>
              </li>
            ))}
            {more > 0 ? <li class="dim">{t.more(more)}</li> : null}
          </ul>
        </dd>
      </dl>
    </div>
  )
}

function Fetch({ page, shown }: Props) {
  const t = page.t.exports.one
  const { format, url, sha256, serial } = shown
  const address = `${url}${routes.apiExport(format.id, { lang: page.lang })}`
  const once = [
    'curl --silent --show-error --fail --user "aval:$AVAL_TOKEN"',
    `--output ${format.file} "${address}"`,
  ].join(" \\\n  ")
  const cron = `*/15 * * * * cd /var/lib/aval && curl --silent --show-error --fail --netrc-file aval.netrc --output ${format.file}.new "${address}" && mv ${format.file}.new ${format.file}`
  return (
    <section class="stack" aria-labelledby="fetch">
      <h2 id="fetch">{t.fetch}</h2>
      <dl class="kv">
        <dt>{t.address}</dt>
        <dd>
          <code>{address}</code>
        </dd>
        <dt>{t.type}</dt>
        <dd>
          <code>{format.mediaType}</code>
        </dd>
        <dt>{t.hash}</dt>
        <dd>
          <code>{sha256}</code>
        </dd>
        <dt>{t.series}</dt>
        <dd>{serial}</dd>
      </dl>
      <p>
        {t.token} {page.who.kind === "person" ? <a href={routes.accountTokens}>{t.newToken}</a> : null}
      </p>
      <Code label={t.fetch} text={once} />
      <h3>{t.cron}</h3>
      <Code label={t.cron} text={cron} />
      <p>{t.cronText}</p>
    </section>
  )
}

function Preview({ page, shown: { preview } }: Props) {
  const t = page.t.exports.one
  return (
    <section class="stack" aria-labelledby="preview">
      <h2 id="preview">{t.preview}</h2>
      {preview ? (
        <>
          <p class="small dim">{preview.whole ? t.whole : t.previewText(preview.lines)}</p>
          <Code label={t.preview} text={preview.text} />
        </>
      ) : (
        <p>
          {t.binary} <a href={routes.exportLoss("csv")}>CSV</a>
        </p>
      )}
    </section>
  )
}

function Code({ label, text }: { label: string; text: string }) {
  return (
    <Scroll label={label}>
      <pre class="sample">
        <code>{text}</code>
      </pre>
    </Scroll>
  )
}
