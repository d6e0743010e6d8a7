import type { Fault } from "../../src/core/errors.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Choices, Input } from "../parts/form.tsx"

interface Props {
  page: Page
  id: string
  faults: readonly Fault[]
  /** The files themselves are to be kept: as it was ticked. */
  keep: boolean
  /** Whether this installation reads what files say of themselves, whether it keeps files, and how large one may be. */
  takes: { reads: boolean; keeps: boolean; largest: number }
}

/**
 * Where files are dropped: the browser's own field, which takes what is dropped on it and the keyboard alike. The form is not boosted:
 * the browser itself sends it, and shows how far it is.
 */
export function DropForm({ page, id, faults, keep, takes }: Props) {
  const t = page.t.deliverables.drop
  const size = page.t.files.size(takes.largest)
  return (
    <form
      method="post"
      action={routes.deliverableFiles(id)}
      enctype="multipart/form-data"
      class="stack form noprint"
      hx-boost="false"
      aria-labelledby="drop"
    >
      <h2 id="drop">{t.title}</h2>
      {takes.reads ? null : <p class="note">{t.off}</p>}
      <div class="drop">
        <Input
          page={page}
          faults={faults}
          name="file"
          type="file"
          label={t.label}
          hint={`${t.hint} ${t.limit(size)}`}
          attributes={{ multiple: "", "data-largest": String(takes.largest), "data-refusal": t.tooLarge(size) }}
        />
      </div>
      {takes.keeps ? (
        <Choices
          page={page}
          faults={faults}
          name="keep"
          label={t.after}
          options={[{ value: "yes", label: t.keep, hint: t.keepHint }]}
          chosen={keep ? ["yes"] : []}
        />
      ) : null}
      <p>
        <button type="submit" class="btn go">
          {t.submit}
        </button>
      </p>
    </form>
  )
}
