import type { Child } from "hono/jsx"
import { dayText, listText } from "../../src/core/day-text.ts"
import type { HostMove, MoveGroup } from "../../src/core/decision-preview.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { AnswerTag } from "../parts/tag.tsx"
import { lower, type Words } from "../tool/words.ts"
import { AgenciesMoved } from "./agencies.tsx"
import { BlastPart } from "./blast.tsx"
import type { ShownPreview } from "./model.ts"

interface Props {
  page: Page
  words: Words
  preview: ShownPreview
  /** In place of "If it counts". */
  title?: string | undefined
  by?: "decision" | "suspension" | undefined
}

/** What happens if the decision counts: on the list, in answers, for hosts, for people. It is shown before anybody signs. */
export function PreviewSection({ page, words, preview, title, by }: Props) {
  const t = page.t.decision.preview
  return (
    <section class="card stack" aria-labelledby="preview">
      <div class="stack tight">
        <h2 id="preview">{title ?? t.title}</h2>
        <p class="dim">
          {t.note} {preview.later ? t.later(dayText(preview.day, page.lang)) : ""}
        </p>
        {preview.speaks ? null : <p>{t.behind}</p>}
      </div>
      <div class="cols two">
        <ListPart page={page} preview={preview} />
        <AnswersPart page={page} words={words} preview={preview} />
        <HostsPart page={page} hosts={preview.hosts} />
        <PeoplePart page={page} preview={preview} />
        <Part title={page.t.declaring.preview.title}>
          <AgenciesMoved page={page} agencies={preview.agencies} />
        </Part>
      </div>
      <BlastPart page={page} blast={preview.blast} by={by} />
    </section>
  )
}

function Part({ title, children }: { title: string; children?: Child }) {
  return (
    <div class="stack tight small">
      <h3 class="sub">{title}</h3>
      {children}
    </div>
  )
}

function ListPart({ page, preview: { revision, list, replaces, ends } }: Omit<Props, "words">) {
  const t = page.t.decision.preview
  return (
    <Part title={t.list}>
      <p>{revision === undefined ? t.unchanged : t.publishes(revision)}</p>
      {list.conditions === 0 ? null : <p>{t.conditions(list.conditions)}</p>}
      {replaces === undefined ? null : (
        <p>
          {t.replaces("")}
          <a href={routes.decision(replaces)}>{t.replacesDecision}</a>.
        </p>
      )}
      {ends.length === 0 ? null : (
        <p>
          {t.ends(ends.length)}{" "}
          {ends.map((id, index) => (
            <>
              {index > 0 ? ", " : ""}
              <a href={routes.decision(id)}>
                <code>{id}</code>
              </a>
            </>
          ))}
        </p>
      )}
    </Part>
  )
}

function AnswersPart({ page, words, preview: { moves, headline } }: Props) {
  const t = page.t.decision.preview
  return (
    <Part title={t.answers}>
      <Moves page={page} words={words} label={t.ofPlan} moves={moves} />
      <Moves page={page} words={words} label={t.ofTool} moves={headline} />
    </Part>
  )
}

function Moves({ page, words, label, moves }: Omit<Props, "preview"> & { label: string; moves: readonly MoveGroup[] }) {
  const t = page.t.decision.preview
  if (moves.length === 0) {
    return (
      <p>
        {label}
        {page.lang === "fr" ? "\u00a0: " : ": "}
        {t.none}
      </p>
    )
  }
  return (
    <div class="stack tight">
      <h4>{label}</h4>
      <ul class="plain stack tight">
        {moves.map((group) => (
          <li>
            <span class="row">
              <b>{t.count(group.cells.length)}</b>
              <AnswerTag answer={group.before} page={page} />
              <span aria-hidden="true">→</span>
              <span class="vh">{t.became}</span>
              <AnswerTag answer={group.after} page={page} />
            </span>
            <details>
              <summary>{t.which}</summary>
              <Cells page={page} words={words} group={group} />
            </details>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Cells of a group, by data class. */
function Cells({ page, words, group }: Omit<Props, "preview"> & { group: MoveGroup }) {
  const t = page.t.decision.preview
  const byClass = Map.groupBy(group.cells, ({ data }) => data)
  return (
    <ul class="plain">
      {[...byClass].map(([data, cells]) => (
        <li>
          {t.some(
            words.className(data),
            listText(
              cells.map(({ use }) => lower(words.useName(use))),
              page.lang,
              "and",
            ),
          )}
        </li>
      ))}
    </ul>
  )
}

function HostsPart({ page, hosts }: { page: Page; hosts: readonly HostMove[] }) {
  const t = page.t.decision.preview
  return (
    <Part title={t.hosts}>
      <p class="dim">{t.hostsNote}</p>
      {hosts.length === 0 ? (
        <p>{t.noHost}</p>
      ) : (
        <ul class="lines">
          {hosts.map(({ host, cover, before, after, shared, spared }) => (
            <li>
              <code>{host}</code> {cover === "tree" ? <span class="dim">{t.tree}</span> : null}
              <small>
                {t.rules[before]} <span aria-hidden="true">→</span>
                <span class="vh">{t.became}</span> <b>{t.rules[after]}</b>
                {[
                  ...(shared.length > 0 ? [t.shared(listText(shared, page.lang, "and"))] : []),
                  ...(spared ? [t.spared] : []),
                ]
                  .map((text) => `, ${text}`)
                  .join("")}
              </small>
            </li>
          ))}
        </ul>
      )}
    </Part>
  )
}

function PeoplePart({ page, preview: { people, exceptions } }: Omit<Props, "words">) {
  const t = page.t.decision.preview
  const day = (value: string) => dayText(value, page.lang, "short")
  return (
    <Part title={t.people}>
      <p>{people.waiting === 0 ? t.nobody : t.waiting(people.waiting)}</p>
      {people.answered === 0 ? null : <p>{t.answered(people.answered)}</p>}
      {exceptions.length === 0 ? null : (
        <ul class="lines">
          {exceptions.map(({ from, until, becomes }) => (
            <li>
              {t.exception(day(from), day(until))} {t.becomes[becomes]}
            </li>
          ))}
        </ul>
      )}
    </Part>
  )
}
