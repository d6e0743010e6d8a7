import type { Child } from "hono/jsx"
import { largestFile } from "../../src/core/documents.ts"
import type { Fault } from "../../src/core/errors.ts"
import type { FileEvidence } from "../../src/core/register.ts"
import { type Typed, typedText } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { shortHash } from "../tool/words.ts"
import { Input, Select } from "./form.tsx"
import { Mark } from "./marks.tsx"

/** What stands in the field by which a form takes a file. */
export interface FileChoice {
  file?: FileEvidence | undefined
  /** It was sent just now, with a form that is shown again. */
  isSent: boolean
  /** Its bytes are here: what an import named may be somewhere else. */
  isKept: boolean
  /** Whether the reader may open files. */
  opens: boolean
  /** Whether files can be sent at all. */
  takes: boolean
  /** Those that can be chosen. */
  recent: readonly { sha256: string; name: string }[]
}

/** What the browser offers to choose from; the content decides. */
export const accepted = ".pdf,.docx,.xlsx,.csv,.txt,.md,.png,.jpg,.jpeg,.webp"

/** Of a field that takes a file: what is offered, and what is said of a file that is too large to be sent. */
export function fileAttributes(
  { t }: Page,
  { accept = accepted, refusal = t.files.problems["too-large"] }: { accept?: string; refusal?: string } = {},
): Readonly<Record<string, string>> {
  return { accept, "data-largest": String(largestFile), "data-refusal": refusal }
}

/** Stands for no file in the choice: a field left out leaves what is there. */
export const noFile = "none"

interface Props {
  page: Page
  typed: Typed
  faults: readonly Fault[]
  choice: FileChoice
  label?: string
  hint?: string
}

/** A new file, or one that is here already; the form that it belongs to is sent as `multipart/form-data`, not boosted: the browser shows how far it is. */
export function FileField({ page, typed, faults, choice, label, hint }: Props) {
  const t = page.t.files.field
  const field = { page, typed, faults }
  const { file, takes, recent } = choice
  const isKnown = recent.some(({ sha256 }) => sha256 === file?.sha256)
  const offered = [...(file && !isKnown ? [file] : []), ...recent]
  const hash = typedText(typed, "fileHash")
  return (
    <fieldset class="stack tight">
      <legend>
        {label ?? t.label} <span class="dim">{page.t.form.optional}</span>
      </legend>
      {hint ? <small>{hint}</small> : null}
      {file ? <Standing page={page} choice={choice} file={file} /> : null}
      {takes ? (
        <Input
          {...field}
          name="file"
          type="file"
          label={t.choose}
          hint={page.t.files.formats}
          attributes={fileAttributes(page)}
        />
      ) : (
        <p class="small dim">{t.off}</p>
      )}
      {offered.length === 0 ? null : (
        <Select
          page={page}
          name="fileKept"
          label={t.here}
          value={file?.sha256 ?? noFile}
          options={[
            { value: noFile, label: t.none },
            ...offered.map((one) => ({ value: one.sha256, label: t.recent(nameOf(one, page), shortHash(one.sha256)) })),
          ]}
        />
      )}
      {takes ? (
        <details class="small" open={hash !== "" || faults.some(({ place }) => place === "fileHash")}>
          <summary>{t.byHash}</summary>
          <Input
            {...field}
            name="fileHash"
            label={t.byHash}
            hint={t.byHashHint}
            attributes={{ maxlength: 80, autocapitalize: "none", spellcheck: "false" }}
          />
        </details>
      ) : null}
    </fieldset>
  )
}

function Standing({ page, choice, file }: { page: Page; choice: FileChoice; file: FileEvidence }) {
  const t = page.t.files.field
  const name = nameOf(file, page)
  const { isSent, isKept, opens } = choice
  return (
    <p class="small" {...(isSent ? { role: "status" } : {})}>
      {isSent ? <Mark id="yes" /> : null} {isSent ? t.kept(name) : t.current(name)} {t.replace}{" "}
      {opens && isKept ? <a href={routes.file(file.sha256)}>{page.t.files.sheet.open}</a> : null}
    </p>
  )
}

/** The name of a file, a link to its sheet for those who may open it, and the beginning and end of its hash. */
export function FileName({ page, file, linked }: { page: Page; file: FileEvidence; linked: boolean }): Child {
  return (
    <>
      {linked ? <a href={routes.file(file.sha256)}>{nameOf(file, page)}</a> : nameOf(file, page)}{" "}
      <code title={file.sha256}>{shortHash(file.sha256)}</code>
    </>
  )
}

function nameOf({ name }: FileEvidence, page: Page) {
  return name ?? page.t.files.field.label
}
