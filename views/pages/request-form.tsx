import type { Fault } from "../../src/core/errors.ts"
import { requestBudgets } from "../../src/core/requests.ts"
import { type CompanyText, shown } from "../../src/core/text.ts"
import { accounts, type Vocabulary } from "../../src/core/vocabulary.ts"
import { type Typed, typedList, typedText } from "../../src/web/form.ts"
import { routes } from "../../src/web/routes.ts"
import { Choices, Faults, Input, Select, TextArea } from "../parts/form.tsx"
import { Mark } from "../parts/marks.tsx"
import { Shown } from "../parts/shown.tsx"
import { Known, type KnownProps, OwnOpen } from "../request/known.tsx"
import { capital, type Words } from "../tool/words.ts"

interface Props extends KnownProps {
  title: string
  vocabulary: Pick<Vocabulary, "classes" | "uses">
  words: Words
  /** Plans of the tool that is meant. */
  plans: readonly { slug: string; name: string }[]
  /** Business units of the reader. */
  units: readonly { id: string; name: CompanyText }[]
  /** The reader waits for the same already. */
  own?: { id: string; at: string } | undefined
  typed: Typed
  faults: readonly Fault[]
}

/** Asking for a tool, beside what is known about it. */
export function RequestFormPage(props: Props) {
  const { page, title, faults, own } = props
  return (
    <div class="stack loose">
      <Faults page={page} faults={faults} />
      <div class="stack tight">
        <h1 class="long">{title}</h1>
        <p class="lede">{page.t.requests.form.lede}</p>
      </div>
      <Allowed {...props} />
      {own ? <OwnOpen page={page} own={own} /> : null}
      <div class="split asking">
        <Known {...props} />
        <Form {...props} />
      </div>
    </div>
  )
}

/** Who may use it already reads that first, and how to get it. */
function Allowed({ page, answer }: Props) {
  if (!answer || answer.reply.reason.code === "depends") return null
  const { reply, from } = answer
  if (reply.answer !== "yes" && reply.answer !== "if") return null
  const t = page.t.requests.form
  const ways = reply.plans.filter((plan) => from.includes(plan.plan) && plan.access)
  return (
    <div class={`note ${reply.answer}`}>
      <p>
        <Mark id={reply.answer} /> {reply.answer === "yes" ? t.allowed : t.allowedIf}
      </p>
      {ways.map(({ access }) =>
        access ? (
          <p>
            <Shown text={access} page={page} />
          </p>
        ) : null,
      )}
    </div>
  )
}

function Form({ page, vocabulary, words, plans, units, typed, faults }: Props) {
  const t = page.t.requests.form
  const field = { page, typed, faults }
  const plan = typedText(typed, "plan")
  const stranger = plan !== "" && !plans.some(({ slug }) => slug === plan)
  return (
    <form method="post" action={routes.newRequest()} class="stack form" hx-boost="false">
      <Input {...field} name="tool" label={t.tool} hint={t.toolHint} />
      {plans.length > 0 || stranger ? (
        <Select
          {...field}
          name="plan"
          label={t.plan}
          options={[
            { value: "", label: t.anyPlan },
            ...(stranger ? [{ value: plan, label: plan }] : []),
            ...plans.map(({ slug, name }) => ({ value: slug, label: name })),
          ]}
        />
      ) : null}
      <TextArea {...field} name="purpose" label={t.purpose} hint={t.purposeHint} rows={4} />
      <Choices
        {...field}
        name="classes"
        label={t.classes}
        optional
        chosen={typedList(typed, "classes")}
        options={vocabulary.classes.map(({ id }) => ({ value: id, label: capital(words.className(id)) }))}
      />
      <Choices
        {...field}
        name="uses"
        label={t.uses}
        optional
        chosen={typedList(typed, "uses")}
        options={vocabulary.uses.map(({ id }) => ({ value: id, label: capital(words.useName(id)) }))}
      />
      <Choices
        {...field}
        kind="radio"
        name="account"
        label={t.account}
        chosen={[typedText(typed, "account")]}
        options={[
          ...accounts.map((value) => ({ value, label: t.accounts[value] })),
          { value: "", label: t.anyAccount },
        ]}
      />
      <Input
        {...field}
        name="people"
        type="number"
        label={t.people}
        optional
        attributes={{ min: 1, inputmode: "numeric" }}
      />
      <Input {...field} name="neededBy" type="date" label={t.neededBy} optional attributes={{ min: page.today }} />
      <Choices
        {...field}
        kind="radio"
        name="budget"
        label={t.budget}
        chosen={[typedText(typed, "budget") || "unknown"]}
        options={requestBudgets.map((value) => ({ value, label: t.budgets[value] }))}
      />
      {units.length === 0 ? null : (
        <Select
          {...field}
          name="unit"
          label={t.unit}
          options={[
            ...units.map(({ id, name }) => ({ value: id, label: shown(name)[page.lang] })),
            { value: "", label: t.noUnit },
          ]}
        />
      )}
      <Input {...field} name="owner" label={t.owner} hint={t.ownerHint} optional />
      <p>
        <button type="submit" class="btn go">
          {t.submit}
        </button>
      </p>
    </form>
  )
}
