import { dayText } from "../../src/core/day-text.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import type { AgencyModel, ShownTerms } from "./model.ts"

interface Props {
  page: Page
  model: Pick<AgencyModel, "agency" | "terms" | "declaredOn">
}

/** An agency's own AI terms, version by version, and what of them is newer than what it declared. */
export function TermsTab({ page, model }: Props) {
  const t = page.t.agencies.page
  const { agency, terms, declaredOn } = model
  return (
    <section class="stack tight" aria-labelledby="terms">
      <h2 id="terms">{t.tabs.terms}</h2>
      {terms ? (
        <Versions page={page} terms={terms} declaredOn={declaredOn} />
      ) : (
        <p class="empty">
          {t.terms.none}
          {page.may("agencies:write") ? (
            <>
              {" "}
              <a href={routes.newDocument({ service: agency.name })}>{t.terms.add}</a>
              {" · "}
              <a href={routes.editAgency(agency.slug)}>{t.terms.choose}</a>
            </>
          ) : null}
        </p>
      )}
    </section>
  )
}

function Versions({ page, terms, declaredOn }: { page: Page; terms: ShownTerms; declaredOn: string | undefined }) {
  const t = page.t.agencies.page.terms
  const { document, versions, changed } = terms
  const isOpen = !document.restricted || page.may("files:read")
  const isChanged = new Set(changed.map(({ version }) => version))
  return (
    <>
      <p>
        {isOpen ? (
          <a href={routes.document(document.id)}>
            <bdi>
              {document.service} – {document.termsType}
            </bdi>
          </a>
        ) : (
          <span class="dim">{t.restricted}</span>
        )}{" "}
        {declaredOn === undefined
          ? t.noDeclaration
          : changed.length > 0
            ? t.changed(changed.length, dayText(declaredOn, page.lang))
            : t.unchanged(dayText(declaredOn, page.lang))}
      </p>
      {versions.length === 0 ? (
        <p class="empty">{t.noVersions}</p>
      ) : (
        <Fold caption={t.caption} heads={[t.head.day, t.head.hash, t.head.since]}>
          <Rows>
            {versions.map(({ version, day, sha256 }) => (
              <Row>
                <RowHead>
                  {isOpen ? (
                    <a href={routes.documentVersion(document.id, version)}>{dayText(day, page.lang)}</a>
                  ) : (
                    dayText(day, page.lang)
                  )}
                </RowHead>
                <Cell label={t.head.hash} class="any">
                  <code>{sha256}</code>
                </Cell>
                <Cell label={t.head.since}>
                  {declaredOn === undefined ? t.undeclared : isChanged.has(version) ? <b>{t.isNew}</b> : t.known}
                </Cell>
              </Row>
            ))}
          </Rows>
        </Fold>
      )}
      {page.may("register:write") && isOpen ? (
        <p class="noprint">
          <a class="btn" href={routes.newDocument({ document: document.id })}>
            {t.addVersion}
          </a>
        </p>
      ) : null}
    </>
  )
}
