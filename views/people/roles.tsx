import { type GivenRole, roles } from "../../src/core/access.ts"
import type { Fault } from "../../src/core/errors.ts"
import { roleText } from "../../src/core/role-text.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Choices } from "../parts/form.tsx"
import { Mark } from "../parts/marks.tsx"
import type { GivableRoles, UnitChoice, UnitNames } from "./model.ts"

/** A person's roles, one a line, each with its units. */
export function RoleNames({ page, given, units }: { page: Page; given: readonly GivenRole[]; units: UnitNames }) {
  if (given.length === 0) return <span class="dim">{page.t.people.noRoles}</span>
  return (
    <ul class="plain">
      {byRole(page, given, units).map(([role, where]) => (
        <li>
          {role}
          {where === "" ? null : <small>{where}</small>}
        </li>
      ))}
    </ul>
  )
}

/** "Legal (Lyon agency), Reader". */
export function rolesText(page: Page, given: readonly GivenRole[], units: UnitNames): string {
  if (given.length === 0) return page.t.people.noRoles
  return byRole(page, given, units)
    .map(([role, where]) => (where === "" ? role : `${role} (${where})`))
    .join(", ")
}

/** Each role with where it holds, said only where the company has units. */
function byRole(page: Page, given: readonly GivenRole[], units: UnitNames): [role: string, where: string][] {
  const t = page.t.access
  return roles
    .filter((role) => given.some((other) => other.role === role))
    .map((role) => {
      const places = given
        .filter((other) => other.role === role)
        .map(({ unit }) => (unit === undefined ? t.wholeCompany : (units.get(unit) ?? unit)))
      return [t.roles[role], units.size === 0 ? "" : places.join(", ")]
    })
}

interface RolesFieldProps {
  page: Page
  givable: GivableRoles
  /** As `roleText` writes them. */
  chosen: readonly string[]
  faults?: readonly Fault[]
}

/** Roles to tick; where the company has units, each in the whole company or in some of them. */
export function RolesField({ page, givable, chosen, faults = [] }: RolesFieldProps) {
  const t = page.t.people.roles
  const words = page.t.access
  if (givable.units.length === 0) {
    return (
      <div class="stack tight">
        <Choices
          page={page}
          name="roles"
          label={t.label}
          hint={t.hint}
          faults={faults}
          options={roles.map((role) => ({ value: role, label: words.roles[role], hint: words.roleHints[role] }))}
          chosen={chosen}
        />
        <MatrixLink page={page} />
      </div>
    )
  }
  const fault = faults.find(({ place }) => place === "roles")
  const described = ["f-roles-hint", ...(fault ? ["f-roles-fault"] : [])].join(" ")
  return (
    <fieldset class={fault ? "field stack tight bad" : "field stack tight"} aria-describedby={described}>
      <legend>{t.label}</legend>
      <small id="f-roles-hint">
        {t.hint} {givable.whole ? t.unitsHint : null}
      </small>
      {fault ? (
        <span class="msg" id="f-roles-fault">
          <Mark id="warn" /> {fault.message[page.lang]}
        </span>
      ) : null}
      <ul class="lines">
        {roles.map((role, index) => (
          <li>
            <fieldset class="rolewhere">
              <legend>
                {words.roles[role]} <small>{words.roleHints[role]}</small>
              </legend>
              {givable.whole ? (
                <Where
                  value={roleText({ role })}
                  chosen={chosen}
                  label={words.wholeCompany}
                  {...(index === 0 ? { id: "f-roles" } : {})}
                />
              ) : null}
              {givable.units.map((unit, place) => (
                <Where
                  value={roleText({ role, unit: unit.id })}
                  chosen={chosen}
                  label={unitLabel(page, unit)}
                  {...(index === 0 && place === 0 && !givable.whole ? { id: "f-roles" } : {})}
                />
              ))}
            </fieldset>
          </li>
        ))}
      </ul>
      <MatrixLink page={page} />
    </fieldset>
  )
}

function Where({ value, chosen, label, id }: { value: string; chosen: readonly string[]; label: string; id?: string }) {
  return (
    <label class="pick">
      <input type="checkbox" name="roles" value={value} checked={chosen.includes(value)} id={id} />
      <span>{label}</span>
    </label>
  )
}

function unitLabel(page: Page, { name, retired }: UnitChoice): string {
  return retired ? page.t.people.retired(name) : name
}

function MatrixLink({ page }: { page: Page }) {
  return (
    <p class="small">
      <a href={routes.rolesPage}>{page.t.people.roles.matrix}</a>
    </p>
  )
}
