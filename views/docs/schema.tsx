import type { Page } from "../../src/web/page.ts"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import type { ApiDescription } from "./description.ts"
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
          {coded(description)}
        </p>
      ) : null}
      {fields.length === 0 ? (
        <p class="small">
          <TypeText page={page} type={type} />
        </p>
      ) : (
        <Fold caption={name} heads={[t.field, t.holds]}>
          <Rows>
            {fields.map((field) => (
              <Row>
                <RowHead class="w3">
                  <code>{breakable(field.name)}</code>
                  {field.required ? (
                    <>
                      <span aria-hidden="true">*</span>
                      <span class="vh"> {t.required}</span>
                    </>
                  ) : null}
                </RowHead>
                <Cell class="full">
                  <TypeText page={page} type={field.type} />
                  {field.description ? <small lang="en">{coded(field.description)}</small> : null}
                </Cell>
              </Row>
            ))}
          </Rows>
        </Fold>
      )}
    </section>
  )
}

/** What stands between backticks is code, as in the OpenAPI document. */
function coded(text: string) {
  return text.split("`").map((part, index) => (index % 2 === 1 ? <code>{part}</code> : part))
}

function breakable(name: string) {
  return name.split(/(?<=\.)/).map((part) => (
    <>
      {part}
      <wbr />
    </>
  ))
}
