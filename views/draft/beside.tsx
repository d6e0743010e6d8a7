import type { Clause } from "../../src/core/clause.ts"
import type { BesideNote } from "../../src/core/clause-beside.ts"
import { canMakeUsDeployer } from "../../src/core/clause-overview.ts"
import { routes } from "../../src/web/routes.ts"
import { Mark } from "../parts/marks.tsx"
import { besideOf, partAddress, type RoomProps } from "./model.ts"
import { FindingList } from "./open.tsx"
import { findingsOf } from "./warned.ts"

/** For our side of the table: what does not fit, what to watch, and what to give way to. */
export function ClauseBeside({ page, room, clause }: RoomProps & { clause: Clause }) {
  const t = page.t.draftRoom.beside
  const beside = besideOf(room, clause.id)
  const findings = findingsOf(room, clause.id)
  if (!beside) return <FindingList page={page} room={room} findings={findings} />
  const { library } = room.reading
  const grave = findings.filter(({ gravity }) => gravity === "block")
  // What asks for a decision is said where it is explained.
  const told = findings
    .filter(({ gravity }) => gravity !== "block")
    .map(({ message }) => ({ text: message, unsure: false }))
  const watched = [...told, ...beside.warnings]
  return (
    <>
      <FindingList page={page} room={room} findings={grave} />
      {watched.length === 0 ? null : (
        <section class="note stack tight" aria-labelledby="warnings">
          <h3 id="warnings">
            <Mark id="warn" />{" "}
            {canMakeUsDeployer(library, clause, beside.position) ? t.deployer : t.warnings(watched.length)}
          </h3>
          <Notes page={page} room={room} notes={watched} />
        </section>
      )}
      {beside.fallback.length === 0 ? null : (
        <section class="note stack tight" aria-labelledby="fallback">
          <h3 id="fallback">{t.fallback(beside.fallback.length)}</h3>
          <ol>
            {beside.fallback.map((step) => (
              <li>{step[page.lang]}</li>
            ))}
          </ol>
        </section>
      )}
    </>
  )
}

/** What they will say, and what it rests on: to be unfolded, and left so while the form is filled in. */
export function ClauseGround({ page, room, clause }: RoomProps & { clause: Clause }) {
  const t = page.t.draftRoom.beside
  const beside = besideOf(room, clause.id)
  if (!beside) return null
  return (
    <>
      {beside.notes.length === 0 ? null : (
        <details class="small">
          <summary>{t.notes(beside.notes.length)}</summary>
          <Notes page={page} room={room} notes={beside.notes} />
        </details>
      )}
      {beside.law.length === 0 ? null : (
        <details class="small">
          <summary>{t.law(beside.law.length)}</summary>
          <ul class="lines">
            {beside.law.map(({ citation, says, toConfirm, url }) => (
              <li>
                {url === undefined ? (
                  <b>{citation[page.lang]}</b>
                ) : (
                  <a href={url} rel="noopener noreferrer external">
                    {citation[page.lang]}
                  </a>
                )}
                <span class="says"> {says[page.lang]}</span>
                {toConfirm ? (
                  <small>
                    <span class="lvl kx">
                      <span>{page.t.clauses.law.toConfirm}</span>
                    </span>
                  </small>
                ) : null}
              </li>
            ))}
          </ul>
          <p>
            <a href={routes.clauseLaw}>{t.allLaw}</a>
          </p>
        </details>
      )}
    </>
  )
}

function Notes({ page, room, notes }: RoomProps & { notes: readonly BesideNote[] }) {
  const t = page.t.draftRoom.beside
  const unsure = notes.some((note) => note.unsure)
  return (
    <>
      <ul>
        {notes.map((note) => (
          <li>
            {note.text[page.lang]} {note.unsure ? <span class="dim">{t.unsure}</span> : null}
          </li>
        ))}
      </ul>
      {unsure ? (
        <p>
          <a href={partAddress(room, "questions")}>{t.answer}</a>
        </p>
      ) : null}
    </>
  )
}
