import { mayIn } from "../../src/core/access.ts"
import { dayIn } from "../../src/core/day.ts"
import { dayText } from "../../src/core/day-text.ts"
import type { Fault } from "../../src/core/errors.ts"
import { shown } from "../../src/core/text.ts"
import { type Typed, typedText } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { placeQuery } from "../fact/links.tsx"
import { authorText, nameText } from "../fact/names.ts"
import { MailTexts } from "../packet/mail.tsx"
import { lastDayText, type PacketModel, type ShownItem } from "../packet/model.ts"
import { ReturnedSheet } from "../packet/returned.tsx"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { Faults, Input } from "../parts/form.tsx"
import { Level } from "../parts/level.tsx"
import { Mark } from "../parts/marks.tsx"
import { Moment } from "../parts/moment.tsx"
import { Shown } from "../parts/shown.tsx"
import { SourceMark } from "../parts/source.tsx"
import { WorkNav } from "../parts/work-nav.tsx"
import { Done } from "../people/done.tsx"
import { webAddress } from "../tool/words.ts"

interface Props {
  page: Page
  model: PacketModel
  typed: Typed
  faults: readonly Fault[]
}

export function packetTitle(page: Page, { packet, state, answered }: PacketModel): string {
  const t = page.t.packets.one
  return t.title(packet.organisationName, t.states[state](answered, packet.questions.length))
}

/** One set of questions to a vendor: how it stands, what was asked and said, and what can be done with its link. */
export function PacketPage(props: Props) {
  const { page, model, faults } = props
  const { packet, state, until, people, hasSheet, done, items } = model
  const [said, unsaid] = [items.filter(({ answer }) => answer), items.filter(({ answer }) => !answer)]
  const t = page.t.packets.one
  // What is to be done comes first: sending the link, then looking at what was answered.
  const link = mayIn(page.who, "register:write", undefined) ? <LinkSection {...props} /> : null
  return (
    <div class="stack loose">
      <WorkNav page={page} current="packets" />
      {done ? <Done>{t.done[done]}</Done> : null}
      <Faults page={page} faults={faults} />
      <div class="stack tight">
        <p class="small noprint">
          <a href={routes.packets()}>{t.back}</a>
        </p>
        <h1 class="long">{packetTitle(page, model)}</h1>
      </div>
      <dl class="kv">
        <dt>{t.made}</dt>
        <dd>
          <Moment page={page} at={packet.createdAt} time /> {t.by(authorText(packet.createdBy, people, page))}
        </dd>
        <dt>{t.until}</dt>
        <dd>{lastDayText(page, until, "long")}</dd>
        <dt>{t.language}</dt>
        <dd>{page.t.packets.create.languages[packet.language]}</dd>
        {packet.message ? (
          <>
            <dt>{t.message}</dt>
            <dd class="told any">{packet.message}</dd>
          </>
        ) : null}
        {packet.submittedAt ? (
          <>
            <dt>{t.sent}</dt>
            <dd>
              <Moment page={page} at={packet.submittedAt} time />
            </dd>
            <dt>{t.answeredBy}</dt>
            <dd class="any">{packet.answeredBy}</dd>
          </>
        ) : null}
      </dl>
      {state === "submitted" ? null : link}
      <section class="stack" aria-labelledby="asked">
        <div class="row ends">
          <h2 id="asked">{t.questions}</h2>
          {hasSheet ? (
            <a class="btn noprint" href={routes.packetSheet(packet.id)} download>
              {t.sheet}
            </a>
          ) : null}
        </div>
        {state !== "submitted" && model.items.some(({ answer }) => answer) ? <p class="note">{t.drafts}</p> : null}
        {said.length > 0 ? <Items page={page} model={model} items={said} caption={t.caption} /> : null}
        {unsaid.length > 0 ? (
          <details open={said.length === 0}>
            <summary>{t.unsaidAll(unsaid.length)}</summary>
            <Items page={page} model={model} items={unsaid} caption={t.unsaidAll(unsaid.length)} />
          </details>
        ) : null}
      </section>
      {state === "open" && hasSheet && link ? <ReturnedSheet {...props} /> : null}
      {state === "submitted" ? link : null}
      <p class="small noprint">
        <a href={routes.history(`work/packet/${packet.id}`)}>{t.history}</a>
      </p>
    </div>
  )
}

function Items({
  page,
  model,
  items,
  caption,
}: {
  page: Page
  model: PacketModel
  items: readonly ShownItem[]
  caption: string
}) {
  const { heads } = page.t.packets.one
  return (
    <div class="packet">
      <Fold caption={caption} heads={[heads.question, heads.had, heads.said, heads.next]}>
        <Rows>
          {items.map((item) => (
            <Item page={page} model={model} item={item} />
          ))}
        </Rows>
      </Fold>
    </div>
  )
}

function Item({ page, model, item }: { page: Page; model: PacketModel; item: ShownItem }) {
  const t = page.t.packets.one
  const { about, factor, fact, isShown } = item
  return (
    <Row>
      <RowHead class="full factor">
        {factor.id} {factor.name[page.lang]}
        <small>{nameText(about, page)}</small>
      </RowHead>
      <Cell label={t.heads.had}>
        {fact ? (
          <>
            <a href={routes.fact(fact.id)}>
              <Level option={fact.option} page={page} />
            </a>{" "}
            {factor.options[fact.option][page.lang]}
            {fact.text ? (
              <small>
                <Shown text={shown(fact.text)} page={page} />
              </small>
            ) : null}
            <small>
              <SourceMark source={fact.sourceClass} page={page} /> {isShown ? null : t.hidden}
            </small>
          </>
        ) : (
          <span class="dim">{t.nothing}</span>
        )}
      </Cell>
      <Cell label={t.heads.said}>
        <SaidTo page={page} model={model} item={item} />
      </Cell>
      <Cell label={t.heads.next}>
        <Next page={page} item={item} />
      </Cell>
    </Row>
  )
}

function SaidTo({ page, model, item }: { page: Page; model: PacketModel; item: ShownItem }) {
  const t = page.t.packets.one
  const { answer, factor, progress } = item
  if (!answer) return <span class="dim">{t.unsaid}</span>
  const { verdict, option, text, url, file } = answer
  const address = webAddress(url)
  const { submittedAt } = model.packet
  return (
    <>
      <b>
        {verdict === "confirmed" && submittedAt
          ? t.confirmedOn(dayText(dayIn(page.zone, new Date(submittedAt)), page.lang))
          : t.verdicts[verdict]}
      </b>
      {option === undefined ? null : (
        <>
          {" "}
          <Level option={option} page={page} /> {factor.options[option][page.lang]}
        </>
      )}
      {progress === "draft" ? <small>{t.draft}</small> : null}
      {text ? (
        <small class="quote any" lang={model.packet.language === page.lang ? undefined : model.packet.language}>
          {text}
        </small>
      ) : null}
      {address ? (
        <small class="any">
          <a href={address} rel="noopener noreferrer external nofollow">
            {address}
          </a>
        </small>
      ) : null}
      {file ? (
        <small class="any">{model.opensFiles ? <a href={routes.file(file.sha256)}>{file.name}</a> : file.name}</small>
      ) : null}
    </>
  )
}

/** Accepting evidence is noting the answer anew, on what now carries it: a claim alone never becomes more. */
function Next({ page, item }: { page: Page; item: ShownItem }) {
  const t = page.t.packets.one
  const { claim, about, factor, answer } = item
  const name = `${factor.id} ${factor.name[page.lang]}`
  const writes = mayIn(page.who, "register:write", undefined)
  if (!claim) return null
  const hasEvidence = answer?.url !== undefined || answer?.file !== undefined
  return (
    <>
      {claim.isLive ? null : <small>{t.accepted}</small>}
      {claim.isLive && writes && hasEvidence ? (
        <a href={routes.newFact({ ...placeQuery(about.subject), factor: factor.id, corrects: claim.id, accept: "1" })}>
          {t.accept}
          <span class="vh">{t.acceptOf(name)}</span>
        </a>
      ) : null}
      <small>
        <a href={routes.fact(claim.id)}>
          {t.claim}
          <span class="vh">{t.acceptOf(name)}</span>
        </a>
      </small>
    </>
  )
}

function LinkSection({ page, model, typed, faults }: Props) {
  const t = page.t.packets.one
  const { packet, isReachable, state, seen, company, until } = model
  const extends_ = state === "open" || state === "expired"
  const until2 = typedText(typed, "until") === "" ? model.proposed : typedText(typed, "until")
  return (
    <section class="stack noprint" aria-labelledby="link">
      <h2 id="link">{t.link}</h2>
      <p>
        <Mark id={isReachable ? "yes" : "gone"} /> {isReachable ? t.linkLive : t.linkDead}
      </p>
      <div class="cols">
        <form method="post" action={routes.packetLink(packet.id)} class="stack tight">
          <input type="hidden" name="seen" value={String(seen)} />
          <Input page={page} faults={faults} name="until" type="date" label={t.until2} value={until2} />
          <p class="row">
            {extends_ ? (
              <button type="submit" class="btn" name="what" value="extend">
                {t.extend}
              </button>
            ) : null}
            <button type="submit" class="btn" name="what" value="renew">
              {t.renew}
            </button>
          </p>
          <p class="small dim">{extends_ ? `${t.extendHint} ${t.renewHint}` : t.renewHint}</p>
        </form>
        {isReachable || state === "expired" ? (
          <form method="post" action={routes.packetRevoked(packet.id)} class="stack tight">
            <input type="hidden" name="seen" value={String(seen)} />
            <p>
              <button type="submit" class="btn">
                {t.revoke}
              </button>
            </p>
            <p class="small dim">{t.revokeHint}</p>
          </form>
        ) : null}
      </div>
      {state === "open" ? (
        <details class="stack">
          <summary>{t.mailTitle}</summary>
          <p class="small">{t.mailText}</p>
          <MailTexts
            page={page}
            company={company}
            count={packet.questions.length}
            until={until}
            url={() => t.linkPlace}
            first={packet.language}
          />
        </details>
      ) : null}
    </section>
  )
}
