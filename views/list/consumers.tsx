import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import type { ShownConsumer } from "./model.ts"

/** Who runs the list, in a line, with the way to all of them. */
export function ConsumersInShort({ page, consumers }: { page: Page; consumers: readonly ShownConsumer[] }) {
  const t = page.t.publishing.consumers
  const behind = consumers.filter(({ behind }) => behind.revisions > 0).length
  const alarms = consumers.filter(({ alarm }) => alarm !== undefined).length
  return (
    <section class="stack" aria-labelledby="consumers">
      <h2 id="consumers">{t.short}</h2>
      <p>{consumers.length === 0 ? t.noneYet : t.summary(consumers.length, behind, alarms)}</p>
      <p>
        <a href={routes.consumers}>{t.all}</a>
      </p>
    </section>
  )
}
