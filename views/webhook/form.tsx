import type { Fault } from "../../src/core/errors.ts"
import { webhookEventKinds } from "../../src/core/telling.ts"
import { type Typed, typedList } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { Choices, Input } from "../parts/form.tsx"

/** Name, address, and what it is told of. */
export function WebhookFields({ page, typed, faults }: { page: Page; typed: Typed; faults: readonly Fault[] }) {
  const t = page.t.webhooks.form
  return (
    <>
      <Input
        page={page}
        name="name"
        label={t.name}
        hint={t.nameHint}
        typed={typed}
        faults={faults}
        attributes={{ maxlength: 60 }}
      />
      <Input
        page={page}
        name="url"
        label={t.url}
        hint={t.urlHint}
        typed={typed}
        faults={faults}
        attributes={{ inputmode: "url", autocapitalize: "none", spellcheck: "false" }}
      />
      <Choices
        page={page}
        name="kinds"
        label={t.kinds}
        options={webhookEventKinds.map((kind) => ({
          value: kind,
          label: page.t.webhooks.kinds[kind],
          hint: <code>{kind}</code>,
        }))}
        chosen={typedList(typed, "kinds")}
        faults={faults}
      />
    </>
  )
}
