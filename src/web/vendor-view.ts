import { nameText } from "../../views/fact/names.ts"
import { hostOf } from "../../views/tool/words.ts"
import type { VendorPart, VendorQuestion, VendorRead, VendorView } from "../../views/vendor/model.ts"
import { answeredIn, type PacketItem, type PacketReading } from "../actions/read-packet.ts"
import { answerMark } from "../actions/save-packet-answers.ts"
import type { App } from "../app.ts"
import { dayIn } from "../core/day.ts"
import { dayText } from "../core/day-text.ts"
import { progressOf, verdictsFor } from "../core/packet-answers.ts"
import type { SheetQuestion } from "../core/packet-sheet.ts"
import type { Evidence } from "../core/register.ts"
import { subjectPath } from "../core/subject.ts"
import { shown } from "../core/text.ts"
import type { Page } from "./page.ts"

/** Questions on one page, at most: a theme with more of them is cut. */
const longest = 12

/** What the vendor sees of a packet: built of what it may see, never cut out of what we know. */
export function vendorViewOf(app: App, page: Page, reading: PacketReading, company: string | undefined): VendorView {
  const { packet, items, until } = reading
  const parts = partsOf(app, page, items)
  return {
    id: packet.id,
    company: company ?? page.t.packets.vendor.anonymous,
    message: packet.message ?? undefined,
    until: lastDay(page, until, "long"),
    parts,
    done: answeredIn(items),
    drafts: items.filter(({ answer }) => progressOf(answer) === "draft").length,
    all: items.length,
    takesFiles: app.documents !== undefined,
    sent:
      packet.submittedAt === null
        ? undefined
        : {
            on: dayText(dayIn(page.zone, new Date(packet.submittedAt)), page.lang),
            by: packet.answeredBy ?? "",
          },
  }
}

/** The last day before an instant at which a day ends, in words. */
export function lastDay(page: Page, until: string, style: "long" | "short"): string {
  return dayText(dayIn(page.zone, new Date(Date.parse(until) - 1)), page.lang, style)
}

/**
 * By theme, in the order of the methodology: whoever knows about security answers one part, whoever knows the contract another. In a
 * part by subject, core questions first.
 */
function partsOf(app: App, page: Page, items: readonly PacketItem[]): VendorPart[] {
  const bySubject = [...Map.groupBy(items, ({ about }) => subjectPath(about.subject)).values()].flat()
  const parts = app.methodology.dimensions.flatMap(({ id, name }) => {
    const group = bySubject.filter(({ factor }) => factor.dimension === id)
    const cuts = cut(group)
    return cuts.map((part, index) => ({ part, title: titleOf(page, name[page.lang], part, [index + 1, cuts.length]) }))
  })
  return parts.map(({ part, title }, index) => ({
    number: index + 1,
    title,
    questions: part.map((item) => questionOf(app, page, item)),
    done: answeredIn(part),
  }))
}

function cut<T>(items: readonly T[]): T[][] {
  const count = Math.ceil(items.length / longest)
  return Array.from({ length: count }, (_, index) => items.slice(index * longest, (index + 1) * longest))
}

/** The theme, with whom it is about where that is one, and which piece it is where it was cut. */
function titleOf(
  page: Page,
  theme: string,
  part: readonly PacketItem[],
  [nth, pieces]: readonly [number, number],
): string {
  const t = page.t.packets.vendor
  const subjects = [...new Set(part.map(({ about }) => nameText(about, page)))]
  const name = subjects.length === 1 ? t.partTitle(theme, subjects[0] ?? "") : theme
  return pieces === 1 ? name : t.piece(name, nth, pieces)
}

export function questionOf(app: App, page: Page, item: PacketItem): VendorQuestion {
  const { id, factor, isShown, answer } = item
  return {
    id,
    name: factor.name[page.lang],
    question: factor.question[page.lang],
    subject: nameText(item.about, page),
    core: factor.core,
    read: readOf(page, item),
    options: factor.options.map((text) => text[page.lang]),
    verdicts: verdictsFor(isShown),
    answer,
    mark: answerMark(app, answer),
    isDraft: progressOf(answer) === "draft",
  }
}

function readOf(page: Page, { fact, isShown, factor }: PacketItem): VendorRead | undefined {
  if (!isShown || !fact) return undefined
  const { evidence, option, text } = fact
  return {
    option: factor.options[option][page.lang],
    text: text && shown(text),
    place: evidence ? placeOf(page, evidence) : "",
    url: evidence && "url" in evidence ? evidence.url : undefined,
  }
}

function placeOf(page: Page, evidence: Evidence): string {
  const t = page.t.packets.vendor
  if ("collection" in evidence) {
    return `${t.readIn(evidence.termsType, evidence.service)}, ${t.version(evidence.version.slice(0, 8))}`
  }
  return "seenOn" in evidence ? t.readOn(hostOf(evidence.url), dayText(evidence.seenOn, page.lang)) : ""
}

/** The questions as the sheet has them. */
export function sheetQuestions(page: Page, items: readonly PacketItem[]): SheetQuestion[] {
  return items.map((item) => {
    const read = readOf(page, item)
    const words = read && [read.option, read.text?.[page.lang], read.place, read.url]
    return {
      id: item.id,
      subject: nameText(item.about, page),
      question: `${item.factor.name[page.lang]}\n${item.factor.question[page.lang]}`,
      read: words?.filter((text) => text !== undefined && text !== "").join("\n"),
      options: item.factor.options,
      answer: item.answer,
    }
  })
}
