import { listText } from "../../src/core/day-text.ts"
import type { Fault } from "../../src/core/errors.ts"
import { fieldId } from "../parts/form.tsx"
import { Mark } from "../parts/marks.tsx"
import type { DraftProps, ShownDraft } from "./model.ts"

const items = [
  "basis",
  "stated",
  "answers",
  "reasons",
  "conditions",
  "dates",
  "personal",
  "worksCouncil",
  "texts",
] as const
type Item = (typeof items)[number]

/** Which line of the list a fault belongs to, by the field that it stands at. */
function itemOf({ place }: Fault): Item {
  if (place === "assessment") return "basis"
  if (place === "source" || place.startsWith("stated")) return "stated"
  if (place.startsWith("reason-")) return "reasons"
  if (place.startsWith("condition")) return "conditions"
  if (["validFrom", "validUntil", "reviewBy"].includes(place)) return "dates"
  if (place === "dpoOpinion" || place === "dpia") return "personal"
  if (place === "worksCouncil") return "worksCouncil"
  return /^(summary|rationale)/.test(place) ? "texts" : "answers"
}

/** What is asked of this draft at all. */
function asked(shown: ShownDraft): readonly Item[] {
  const stated = shown.decision.origin === "stated"
  return items.filter((item) => {
    if (item === "stated") return stated
    if (item === "basis") return !stated
    if (item === "reasons") return !stated && shown.decision.proposal !== undefined
    if (item === "personal") return !stated && shown.personal
    if (item === "worksCouncil") return !stated && shown.worksCouncil
    return true
  })
}

/** What is there and what is missing before it can be laid, each with the way to it; and who will be asked to sign. */
export function CheckPart({ page, shown }: DraftProps) {
  const t = page.t.draft.check
  const byItem = Map.groupBy(shown.left, itemOf)
  const all = new Set([...asked(shown), ...byItem.keys()])
  return (
    <>
      <h2 id="check" class="sub">
        {t.title}
      </h2>
      {shown.left.length === 0 ? <p>{t.ready}</p> : null}
      <ul class="lines small">
        {items
          .filter((item) => all.has(item))
          .map((item) => {
            const missing = byItem.get(item) ?? []
            return (
              <li>
                <span class="row ends">
                  <span>{t.items[item]}</span>
                  {missing.length === 0 ? (
                    <span>
                      <Mark id="yes" /> {t.done}
                    </span>
                  ) : (
                    <b>
                      <Mark id="warn" /> {t.missing}
                    </b>
                  )}
                </span>
                {missing.length === 0 ? null : (
                  <ul class="missing">
                    {missing.map(({ place, message }) => (
                      <li>
                        <a href={`#${fieldId(place)}`}>{message[page.lang]}</a>
                      </li>
                    ))}
                  </ul>
                )}
              </li>
            )
          })}
      </ul>
      <Signatories page={page} shown={shown} />
    </>
  )
}

function Signatories({ page, shown }: Omit<DraftProps, "words">) {
  const t = page.t.draft.check
  const { quorum, nobody, decision } = shown
  const roles = listText(
    quorum.roles.map((role) => t.roles[role]),
    page.lang,
    "and",
  )
  return (
    <div class="meta stack tight">
      <p>
        {quorum.roles.length === 0 ? t.confirm : t.quorum(roles, quorum.people)}{" "}
        {decision.requesters.size > 0 ? t.requesters : ""}
      </p>
      {nobody.map((role) => (
        <p>
          <Mark id="warn" /> {t.nobody(t.roles[role])}
        </p>
      ))}
    </div>
  )
}
