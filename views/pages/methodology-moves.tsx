import type { Fault } from "../../src/core/errors.ts"
import type { NamedMoves } from "../../src/core/methodology-moves.ts"
import type { PolicyProblem } from "../../src/core/policy-reading.ts"
import { type Typed, typedText } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { FoundMoves } from "../methodology-moves/found.tsx"
import { Faults, Input, TextArea } from "../parts/form.tsx"
import { Mark } from "../parts/marks.tsx"
import { Scroll } from "../parts/scroll.tsx"

interface MovesProps {
  page: Page
  typed: Typed
  faults: readonly Fault[]
  /** What is wrong in the file. */
  problems: readonly PolicyProblem[]
  /** What it would move, where it could be read. */
  found?: NamedMoves | undefined
}

/** Trying a policy file: the faults by line, or what would move; and how it would be adopted. */
export function MethodologyMovesPage({ page, typed, faults, problems, found }: MovesProps) {
  const t = page.t.moves
  return (
    <div class="stack loose">
      <div class="stack tight">
        <nav class="meta noprint" aria-label={page.t.tool.breadcrumb}>
          <a href={routes.methodology}>{page.t.methodology.title}</a>
        </nav>
        <h1>{t.title}</h1>
        <p class="lede">{t.lede}</p>
      </div>
      <Faults page={page} faults={faults} />
      <Problems page={page} problems={problems} />
      {found ? <FoundMoves page={page} found={found} /> : null}
      {found && found.moves.moves.length > 0 ? <Download page={page} text={typedText(typed, "text")} /> : null}
      <form
        method="post"
        action={routes.methodologyPreview}
        enctype="multipart/form-data"
        hx-boost="false"
        class="stack noprint policy"
      >
        <TextArea
          page={page}
          name="text"
          label={t.text}
          hint={t.textHint}
          typed={typed}
          faults={faults}
          rows={12}
          optional
        />
        <Input
          page={page}
          name="file"
          label={t.file}
          hint={t.fileHint}
          faults={faults}
          type="file"
          attributes={{ accept: ".yaml,.yml,text/plain" }}
          optional
        />
        <p>
          <button class="btn go" type="submit">
            {t.preview}
          </button>
        </p>
      </form>
      <How page={page} />
    </div>
  )
}

function Problems({ page, problems }: { page: Page; problems: readonly PolicyProblem[] }) {
  const t = page.t.moves.faults
  if (problems.length === 0) return null
  const title = t.title(problems.length)
  return (
    <section class="note no stack tight" role="alert" tabindex={-1} data-land>
      <h2 class="sub">
        <Mark id="warn" /> {title}
      </h2>
      <Scroll label={title}>
        <table class="dense">
          <thead>
            <tr>
              <th scope="col">{t.line}</th>
              <th scope="col">{t.place}</th>
              <th scope="col">{t.fault}</th>
            </tr>
          </thead>
          <tbody>
            {problems.map(({ line, column, path, message, mend }) => (
              <tr>
                <th scope="row" class="n">
                  {t.at(line, column)}
                </th>
                <td>{path === "" ? t.start : <code>{path}</code>}</td>
                <td>
                  {message[page.lang]} {mend[page.lang]}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  )
}

/** The same question again, answered by a file. */
function Download({ page, text }: { page: Page; text: string }) {
  return (
    <form method="post" action={routes.methodologyPreview} hx-boost="false" class="noprint">
      <input type="hidden" name="text" value={text} />
      <button class="btn" type="submit" name="as" value="csv">
        {page.t.moves.csv}
      </button>
    </form>
  )
}

function How({ page }: { page: Page }) {
  const t = page.t.moves.how
  return (
    <section class="stack tight" aria-labelledby="how">
      <h2 id="how">{t.title}</h2>
      <ul>
        {t.steps.map((step) => (
          <li>{step}</li>
        ))}
      </ul>
      <p class="small">
        {t.command} <code>aval score --policy policy.yaml --compare</code>
      </p>
    </section>
  )
}
