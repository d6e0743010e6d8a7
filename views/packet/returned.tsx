import type { Fault } from "../../src/core/errors.ts"
import type { Typed } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Input } from "../parts/form.tsx"
import type { PacketModel } from "./model.ts"

interface Props {
  page: Page
  model: PacketModel
  typed: Typed
  faults: readonly Fault[]
}

/** The sheet that a vendor sent by mail: it comes in here, and then the answers are taken as sent. */
export function ReturnedSheet({ page, model, typed, faults }: Props) {
  const t = page.t.packets.one.returned
  const { packet, items } = model
  const sheet = page.t.packets.vendor.sheet
  return (
    <section class="stack noprint" aria-labelledby="returned">
      <h2 id="returned">{t.title}</h2>
      <p>{t.text}</p>
      <form
        method="post"
        action={routes.packetSheet(packet.id)}
        enctype="multipart/form-data"
        class="stack form tight"
        hx-boost="false"
      >
        <Input
          page={page}
          faults={faults}
          name="file"
          type="file"
          label={sheet.file}
          attributes={{ accept: ".xlsx" }}
        />
        <p>
          <button type="submit" class="btn">
            {sheet.send}
          </button>
        </p>
      </form>
      {items.some(({ answer }) => answer) ? (
        <details open={faults.some(({ place }) => place === "name" || place === "role")}>
          <summary>{t.finish}</summary>
          <p class="small">{t.finishText}</p>
          <form method="post" action={routes.packetSubmission(packet.id)} class="stack form tight">
            <input type="hidden" name="packet" value={packet.id} />
            <Input
              page={page}
              typed={typed}
              faults={faults}
              name="name"
              label={t.name}
              attributes={{ maxlength: 120 }}
            />
            <Input
              page={page}
              typed={typed}
              faults={faults}
              name="role"
              label={t.role}
              attributes={{ maxlength: 120 }}
            />
            <p>
              <button type="submit" class="btn">
                {t.submit}
              </button>
            </p>
          </form>
        </details>
      ) : null}
    </section>
  )
}
