import { largestFile } from "../../src/core/documents.ts"
import type { DraftStepKind } from "../../src/core/draft.ts"
import type { Fault } from "../../src/core/errors.ts"
import { type Typed, typedList, typedText } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { DraftHead } from "../drafts/head.tsx"
import type { DraftNamed } from "../drafts/model.ts"
import { Choices, Faults, Input, SaveRow, TextArea } from "../parts/form.tsx"
import { Mark } from "../parts/marks.tsx"

interface Props {
  page: Page
  draft: DraftNamed
  version: number
  step: DraftStepKind
  typed: Typed
  faults: readonly Fault[]
  /** What is still open in the version, and what somebody has to decide. */
  open: number
  warnings: number
  /** Something changed in the draft since the version was kept. */
  changed: boolean
  /** Somebody was faster. */
  stale?: boolean | undefined
  /** Files can be kept here. */
  keeps: boolean
}

/** What a step means, and what it takes. */
export function DraftStepPage(props: Props) {
  const { page, draft, version, step, typed, faults, open, warnings, changed, stale } = props
  const t = page.t.drafts.steps
  const words = t.confirm[step]
  return (
    <div class="stack loose">
      <Faults page={page} faults={faults} />
      {stale ? (
        <div class="note if" role="alert" tabindex={-1} data-land>
          <p>
            <Mark id="warn" /> {t.stale}
          </p>
        </div>
      ) : null}
      <DraftHead page={page} draft={draft} title={words.title(version)} />
      <ul class="lines">
        {words.points.map((point) => (
          <li>{point}</li>
        ))}
      </ul>
      <p class={open + warnings > 0 ? "note if" : undefined}>
        {t.holds(open, warnings)} <a href={routes.draftVersion(draft.id, version)}>{t.see}</a>
      </p>
      {changed ? <p class="note">{t.changed(version)}</p> : null}
      <form
        method="post"
        action={routes.draftSteps(draft.id)}
        class="stack form"
        {...(step === "signed" ? { enctype: "multipart/form-data", "hx-boost": "false" } : {})}
      >
        <input type="hidden" name="step" value={step} />
        <input type="hidden" name="version" value={String(version)} />
        <input type="hidden" name="seen" value={typedText(typed, "seen")} />
        <Fields {...props} />
        <SaveRow page={page} save={words.submit} back={routes.draftSteps(draft.id)} />
      </form>
    </div>
  )
}

function Fields({ page, step, typed, faults, keeps }: Props) {
  const t = page.t.drafts.steps
  const field = { page, typed, faults }
  const isReason = step === "returned"
  return (
    <>
      {step === "sent" || step === "signed" ? (
        <Input {...field} name="day" type="date" label={step === "sent" ? t.sentOn : t.signedOn} />
      ) : null}
      {step === "signed" ? (
        <>
          <Input
            {...field}
            name="file"
            type="file"
            label={t.file}
            hint={t.fileHint(page.t.files.size(largestFile))}
            attributes={{
              "data-largest": String(largestFile),
              "data-refusal": t.tooLarge(page.t.files.size(largestFile)),
            }}
          />
          {keeps ? (
            <Choices
              {...field}
              name="keep"
              label={t.keepWhich}
              options={[{ value: "1", label: t.keepFile, hint: t.keepFileHint }]}
              chosen={typedList(typed, "keep")}
            />
          ) : null}
        </>
      ) : null}
      <TextArea
        {...field}
        name="note"
        label={isReason ? t.reason : t.note}
        hint={isReason ? t.reasonHint : t.noteHint}
        optional={!isReason}
        rows={isReason ? 4 : 2}
      />
    </>
  )
}
