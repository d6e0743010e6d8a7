import { type ContractFact, contractFacts } from "../../src/core/clause.ts"
import type { ClauseQuestion } from "../../src/core/clause-beside.ts"
import { factQuestions } from "../../src/core/clause-questions.ts"
import { typedText } from "../../src/web/form.ts"
import { routes } from "../../src/web/routes.ts"
import { Apply, Fields, leaving } from "./apply.tsx"
import { partName } from "./index-list.tsx"
import { partAddress, type RoomProps } from "./model.ts"

/** What the register does not know and clauses depend on; and what it knows, to be read. */
export function QuestionsPart(props: RoomProps) {
  const { page, room } = props
  const t = page.t.draftRoom.questions
  const { questions, reading } = room
  return (
    <>
      <form
        method="post"
        action={partAddress(room, "questions")}
        class="stack"
        aria-labelledby="part"
        id="room-form"
        hx-boost="false"
        {...leaving(props)}
      >
        <input type="hidden" name="mark" value={room.marks.get("questions") ?? ""} />
        <div class="stack tight">
          <h2 id="part" class="sub">
            {page.t.draftRoom.parts.questions}
          </h2>
          <p class="meta">{questions.length === 0 ? t.none : t.intro}</p>
        </div>
        <Fields room={room}>
          {questions.map((question) => (
            <Question {...props} question={question} />
          ))}
        </Fields>
        {questions.length === 0 ? null : <Apply {...props} />}
      </form>
      <section class="stack tight" aria-labelledby="known">
        <h2 id="known" class="sub">
          {t.known(contractFacts.filter((fact) => reading.known[fact] !== undefined).length)}
        </h2>
        <p class="meta">{t.knownIntro}</p>
        <ul class="lines small">
          {contractFacts.map((fact) => (
            <Known {...props} fact={fact} />
          ))}
        </ul>
      </section>
    </>
  )
}

function Question({ page, room, question: { fact, text, asked } }: RoomProps & { question: ClauseQuestion }) {
  const t = page.t.draftRoom.questions
  const name = `answer-${fact}`
  const given = typedText(room.typed, name)
  return (
    <fieldset class="stack tight question-of-it" aria-describedby={`${name}-asks`}>
      <legend>{text[page.lang]}</legend>
      <div class="seg">
        {(["yes", "no", ""] as const).map((answer) => (
          <label>
            <input type="radio" name={name} value={answer} checked={answer === given} disabled={room.closed} />
            {t.answers[answer === "" ? "unknown" : answer]}
          </label>
        ))}
      </div>
      <ul class="plain meta" id={`${name}-asks`}>
        {asked.map(({ clause, effect }) => (
          <li>
            <a href={partAddress(room, clause)}>{partName({ page, room }, clause)}</a>
            {t.effects[effect]}
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

function Known({ page, room: { reading }, fact }: RoomProps & { fact: ContractFact }) {
  const t = page.t.draftRoom.questions
  const known = reading.known[fact]
  if (known === undefined) return null
  const answer = reading.draft.content.answers[fact]
  const source = factSources[fact]
  const address = source === "agency" ? routes.agency(reading.agency.slug) : routes.contract(reading.contract.id)
  return (
    <li>
      {factQuestions[fact][page.lang]} <b>{known ? t.answers.yes : t.answers.no}</b>
      <small>
        <a href={address}>{t.sources[source]}</a>
        {answer !== undefined && answer !== known ? ` · ${t.answeredOtherwise}` : ""}
      </small>
    </li>
  )
}

/** Where the register has a fact from (core/clause-facts.ts). */
const factSources: Readonly<Record<ContractFact, "contract" | "declaration" | "both" | "comparison" | "agency">> = {
  "data-shared": "both",
  "personal-data": "both",
  "confidential-launch": "both",
  subcontracting: "both",
  "people-depicted": "contract",
  "synthetic-people": "contract",
  "voice-or-music": "both",
  influencers: "contract",
  "audience-eu": "contract",
  "audience-new-york": "contract",
  "generative-media": "declaration",
  "naming-or-logo": "both",
  "media-buying": "contract",
  chatbot: "declaration",
  agents: "declaration",
  "time-based-fees": "contract",
  "tools-declared": "declaration",
  "tools-refused": "comparison",
  "declaration-missing": "declaration",
  "oversight-low": "both",
  "indemnity-missing": "declaration",
  "ai-excluded-by-insurance": "agency",
}
