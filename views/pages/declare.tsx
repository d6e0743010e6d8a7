import type { Fault } from "../../src/core/errors.ts"
import type { Page } from "../../src/web/page.ts"
import { type DeclareView, readyIn } from "../declare/model.ts"
import { SavedNote } from "../declare/notes.tsx"
import { SheetSection } from "../declare/sheet.tsx"
import { sectionText } from "../declare/words.ts"
import { Faults } from "../parts/form.tsx"
import { Mark } from "../parts/marks.tsx"

interface Props {
  page: Page
  view: DeclareView
  faults: readonly Fault[]
  isSaved: boolean | undefined
}

/** What the declaration is called. */
export function declareTitle({ t }: Page, { company, deliverable }: DeclareView): string {
  const words = t.declarations.declare
  return deliverable === undefined ? words.title(company) : words.titleOf(deliverable)
}

/** What is asked, by whom, how far it is, and where to go on. */
export function DeclarePage({ page, view, faults, isSaved }: Props) {
  const t = page.t.declarations.declare
  const { company, agency, contract, deliverable, message, until, progress, own, ways } = view
  return (
    <div class="stack loose midway">
      <Faults page={page} faults={faults} />
      <SavedNote page={page} saved={isSaved} />
      <div class="stack tight">
        <h1 class="long any">{declareTitle(page, view)}</h1>
        {own ? (
          <p class="lede any">{t.ledeOwn(agency)}</p>
        ) : (
          <p class="lede any">{deliverable === undefined ? t.lede(company, contract) : t.ledeOf(company, contract)}</p>
        )}
        {own || until === undefined ? null : <p>{t.until(until)}</p>}
      </div>
      {message && !own ? (
        <section class="note stack tight" aria-labelledby="message">
          <h2 id="message" class="sub">
            {t.message(company)}
          </h2>
          {message.split(/\n{2,}/).map((paragraph) => (
            <p class="told any">{paragraph}</p>
          ))}
        </section>
      ) : null}
      <section class="stack tight" aria-labelledby="parts">
        <h2 id="parts">{t.parts}</h2>
        <p>
          <progress
            value={readyIn(view)}
            max={progress.length}
            aria-label={t.progress(readyIn(view), progress.length)}
          />{" "}
          {t.progress(readyIn(view), progress.length)}
        </p>
        <ol class="lines">
          {progress.map(({ section, state, missing }) => (
            <li class="row ends">
              <span>
                <a href={ways.form({ part: section })}>{sectionText(page, section)}</a>
                {section === "tools" && view.draft.tools.length > 0 ? (
                  <small>{t.tools.count(view.draft.tools.length)}</small>
                ) : null}
              </span>
              <span class={state === "unneeded" || state === "optional" ? "small n dim" : "small n"}>
                {state === "done" ? <Mark id="yes" /> : null}{" "}
                {state === "draft" ? t.states.draft(missing) : t.states[state]}
              </span>
            </li>
          ))}
          <li class="row ends">
            <a href={ways.form({ part: "files" })}>{t.files.section}</a>
            <span class="small n dim">{t.files.count(view.attachments.length)}</span>
          </li>
        </ol>
      </section>
      <p>
        <a class="btn go big" href={ways.form({ part: "send" })}>
          {t.send.link}
        </a>
      </p>
      <SheetSection page={page} view={view} faults={faults} />
    </div>
  )
}
