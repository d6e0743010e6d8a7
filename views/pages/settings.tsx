import { roles } from "../../src/core/access.ts"
import type { Fault } from "../../src/core/errors.ts"
import { roleText } from "../../src/core/role-text.ts"
import { languages, shown } from "../../src/core/text.ts"
import { type Typed, typedList, typedText } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { AdminNav } from "../parts/admin-nav.tsx"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { Choices, Faults, Input } from "../parts/form.tsx"
import { Mark } from "../parts/marks.tsx"
import { Shown } from "../parts/shown.tsx"
import { MailRefused, MailSettings } from "../settings/mail.tsx"
import type { MailShown, SettingsShown, UnitShown } from "../settings/model.ts"

interface Props {
  page: Page
  settings: SettingsShown
  mail: MailShown
  /** What stands in each form. */
  typed: Readonly<Record<"company" | "signIn" | "unit", Typed>>
  refused?: { part: "company" | "sign-in" | "unit"; faults: readonly Fault[]; stale?: boolean } | undefined
  /** Name of the company's OpenID provider, where there is one. */
  provider?: string | undefined
  /** What was just done. */
  done?: string | undefined
}

/** The company, how people sign in, how mail goes out, and its business units. */
export function SettingsPage({ page, settings, mail, typed, refused, provider, done }: Props) {
  const t = page.t.settings
  const faultsOf = (part: NonNullable<Props["refused"]>["part"]) => (refused?.part === part ? refused.faults : [])
  return (
    <div class="stack loose">
      <AdminNav page={page} current="settings" />
      <div class="stack tight">
        <h1>{t.title}</h1>
        <p class="lede">{t.lede}</p>
      </div>
      {done ? (
        <div class="note yes" role="status" tabindex={-1} data-land>
          <p>
            <Mark id="yes" /> {done}
          </p>
        </div>
      ) : null}
      {mail.refusal === undefined ? null : <MailRefused page={page} refusal={mail.refusal} />}
      <Faults page={page} faults={refused?.faults ?? []} />
      {refused?.stale ? (
        <Stale page={page} now={refused.part === "company" ? companyNow(page, settings) : undefined} />
      ) : null}
      <Company page={page} settings={settings} typed={typed.company} faults={faultsOf("company")} />
      <SignIn page={page} settings={settings} typed={typed.signIn} faults={faultsOf("sign-in")} provider={provider} />
      <MailSettings page={page} mail={mail} />
      <Units page={page} settings={settings} typed={typed.unit} faults={faultsOf("unit")} />
    </div>
  )
}

/** Somebody else saved in between: what holds now, where it can be said in a line. What was typed stands in the form. */
export function Stale({ page, now }: { page: Page; now?: string | undefined }) {
  const t = page.t.settings.stale
  return (
    <div class="note no" role="alert" tabindex={-1} data-land>
      <h2 class="sub">
        <Mark id="warn" /> {t.title}
      </h2>
      <p>{[t.text, now, t.again].filter((part) => part !== undefined).join(" ")}</p>
    </div>
  )
}

function companyNow(page: Page, { company }: SettingsShown): string {
  const { stale, company: t } = page.t.settings
  const { name, zone, languages } = company.value
  return stale.now([name, zone, languages.map((language) => t.languageNames[language]).join(", ")])
}

interface PartProps {
  page: Page
  settings: SettingsShown
  typed: Typed
  faults: readonly Fault[]
}

function Company({ page, settings, typed, faults }: PartProps) {
  const t = page.t.settings.company
  return (
    <section class="stack" aria-labelledby="company">
      <Head page={page} id="company" title={t.title} object="company" known={settings.company.seen > 0} />
      <form method="post" action={routes.settingsCompany} class="stack form">
        <input type="hidden" name="seen" value={settings.company.seen} />
        <Input
          page={page}
          name="name"
          label={t.name}
          hint={t.nameHint}
          typed={typed}
          faults={faults}
          attributes={{ maxlength: 120 }}
        />
        <Input
          page={page}
          name="zone"
          label={t.zone}
          hint={t.zoneHint}
          typed={typed}
          faults={faults}
          attributes={{ list: "zones" }}
        />
        <datalist id="zones">
          {Intl.supportedValuesOf("timeZone").map((zone) => (
            <option value={zone} />
          ))}
        </datalist>
        <Choices
          page={page}
          name="languages"
          label={t.languages}
          hint={t.languagesHint}
          options={languages.map((language) => ({ value: language, label: t.languageNames[language] }))}
          chosen={typedList(typed, "languages")}
          faults={faults}
        />
        <p>
          <button type="submit" class="btn">
            {t.save}
          </button>
        </p>
      </form>
    </section>
  )
}

/** Empty lines for new groups. */
const spare = 2

function SignIn({ page, settings, typed, faults, provider }: PartProps & { provider: string | undefined }) {
  const t = page.t.settings.signIn
  const groups = typedList(typed, "group")
  const given = typedList(typed, "role")
  return (
    <section class="stack" aria-labelledby="sign-in">
      <Head page={page} id="sign-in" title={t.title} object="access/sign-in" known={settings.signIn.seen > 0} />
      <p>{provider === undefined ? t.noProvider : t.provider(provider)}</p>
      <form method="post" action={routes.settingsSignIn} class="stack wide-form">
        <input type="hidden" name="seen" value={settings.signIn.seen} />
        <div class="form stack">
          <Choices
            page={page}
            name="local"
            label={t.local}
            hint={t.localHint}
            options={[{ value: "on", label: t.localOn }]}
            chosen={[typedText(typed, "local")]}
            faults={faults}
          />
          <Choices
            page={page}
            kind="radio"
            name="unknownPeople"
            label={t.unknown}
            options={(["pending", "reader"] as const).map((value) => ({ value, label: t.unknownPeople[value] }))}
            chosen={[typedText(typed, "unknownPeople")]}
            faults={faults}
          />
        </div>
        <fieldset class="field" aria-describedby="groups-hint">
          <legend>{t.groups}</legend>
          <small id="groups-hint">{t.groupsHint}</small>
          <ul class="plain stack tight">
            {Array.from({ length: groups.length + spare }, (_, index) => (
              <li class="pair">
                <GroupRole
                  page={page}
                  settings={settings}
                  index={index}
                  group={groups[index]}
                  role={given[index]}
                  faults={faults}
                />
              </li>
            ))}
          </ul>
        </fieldset>
        <p>
          <button type="submit" class="btn">
            {t.save}
          </button>
        </p>
      </form>
    </section>
  )
}

interface GroupRoleProps {
  page: Page
  settings: SettingsShown
  index: number
  group: string | undefined
  role: string | undefined
  faults: readonly Fault[]
}

function GroupRole({ page, settings, index, group, role, faults }: GroupRoleProps) {
  const t = page.t.settings.signIn
  const fault = faults.find(({ place }) => place === `role-${index}`)
  return (
    <>
      <input
        id={`f-group-${index}`}
        name="group"
        value={group ?? ""}
        maxlength={200}
        aria-label={t.groupNumber(index + 1)}
        placeholder={t.group}
        autocomplete="off"
      />
      <select
        id={`f-role-${index}`}
        name="role"
        aria-label={t.roleNumber(index + 1)}
        {...(fault ? { "aria-invalid": "true", "aria-describedby": `f-role-${index}-fault` } : {})}
      >
        {roleOptions(page, settings.units).map(([value, label]) => (
          <option value={value} selected={value === role}>
            {label}
          </option>
        ))}
      </select>
      {fault ? (
        <span class="msg" id={`f-role-${index}-fault`}>
          <Mark id="warn" /> {fault.message[page.lang]}
        </span>
      ) : null}
    </>
  )
}

/** Every role in the whole company, then in each unit that is in use. */
function roleOptions(page: Page, units: readonly UnitShown[]): [value: string, label: string][] {
  const names = page.t.access.roles
  return [undefined, ...units.filter(({ retired }) => !retired)].flatMap((unit) =>
    roles.map((role): [string, string] => [
      roleText({ role, unit: unit?.id }),
      unit ? `${names[role]} – ${shown(unit.name)[page.lang]}` : names[role],
    ]),
  )
}

function Units({ page, settings, typed, faults }: PartProps) {
  const t = page.t.settings.units
  return (
    <section class="stack" aria-labelledby="units">
      <div class="stack tight">
        <h2 id="units">{t.title}</h2>
        <p>{t.text}</p>
      </div>
      {settings.units.length === 0 ? (
        <p class="empty">{t.none}</p>
      ) : (
        <Fold caption={t.caption} heads={[t.name, t.roles, t.state, t.retire]}>
          <Rows>
            {settings.units.map((unit) => (
              <Row>
                <RowHead>
                  <a href={routes.unit(unit.id)}>
                    <Shown text={shown(unit.name)} page={page} />
                  </a>
                </RowHead>
                <Cell label={t.roles}>{unit.roles}</Cell>
                <Cell label={t.state}>{unit.retired ? t.retired : t.used}</Cell>
                <Cell>
                  <form method="post" action={routes.unitRetired(unit.id)}>
                    <input type="hidden" name="seen" value={unit.seen} />
                    <button type="submit" class="btn small">
                      {unit.retired ? t.restore : t.retire}
                      <span class="vh"> {shown(unit.name)[page.lang]}</span>
                    </button>
                  </form>
                </Cell>
              </Row>
            ))}
          </Rows>
        </Fold>
      )}
      <form method="post" action={routes.units} class="stack form" aria-labelledby="add-unit">
        <h3 id="add-unit">{t.add}</h3>
        <input type="hidden" name="once" value={typedText(typed, "once")} />
        <UnitNames page={page} typed={typed} faults={faults} />
        <p>
          <button type="submit" class="btn">
            {t.addButton}
          </button>
        </p>
      </form>
    </section>
  )
}

/** A unit's name in both languages, of which one is enough. */
export function UnitNames({ page, typed, faults }: Pick<PartProps, "page" | "typed" | "faults">) {
  const t = page.t.settings.units
  return (
    <>
      <Input
        page={page}
        name="fr"
        label={t.fr}
        hint={t.either}
        typed={typed}
        faults={faults}
        attributes={{ maxlength: 120, lang: "fr" }}
      />
      <Input
        page={page}
        name="en"
        label={t.en}
        typed={typed}
        faults={faults}
        attributes={{ maxlength: 120, lang: "en" }}
      />
    </>
  )
}

function Head({
  page,
  id,
  title,
  object,
  known,
}: {
  page: Page
  id: string
  title: string
  object: string
  known: boolean
}) {
  return (
    <div class="headed">
      <h2 id={id}>{title}</h2>
      {known ? (
        <a class="small" href={routes.history(object)}>
          {page.t.settings.history}
          <span class="vh"> {title}</span>
        </a>
      ) : null}
    </div>
  )
}
