import { z } from "zod"
import { scopes } from "../core/access.ts"
import { isZone } from "../core/day.ts"
import { mailKinds } from "../core/deciding.ts"
import { languages } from "../core/text.ts"
import { MailAddress, PersonName } from "./people.ts"
import { fits, oneLine } from "./plain-text.ts"
import { PasskeySignIn } from "./sign-in.ts"

/** A time zone by its IANA name; offsets such as `+01:00` know no summer time and are none. */
const Zone = z
  .string()
  .trim()
  .max(60)
  .refine((name) => /^[A-Za-z]/.test(name) && isZone(name), { error: "zone" })
  .overwrite(spelt)

/** As the runtime spells it, case apart; the old name of a zone, or that of a neighbour, stays what was chosen. */
function spelt(name: string): string {
  if (!isZone(name)) return name
  const { timeZone } = new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions()
  return timeZone.toLowerCase() === name.toLowerCase() ? timeZone : name
}

export const ProfileForm = z.object({
  name: PersonName,
  mail: MailAddress.optional(),
  language: z.enum(languages),
  zone: Zone.optional(),
  /** Number of the last event about the person that the page knew. */
  seen: z.int().min(0),
})

/** A first password, and another in place of the one they have. */
export const PasswordChoice = z.object({ password: z.string() })
export const PasswordChange = z.object({ currentPassword: z.string(), password: z.string() })

/** A name for a thing of one's own: one line. */
const ThingName = z.string().overwrite(oneLine).max(60).refine(fits, { error: "blank" })

export const NewPasskeyForm = z.object({ name: ThingName, answer: PasskeySignIn.shape.answer })

/** `knowing`: that it is the last way to sign in was read. */
export const PasskeyGoneForm = z.object({ knowing: z.boolean() })

/** The kinds of mail that one wants, of those that the page offered. */
export const MailChoiceForm = z.object({ wanted: z.array(z.enum(mailKinds)).max(mailKinds.length) })

/** How long a token may be made for, in days. */
export const tokenDays = ["30", "90", "180", "365"] as const

export const NewTokenForm = z.object({
  name: ThingName,
  scopes: z.array(z.enum(scopes)).min(1).max(scopes.length),
  days: z.enum(tokenDays),
  /** Made for each form: the same one sent twice makes one token. */
  sending: z.string().max(80).optional(),
})
