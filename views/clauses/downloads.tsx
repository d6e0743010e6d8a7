import type { ClauseTree } from "../../src/core/clause-tree.ts"
import {
  type CopyKind,
  type CopyLanguage,
  copyLanguagesOf,
  inwardCopies,
  outwardCopies,
  type RedlineFrom,
} from "../../src/core/draft-copy.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"

export interface DownloadsProps {
  page: Page
  /** Of the draft. */
  id: string
  /** As far as its languages go. */
  tree: Pick<ClauseTree, "languages">
  /** A version that was kept; absent: the draft as it stands. */
  version?: number | undefined
  /** The version before it, which changes are told from; the standard is always offered. */
  before?: number | undefined
  /** Word and PDF files can be made here (`app.documents`). */
  writes: boolean
}

/** The copies of a draft, each in the languages that it has. */
export function Downloads({ page, ...props }: DownloadsProps) {
  const t = page.t.draftDocuments
  return (
    <div class="stack">
      <Group page={page} head={t.outward} kinds={outwardCopies} {...props} />
      {props.writes ? <Group page={page} head={t.inward} kinds={inwardCopies} {...props} /> : null}
    </div>
  )
}

function Group({ head, kinds, ...props }: DownloadsProps & { head: string; kinds: readonly CopyKind[] }) {
  return (
    <div class="stack tight">
      <h3 class="sub">{head}</h3>
      <ul class="lines">
        {kinds
          .filter((kind) => props.writes || kind === "markdown")
          .map((kind) => (
            <li>
              <Kind kind={kind} {...props} />
            </li>
          ))}
      </ul>
    </div>
  )
}

function Kind({ kind, ...props }: DownloadsProps & { kind: CopyKind }) {
  const { page, before } = props
  const t = page.t.draftDocuments
  const froms: readonly RedlineFrom[] = [...(before === undefined ? [] : [before]), "standard"]
  return (
    <>
      <b>{t.kinds[kind]}</b> <small class="dim">{t.hints[kind]}</small>
      {kind === "redline" ? (
        froms.map((from) => (
          <p class="row">
            <span>{from === "standard" ? t.sinceStandard : t.since(from)}</span>
            <Links kind={kind} from={from} {...props} />
          </p>
        ))
      ) : (
        <p class="row">
          <Links kind={kind} {...props} />
        </p>
      )}
    </>
  )
}

function Links({
  page,
  id,
  tree,
  version,
  kind,
  from,
}: DownloadsProps & { kind: CopyKind; from?: RedlineFrom | undefined }) {
  const t = page.t.draftDocuments
  const nameOf = (language: CopyLanguage) =>
    [t.kinds[kind], from === undefined ? "" : from === "standard" ? t.sinceStandard : t.since(from)]
      .filter((word) => word !== "")
      .concat(t.languages[language])
      .join(", ")
  return (
    <>
      {copyLanguagesOf(kind, tree).map((language) => (
        <a
          href={routes.draftDocument(id, { kind, language, version, from })}
          hx-boost="false"
          aria-label={nameOf(language)}
        >
          {t.languages[language]}
        </a>
      ))}
    </>
  )
}
