import type { Config } from "../config.ts"
import { NotFound } from "../core/errors.ts"
import type { Mount } from "./site.ts"

export const mountSecurityTxt: Mount = (doors, { app }) => {
  doors.get("/.well-known/security.txt", { to: "open" }, (c) => {
    const text = securityTxt(app.config, app.now())
    if (text === undefined) throw new NotFound()
    return c.body(text, 200, { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "public, max-age=3600" })
  })
}

const day = 86_400_000
/** How long the text holds, in days: it is made anew every day. */
const holds = 180

/** `/.well-known/security.txt` (RFC 9116); undefined where nobody to tell is named. The same text all day (UTC). */
export function securityTxt(
  { securityContact, url }: Pick<Config, "securityContact" | "url">,
  now: Date,
): string | undefined {
  if (securityContact === undefined) return undefined
  const expires = new Date((Math.floor(now.getTime() / day) + holds) * day)
  const fields: readonly [string, string][] = [
    // As a parsed address: no line break survives in it.
    ["Contact", new URL(securityContact).href],
    ["Expires", expires.toISOString().replace(".000Z", "Z")],
    ["Preferred-Languages", "fr, en"],
    // §2.5.2: only an https address may stand here.
    ...(url.startsWith("https:")
      ? [["Canonical", new URL("/.well-known/security.txt", url).href] as [string, string]]
      : []),
  ]
  return fields.map(([name, value]) => `${name}: ${value}\n`).join("")
}
