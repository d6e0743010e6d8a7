import type { DeclaringAgency } from "../../src/core/declaring-agencies.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { lower, type Words } from "../tool/words.ts"
import { DeclaredCode } from "./declared-code.tsx"

interface Props {
  page: Page
  words: Words
  agencies: readonly DeclaringAgency[]
  caption: string
  /** Head of the column that says what was declared. */
  what: string
}

/** Agencies that declared a tool: under which contract, on which plan, what for, and how that compares. */
export function DeclaringTable({ page, words, agencies, caption, what }: Props) {
  const { head } = page.t.declaring
  return (
    <Fold caption={caption} heads={[head.agency, what, head.uses, head.code]}>
      <Rows>
        {agencies.map((one) => (
          <Row>
            <RowHead class="full any">
              <a href={routes.agency(one.organisation)}>
                <bdi>{one.organisationName}</bdi>
              </a>
              <AboutText page={page} of={one} />
            </RowHead>
            <Cell class="any" label={what}>
              <bdi>{one.label[page.lang]}</bdi>
            </Cell>
            <Cell class="any" label={head.uses}>
              {one.uses.length === 0 ? (
                <span class="dim">{page.t.declaring.noUse}</span>
              ) : (
                one.uses.map((use) => lower(words.useName(use))).join(", ")
              )}
            </Cell>
            <Cell class="any" label={head.code}>
              <DeclaredCode page={page} code={one.code} href={routes.declaration(one.declaration)} />
              <small>{one.why[page.lang]}</small>
            </Cell>
          </Row>
        ))}
      </Rows>
    </Fold>
  )
}

/** The contract, or the deliverable, that it was declared for. */
export function AboutText({ page, of }: { page: Page; of: Pick<DeclaringAgency, "contractTitle" | "deliverable"> }) {
  return (
    <small>
      <bdi>{of.contractTitle}</bdi>
      {of.deliverable ? <bdi>, {page.t.declaring.deliverable(of.deliverable.title)}</bdi> : null}
    </small>
  )
}
