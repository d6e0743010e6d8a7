import type { Fault } from "../../src/core/errors.ts"
import type { VendorAnswer } from "../../src/core/packet-answers.ts"
import { type Typed, typedText } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { Choices, Input, TextArea } from "../parts/form.tsx"
import { Mark } from "../parts/marks.tsx"
import { Shown } from "../parts/shown.tsx"
import { accepted } from "../parts/upload.tsx"
import { webAddress } from "../tool/words.ts"
import type { VendorQuestion, VendorRead } from "./model.ts"

interface Props {
  page: Page
  question: VendorQuestion
  /** Fields of all questions, each with the question's id behind its name. */
  typed: Typed
  faults: readonly Fault[]
  takesFiles: boolean
  /** Somebody else's answer is saved meanwhile. */
  conflict: boolean
}

/** One question: what was read, and what the vendor says to it. */
export function Question({ page, question, typed, faults, takesFiles, conflict }: Props) {
  const t = page.t.packets.vendor
  const { id, options, verdicts, answer, mark, isDraft } = question
  const field = { page, typed, faults }
  const name = (part: string) => `${part}-${id}`
  return (
    <section class="stack asking" aria-labelledby={name("title")} id={name("q")}>
      <input type="hidden" name="question" value={id} />
      <input type="hidden" name={name("base")} value={mark} />
      <QuestionHead page={page} question={question} />
      {conflict ? (
        <div class="note no">
          <h3>
            <Mark id="warn" /> {t.conflict.theirs}
          </h3>
          <Said page={page} question={question} answer={answer} />
        </div>
      ) : null}
      {isDraft && !conflict ? <p class="note if">{t.draft}</p> : null}
      <Choices
        {...field}
        kind="radio"
        name={name("verdict")}
        label={t.verdict}
        chosen={[typedText(typed, name("verdict"))]}
        options={verdicts.map((value) => ({ value, label: t.verdicts[value], class: value }))}
      />
      <div class="choosing">
        <Choices
          {...field}
          kind="radio"
          name={name("option")}
          label={t.option}
          chosen={[typedText(typed, name("option"))]}
          options={options.map((label, index) => ({ value: String(index), label }))}
        />
      </div>
      <details class="stack" open={hasMore(typed, name, faults) || answer?.file !== undefined}>
        <summary>{t.more}</summary>
        <div class="stack more">
          <TextArea {...field} name={name("text")} label={t.text} hint={t.textHint} optional />
          <Input
            {...field}
            name={name("url")}
            label={t.url}
            hint={t.urlHint}
            attributes={{ inputmode: "url", spellcheck: "false" }}
            optional
          />
          {answer?.file ? (
            <Choices
              {...field}
              name={name("nofile")}
              label={t.fileKept(answer.file.name)}
              chosen={[typedText(typed, name("nofile"))]}
              options={[{ value: "on", label: t.fileGone }]}
            />
          ) : null}
          {takesFiles ? (
            <Input
              {...field}
              name={name("file")}
              type="file"
              label={t.file}
              hint={t.fileHint}
              attributes={{ accept: accepted }}
              optional
            />
          ) : (
            <p class="small dim">{t.noFiles}</p>
          )}
        </div>
      </details>
    </section>
  )
}

/** The question, and what was read so far. */
export function QuestionHead({ page, question }: { page: Page; question: VendorQuestion }) {
  const t = page.t.packets.vendor
  const { id, name, core, read } = question
  return (
    <div class="stack tight">
      <h2 class="sub" id={`title-${id}`}>
        {name} {core ? <span class="dim">({t.core})</span> : null}
      </h2>
      <p class="meta">{question.subject}</p>
      <p>{question.question}</p>
      {read ? <Read page={page} read={read} /> : null}
    </div>
  )
}

function Read({ page, read: { option, text, place, url } }: { page: Page; read: VendorRead }) {
  const t = page.t.packets.vendor
  const address = webAddress(url)
  return (
    <div class="note">
      <h3>{t.read}</h3>
      <p>
        <b>{option}</b>
      </p>
      {text ? (
        <p>
          <Shown text={text} page={page} />
        </p>
      ) : null}
      <p class="meta">
        {place}{" "}
        {address ? (
          <a href={address} rel="noopener noreferrer external" target="_blank">
            {t.open}
          </a>
        ) : null}
      </p>
    </div>
  )
}

/** An answer as it is saved, in words. */
export function Said({
  page,
  question,
  answer,
}: {
  page: Page
  question: Pick<VendorQuestion, "options">
  answer: VendorAnswer | undefined
}) {
  const t = page.t.packets.vendor
  if (!answer) return <p class="dim">{t.sheet.none}</p>
  const { verdict, option, text, url, file } = answer
  const address = webAddress(url)
  return (
    <div class="stack tight said">
      <p>
        <b>{t.verdicts[verdict]}</b>
        {option === undefined ? null : <>. {question.options[option]}</>}
      </p>
      {text ? <p class="quote any">{text}</p> : null}
      {address ? (
        <p class="any">
          <a href={address} rel="noopener noreferrer external nofollow" target="_blank">
            {address}
          </a>
        </p>
      ) : null}
      {file ? <p class="any">{t.fileKept(file.name)}</p> : null}
    </div>
  )
}

function hasMore(typed: Typed, name: (part: string) => string, faults: readonly Fault[]): boolean {
  const parts = ["text", "url", "file"].map(name)
  return parts.some((part) => typedText(typed, part) !== "" || faults.some(({ place }) => place === part))
}
