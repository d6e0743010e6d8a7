import { planName } from "../../src/core/answer-text.ts"
import { ownCollection } from "../../src/core/own-text.ts"
import { type CompanyText, shown } from "../../src/core/text.ts"
import type { Page } from "../../src/web/page.ts"

// What pages of documents show, and how it is named.

export interface DocumentShown {
  id: string
  collection: string
  service: string
  termsType: string
  url: string | null
  restricted: boolean
  addedAt: string
}

export interface VersionShown {
  version: string
  /** Instant, ISO 8601 in UTC. */
  at: string
  technical: boolean
  length: number
  fileSha256: string | null
}

export interface PlanNamed {
  slug: string
  name: CompanyText
  tool: string
  toolName: string
  vendor: string
  vendorName: string
}

export function documentName(page: Page, { service, termsType }: Pick<DocumentShown, "service" | "termsType">): string {
  return page.t.reading.name(service, termsType)
}

export function planNamed({ toolName, name }: Pick<PlanNamed, "toolName" | "name">, page: Page): string {
  return planName(toolName, shown(name)[page.lang])
}

/** Where it comes from: a collection, or us. */
export function originText(page: Page, { collection }: Pick<DocumentShown, "collection">): string {
  const t = page.t.reading
  return collection === ownCollection ? t.own : t.collection(collection)
}

/** In which language the type of a document is written, where we know: archives name types in English. */
export function typeLanguage({ collection }: Pick<DocumentShown, "collection">): { lang?: "en" } {
  return collection === ownCollection ? {} : { lang: "en" }
}

/** The day of a version, by the archive's clock. */
export function dayOf({ at }: Pick<VersionShown, "at">): string {
  return at.slice(0, 10)
}

/** A version's id as people compare it. */
export function shortVersion(version: string): string {
  return version.slice(0, 8)
}
