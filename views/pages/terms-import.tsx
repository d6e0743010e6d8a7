import type { Fault } from "../../src/core/errors.ts"
import type { Typed } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Faults, Input } from "../parts/form.tsx"
import { Scroll } from "../parts/scroll.tsx"
import { fileAttributes } from "../parts/upload.tsx"

interface Props {
  page: Page
  typed: Typed
  faults: readonly Fault[]
  /** Import that is under way. */
  running?: string | undefined
  /** Whether collections can be read here at all. */
  takes: boolean
}

/** Where a collection is handed in: a bundle, its name, where it is published. */
export function TermsImportPage({ page, typed, faults, running, takes }: Props) {
  const t = page.t.terms.import
  const field = { page, typed, faults }
  return (
    <div class="stack loose">
      <div class="stack tight">
        <p class="small">
          <a href={routes.terms()}>{page.t.terms.passages.toTerms}</a>
        </p>
        <h1>{t.title}</h1>
        <p class="lede">{t.lede}</p>
      </div>
      <Faults page={page} faults={faults} />
      {running ? (
        <p class="note">
          {t.busy} <a href={routes.termsImportProgress(running)}>{t.seeRunning}</a>
        </p>
      ) : null}
      {takes ? (
        <form
          method="post"
          action={routes.termsImport()}
          enctype="multipart/form-data"
          class="stack form"
          hx-boost="false"
        >
          <Input
            {...field}
            name="file"
            type="file"
            label={t.file}
            hint={t.fileHint}
            attributes={fileAttributes(page, { accept: ".bundle", refusal: t.tooLarge })}
          />
          <Input
            {...field}
            name="collection"
            label={t.name}
            hint={t.nameHint}
            optional
            attributes={{ maxlength: 60, autocapitalize: "none", spellcheck: "false" }}
          />
          <Input
            {...field}
            name="url"
            label={t.url}
            hint={t.urlHint}
            optional
            attributes={{ maxlength: 2000, inputmode: "url", autocapitalize: "none", spellcheck: "false" }}
          />
          <p class="row">
            <button type="submit" class="btn go">
              {t.submit}
            </button>
            <span class="small dim">{t.again}</span>
          </p>
        </form>
      ) : (
        <p class="note">
          {t.off} <a href={routes.newDocument()}>{page.t.terms.list.addOne}</a>
        </p>
      )}
      <section class="stack tight" aria-labelledby="how">
        <h2 class="sub" id="how">
          {t.how}
        </h2>
        <p>{t.howText}</p>
        <Scroll label={t.how}>
          <pre>
            <code>{commands}</code>
          </pre>
        </Scroll>
      </section>
    </div>
  )
}

const commands = [
  "git clone https://github.com/OpenTermsArchive/genai-eu-versions",
  "cd genai-eu-versions",
  "git bundle create genai-eu.bundle HEAD",
].join("\n")
