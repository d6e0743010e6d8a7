import type { SqliteStore } from "../../db/sqlite.ts"
import { guardedFetch } from "../../src/adapters/guarded-fetch.ts"
import { collectGarbage } from "../../src/adapters/memory.ts"
import { readPolicy } from "../../src/adapters/policy-file.ts"
import { sealingWith } from "../../src/adapters/sealing.ts"
import { newSecret, sha256 } from "../../src/adapters/secrets.ts"
import { signInWith } from "../../src/adapters/sign-in.ts"
import { signing } from "../../src/adapters/signing.ts"
import { webhooksThrough } from "../../src/adapters/webhooks.ts"
import type { App } from "../../src/app.ts"
import { parseConfig } from "../../src/config.ts"
import { defaultPolicy } from "../../src/core/company-policy.ts"
import { methodology } from "../../templates/methodology/index.ts"

/** Aval on a store, as `npm start` makes it, without what the benches do not ask for. */
export function benchApp(store: SqliteStore): App {
  const settings = parseConfig({})
  if (!settings.ok) throw new Error(settings.problems.join("\n"))
  return {
    store,
    config: settings.config,
    methodology,
    policy: defaultPolicy,
    readPolicy: (text) => readPolicy(text, methodology),
    now: () => new Date(),
    settle: collectGarbage,
    sha256,
    newSecret,
    sealing: sealingWith("of the bench, and long enough to be one"),
    signing,
    ...signInWith(settings.config, guardedFetch),
    webhooks: webhooksThrough(guardedFetch, defaultPolicy.webhooks),
    newId: (prefix) => `${prefix}_${crypto.randomUUID()}`,
  }
}
