import { allows } from "../answer-cell.ts"
import { planName } from "../answer-text.ts"
import { daysBetween } from "../day.ts"
import {
  checkAddress,
  conditionWords,
  documentLoss,
  type ExportPlan,
  exportPlans,
  licenceState,
} from "../export-plans.ts"
import { answerTitles } from "../export-texts.ts"
import { outcomeWord } from "../export-words.ts"
import type { Export, ExportFormat, ExportSource } from "./format.ts"

/** CycloneDX 1.6 (ECMA-424), as a bill of services (SaaSBOM): https://cyclonedx.org/docs/1.6/json/ */
export const cyclonedx: ExportFormat = {
  id: "cyclonedx",
  name: { fr: "Nomenclature CycloneDX 1.6", en: "CycloneDX 1.6 bill of services" },
  use: {
    fr: "Dependency-Track et outils de nomenclature\u00a0: un service par offre décidée, avec les données permises.",
    en: "Dependency-Track and BOM tools: one service per decided plan, with the data that is allowed.",
  },
  mediaType: "application/vnd.cyclonedx+json; version=1.6",
  file: "aval.cdx.json",
  reader: "systems",
  proof: "proven",
  by: "cyclonedx-library",
  write,
}

function write(source: ExportSource): Export {
  const { book, day, lang, sha256, url } = source
  const { list } = book
  const plans = exportPlans(book, day).filter(({ decision }) => decision)
  const bom = {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    serialNumber: `urn:uuid:${uuid(sha256, lang === "fr" ? "8" : "9")}`,
    // One bill per list and language; a later day may answer otherwise, and is its next version.
    version: 1 + Math.max(0, daysBetween(list.day, day)),
    metadata: {
      timestamp: list.issuedAt,
      lifecycles: [{ phase: "operations" }],
      tools: { components: [{ type: "application", name: "Aval" }] },
      component: {
        type: "application",
        "bom-ref": "aval:list",
        name: { fr: "Services d’IA décidés", en: "Decided AI services" }[lang],
        version: String(list.revision),
        externalReferences: [{ type: "documentation", url: `${url}/list` }],
      },
      properties: properties([
        ["aval:revision", String(list.revision)],
        ["aval:serial", String(list.serial)],
        ["aval:sha256", sha256],
        ["aval:day", day],
      ]),
    },
    services: plans.map((plan) => serviceOf(source, plan)),
  }
  return { body: `${JSON.stringify(bom, null, 2)}\n`, loss: documentLoss(plans) }
}

function serviceOf(source: ExportSource, one: ExportPlan): object {
  const { book, lang, url } = source
  const { tool, plan, outcome, answer, classes, hosts } = one
  const data = book.list.vocabulary.classes.flatMap(({ id, name }) =>
    allows(classes.get(id) ?? "ask") ? [{ flow: "bi-directional", classification: id, name: name[lang] }] : [],
  )
  return {
    "bom-ref": `aval:${plan?.slug}`,
    provider: { name: tool.vendor },
    group: tool.name,
    name: planName(tool.name, plan?.name[lang] ?? ""),
    description: `${outcomeWord(outcome, lang)}. ${answerTitles[answer][lang]}.`,
    // What has no host of a vendor may run at home.
    ...(hosts.length > 0
      ? { endpoints: [...new Set(hosts.map(({ host }) => `https://${host}`))], "x-trust-boundary": true }
      : {}),
    ...(data.length > 0 ? { data } : {}),
    externalReferences: [
      { type: "documentation", url: checkAddress(url, one) },
      { type: "risk-assessment", url: `${url}/tools/${encodeURIComponent(tool.slug)}` },
    ],
    properties: properties(said(source, one)),
  }
}

/** What CycloneDX has no field for, under names of our own. */
function said({ book, day, lang }: ExportSource, one: ExportPlan): (readonly [string, string | undefined])[] {
  const { plan, decision, outcome, answer } = one
  const licence = licenceState(one, day)
  return [
    ["aval:plan", plan?.slug],
    ["aval:account", plan?.account],
    ["aval:decision", outcome],
    ["aval:decision-id", decision?.id],
    ["aval:valid-from", decision?.validFrom],
    ["aval:valid-until", decision?.validUntil],
    ["aval:answer", answer],
    ...[...one.classes].map(([id, of]) => [`aval:answer:${id}`, of] as const),
    ["aval:depends-on-use", one.byUse ? "true" : "false"],
    ...one.conditions.map((condition) => ["aval:condition", conditionWords(book, condition, lang)] as const),
    ...one.preconditions.map(
      ({ id, holds, until }) =>
        [
          `aval:precondition:${id}`,
          holds ? (until === undefined ? "shown" : `shown until ${until}`) : "not shown",
        ] as const,
    ),
    ["aval:licence", licence?.holds ? "active" : "none on record"],
    ["aval:licence-until", licence?.holds ? licence.until : undefined],
    ...one.hosts.flatMap(({ host, cover }) => (cover === "tree" ? [["aval:hosts-below", host] as const] : [])),
  ]
}

function properties(pairs: readonly (readonly [string, string | undefined])[]): { name: string; value: string }[] {
  return pairs.flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]))
}

/** A UUID of one's own making (RFC 9562 §5.8) from the list's hash: the same list, the same number. `variant`: 8 to b. */
function uuid(sha256: string, variant: string): string {
  const part = (from: number, to: number) => sha256.slice(from, to)
  return `${part(0, 8)}-${part(8, 12)}-8${part(12, 15)}-${variant}${part(15, 18)}-${part(18, 30)}`
}
