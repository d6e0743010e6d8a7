import type { Page } from "../../src/web/page.ts"
import { Scroll } from "../parts/scroll.tsx"
import type { DescribedOperation } from "./description.ts"
import { Path } from "./path.tsx"
import { TypeText } from "./type.tsx"

/** Where the contents lead to. */
export function anchorOf({ method, id }: Pick<DescribedOperation, "method" | "id">): string {
  return `${method.toLowerCase()}-${id}`
}

/** One address: what it takes, what comes back, and a line to try it with. */
export function OperationPart({
  page,
  operation,
  origin,
}: {
  page: Page
  operation: DescribedOperation
  origin: string
}) {
  const t = page.t.docs
  const { method, path, summary, body, parameters, answers, example } = operation
  const anchor = anchorOf(operation)
  const line = `curl '${origin}${example}'`
  return (
    <article class="card stack tight" aria-labelledby={anchor}>
      <h3 id={anchor}>
        <span class="serial">{method}</span> <Path path={path} />
      </h3>
      <p>{summary[page.lang]}</p>
      {body ? (
        <p class="small">
          {t.body} <TypeText page={page} type={body} />
        </p>
      ) : null}
      {parameters.length > 0 ? (
        <>
          <p class="meta">{t.parameters}</p>
          <dl class="kv">
            {parameters.map(({ name, inPath, says, type }) => (
              <>
                <dt>
                  <code>{name}</code>
                </dt>
                <dd>
                  {says?.[page.lang]}
                  <small>
                    <TypeText page={page} type={type} />
                    {inPath ? `, ${t.inPath}` : null}
                  </small>
                </dd>
              </>
            ))}
          </dl>
        </>
      ) : null}
      <p class="meta">{t.answers}</p>
      <dl class="kv">
        {answers.map(({ status, text, mediaType, type }) => (
          <>
            <dt>{status}</dt>
            <dd>
              {text[page.lang]}
              {mediaType && type ? (
                <small>
                  {mediaType}, <TypeText page={page} type={type} />
                </small>
              ) : null}
            </dd>
          </>
        ))}
      </dl>
      {example.includes("…") ? null : (
        <>
          <p class="meta">{t.example}</p>
          <Scroll label={`${t.example} ${path}`}>
            <code class="small n">{line}</code>
          </Scroll>
          <p class="small">
            <a href={example} hx-boost="false">
              {t.open}
              <span class="vh"> {path}</span>
            </a>
          </p>
        </>
      )}
    </article>
  )
}
