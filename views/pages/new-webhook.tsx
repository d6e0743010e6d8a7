import type { Fault } from "../../src/core/errors.ts"
import type { Typed } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { AdminNav } from "../parts/admin-nav.tsx"
import { Faults, SaveRow } from "../parts/form.tsx"
import { SecretLink } from "../parts/secret-link.tsx"
import { WebhookFields } from "../webhook/form.tsx"

interface Props {
  page: Page
  /** Of this form: sent twice, it adds one. */
  sending: string
  typed: Typed
  faults: readonly Fault[]
}

/** An address to be added. */
export function NewWebhookPage({ page, sending, typed, faults }: Props) {
  const t = page.t.webhooks.form
  return (
    <div class="stack loose">
      <AdminNav page={page} current="webhooks" />
      <Faults page={page} faults={faults} />
      <h1>{t.title}</h1>
      <form method="post" action={routes.newWebhook} class="stack form" hx-boost="false">
        <input type="hidden" name="sending" value={sending} />
        <WebhookFields page={page} typed={typed} faults={faults} />
        <p class="small">{t.next}</p>
        <SaveRow page={page} save={t.save} back={routes.webhooks} />
      </form>
    </div>
  )
}

/** A secret just made: to be copied now. `rotated`: another signs too for a while. */
export function WebhookSecretPage({
  page,
  title,
  webhook,
  secret,
  rotated,
}: {
  page: Page
  title: string
  webhook: string
  secret: string
  rotated: boolean
}) {
  const t = page.t.webhooks.made
  return (
    <div class="stack loose narrow">
      <h1 class="long">{title}</h1>
      <div class="note" tabindex={-1} data-land>
        <p>
          <strong>{t.once}</strong> {t.next} {rotated ? t.older : null}
        </p>
      </div>
      <SecretLink url={secret} words={t.link}>
        <a class="btn" href={routes.webhook(webhook)}>
          {t.seen}
        </a>
      </SecretLink>
    </div>
  )
}
