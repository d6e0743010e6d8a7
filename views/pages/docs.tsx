import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import type { ApiDescription } from "../docs/description.ts"
import { anchorOf, OperationPart } from "../docs/operation.tsx"
import { Path } from "../docs/path.tsx"
import { SchemaPart } from "../docs/schema.tsx"

/** The API, to be read and tried: what holds everywhere, then every address, then every object. */
export function DocsPage({
  page,
  api,
  count,
  origin,
}: {
  page: Page
  api: ApiDescription
  count: number
  origin: string
}) {
  const t = page.t.docs
  const first = api.groups[0]?.operations[0]?.example ?? ""
  return (
    <div class="stack loose">
      <div class="stack tight">
        <h1>{t.title(count)}</h1>
        <p class="lede">{t.lede}</p>
        <p>
          {t.tryIt}{" "}
          <a href={first} hx-boost="false">
            <Path path={first} />
          </a>
        </p>
      </div>
      <div class="split">
        <div class="stack loose">
          <section class="stack tight" aria-labelledby="rules">
            <h2 id="rules">{t.rules.title}</h2>
            <ul class="lines small">
              {t.rules.items.map((item) => (
                <li>{item}</li>
              ))}
            </ul>
          </section>
          {api.groups.map(({ id, text, operations }) => (
            <section class="stack" aria-labelledby={id}>
              <div class="stack tight">
                <h2 id={id}>{t.groups[id]}</h2>
                <p class="dim">{text[page.lang]}</p>
              </div>
              {operations.map((operation) => (
                <OperationPart page={page} operation={operation} origin={origin} />
              ))}
            </section>
          ))}
          <section class="stack" aria-labelledby="schemas">
            <div class="stack tight">
              <h2 id="schemas">{t.schemas}</h2>
              <p class="dim">{t.schemasIntro}</p>
            </div>
            {api.schemas.map((schema) => (
              <SchemaPart page={page} schema={schema} />
            ))}
          </section>
        </div>
        <Contents page={page} api={api} />
      </div>
    </div>
  )
}

function Contents({ page, api }: { page: Page; api: ApiDescription }) {
  const t = page.t.docs
  return (
    <nav class="stack small noprint" aria-labelledby="contents">
      <h2 class="sub" id="contents">
        {t.contents}
      </h2>
      {api.groups.map(({ id, operations }) => (
        <div>
          <p class="row">
            <a href={`#${id}`}>
              <b>{t.groups[id]}</b>
            </a>
          </p>
          <ul class="plain">
            {operations.map((operation) => (
              <li>
                <a href={`#${anchorOf(operation)}`}>
                  {operation.method === "GET" ? null : `${operation.method} `}
                  <Path path={operation.path.replace("/api/v1", "")} />
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <div class="stack tight">
        <a href="#schemas">
          <b>{t.schemas}</b>
        </a>
        <a href={routes.openapi} hx-boost="false">
          {t.document}
        </a>
      </div>
    </nav>
  )
}
