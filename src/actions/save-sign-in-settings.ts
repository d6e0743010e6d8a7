import { signInSettings } from "../../db/schema.ts"
import type { App } from "../app.ts"
import type { SignInSettings } from "../core/access.ts"
import { commitChange } from "./commit-change.ts"
import { readSignInSettings } from "./read-sign-in-settings.ts"

/** Saves how people get in. Throws `StaleWrite` when it changed since `seen`. */
export async function saveSignInSettings(
  app: App,
  settings: SignInSettings,
  { by, seen }: { by: string; seen: number },
): Promise<void> {
  const { local, unknownPeople, groupRoles } = settings
  const after = { local, unknownPeople, groupRoles }
  await commitChange(
    app,
    {
      by,
      object: "access/sign-in",
      seen,
      kind: "sign-in.saved",
      before: await readSignInSettings(app),
      after,
    },
    (write) => [
      write.insert(signInSettings).values(after).onConflictDoUpdate({ target: signInSettings.id, set: after }),
    ],
  )
}
