import type { Fault } from "../../src/core/errors.ts"
import type { Factor } from "../../src/core/methodology.ts"
import type { Askable } from "../../src/core/packet-questions.ts"
import type { EventNames } from "../../src/core/past-event.ts"
import type { Organisation, Plan } from "../../src/core/register.ts"
import { subjectPath } from "../../src/core/subject.ts"
import { languages } from "../../src/core/text.ts"
import { type Typed, typedList, typedText } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { nameText } from "../fact/names.ts"
import { Choices, Faults, fieldId, Input, SaveRow, Select, TextArea } from "../parts/form.tsx"
import { Mark } from "../parts/marks.tsx"
import { WorkNav } from "../parts/work-nav.tsx"

/** Which vendor is asked: the first step, where nothing says it. */
export function ChooseVendorPage({ page, vendors }: { page: Page; vendors: readonly Organisation[] }) {
  const t = page.t.packets.choose
  return (
    <div class="stack loose">
      <WorkNav page={page} current="packets" />
      <h1>{t.title}</h1>
      {vendors.length === 0 ? (
        <p class="empty">
          {t.none} <a href={routes.newTool()}>{t.addTool}</a>
        </p>
      ) : (
        <form method="get" action={routes.newPacket()} class="stack form">
          <Select
            page={page}
            name="organisation"
            label={t.vendor}
            options={vendors.map(({ slug, name }) => ({ value: slug, label: name }))}
          />
          <p>
            <button type="submit" class="btn go">
              {t.next}
            </button>
          </p>
        </form>
      )}
    </div>
  )
}

interface Props {
  page: Page
  vendor: Organisation
  plans: readonly Plan[]
  chosen: readonly string[]
  questions: readonly Askable[]
  names: EventNames["objects"]
  factorOf(id: string): Factor | undefined
  typed: Typed
  faults: readonly Fault[]
}

/** What a form calls a question. */
export function questionKey({ subject, factor }: Askable): string {
  return `${subjectPath(subject)} ${factor}`
}

/** The questions to a vendor are put together: which plans, which questions, which words, until when. */
export function NewPacketPage(props: Props) {
  const { page, vendor, plans, chosen, names, faults } = props
  const t = page.t.packets.create
  return (
    <div class="stack loose">
      <WorkNav page={page} current="packets" />
      <Faults page={page} faults={faults} />
      <div class="stack tight">
        <p class="small">
          <a href={routes.packets()}>{page.t.packets.one.back}</a>
        </p>
        <h1 class="long">{t.title(vendor.name)}</h1>
        <p class="lede">{t.lede}</p>
      </div>
      {plans.length > 1 ? (
        <form method="get" action={routes.newPacket()} class="stack form tight">
          <input type="hidden" name="organisation" value={vendor.slug} />
          <Choices
            page={page}
            name="plan"
            label={t.plans}
            hint={t.plansHint}
            chosen={chosen}
            options={plans.map(({ slug }) => ({
              value: slug,
              label: nameText({ subject: { kind: "plan", slug }, named: names.get(`plan/${slug}`) }, page),
            }))}
          />
          <p>
            <button type="submit" class="btn">
              {t.show}
            </button>
          </p>
        </form>
      ) : null}
      <PacketForm {...props} />
    </div>
  )
}

function PacketForm(props: Props) {
  const { page, vendor, chosen, questions, typed, faults } = props
  const t = page.t.packets.create
  const field = { page, typed, faults }
  return (
    <form method="post" action={routes.newPacket()} class="stack loose">
      <input type="hidden" name="organisation" value={vendor.slug} />
      {chosen.map((plan) => (
        <input type="hidden" name="plan" value={plan} />
      ))}
      <section class="stack" aria-labelledby="questions" id={fieldId("question")}>
        <h2 id="questions">{t.questions}</h2>
        <p class="small">{t.questionsHint(typedList(typed, "question").length, questions.length)}</p>
        {faults
          .filter(({ place }) => place === "question")
          .map(({ message }) => (
            <p class="bad">
              <span class="msg">
                <Mark id="warn" /> {message[page.lang]}
              </span>
            </p>
          ))}
        {[...Map.groupBy(questions, ({ subject }) => subjectPath(subject)).values()].map((group) => (
          <Group {...props} group={group} />
        ))}
      </section>
      <div class="stack form">
        <Choices
          {...field}
          kind="radio"
          name="language"
          label={t.language}
          hint={t.languageHint}
          chosen={[typedText(typed, "language")]}
          options={languages.map((value) => ({ value, label: t.languages[value] }))}
        />
        <TextArea {...field} name="message" label={t.message} hint={t.messageHint} rows={4} optional />
        <Input {...field} name="until" type="date" label={t.until} hint={t.untilHint} />
        <SaveRow page={page} save={t.send} back={routes.packets()} />
      </div>
    </form>
  )
}

/** The questions about one subject, each with what is known of it. */
function Group({ page, group, names, factorOf, typed }: Props & { group: readonly Askable[] }) {
  const t = page.t.packets.create
  const [first] = group
  if (!first) return null
  const path = subjectPath(first.subject)
  const name = nameText({ subject: first.subject, named: names.get(path) }, page)
  const chosen = typedList(typed, "question")
  const ticked = group.filter((one) => chosen.includes(questionKey(one))).length
  return (
    <details open={group.length <= unfolded || ticked > 0}>
      <summary>{t.allOf(name, group.length)}</summary>
      <div class="asked-list">
        {group.map((one) => {
          const factor = factorOf(one.factor)
          return (
            <label class="pick">
              <input
                type="checkbox"
                name="question"
                value={questionKey(one)}
                checked={chosen.includes(questionKey(one))}
              />
              <span>
                {one.factor} {factor?.name[page.lang]}
                <small>
                  {one.fact && one.knowing !== "unknown"
                    ? t.known(t.knowing[one.knowing], factor?.options[one.fact.option][page.lang] ?? "")
                    : t.knowing[one.knowing]}
                  {one.core ? ` · ${t.core}` : ""}
                </small>
              </span>
            </label>
          )
        })}
      </div>
    </details>
  )
}

/** Groups up to this many questions are never folded. */
const unfolded = 5
