import { z } from "zod"
import { languages } from "../core/text.ts"

/** Where to go on after signing in (src/web/return-to.ts judges it), and whether somebody confirms that it is them. */
const onward = { return_to: z.string().optional(), again: z.boolean() }

export const PasswordSignIn = z.object({
  mail: z.string().trim().max(254),
  password: z.string(),
  ...onward,
})

/** What the browser answers for a passkey, as JSON. */
const answer = z.string().max(40_000)

export const PasskeySignIn = z.object({ answer, ...onward })

const mail = z
  .string()
  .trim()
  .max(254)
  .regex(/^[^\s@]+@[^\s@]+$/)

/** Whose access is set up, as far as the link does not say it. */
const details = {
  name: z.string().trim().min(1).max(120).optional(),
  mail: mail.optional(),
  language: z.enum(languages).optional(),
}

export const PasskeyDetails = z.object(details)
export const PasskeySetUp = z.object({ ...details, answer })
export const PasswordSetUp = z.object({ ...details, password: z.string() })

/** What the company's provider sends to sign people out (Back-Channel Logout 1.0, §2.5). */
export const LogoutRequest = z.object({ logout_token: z.string().max(20_000) })
