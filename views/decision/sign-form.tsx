import type { Child } from "hono/jsx"
import { listText } from "../../src/core/day-text.ts"
import { typedText } from "../../src/web/form.ts"
import { routes } from "../../src/web/routes.ts"
import { roleLabels } from "../../templates/vocabulary.ts"
import { Choices, fieldId, TextArea } from "../parts/form.tsx"
import { Mark } from "../parts/marks.tsx"
import { momentText } from "../parts/moment.tsx"
import { capital } from "../tool/words.ts"
import { ConfirmHit } from "./blast.tsx"
import type { DecisionProps, ShownSigner, SigningAttempt } from "./model.ts"

interface Props extends DecisionProps {
  attempt: SigningAttempt
  /** What the form was made from: whoever signs signs what is shown. */
  read: string
}

/** The verdict of whoever reads it, in one of their roles: nothing where they have none to give. */
export function SignForm(props: Props) {
  const { page, shown, attempt, read } = props
  const t = page.t.decision.sign
  const { decision, signer } = shown
  if (!signer) return null
  const counts = decision.status === "recorded"
  if (signer.roles.length === 0) {
    return counts ? null : (
      <Frame {...props}>
        <p class="small">{t.noRole}</p>
      </Frame>
    )
  }
  const { typed, faults } = attempt
  const can = (verdict: "agree" | "dissent") => signer.roles.filter((one) => one[verdict] === undefined)
  const [agreeing, dissenting] = [can("agree"), can("dissent")]
  if (agreeing.length === 0 && dissenting.length === 0) {
    return (
      <Frame {...props}>
        <Barred page={page} signer={signer} />
      </Frame>
    )
  }
  const blocked = decision.faults.length > 0
  const open = signer.roles.filter(({ agree, dissent }) => agree === undefined || dissent === undefined)
  const withdraws = open.every(({ dissent }) => dissent === "given")
  // Whoever has said all that is asked of them may still think otherwise.
  const rest = agreeing.length === 0 || (counts && !withdraws)
  const form = (
    <form method="post" class="stack" action={routes.decisionSignOffs(decision.id)} aria-labelledby="sign">
      <input type="hidden" name="version" value={decision.version} />
      <input type="hidden" name="read" value={read} />
      <Role {...props} open={open} />
      <TextArea
        page={page}
        name="comment"
        label={t.comment}
        hint={t.commentHint}
        typed={typed}
        faults={faults}
        optional
      />
      {shown.preview && agreeing.length > 0 ? (
        <ConfirmHit page={page} blast={shown.preview.blast} typed={typed} faults={faults} />
      ) : null}
      <p class="row">
        {agreeing.length === 0 ? null : blocked ? (
          <button type="button" class="btn go" aria-disabled="true" aria-describedby="blocked">
            {t.agree}
          </button>
        ) : (
          <button type="submit" class="btn go" name="verdict" value="agree">
            {withdraws ? t.withdraw : t.agree}
          </button>
        )}
        {dissenting.length === 0 ? null : (
          <button type="submit" class="btn" name="verdict" value="dissent">
            {t.dissent}
          </button>
        )}
      </p>
      <p class="meta">
        {counts ? null : <>{t.what(decision.version)} </>}
        {page.t.tool.decision.notSignature}
      </p>
    </form>
  )
  if (!rest) return <Frame {...props}>{form}</Frame>
  return (
    <Frame {...props}>
      {agreeing.length === 0 ? <p class="small">{t.signed}</p> : null}
      <details class="small" open={faults.length > 0}>
        <summary>{agreeing.length === 0 ? t.change : t.again}</summary>
        {form}
      </details>
    </Frame>
  )
}

function Frame({ page, shown, children }: Props & { children?: Child }) {
  const t = page.t.decision
  const { faults } = shown.decision
  return (
    <section class="card stack noprint" aria-labelledby="sign">
      <h2 id="sign">{t.sign.title}</h2>
      {faults.length === 0 ? null : (
        <div class="note if" id="blocked">
          <p>
            <Mark id="warn" /> {t.signOffs.recallFirst}
          </p>
          <ul>
            {faults.map(({ message }) => (
              <li>{message[page.lang]}</li>
            ))}
          </ul>
        </div>
      )}
      {children}
    </section>
  )
}

/** One role is said, several are chosen from; the one that is awaited first. */
function Role({ page, shown, attempt, open }: Props & { open: ShownSigner["roles"] }) {
  const t = page.t.decision.sign
  const [only, second] = open
  const label = (role: ShownSigner["roles"][number]["role"]) => capital(roleLabels[role][page.lang])
  if (only && !second) {
    return (
      <p id={fieldId("role")}>
        <input type="hidden" name="role" value={only.role} />
        {t.onlyAs(roleLabels[only.role][page.lang])}
      </p>
    )
  }
  const typed = typedText(attempt.typed, "role")
  const first = shown.signer?.awaited[0] ?? only?.role ?? ""
  return (
    <Choices
      kind="radio"
      page={page}
      name="role"
      label={t.as}
      faults={attempt.faults}
      chosen={[typed || first]}
      options={open.map(({ role }) => ({ value: role, label: label(role) }))}
    />
  )
}

/** Why the reader has no verdict to give: once, where it is the same in all their roles. */
function Barred({ page, signer: { roles, barredText } }: Pick<Props, "page"> & { signer: ShownSigner }) {
  const reasons = [...new Set(roles.flatMap(({ agree, dissent }) => agree ?? dissent ?? []))]
  return (
    <>
      {reasons.map((reason) => (
        <p class="small">{barredText[reason][page.lang]}</p>
      ))}
    </>
  )
}

/** What was not taken, and why: it changed since it was read, or stands otherwise. */
export function Refusal({ page, attempt, shown }: Pick<Props, "page" | "attempt" | "shown">) {
  const t = page.t.decision
  const { stale, spent } = attempt
  if (spent) {
    return (
      <p class="note if" role="alert" tabindex={-1} data-land>
        <Mark id="warn" /> {t.spent[spent]}
      </p>
    )
  }
  if (!stale) return null
  const parts = stale.map((part) => t.stale.parts[part])
  return (
    <div class="note if" role="alert" tabindex={-1} data-land>
      <h2 class="sub">
        <Mark id="warn" /> {t.stale.title}
      </h2>
      <p>
        {parts.length === 0 ? t.stale.same : t.stale.changed(listText(parts, page.lang, "and"))} {t.stale.nothing}
      </p>
      {shown.decision.laidAt ? (
        <p class="meta">
          {t.dates.laid} {momentText(page, shown.decision.laidAt, true)}
        </p>
      ) : null}
    </div>
  )
}
