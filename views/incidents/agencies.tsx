import type { DeclaringAgency } from "../../src/core/declaring-agencies.ts"
import type { Page } from "../../src/web/page.ts"
import { DeclaringTable } from "../agency/declaring.tsx"
import type { Words } from "../tool/words.ts"

interface Props {
  page: Page
  words: Words
  agencies: readonly DeclaringAgency[]
}

/** Agencies under contract that declared a tool which an incident touches. */
export function ConcernedAgencies({ page, words, agencies }: Props) {
  const t = page.t.declaring.incident
  return (
    <section class="stack tight" aria-labelledby="agencies">
      <h2 id="agencies">{t.title}</h2>
      <p class="small dim">{agencies.length === 0 ? t.none : t.text}</p>
      {agencies.length === 0 ? null : (
        <DeclaringTable page={page} words={words} agencies={agencies} caption={t.title} what={t.tool} />
      )}
    </section>
  )
}
