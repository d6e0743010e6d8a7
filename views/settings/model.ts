import type { SignInSettings } from "../../src/core/access.ts"
import type { Company } from "../../src/core/register.ts"
import type { CompanyText } from "../../src/core/text.ts"

/** A business unit, with how many roles hold in it, and the number of the last event about it. */
export interface UnitShown {
  id: string
  name: CompanyText
  retired: boolean
  roles: number
  seen: number
}

/** All settings, each with the number of the last event about it. */
export interface SettingsShown {
  company: { value: Company; seen: number }
  signIn: { value: SignInSettings; seen: number }
  units: readonly UnitShown[]
}
