import { silence } from "../../src/core/undeclared.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { authorText } from "../fact/names.ts"
import { Mark } from "../parts/marks.tsx"
import { Moment } from "../parts/moment.tsx"
import { Found } from "./found.tsx"
import type { DeliverableModel, ShownFile } from "./model.ts"

/** Every file that was read: its hash, what it says of itself, and what that does not prove. */
export function FilesSection({ page, model }: { page: Page; model: DeliverableModel }) {
  const t = page.t.deliverables
  const { files } = model
  return (
    <section class="stack" aria-labelledby="files">
      <h2 id="files">{t.file.title}</h2>
      {files.length === 0 ? (
        <p class="empty">{t.comparison.noFiles}</p>
      ) : (
        <>
          {files.toReversed().map((file) => (
            <FileRead page={page} model={model} file={file} />
          ))}
          <div class="note">
            <h3 class="sub">{t.file.proves}</h3>
            <p>{t.file.provesText}</p>
          </div>
        </>
      )}
    </section>
  )
}

function FileRead({ page, model, file }: { page: Page; model: DeliverableModel; file: ShownFile }) {
  const t = page.t.deliverables
  const { found, findings, tellsOfAi, sha256 } = file
  // What stood in the way of reading it says as much, and more closely.
  const isExplained = found.faults.some((fault) => fault !== "shortened" && fault !== "other_type")
  return (
    <article class="card stack tight" id={`file-${sha256.slice(0, 16)}`}>
      <h3 class="any">
        <bdi>{file.name}</bdi>
      </h3>
      {findings.length > 0 || tellsOfAi ? (
        <p class="row">
          {findings.length > 0 ? (
            <a class="tag no" href="#comparison">
              <Mark id="warn" />
              {t.file.contradicts(findings.length)}
            </a>
          ) : null}
          {tellsOfAi ? (
            <span class="tag off">
              <Mark id="ask" />
              {t.file.generative}
            </span>
          ) : null}
        </p>
      ) : null}
      <Facts page={page} model={model} file={file} />
      {found.faults.length === 0 ? null : (
        <ul class="lines small">
          {found.faults.map((fault) => (
            <li>
              <Mark id="warn" /> {t.faults[fault]}
            </li>
          ))}
        </ul>
      )}
      {(isExplained ? [] : silence(found)).map((text) => (
        <p class="small dim">{text[page.lang]}</p>
      ))}
      {page.may("agencies:write") ? (
        <details class="noprint">
          <summary>{t.file.aside}</summary>
          <form method="post" action={routes.deliverableFileAside(model.deliverable.id)} class="stack tight">
            <input type="hidden" name="file" value={sha256} />
            <p class="small">{t.file.asideWhy}</p>
            <p>
              <button type="submit" class="btn">
                {t.file.aside}
              </button>
            </p>
          </form>
        </details>
      ) : null}
    </article>
  )
}

function Facts({ page, model, file }: { page: Page; model: DeliverableModel; file: ShownFile }) {
  const t = page.t.deliverables.file
  const { sha256, size, found, readAt, readBy, isKept } = file
  const others = model.elsewhere.get(sha256) ?? []
  return (
    <dl class="kv of-file">
      <dt>{t.hash}</dt>
      <dd>
        <code class="hash">{sha256}</code>
      </dd>
      <dt>{t.size}</dt>
      <dd>{page.t.files.size(size)}</dd>
      <dt>{t.type}</dt>
      <dd>{found.mediaType === undefined ? t.unknownType : <code>{found.mediaType}</code>}</dd>
      <dt>{t.read}</dt>
      <dd>
        <Moment page={page} at={readAt} time />{" "}
        <small>{page.t.deliverables.page.by(authorText(readBy, model.names.people, page))}</small>
      </dd>
      <dt>{t.kept}</dt>
      <dd>
        {isKept ? (
          page.may("files:read") ? (
            <a href={routes.file(sha256)}>{t.open}</a>
          ) : (
            page.t.deliverables.sheet.yes
          )
        ) : (
          t.notKept
        )}
      </dd>
      {others.length === 0 ? null : (
        <>
          <dt>{t.elsewhere}</dt>
          {others.map(({ id, title }) => (
            <dd>
              <a href={routes.deliverable(id)}>
                <bdi>{title}</bdi>
              </a>
            </dd>
          ))}
        </>
      )}
      <Found page={page} found={found} />
    </dl>
  )
}
