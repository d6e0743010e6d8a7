import type { FactAbout, FileUse } from "../../src/core/file-use.ts"
import type { EventNames } from "../../src/core/past-event.ts"
import { toolOf } from "../../src/core/stated.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { preconditionLabels } from "../../templates/vocabulary.ts"
import { planNamed } from "../document/model.ts"
import { lower, type Words } from "../tool/words.ts"

/** Who handed a file in: a name, or what an id without one stands for. */
export function byText(by: string, people: EventNames["people"], { t }: Page): string {
  const known = people.get(by)
  if (known) return known.name ?? t.files.unknownPerson
  if (by.startsWith("dcl_")) return t.files.agency
  return by.startsWith("pkt_") ? t.files.vendor : t.files.system
}

/** What rests on a file, in words, and where it is. */
export function useText(use: FileUse, page: Page, words: Words): { text: string; href: string } {
  const { use: t } = page.t.files
  switch (use.kind) {
    case "fact":
      return { text: t.fact(use.factor, aboutText(use.about, page, words)), href: routes.fact(use.id) }
    case "note":
      return { text: t.note(planNamed(use, page)), href: routes.tool(toolOf(use.plan), { plan: use.plan }) }
    case "agreement":
      return {
        text: t.agreement(page.t.rights.agreement.kinds[use.agreement], use.organisation),
        href: routes.agreement(use.id),
      }
    case "licence":
      return { text: t.licence(planNamed(use, page)), href: routes.licence(use.id) }
    case "state":
      return {
        text: t.state(preconditionLabels[use.precondition].name[page.lang], planNamed(use, page)),
        href: routes.state(use.id),
      }
    case "document":
      return { text: t.document(use.service, use.termsType), href: routes.document(use.id) }
    case "packet":
      return { text: t.packet(use.organisation), href: routes.packet(use.id) }
    case "deliverable":
      return { text: t.deliverable(use.title, use.organisation), href: routes.deliverable(use.id) }
    case "declaration":
      return { text: t.declaration(use.organisation), href: routes.declaration(use.id) }
    case "draft":
      return {
        text: t.draft(use.organisation),
        // Drafts are for those who write them; that there is a contract, everybody knows.
        href: page.may("drafts:write") ? routes.draftVersions(use.id) : routes.contract(use.contract),
      }
  }
}

function aboutText(about: FactAbout, page: Page, words: Words): string {
  const { use: t } = page.t.files
  switch (about.kind) {
    case "plan":
      return planNamed(about, page)
    case "use":
      return t.ofUse(lower(words.useName(about.use)))
    case "company":
      return t.company
    default:
      return about.name
  }
}
