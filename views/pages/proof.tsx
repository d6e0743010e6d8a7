import { dayText } from "../../src/core/day-text.ts"
import { typedText } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { answerLabels } from "../../templates/vocabulary.ts"
import { ProofParts, planText } from "../list/proof.tsx"
import type { ShownProof } from "../list/proof-model.ts"
import { Faults, Input, Select } from "../parts/form.tsx"

interface Props {
  page: Page
  shown: ShownProof
}

/** Says the result first: heading and title. */
export function proofTitle(page: Page, { made }: ShownProof): string {
  const t = page.t.proofs
  if (!made) return t.title
  const { question, answer } = made.file.payload
  const word = answerLabels[answer.answer].label[page.lang]
  return t.heading(dayText(question.day, page.lang), planText(page, made), word.toLocaleLowerCase(page.lang))
}

/** A plan, data, a use and a day; then what was answered, by which list, and the file that proves it. */
export function ProofPage({ page, shown }: Props) {
  const t = page.t.proofs
  const { made, faults } = shown
  return (
    <div class="stack loose">
      <header class="stack tight">
        <nav class="meta noprint" aria-label={t.list}>
          <a href={routes.list}>{t.list}</a>
        </nav>
        <h1 class="long">{proofTitle(page, shown)}</h1>
        {made ? null : <p class="lede">{t.lede}</p>}
      </header>
      <Faults page={page} faults={faults} />
      <Meant page={page} shown={shown} />
      <ProofForm page={page} shown={shown} />
      {made ? <ProofParts page={page} shown={shown} made={made} /> : null}
    </div>
  )
}

function ProofForm({ page, shown }: Props) {
  const t = page.t.proofs
  const { typed, faults, classes, uses } = shown
  const field = { page, typed, faults }
  const options = (names: ShownProof["classes"], all: string) => [
    { value: "", label: all },
    ...[...names].map(([value, name]) => ({ value, label: name[page.lang] })),
  ]
  return (
    <form class="bar search proof noprint" action={routes.proof()} method="get" aria-label={t.title}>
      <Input {...field} name="plan" label={t.fields.plan} hint={t.planHint} attributes={{ maxlength: 200 }} />
      <Select {...field} name="data" label={t.fields.data} options={options(classes, t.allData)} />
      <Select {...field} name="use" label={t.fields.use} options={options(uses, t.allUses)} />
      <Input
        {...field}
        name="day"
        type="date"
        label={t.fields.day}
        hint={t.dayHint}
        value={typedText(typed, "day") || page.today}
        attributes={{ max: page.today }}
      />
      <button type="submit" class="btn go">
        {t.go}
      </button>
    </form>
  )
}

/** Plans by a name like the one that was typed. */
function Meant({ page, shown: { meant, typed } }: Props) {
  const t = page.t.proofs
  if (meant.length === 0) return null
  const [data, use, day] = ["data", "use", "day"].map((name) => typedText(typed, name))
  return (
    <nav class="small noprint" aria-label={t.meant}>
      <p>{t.meant}</p>
      <ul class="plain">
        {meant.map(({ slug, tool, name }) => (
          <li>
            <a href={routes.proof({ plan: slug, data, use, day })}>{t.plan(tool, name[page.lang])}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
