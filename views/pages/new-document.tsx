import type { Fault } from "../../src/core/errors.ts"
import { type Typed, typedList, typedText } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { type DocumentShown, documentName, type PlanNamed, planNamed } from "../document/model.ts"
import { Choices, Faults, fieldId, Input, SaveRow } from "../parts/form.tsx"
import { Mark } from "../parts/marks.tsx"
import { DayField } from "../parts/right-form.tsx"
import { fileAttributes } from "../parts/upload.tsx"

interface Props {
  page: Page
  typed: Typed
  faults: readonly Fault[]
  /** The plans that a new document can be linked to. */
  plans: readonly PlanNamed[]
  /** The document that a new version is for. */
  document?: DocumentShown | undefined
  /** It turned out to be here already: what was typed is offered as its new version. */
  exists: boolean
  /** The file that the text is read from, sent before. */
  kept?: { sha256: string; name: string } | undefined
  /** Whether files are read here. */
  files: boolean
}

/** Adds a text of one's own: terms, a policy, a contract; or a new version of one. */
export function NewDocumentPage(props: Props) {
  const { page, typed, faults, document, exists, files } = props
  const t = page.t.reading.add
  const field = { page, typed, faults }
  // A name was typed, and turned out to be taken: it can be another one.
  const isNamed = !document || typedText(typed, "service") !== ""
  return (
    <div class="stack loose">
      <div class="stack tight">
        <p class="small">
          {document ? (
            <a href={routes.document(document.id)}>{page.t.reading.reading.back}</a>
          ) : (
            <a href={routes.terms()}>{page.t.reading.document.all}</a>
          )}
        </p>
        <h1 class="long">{document ? t.versionTitle(documentName(page, document)) : t.title}</h1>
        {document ? null : <p class="lede">{t.lede}</p>}
      </div>
      <Faults page={page} faults={faults} />
      {exists && document ? (
        <div class="note if" role="alert" tabindex={-1} data-land>
          <h2 class="sub">
            <Mark id="warn" /> {t.exists.title}
          </h2>
          <p>{t.exists.text(documentName(page, document))}</p>
        </div>
      ) : null}
      {/* Sent by the browser itself, which shows how far a large file is. */}
      <form
        method="post"
        action={routes.newDocument()}
        enctype="multipart/form-data"
        class="stack form"
        hx-boost="false"
      >
        {document && isNamed ? (
          <Choices
            {...field}
            name="document"
            label={t.exists.label}
            chosen={[document.id]}
            options={[{ value: document.id, label: t.exists.option(documentName(page, document)) }]}
          />
        ) : null}
        {document && !isNamed ? <input type="hidden" name="document" value={document.id} /> : null}
        {isNamed ? <Naming {...props} /> : null}
        <DayField {...field} name="day" label={t.day} hint={t.dayHint} />
        <TextFields {...props} />
        {files ? null : <p class="small dim">{t.noFiles}</p>}
        <SaveRow
          page={page}
          save={document ? (isNamed ? page.t.reading.document.save : t.submitVersion) : t.submit}
          back={document ? routes.document(document.id) : routes.terms()}
        />
      </form>
    </div>
  )
}

/** What the document is, and of what. */
function Naming({ page, typed, faults, plans }: Props) {
  const t = page.t.reading.add
  const field = { page, typed, faults }
  return (
    <>
      <Input {...field} name="service" label={t.service} hint={t.serviceHint} attributes={{ maxlength: 200 }} />
      <Input
        {...field}
        name="termsType"
        label={t.termsType}
        hint={t.termsTypeHint}
        attributes={{ maxlength: 200, list: "terms-types" }}
      />
      <datalist id="terms-types">
        {page.t.reading.types.map((type) => (
          <option value={type} />
        ))}
      </datalist>
      <Input {...field} name="url" label={t.url} attributes={{ inputmode: "url", spellcheck: "false" }} optional />
      <PlanChoice page={page} typed={typed} faults={faults} plans={plans} />
      <Choices
        {...field}
        name="restricted"
        label={t.restricted}
        chosen={[typedText(typed, "restricted")]}
        options={[{ value: "on", label: t.restrictedLabel, hint: t.restrictedHint }]}
      />
    </>
  )
}

/** Many plans, any of which may be chosen: the browser's own list finds by the first letters. */
function PlanChoice({ page, typed, plans }: Pick<Props, "page" | "typed" | "faults" | "plans">) {
  const t = page.t.reading.add
  const chosen = new Set(typedList(typed, "plans"))
  if (plans.length === 0) return <p class="small dim">{t.noPlans}</p>
  const id = fieldId("plans")
  return (
    <div class="field">
      <label for={id}>
        {t.plans} <span class="dim">{page.t.form.optional}</span>
      </label>
      <small id={`${id}-hint`}>{t.plansHint}</small>
      <select id={id} name="plans" multiple size={Math.min(8, plans.length)} aria-describedby={`${id}-hint`}>
        {plans.map((plan) => (
          <option value={plan.slug} selected={chosen.has(plan.slug)}>
            {planNamed(plan, page)}
          </option>
        ))}
      </select>
    </div>
  )
}

/** The text itself: pasted, or in a file. */
function TextFields({ page, typed, faults, kept, files }: Props) {
  const t = page.t.reading.add
  const field = { page, typed, faults }
  const fault = faults.find(({ place }) => place === "text")
  const id = fieldId("text")
  return (
    <>
      <div class={fault ? "field bad" : "field"}>
        <label for={id}>{t.text}</label>
        <small id={`${id}-hint`}>{t.textHint}</small>
        {fault ? (
          <span class="msg" id={`${id}-fault`}>
            <Mark id="warn" /> {fault.message[page.lang]}
          </span>
        ) : null}
        <textarea
          id={id}
          name="text"
          rows={12}
          class="pasted"
          autocomplete="off"
          spellcheck={false}
          aria-describedby={fault ? `${id}-hint ${id}-fault` : `${id}-hint`}
        >
          {/* The first line feed of a text area is not its own. */}
          {`\n${typedText(typed, "text")}`}
        </textarea>
      </div>
      {files && kept ? (
        <Choices
          {...field}
          name="fileKept"
          label={t.kept}
          chosen={[kept.sha256]}
          options={[{ value: kept.sha256, label: kept.name, hint: t.keptHint }]}
        />
      ) : null}
      {files ? (
        <Input
          {...field}
          name="file"
          label={t.file}
          hint={t.fileHint}
          type="file"
          attributes={fileAttributes(page, { accept })}
        />
      ) : null}
    </>
  )
}

/** What the browser offers to choose from; the content decides. */
const accept = ".txt,.md,.pdf,.docx"
