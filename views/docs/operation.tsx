import type { DescribedOperation } from "../../src/web/docs-description.ts"
import type { Page } from "../../src/web/page.ts"
import { Scroll } from "../parts/scroll.tsx"
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
          <h4 class="meta">{t.parameters}</h4>
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
      <h4 class="meta">{t.answers}</h4>
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
          <h4 class="meta">{t.example}</h4>
          <Scroll label={`${t.example} ${path}`}>
            <a class="n" href={example} hx-boost="false">
              <code>{line}</code>
            </a>
          </Scroll>
        </>
      )}
    </article>
  )
}
