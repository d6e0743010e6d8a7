import { signedOf } from "../../src/core/awaited.ts"
import { dayIn } from "../../src/core/day.ts"
import { dayText, listText } from "../../src/core/day-text.ts"
import type { GivenSignOff } from "../../src/core/deciding.ts"
import type { SignOff } from "../../src/core/register.ts"
import { type RoleSigning, standingVerdicts } from "../../src/core/signing.ts"
import { roleLabels } from "../../templates/vocabulary.ts"
import { Mark } from "../parts/marks.tsx"
import { capital } from "../tool/words.ts"
import { type DecisionProps, personName, statedSignOffs } from "./model.ts"

/** Who has signed, who is awaited, and who dissents. */
export function SignOffsSection(props: DecisionProps) {
  const { page, shown } = props
  const t = page.t.decision.signOffs
  const { origin, status, signing } = shown.decision
  const { there, asked } = signedOf(signing)
  const under = origin === "assessment" || origin === "stated"
  const stated = statedSignOffs(shown)
  const quorum = signing.quorum.roles.map((role) => t.roles[role])
  return (
    <section class="stack tight" aria-labelledby="sign-offs">
      <h2 id="sign-offs">{under && status !== "draft" ? t.title(there, asked) : t.plain}</h2>
      {stated.length > 0 ? <Stated {...props} signOffs={stated} /> : null}
      {origin === "import" && stated.length === 0 ? <p>{t.none}</p> : null}
      {origin === "suspension" ? <p>{t.suspended}</p> : null}
      {under ? (
        <p class="dim">
          {origin === "stated" ? t.confirm : t.quorum(listText(quorum, page.lang, "and"), signing.quorum.people)}
        </p>
      ) : null}
      <Verdicts {...props} />
      {props.keeps || origin === "import" ? null : <p class="meta">{t.withheld}</p>}
      <p class="meta">{page.t.tool.decision.notSignature}</p>
    </section>
  )
}

/** Those of an import, or of whoever decided before Aval. */
function Stated({ page, shown, keeps, signOffs }: DecisionProps & { signOffs: readonly SignOff[] }) {
  const t = page.t.decision.signOffs
  return (
    <>
      {shown.decision.origin === "stated" ? <h3 class="sub">{t.decidedBy}</h3> : null}
      <ul class="lines small">
        {signOffs.map(({ role, name, verdict, on }) => (
          <li>
            {keeps ? <bdi>{personName(page, shown, name)}</bdi> : null}
            <small>
              {t.given(capital(roleLabels[role][page.lang]), t.verdicts[verdict], dayText(on, page.lang, "short"))}
            </small>
          </li>
        ))}
      </ul>
    </>
  )
}

/** The verdicts that stand, role by role, and the roles that nobody has spoken for yet. */
function Verdicts(props: DecisionProps) {
  const { page, shown } = props
  const { origin, status, given, signing } = shown.decision
  if (origin === "import" || status === "draft" || (status === "abandoned" && given.length === 0)) return null
  const standing = standingVerdicts(given)
  const missing = signing.roles.filter(({ asked, agreed }) => asked && agreed === undefined)
  return (
    <ul class="signs small">
      {standing.map((one) => (
        <Verdict {...props} given={one} />
      ))}
      {status === "signing" ? missing.map((role) => <Awaited {...props} role={role} />) : null}
      {standing.length === 0 && missing.length === 0 && status !== "signing" ? (
        <li>{page.t.decision.signOffs.none}</li>
      ) : null}
    </ul>
  )
}

function Verdict({ page, shown, keeps, given }: DecisionProps & { given: GivenSignOff }) {
  const t = page.t.decision.signOffs
  const { person, role, verdict, at, comment } = given
  const day = dayText(dayIn(page.zone, new Date(at)), page.lang, "short")
  const asked = shown.decision.signing.roles.some((one) => one.role === role && one.asked)
  const confirms = shown.decision.signing.quorum.roles.length === 0
  return (
    <li>
      <Mark id={verdict === "agree" ? "yes" : "warn"} />{" "}
      {keeps ? <bdi class="signed">{personName(page, shown, person)}</bdi> : null}
      <small>
        {t.given(capital(roleLabels[role][page.lang]), t.verdicts[verdict], day)}
        {asked || confirms || shown.decision.origin === "suspension" ? "" : ` (${t.notAsked})`}
      </small>
      {keeps && comment ? <p class="written">{comment}</p> : null}
    </li>
  )
}

function Awaited({ page, shown, keeps, role: { role } }: DecisionProps & { role: RoleSigning }) {
  const t = page.t.decision.signOffs
  const able = shown.decision.signatories.filter((one) => one.role === role)
  const names = able.map(({ person }) => personName(page, shown, person))
  return (
    <li class="wait">
      {t.awaited(capital(roleLabels[role][page.lang]))}
      {keeps ? <small>{names.length === 0 ? t.fromNobody : t.from(listText(names, page.lang, "or"))}</small> : null}
    </li>
  )
}
