import type { Day } from "../../src/core/day.ts"
import type { Fault } from "../../src/core/errors.ts"
import { type Typed, typedText } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import type { Naming } from "../declaration/answers.tsx"
import { DeclaredContent, toolText } from "../declaration/content.tsx"
import { Faults, Input } from "../parts/form.tsx"
import { Mark } from "../parts/marks.tsx"
import type { DeclareView } from "./model.ts"
import { Title, Way } from "./part.tsx"
import { askedText, sectionText } from "./words.ts"

interface Props {
  page: Page
  view: DeclareView
  naming: Naming
  typed: Typed
  faults: readonly Fault[]
  /** The day that is proposed, and the last that can be. */
  validity: { usual: Day; most: Day }
}

/** All of it to be read again, and the signature; or what is missing before. */
export function SendPage({ page, view, naming, typed, faults, validity }: Props) {
  const t = page.t.declarations.declare.send
  const isReady = view.missing.length === 0
  return (
    <div class="stack loose midway">
      <Way page={page} view={view} part="send" />
      <Faults page={page} faults={faults} />
      <Title page={page} view={view} part="send">
        {t.title}
      </Title>
      {isReady ? (
        <p class="note yes">
          <Mark id="yes" /> {t.ready}
        </p>
      ) : (
        <Missing page={page} view={view} />
      )}
      <section class="stack" aria-labelledby="content">
        <h2 id="content">{t.content}</h2>
        <DeclaredContent
          page={page}
          kind={view.kind}
          draft={view.draft}
          attachments={view.attachments}
          naming={naming}
        />
      </section>
      {isReady ? <Signature page={page} view={view} typed={typed} faults={faults} validity={validity} /> : null}
    </div>
  )
}

/** How many of them are listed: a declaration of 200 tools can lack a thousand answers. */
const mostListed = 50

function Missing({ page, view }: { page: Page; view: DeclareView }) {
  const t = page.t.declarations.declare
  const tools = new Map(view.draft.tools.map(({ part, tool }) => [part, tool]))
  const nameOf = (part: string) => {
    const tool = tools.get(part)
    return tool ? toolText(page, tool) : sectionText(page, part)
  }
  return (
    <section class="note if stack tight" aria-labelledby="missing">
      <h2 class="sub" id="missing">
        {t.send.missing(view.missing.length)}
      </h2>
      <p>{t.send.missingText}</p>
      <ul>
        {[...Map.groupBy(view.missing.slice(0, mostListed), ({ part }) => part)].map(([part, missing]) => (
          <li class="any">
            <a href={view.ways.form({ part })}>
              <bdi>{nameOf(part)}</bdi>
            </a>
            {missing.map(({ field, message }) => (
              <small>
                {askedText(page, field)} – {message[page.lang]}
              </small>
            ))}
          </li>
        ))}
        {view.missing.length > mostListed ? <li>{t.sheet.more(view.missing.length - mostListed)}</li> : null}
      </ul>
    </section>
  )
}

function Signature({ page, view, typed, faults, validity }: Omit<Props, "naming">) {
  const { declare, one } = page.t.declarations
  const t = declare.send
  const field = { page, typed, faults }
  const fault = faults.find(({ place }) => place === "truth")
  const until = typedText(typed, "validUntil")
  return (
    <section class="stack" aria-labelledby="sign">
      <h2 id="sign">{view.own ? one.sendOwn : t.sign}</h2>
      {view.own ? <p>{one.sendOwnText}</p> : null}
      <form method="post" action={view.ways.submission} class="stack form" hx-boost="false">
        <input type="hidden" name="declaration" value={view.id} />
        {view.bySheet ? <input type="hidden" name="way" value="sheet" /> : null}
        <div class={fault ? "field bad" : "field"}>
          {fault ? (
            <span class="msg" id="f-truth-fault">
              <Mark id="warn" /> {fault.message[page.lang]}
            </span>
          ) : null}
          <label class="pick">
            <input
              id="f-truth"
              type="checkbox"
              name="truth"
              value="on"
              checked={typedText(typed, "truth") !== ""}
              {...(fault ? { "aria-describedby": "f-truth-fault", "aria-invalid": "true" } : {})}
            />
            <span>
              {t.truth}
              <small>{t.truthHint(view.company)}</small>
            </span>
          </label>
        </div>
        <Input
          {...field}
          name="name"
          label={view.own ? one.nameOwn : t.name}
          autocomplete={view.own ? "off" : "name"}
          attributes={{ maxlength: 200 }}
        />
        <Input
          {...field}
          name="role"
          label={view.own ? one.roleOwn : t.role}
          hint={t.roleHint}
          autocomplete={view.own ? "off" : "organization-title"}
          attributes={{ maxlength: 200 }}
        />
        <Input
          {...field}
          name="validUntil"
          type="date"
          label={t.validUntil}
          hint={t.validHint}
          value={until === "" ? validity.usual : until}
          attributes={{ min: page.today, max: validity.most }}
        />
        {view.own ? null : <p class="small dim">{t.keep(view.company)}</p>}
        <p>{t.once}</p>
        <p>
          <button type="submit" class="btn go big">
            {t.button}
          </button>
        </p>
      </form>
    </section>
  )
}
