import type { Page } from "../../src/web/page.ts"
import { Scroll } from "../parts/scroll.tsx"
import type { DescribedOperation } from "./description.ts"
import { Path } from "./path.tsx"
import { TypeText } from "./type.tsx"

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
  const { id, path, summary, parameters, answers, example } = operation
  const line = `curl '${origin}${example}'`
  return (
    <article class="card stack tight" aria-labelledby={`get-${id}`}>
      <h3 id={`get-${id}`}>
        <span class="serial">GET</span> <Path path={path} />
      </h3>
      <p>{summary[page.lang]}</p>
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
