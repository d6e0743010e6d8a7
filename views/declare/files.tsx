import type { Fault } from "../../src/core/errors.ts"
import type { Page } from "../../src/web/page.ts"
import { FileText, type Naming } from "../declaration/answers.tsx"
import { Faults, Input } from "../parts/form.tsx"
import { accepted } from "../parts/upload.tsx"
import { askedOf } from "./fields.tsx"
import type { DeclareView } from "./model.ts"
import { SavedNote } from "./notes.tsx"
import { Title, Way } from "./part.tsx"

interface Props {
  page: Page
  view: DeclareView
  naming: Naming
  faults: readonly Fault[]
  isSaved: boolean | undefined
}

/** Files beside the answers: those that came, and one more. */
export function FilesPage({ page, view, naming, faults, isSaved }: Props) {
  const t = page.t.declarations.declare.files
  return (
    <div class="stack loose midway">
      <Way page={page} view={view} part="files" />
      <Faults page={page} faults={faults} />
      <SavedNote page={page} saved={isSaved} />
      <Title page={page} view={view} part="files">
        {t.section}
      </Title>
      <p>{t.text}</p>
      {view.attachments.length === 0 ? (
        <p class="dim">{t.none}</p>
      ) : (
        <ul class="lines">
          {view.attachments.map((file) => (
            <li class="row ends">
              <span class="any">
                <FileText file={file} opens={naming.opensFiles} />
              </span>
              <form method="post" action={view.ways.save}>
                <input type="hidden" name="declaration" value={view.id} />
                <input type="hidden" name="part" value="files" />
                <input type="hidden" name="file" value={file.sha256} />
                <button type="submit" class="btn" name="do" value="unfile">
                  {page.t.declarations.declare.tools.remove}
                  <span class="vh"> {file.name}</span>
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
      {view.takesFiles ? (
        <form
          method="post"
          action={view.ways.save}
          enctype="multipart/form-data"
          class="stack form tight"
          hx-boost="false"
        >
          <input type="hidden" name="declaration" value={view.id} />
          <input type="hidden" name="part" value="files" />
          <Input
            page={page}
            faults={faults}
            {...askedOf(page, "file")}
            name="file"
            type="file"
            attributes={{ accept: accepted }}
          />
          <p>
            <button type="submit" class="btn" name="do" value="file">
              {t.add}
            </button>
          </p>
        </form>
      ) : (
        <p class="small dim">{t.off}</p>
      )}
      <p>
        <a class="btn go" href={view.ways.form({ part: "send" })}>
          {page.t.declarations.declare.send.link}
        </a>
      </p>
    </div>
  )
}
