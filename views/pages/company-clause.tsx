import { contractFacts, positions } from "../../src/core/clause.ts"
import { remarkLists } from "../../src/core/clause-rows.ts"
import { conditionText } from "../../src/i18n/clause-condition.ts"
import { typedText } from "../../src/web/form.ts"
import { routes } from "../../src/web/routes.ts"
import { Both } from "../company-clause/both.tsx"
import { Changes } from "../company-clause/changes.tsx"
import { MarksHelp } from "../company-clause/marks.tsx"
import type { FormProps } from "../company-clause/model.ts"
import { placeName } from "../company-clause/places.ts"
import { Preview } from "../company-clause/preview.tsx"
import { RemarkFields } from "../company-clause/remarks.tsx"
import { PositionFields } from "../company-clause/rows.tsx"
import { ClauseNav } from "../parts/clause-nav.tsx"
import { Choices, Faults, Select, TextArea } from "../parts/form.tsx"
import { Mark } from "../parts/marks.tsx"
import { capital } from "../tool/words.ts"

/** A clause in the company's words: an edition of one of the library, or one of its own. */
export function CompanyClauseFormPage({ page, form }: FormProps) {
  const t = page.t.companyClauses
  const { reading, library } = form
  return (
    <div class="stack loose company-clause">
      <ClauseNav page={page} current="clauses" />
      <Faults page={page} faults={form.faults} name={(place) => placeName(page, place)} />
      <StaleNote page={page} form={form} />
      <header class="stack tight">
        <nav class="meta" aria-label={page.t.clauses.breadcrumb}>
          {reading?.standing ? (
            <a href={routes.clause(reading.id)}>{`${reading.id}, ${reading.standing.title[page.lang]}`}</a>
          ) : (
            <a href={routes.clauses()}>{page.t.clauses.library.title(library.clauses.length)}</a>
          )}
        </nav>
        <h1>{formTitle(page, form)}</h1>
        <p class="lede">{reading ? t.form.editLede(form.edition) : t.form.newLede}</p>
        {reading && !reading.standing ? <p>{t.form.withdrawn}</p> : null}
        <Behind page={page} form={form} />
        {form.field === undefined ? null : <p role="status">{t.form.moved}</p>}
      </header>
      <Preview page={page} form={form} />
      <div class="beside">
        <MarksHelp page={page} library={library} />
        <Fields page={page} form={form} />
      </div>
    </div>
  )
}

export function formTitle(page: FormProps["page"], { reading }: FormProps["form"]): string {
  const t = page.t.companyClauses.form
  return reading ? t.editTitle(`${reading.id}, ${reading.latest.title[page.lang]}`) : t.newTitle
}

/** Somebody was faster: both texts, and what was typed is still there. */
function StaleNote({ page, form: { stale } }: FormProps) {
  const t = page.t.companyClauses.form
  if (!stale) return null
  return (
    <section class="note no stack tight" role="alert" tabindex={-1} data-land>
      <p>
        <Mark id="warn" /> {t.stale(stale.who ?? t.somebody)}
      </p>
      <h2 class="sub">{t.staleDiff}</h2>
      <Changes page={page} changes={stale.changes} />
    </section>
  )
}

function Behind({ page, form: { reading, behind } }: FormProps) {
  const t = page.t.companyClauses.library
  const [newest] = reading?.history ?? []
  if (!reading || behind === undefined) return null
  return (
    <p>
      <Mark id="warn" /> {t.behind(behind, newest?.basedOn ?? 0)}{" "}
      <a href={routes.clauseEditions(reading.id, { from: "library" })}>{t.compare}</a>
    </p>
  )
}

function Fields({ page, form }: FormProps) {
  const t = page.t.companyClauses.form
  const { reading, typed, faults } = form
  const action = reading ? routes.editClause(reading.id) : routes.newClause
  return (
    // A whole answer: rows that moved keep no text of their own.
    <form method="post" action={action} class="stack loose clause-form" hx-boost="false">
      {/* The first button of a form is the one that the Enter key in a field presses: it only shows. */}
      <p class="row">
        <button type="submit" name="do" value="preview" class="btn">
          {t.preview}
        </button>
      </p>
      <input type="hidden" name="seen" value={typedText(typed, "seen")} />
      <section class="stack" aria-labelledby="whole">
        <h2 id="whole">{t.clause}</h2>
        <Both page={page} typed={typed} faults={faults} name="title" label={t.titleText} rows={1} />
        <Both page={page} typed={typed} faults={faults} name="purpose" label={t.purpose} hint={t.purposeHint} />
        <Choices
          page={page}
          kind="radio"
          name="default"
          label={t.default}
          faults={faults}
          options={positions.map((position) => ({ value: position, label: page.t.clauses.position[position] }))}
          chosen={[typedText(typed, "default")]}
        />
        <When page={page} form={form} />
        <p class="small dim">{t.typography}</p>
      </section>
      {positions.map((position) => (
        <PositionFields page={page} form={form} position={position} />
      ))}
      {remarkLists.map((list) => (
        <RemarkFields page={page} form={form} list={list} />
      ))}
      <Keep page={page} form={form} />
    </form>
  )
}

function When({ page, form: { isOwn, typed, faults } }: FormProps) {
  const t = page.t.companyClauses.form
  if (!isOwn) return <p class="small">{t.kept}</p>
  return (
    <Select
      page={page}
      typed={typed}
      faults={faults}
      name="when"
      label={t.when}
      hint={t.whenHint}
      options={[
        { value: "always", label: t.always },
        ...contractFacts.map((fact) => ({ value: fact, label: capital(conditionText({ fact }, page.lang)) })),
      ]}
    />
  )
}

function Keep({ page, form }: FormProps) {
  const t = page.t.companyClauses.form
  const { reading, typed, faults, edition, behind } = form
  return (
    <section class="stack" aria-labelledby="keep">
      <h2 id="keep" class="vh">
        {reading ? t.save(edition) : t.saveNew}
      </h2>
      <TextArea
        page={page}
        typed={typed}
        faults={faults}
        name="editionNote"
        label={t.note}
        hint={t.noteHint}
        optional
      />
      {behind === undefined ? null : (
        <label class="pick">
          <input type="checkbox" name="onNewest" value="yes" checked={typedText(typed, "onNewest") !== ""} />
          <span>{t.onNewest(behind)}</span>
        </label>
      )}
      <p class="row">
        <button type="submit" name="do" value="preview" class="btn">
          {t.preview}
        </button>
        <button type="submit" name="do" value="save" class="btn go">
          {reading ? t.save(edition) : t.saveNew}
        </button>
        <a class="btn" href={reading?.standing ? routes.clause(reading.id) : routes.clauses()}>
          {page.t.form.cancel}
        </a>
      </p>
    </section>
  )
}
