import { wasRead } from "../../src/core/deliverable-state.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Mark } from "../parts/marks.tsx"
import type { ListedDeliverable, ShownFile } from "./model.ts"

/** What the files say, held against what was declared: each finding with why, and what to ask. */
export function ComparisonSection({ page, model }: { page: Page; model: ListedDeliverable }) {
  const t = page.t.deliverables.comparison
  const { files, heldAgainst, findings } = model
  const contradicting = files.filter((file) => file.findings.length > 0)
  return (
    <section class="stack tight" aria-labelledby="comparison">
      <h2 id="comparison">{t.title}</h2>
      <Against page={page} model={model} />
      {findings > 0 ? (
        <>
          {contradicting.map((file) => (
            <Findings page={page} file={file} />
          ))}
          <p class="small dim">{t.reason}</p>
        </>
      ) : files.length === 0 ? (
        <p class="empty">{t.noFiles}</p>
      ) : !files.some(({ found }) => wasRead(found)) ? (
        <p>{t.noneRead}</p>
      ) : heldAgainst ? (
        <p>
          <Mark id="yes" /> {t.fine}
        </p>
      ) : null}
    </section>
  )
}

/** What the files are held against, which may be nothing. */
function Against({ page, model: { files, heldAgainst } }: { page: Page; model: ListedDeliverable }) {
  const t = page.t.deliverables.comparison
  if (!heldAgainst) {
    return (
      <p class={files.some(({ tellsOfAi }) => tellsOfAi) ? "note if" : "dim"}>
        {t.withNothing} {files.some(({ tellsOfAi }) => tellsOfAi) ? t.withNothingAi : null}
      </p>
    )
  }
  return (
    <p class="dim">
      {heldAgainst.kind === "deliverable" ? t.withSheet : t.withContract}{" "}
      <a href={routes.declaration(heldAgainst.id)}>{t.declaration}</a>
    </p>
  )
}

function Findings({ page, file }: { page: Page; file: ShownFile }) {
  const t = page.t.deliverables.comparison
  return (
    <div class="note no stack tight">
      <h3 class="sub any">
        <Mark id="warn" /> {t.inFile("")}
        <bdi>{file.name}</bdi>
      </h3>
      <ul>
        {file.findings.map(({ code, sentence, tool }) => (
          <li>
            {sentence[page.lang]} <code>{code}</code>
            {tool === undefined ? null : (
              <>
                {" "}
                <a href={routes.tool(tool)}>{t.tool}</a>
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
