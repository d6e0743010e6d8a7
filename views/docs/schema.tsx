import type { ApiDescription } from "../../src/web/docs-description.ts"
import type { Page } from "../../src/web/page.ts"
import { TypeText } from "./type.tsx"

/** One object with its fields. Descriptions are those of the OpenAPI document, in English. */
export function SchemaPart({ page, schema }: { page: Page; schema: ApiDescription["schemas"][number] }) {
  const t = page.t.docs
  const { name, description, fields, type } = schema
  return (
    <section class="stack tight" aria-labelledby={name}>
      <h3 id={name}>{name}</h3>
      {description ? (
        <p class="small" lang="en">
          {description}
        </p>
      ) : null}
      {fields.length === 0 ? (
        <p class="small">
          <TypeText page={page} type={type} />
        </p>
      ) : (
        <dl class="kv">
          {fields.map((field) => (
            <>
              <dt>
                <code>{breakable(field.name)}</code>
                {field.required ? <abbr title={t.required}>*</abbr> : null}
              </dt>
              <dd>
                <TypeText page={page} type={field.type} />
                {field.description ? <small lang="en">{field.description}</small> : null}
              </dd>
            </>
          ))}
        </dl>
      )}
    </section>
  )
}

function breakable(name: string) {
  return name.split(/(?<=\.)/).map((part) => (
    <>
      {part}
      <wbr />
    </>
  ))
}
