import { mayIn } from "../../src/core/access.ts"
import { dayText } from "../../src/core/day-text.ts"
import type { Fault } from "../../src/core/errors.ts"
import { ownCollection } from "../../src/core/own-text.ts"
import { type Typed, typedText } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { carriedIn, carriedQuery } from "../document/carried.ts"
import {
  type DocumentShown,
  dayOf,
  documentName,
  originText,
  type PlanNamed,
  planNamed,
  shortVersion,
  type VersionShown,
} from "../document/model.ts"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { Choices, Faults, fieldId, Input } from "../parts/form.tsx"
import { Mark } from "../parts/marks.tsx"
import { Done } from "../people/done.tsx"
import { ArchivesNamed } from "../tool/evidence.tsx"
import { hostOf } from "../tool/words.ts"

export interface DocumentModel {
  document: DocumentShown
  /** Newest first. */
  versions: readonly VersionShown[]
  plans: readonly PlanNamed[]
  proposed: readonly PlanNamed[]
  others: readonly PlanNamed[]
}

interface Props {
  page: Page
  reading: DocumentModel
  typed: Typed
  faults: readonly Fault[]
  stale: boolean
}

/** A document: where it comes from, whose terms it is, and its dated versions. */
export function DocumentPage({ page, reading, typed, faults, stale }: Props) {
  const { document, versions } = reading
  const t = page.t.reading
  const writes = mayIn(page.who, "register:write", undefined)
  const done = { linked: t.document.linked, described: t.document.described }[page.query.get("done") ?? ""]
  return (
    <div class="stack loose">
      {done ? <Done>{done}</Done> : null}
      <div class="stack tight">
        <p class="small">
          <a href={routes.terms(carriedQuery(carriedIn(page.query)))}>{t.document.all}</a>
        </p>
        <h1 class="long">
          <bdi>{documentName(page, document)}</bdi>
        </h1>
        {document.restricted ? (
          <p>
            <b>{t.restricted}</b>
          </p>
        ) : null}
      </div>
      <Faults page={page} faults={faults} />
      {stale ? (
        <div class="note no" role="alert" tabindex={-1} data-land>
          <p>
            <Mark id="warn" /> {t.document.stale}
          </p>
        </div>
      ) : null}
      <div class="split">
        <div class="stack loose">
          <Versions page={page} document={document} versions={versions} writes={writes} />
        </div>
        <aside class="stack loose">
          <dl class="kv">
            <dt>{t.document.from}</dt>
            <dd>{originText(page, document)}</dd>
            <dt>{t.document.address}</dt>
            <dd>
              {document.url === null ? (
                <span class="dim">{t.document.noAddress}</span>
              ) : (
                <a href={document.url} rel="noopener noreferrer external">
                  {hostOf(document.url)}
                </a>
              )}
            </dd>
          </dl>
          <Plans page={page} reading={reading} writes={writes} />
          {writes ? <Description page={page} document={document} typed={typed} faults={faults} isOpen={stale} /> : null}
          {writes && typedText(typed, "seen") !== "0" ? (
            <p class="small noprint">
              <a href={routes.history(`work/document/${document.id}`)}>{t.document.history}</a>
            </p>
          ) : null}
        </aside>
      </div>
      <ArchivesNamed page={page} collections={[document.collection]} />
    </div>
  )
}

/** Of a long history the newest are shown, the others unfold. */
const first = 12

function Versions({
  page,
  document,
  versions,
  writes,
}: {
  page: Page
  document: DocumentShown
  versions: readonly VersionShown[]
  writes: boolean
}) {
  const t = page.t.reading.document
  const isOwn = document.collection === ownCollection
  const older = versions.slice(first)
  return (
    <section class="stack tight" aria-labelledby="versions">
      <div class="row ends">
        <h2 id="versions">{t.versions(versions.length)}</h2>
        {isOwn && writes ? (
          <a class="btn" href={routes.newDocument({ document: document.id })}>
            {t.addVersion}
          </a>
        ) : null}
      </div>
      <VersionTable page={page} document={document} versions={versions.slice(0, first)} caption={t.caption} />
      {older.length > 0 ? (
        <details>
          <summary>{t.more(older.length)}</summary>
          <VersionTable page={page} document={document} versions={older} caption={t.more(older.length)} />
        </details>
      ) : null}
      {isOwn ? null : <p class="small dim">{t.lastVersion}</p>}
    </section>
  )
}

function VersionTable({
  page,
  document,
  versions,
  caption,
}: {
  page: Page
  document: DocumentShown
  versions: readonly VersionShown[]
  caption: string
}) {
  const t = page.t.reading
  const { heads } = t.document
  const carried = carriedQuery(carriedIn(page.query))
  return (
    <Fold caption={caption} heads={[heads.day, heads.how, heads.length, heads.version]}>
      <Rows>
        {versions.map((one) => (
          <Row>
            <RowHead>
              <a href={routes.documentVersion(document.id, one.version, carried)} hx-boost="false">
                {dayText(dayOf(one), page.lang)}
              </a>
            </RowHead>
            <Cell class="full">{howText(page, document, one)}</Cell>
            <Cell label={heads.length}>{t.length(one.length)}</Cell>
            <Cell label={heads.version}>
              <code title={one.version}>{shortVersion(one.version)}</code>
            </Cell>
          </Row>
        ))}
      </Rows>
    </Fold>
  )
}

function howText(page: Page, { collection }: DocumentShown, { technical, fileSha256 }: VersionShown): string {
  const t = page.t.reading.document
  if (collection === ownCollection) return fileSha256 === null ? t.stated : `${t.stated}, ${t.fromFile}`
  return technical ? t.technical : t.fetched
}

/** Whose terms it is: linked plans, those of the same name, and any other. */
function Plans({ page, reading, writes }: { page: Page; reading: DocumentModel; writes: boolean }) {
  const { document, plans, proposed, others } = reading
  const t = page.t.reading.document
  const action = routes.documentPlans(document.id)
  return (
    <section class="stack tight" aria-labelledby="plans">
      <h2 id="plans" class="sub">
        {t.plans(plans.length)}
      </h2>
      {plans.length === 0 ? (
        <p class="small">{t.plansNone}</p>
      ) : (
        <ul class="lines small">
          {plans.map((plan) => (
            <li class="row ends">
              <a href={`${routes.tool(plan.tool, { plan: plan.slug })}#terms`}>{planNamed(plan, page)}</a>
              {writes ? (
                <form method="post" action={action} class="noprint">
                  <button type="submit" class="btn small" name="remove" value={plan.slug}>
                    {t.unlink}
                    <span class="vh">{t.unlinkOf(planNamed(plan, page))}</span>
                  </button>
                </form>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {writes && proposed.length > 0 ? (
        <form method="post" action={action} class="stack tight noprint">
          <p class="small">{t.proposed}</p>
          {proposed.slice(0, 12).map((plan) => (
            <p>
              <button type="submit" class="btn small" name="add" value={plan.slug}>
                {t.linkOf(planNamed(plan, page))}
              </button>
            </p>
          ))}
        </form>
      ) : null}
      {writes && others.length > 0 ? (
        <details class="small noprint">
          <summary>{t.other}</summary>
          <form method="post" action={action} class="stack tight">
            <div class="field">
              <label for={fieldId("add")}>{page.t.reading.passage.other}</label>
              <select id={fieldId("add")} name="add">
                {others.map((plan) => (
                  <option value={plan.slug}>{planNamed(plan, page)}</option>
                ))}
              </select>
            </div>
            <p>
              <button type="submit" class="btn">
                {t.link}
              </button>
            </p>
          </form>
        </details>
      ) : null}
    </section>
  )
}

function Description({
  page,
  document,
  typed,
  faults,
  isOpen,
}: {
  page: Page
  document: DocumentShown
  typed: Typed
  faults: readonly Fault[]
  /** What was typed is not saved: it is in view. */
  isOpen: boolean
}) {
  const t = page.t.reading
  const field = { page, typed, faults }
  return (
    <details class="small noprint" open={isOpen || faults.length > 0}>
      <summary>{t.document.describe}</summary>
      <form method="post" action={routes.document(document.id)} class="stack form">
        <input type="hidden" name="seen" value={typedText(typed, "seen")} />
        <Input
          {...field}
          name="url"
          label={t.add.url}
          attributes={{ inputmode: "url", spellcheck: "false" }}
          optional
        />
        <Choices
          {...field}
          name="restricted"
          label={t.add.restricted}
          chosen={[typedText(typed, "restricted")]}
          options={[{ value: "on", label: t.add.restrictedLabel, hint: t.add.restrictedHint }]}
        />
        <p>
          <button type="submit" class="btn">
            {t.document.save}
          </button>
        </p>
      </form>
    </details>
  )
}
