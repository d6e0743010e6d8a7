import { dayText } from "../../src/core/day-text.ts"
import { readers } from "../../src/core/exports/format.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Hosts } from "../exports/hosts.tsx"
import type { ShownExports } from "../exports/model.ts"
import { ProofMark } from "../exports/proof.tsx"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"

/** The list in every format, by who reads it, and what happens to each host. */
export function ExportsPage({ page, shown }: { page: Page; shown: ShownExports }) {
  const t = page.t.exports
  return (
    <div class="stack loose">
      <div class="stack tight">
        <h1>{t.title(shown.formats.length)}</h1>
        <p class="lede">{t.lede}</p>
        <p class="small dim">
          <a href={routes.list}>{t.origin(shown.revision, dayText(shown.day, page.lang))}</a>
        </p>
      </div>
      <Formats page={page} shown={shown} />
      <Hosts page={page} shown={shown} />
    </div>
  )
}

function Formats({ page, shown }: { page: Page; shown: ShownExports }) {
  const t = page.t.exports.formats
  const groups = Map.groupBy(shown.formats, ({ format }) => format.reader)
  return (
    <section class="stack" aria-labelledby="formats">
      <h2 id="formats">{t.title}</h2>
      {readers.map((reader) => {
        const formats = groups.get(reader)
        if (!formats) return null
        const title = page.t.exports.readers[reader]
        return (
          <div class="stack tight">
            <h3>{title}</h3>
            <Fold caption={title} heads={[t.format, t.proof, t.losses, t.file]}>
              <Rows>
                {formats.map(({ format, losses }) => (
                  <Row>
                    <RowHead class="full w45">
                      <a href={routes.exportLoss(format.id)}>{format.name[page.lang]}</a>
                      <small>{format.use[page.lang]}</small>
                    </RowHead>
                    <Cell class="keep">
                      <ProofMark format={format} page={page} />
                    </Cell>
                    <Cell class="keep" label={t.losses}>
                      {losses === 0 ? (
                        <span class="dim">{t.none}</span>
                      ) : (
                        <a href={`${routes.exportLoss(format.id)}#losses`}>{t.count(losses)}</a>
                      )}
                    </Cell>
                    <Cell class="keep">
                      <a href={routes.apiExport(format.id, { lang: page.lang })} hx-boost="false">
                        {t.download}
                        <span class="vh"> {format.file}</span>
                      </a>
                    </Cell>
                  </Row>
                ))}
              </Rows>
            </Fold>
          </div>
        )
      })}
      <p class="small dim">{t.legend}</p>
    </section>
  )
}
