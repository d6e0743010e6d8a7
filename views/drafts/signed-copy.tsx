import type { Fault } from "../../src/core/errors.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Input } from "../parts/form.tsx"
import { Mark } from "../parts/marks.tsx"
import type { ShownStep } from "./model.ts"

/** A file that was held against the signed copy. */
export interface CheckedCopy {
  name: string
  sha256: string
  isSame: boolean
}

interface Props {
  page: Page
  draft: string
  /** By which it was signed. */
  step: ShownStep
  checked?: CheckedCopy | undefined
  faults: readonly Fault[]
}

/** What is known of the signed copy, and the way to tell whether a file is it. */
export function SignedCopy({ page, draft, step, checked, faults }: Props) {
  const t = page.t.drafts.steps.copy
  const { sha256, name, fileSha256 } = step
  if (sha256 === undefined) return null
  return (
    <section class="stack tight" aria-labelledby="copy">
      <h2 id="copy">{t.title}</h2>
      <dl class="kv">
        {name === undefined ? null : (
          <>
            <dt>{t.name}</dt>
            <dd class="any">
              <bdi>{name}</bdi>{" "}
              {fileSha256 === undefined ? (
                <span class="dim">{t.notKept}</span>
              ) : page.may("files:read") ? (
                <a href={routes.file(fileSha256)}>{t.kept}</a>
              ) : null}
            </dd>
          </>
        )}
        <dt>{t.hash}</dt>
        <dd class="any">
          <code>{sha256}</code>
        </dd>
      </dl>
      <form
        method="post"
        action={routes.draftSignedCopy(draft)}
        enctype="multipart/form-data"
        class="stack tight form noprint"
        hx-boost="false"
      >
        <h3 class="sub">{t.check}</h3>
        <p class="small">{t.checkText}</p>
        {checked ? <Checked page={page} checked={checked} /> : null}
        <Input page={page} faults={faults} name="file" type="file" label={t.choose} />
        <p>
          <button type="submit" class="btn">
            {t.submit}
          </button>
        </p>
      </form>
    </section>
  )
}

function Checked({ page, checked: { name, sha256, isSame } }: { page: Page; checked: CheckedCopy }) {
  const t = page.t.drafts.steps.copy
  return (
    <div class={isSame ? "note yes stack tight" : "note no stack tight"} role="status" tabindex={-1} data-land>
      <p class="any">
        <Mark id={isSame ? "yes" : "no"} /> <b>{isSame ? t.is(name) : t.isNot(name)}</b>
      </p>
      {isSame ? null : <p>{t.isNotText}</p>}
      <p class="small any">
        {t.its} <code>{sha256}</code>
      </p>
    </div>
  )
}
