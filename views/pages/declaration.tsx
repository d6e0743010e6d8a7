import type { Child } from "hono/jsx"
import { dayText } from "../../src/core/day-text.ts"
import type { Fault } from "../../src/core/errors.ts"
import type { Typed } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { ComparisonTable } from "../agency/comparison.tsx"
import { DeclaredContent, toolText } from "../declaration/content.tsx"
import { LinkSection } from "../declaration/link.tsx"
import { type DeclarationModel, ownWays } from "../declaration/model.ts"
import { DeclarationTag } from "../declaration/state.tsx"
import { readyIn } from "../declare/model.ts"
import { SheetForm } from "../declare/sheet.tsx"
import { sectionText } from "../declare/words.ts"
import { authorText } from "../fact/names.ts"
import { lastDayText } from "../packet/model.ts"
import { Faults } from "../parts/form.tsx"
import { Mark } from "../parts/marks.tsx"
import { Moment } from "../parts/moment.tsx"
import { Done } from "../people/done.tsx"

interface Props {
  page: Page
  model: DeclarationModel
  typed: Typed
  faults: readonly Fault[]
}

export function declarationTitle(page: Page, { reading }: DeclarationModel): string {
  const t = page.t.declarations.one
  const { declaration, state, progress } = reading
  return t.title(declaration.organisationName, t.states[state](readyIn(reading), progress.length))
}

/** One declaration as we read it: how it stands, what it says, how it compares, and what can be done with it. */
export function DeclarationPage(props: Props) {
  const { page, model, faults } = props
  const { reading, done, naming } = model
  const { declaration, state, draft, attachments } = reading
  const t = page.t.declarations.one
  const writes = page.may("agencies:write")
  const isFrozen = state === "sent" || state === "superseded"
  const link = writes ? <LinkSection {...props} /> : null
  return (
    <div class="stack loose">
      {done ? <Done>{t.done[done]}</Done> : null}
      <Faults page={page} faults={faults} />
      <div class="stack tight">
        <p class="small noprint any">
          <a href={routes.agency(declaration.organisation)}>{t.back(declaration.organisationName)}</a>
        </p>
        <h1 class="long any">{declarationTitle(page, model)}</h1>
      </div>
      <Facts page={page} model={model} writes={writes} />
      {isFrozen ? null : <Progress page={page} model={model} writes={writes} />}
      {isFrozen ? null : link}
      <Compared page={page} model={model} />
      <Requests page={page} model={model} />
      {draft.parts.size > 0 || attachments.length > 0 ? (
        <section class="stack" aria-labelledby="content">
          <h2 id="content">{t.content}</h2>
          {isFrozen ? <p class="small noprint">{t.print}</p> : <p class="note">{t.drafts}</p>}
          <DeclaredContent
            page={page}
            kind={declaration.kind}
            draft={draft}
            attachments={isFrozen ? draft.content.attachments : attachments}
            naming={naming}
          />
        </section>
      ) : null}
      {isFrozen ? link : null}
      <p class="row small noprint">
        <a href={routes.history(`work/declaration/${declaration.id}`)}>{t.history}</a>
        {writes && state !== "open" && state !== "expired" ? (
          <a
            href={routes.newDeclaration({
              contract: declaration.contractId,
              deliverable: declaration.deliverableId,
            })}
          >
            {t.again}
          </a>
        ) : null}
      </p>
    </div>
  )
}

function Facts({ page, model, writes }: { page: Page; model: DeclarationModel; writes: boolean }) {
  const t = page.t.declarations.one
  const { declaration, state, until } = model.reading
  const { contract, message, sentAt, way, signedName, signedRole, signedOn, validUntil, sha256 } = declaration
  const isOver = state === "sent" && validUntil !== undefined && validUntil < page.today
  const facts: (readonly [string, Child] | undefined)[] = [
    [page.t.declarations.one.heads.state, <DeclarationTag page={page} state={state} isOver={isOver} />],
    [
      t.contract,
      <a class="any" href={routes.contract(declaration.contractId)}>
        <bdi>{contract.title}</bdi>
      </a>,
    ],
    declaration.deliverableId === undefined
      ? undefined
      : [
          t.deliverable,
          <a class="any" href={routes.deliverable(declaration.deliverableId)}>
            <bdi>{declaration.deliverable}</bdi>
          </a>,
        ],
    [
      t.made,
      <>
        <Moment page={page} at={declaration.createdAt} time />{" "}
        {writes ? t.by(authorText(declaration.createdBy, model.people, page)) : null}
      </>,
    ],
    [t.until, until === undefined ? t.noLink : lastDayText(page, until, "long")],
    [t.language, page.t.declarations.create.languages[declaration.language]],
    message === undefined ? undefined : [t.message, <span class="told any">{message}</span>],
    sentAt === undefined
      ? undefined
      : [
          t.sent,
          <>
            <Moment page={page} at={sentAt} time /> {way === undefined ? null : t.ways[way]}
          </>,
        ],
    signedName === undefined
      ? undefined
      : [
          t.signed,
          <>
            {writes ? (
              <span class="any">{`${signedName}, ${signedRole},`}</span>
            ) : (
              <span class="dim">{t.signedHidden}</span>
            )}{" "}
            {signedOn === undefined ? null : t.signedOn(dayText(signedOn, page.lang))}
          </>,
        ],
    validUntil === undefined ? undefined : [t.valid, dayText(validUntil, page.lang)],
    sha256 === undefined ? undefined : [t.hash, <code class="any">{sha256}</code>],
    declaration.supersedes === undefined
      ? undefined
      : [
          t.supersedes,
          <>
            <a href={routes.declaration(declaration.supersedes)}>{t.previous}</a>{" "}
            <a class="noprint" href={routes.declarationDiff(declaration.id)}>
              {t.diff}
            </a>
          </>,
        ],
  ]
  return (
    <dl class="kv">
      {facts
        .filter((fact) => fact !== undefined)
        .map(([label, value]) => (
          <>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </>
        ))}
    </dl>
  )
}

/** How far it is, and the ways to go on for one of us. */
function Progress({ page, model, writes }: { page: Page; model: DeclarationModel; writes: boolean }) {
  const { declare, one: t } = page.t.declarations
  const { declaration, progress, state } = model.reading
  const isFillable = writes && state !== "revoked"
  return (
    <section class="stack tight" aria-labelledby="progress">
      <h2 id="progress">{t.progress}</h2>
      <p>
        <progress
          value={readyIn(model.reading)}
          max={progress.length}
          aria-label={declare.progress(readyIn(model.reading), progress.length)}
        />{" "}
        {declare.progress(readyIn(model.reading), progress.length)}
      </p>
      <ul class="lines midway small">
        {progress.map(({ section, state: how, missing }) => (
          <li class="row ends">
            <span>{sectionText(page, section)}</span>
            <span class={how === "unneeded" || how === "optional" ? "n dim" : "n"}>
              {how === "done" ? <Mark id="yes" /> : null}{" "}
              {how === "draft" ? declare.states.draft(missing) : declare.states[how]}
            </span>
          </li>
        ))}
      </ul>
      {isFillable ? (
        <p class="row noprint">
          <a class="btn" href={routes.declarationForm(declaration.id)}>
            {t.fill}
          </a>
        </p>
      ) : null}
      {isFillable && model.hasSheet ? (
        <details class="stack noprint">
          <summary>{t.sheetTitle}</summary>
          <div class="stack tight more">
            <p class="small">{t.sheetText}</p>
            <p>
              <a class="btn" href={routes.declarationSheet(declaration.id)} download>
                {t.download}
              </a>
            </p>
            <SheetForm page={page} view={{ id: declaration.id, ways: ownWays(declaration.id) }} faults={[]} />
          </div>
        </details>
      ) : null}
    </section>
  )
}

/** Held against the list, and what to write to the agency about it. */
function Compared({ page, model }: { page: Page; model: DeclarationModel }) {
  const t = page.t.declarations.one
  const { message, compared, reading } = model
  if (reading.state === "superseded") return <p class="note">{t.notCompared}</p>
  if (!compared) return null
  return (
    <section class="stack" aria-labelledby="compared">
      <h2 id="compared">{t.comparison}</h2>
      <ComparisonTable page={page} rows={compared} />
      {message === undefined || !page.may("agencies:write") ? null : (
        <details class="stack noprint">
          <summary>{t.messageTo}</summary>
          <div class="stack tight more">
            <label for="agency-message">{t.messageText}</label>
            <textarea
              id="agency-message"
              class="told"
              lang={reading.declaration.contract.language}
              readonly
              rows={14}
              spellcheck={false}
            >
              {`${message.subject}\n\n${message.text}`}
            </textarea>
            <p>
              <button type="button" class="btn" data-copy="agency-message" data-done={t.messageCopied} hidden>
                {t.copyMessage}
              </button>
            </p>
          </div>
        </details>
      )}
    </section>
  )
}

/** Tools that nobody knew: each became a request, once for all that ask for it. */
function Requests({ page, model }: { page: Page; model: DeclarationModel }) {
  const t = page.t.declarations.one
  const { requests, draft } = model.reading
  if (requests.size === 0) return null
  return (
    <section class="stack tight" aria-labelledby="requests">
      <h2 id="requests">{t.requests}</h2>
      <ul class="lines">
        {[...requests].map(([position, request]) => {
          const tool = draft.content.tools[position]
          return (
            <li class="any">
              <a href={routes.request(request)}>{t.request(tool ? toolText(page, tool) : "")}</a>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
