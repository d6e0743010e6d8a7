import { signInSettings } from "../../db/schema.ts"
import type { App } from "../app.ts"
import type { SignInSettings } from "../core/access.ts"
import { commitChange } from "./commit-change.ts"
import { readSignInSettings } from "./read-sign-in-settings.ts"

/** Saves how people get in; what says the same leaves no event. Throws `StaleWrite` when it changed since `seen`. */
export async function saveSignInSettings(
  app: App,
  settings: SignInSettings,
  { by, seen }: { by: string; seen: number },
): Promise<void> {
  const { local, unknownPeople, groupRoles } = settings
  const after = { local, unknownPeople, groupRoles }
  const before = await readSignInSettings(app)
  if (textOf(before) === textOf(after)) return
  await commitChange(
    app,
    {
      by,
      object: "access/sign-in",
      seen,
      kind: "sign-in.saved",
      before,
      after,
    },
    (write) => [
      write.insert(signInSettings).values(after).onConflictDoUpdate({ target: signInSettings.id, set: after }),
    ],
  )
}

function textOf({ local, unknownPeople, groupRoles }: SignInSettings): string {
  return JSON.stringify([local, unknownPeople, groupRoles.map(({ group, role, unit }) => [group, role, unit ?? null])])
}
