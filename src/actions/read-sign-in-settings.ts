import { signInSettings } from "../../db/schema.ts"
import type { App } from "../app.ts"
import { defaultSignIn, type SignInSettings } from "../core/access.ts"

/** How people get in: as the company settled it, else as it is at first. */
export async function readSignInSettings(app: App): Promise<SignInSettings> {
  const [row] = await app.store.read
    .select({
      local: signInSettings.local,
      unknownPeople: signInSettings.unknownPeople,
      groupRoles: signInSettings.groupRoles,
    })
    .from(signInSettings)
  return row ?? defaultSignIn
}
