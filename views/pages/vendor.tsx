import type { Fault } from "../../src/core/errors.ts"
import type { Typed } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Faults, Input } from "../parts/form.tsx"
import { Mark } from "../parts/marks.tsx"
import type { VendorPart, VendorView } from "../vendor/model.ts"
import { Question } from "../vendor/question.tsx"

interface Props {
  page: Page
  view: VendorView
  typed: Typed
  faults: readonly Fault[]
}

/** What a vendor sees first: who asks, how far the answers are, and how to send them. */
export function VendorPage({ page, view, typed, faults, saved }: Props & { saved?: number | undefined }) {
  const t = page.t.packets.vendor
  const { company, message, until, parts, done, all } = view
  return (
    <div class="stack loose midway">
      <Faults page={page} faults={faults} />
      <SavedNote page={page} saved={saved} />
      <div class="stack tight">
        <h1 class="long">{t.title(company)}</h1>
        <p class="lede">{t.lede(company, all)}</p>
        <p>{t.until(until)}</p>
      </div>
      {message ? (
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
          <progress value={done} max={all} aria-label={t.progress(done, all)} /> {t.progress(done, all)}
        </p>
        <ol class="lines">
          {parts.map((part) => (
            <PartLine page={page} part={part} />
          ))}
        </ol>
      </section>
      <SheetSection page={page} view={view} faults={faults} />
      <Finish page={page} view={view} typed={typed} faults={faults} />
    </div>
  )
}

function PartLine({ page, part: { number, title, done, questions } }: { page: Page; part: VendorPart }) {
  const t = page.t.packets.vendor
  return (
    <li class="row ends">
      <span>
        <a href={routes.vendorPacket({ part: number })}>{title}</a>
      </span>
      <span class="small n">
        {done === questions.length ? (
          <>
            <Mark id="yes" /> {t.part.done}
          </>
        ) : (
          t.part.open(done, questions.length)
        )}
      </span>
    </li>
  )
}

function SavedNote({ page, saved }: { page: Page; saved: number | undefined }) {
  if (saved === undefined) return null
  const t = page.t.packets.vendor
  return (
    <div class="note yes" role="status">
      <p>
        <Mark id="yes" /> {saved === 0 ? t.savedNone : t.saved(saved)}
      </p>
    </div>
  )
}

function SheetSection({ page, view, faults }: { page: Page; view: VendorView; faults: readonly Fault[] }) {
  const t = page.t.packets.vendor.sheet
  return (
    <section class="stack" aria-labelledby="sheet">
      <h2 id="sheet">{t.title}</h2>
      {view.takesFiles ? (
        <>
          <p>{t.text}</p>
          <p>
            <a class="btn" href={routes.vendorSheet} download>
              {t.download}
            </a>
          </p>
          <form method="post" action={routes.vendorSheet} enctype="multipart/form-data" class="stack form tight">
            <input type="hidden" name="packet" value={view.id} />
            <Input
              page={page}
              faults={faults}
              name="file"
              type="file"
              label={t.file}
              attributes={{ accept: ".xlsx" }}
            />
            <p>
              <button type="submit" class="btn">
                {t.send}
              </button>
            </p>
          </form>
        </>
      ) : (
        <p>{t.off}</p>
      )}
    </section>
  )
}

function Finish({ page, view, typed, faults }: Props) {
  const t = page.t.packets.vendor.finish
  const { done, drafts, all, company, id } = view
  const blocked = drafts > 0 ? t.drafts(drafts) : done === 0 ? t.nothing : undefined
  return (
    <section class="stack" aria-labelledby="finish">
      <h2 id="finish">{t.title}</h2>
      <p>{blocked ?? t.text(all - done)}</p>
      {blocked === undefined ? (
        <form method="post" action={routes.vendorSubmission} class="stack form">
          <input type="hidden" name="packet" value={id} />
          <p>{t.once}</p>
          <Input
            page={page}
            typed={typed}
            faults={faults}
            name="name"
            label={t.name}
            autocomplete="name"
            attributes={{ maxlength: 120 }}
          />
          <Input
            page={page}
            typed={typed}
            faults={faults}
            name="role"
            label={t.role}
            hint={t.roleHint}
            autocomplete="organization-title"
            attributes={{ maxlength: 120 }}
          />
          <p class="small dim">{t.keep(company)}</p>
          <p>
            <button type="submit" class="btn go big">
              {t.send}
            </button>
          </p>
        </form>
      ) : null}
    </section>
  )
}

interface PartProps extends Props {
  /** Shown again with what stands in the way: not a part, but some of its questions. */
  part: Pick<VendorPart, "title" | "questions"> & { number?: number | undefined }
  conflicts: readonly string[]
  saved?: number | undefined
}

/** The questions of one part, to be answered. */
export function VendorPartPage({ page, view, part, typed, faults, conflicts, saved }: PartProps) {
  const t = page.t.packets.vendor
  const { number } = part
  const isLast = number === undefined || number === view.parts.length
  return (
    <div class="stack loose midway">
      <p class="small">
        <a href={routes.vendorPacket()}>{t.overview}</a>
      </p>
      <Faults page={page} faults={faults} />
      {conflicts.length > 0 ? (
        <div class="note no" role="alert">
          <h2 class="sub">
            <Mark id="warn" /> {t.conflict.title(conflicts.length)}
          </h2>
          <p>
            {t.conflict.text} {t.savedRest}
          </p>
          <ul>
            {part.questions
              .filter(({ id }) => conflicts.includes(id))
              .map(({ id, name }) => (
                <li>
                  <a href={`#q-${id}`}>{name}</a>
                </li>
              ))}
          </ul>
        </div>
      ) : faults.length > 0 ? (
        <p>{t.savedRest}</p>
      ) : null}
      <SavedNote page={page} saved={saved} />
      <div class="stack tight">
        <h1 class="long">{part.title}</h1>
        {number === undefined ? null : (
          <p class="dim small">
            {t.place(number, view.parts.length)} · {t.progress(view.done, view.all)}
          </p>
        )}
      </div>
      <form method="post" action={routes.vendorPacket()} enctype="multipart/form-data" class="stack loose form">
        <input type="hidden" name="packet" value={view.id} />
        {number === undefined ? null : <input type="hidden" name="part" value={String(number)} />}
        {part.questions.map((question) => (
          <Question
            page={page}
            question={question}
            typed={typed}
            faults={faults}
            takesFiles={view.takesFiles}
            conflict={conflicts.includes(question.id)}
          />
        ))}
        <p class="row saving">
          <button type="submit" class="btn go" name="then" value="next">
            {isLast ? t.saveEnd : t.saveNext}
          </button>
          <button type="submit" class="btn" name="then" value="stay">
            {t.save}
          </button>
        </p>
      </form>
    </div>
  )
}
