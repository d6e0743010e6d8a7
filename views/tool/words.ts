import { listClass } from "../../src/core/list-build.ts"
import type { Factor, Methodology, Option } from "../../src/core/methodology.ts"
import type { Evidence } from "../../src/core/register.ts"
import type { Language } from "../../src/core/text.ts"
import type { DataClassId, UseId, Vocabulary } from "../../src/core/vocabulary.ts"

/** What the methodology calls things, for one page. */
export interface Words {
  factor(id: string): Factor | undefined
  /** "C1 Training on our content". */
  factorName(id: string): string
  option(id: string, option: Option): string
  /** "Internal". */
  className(id: DataClassId): string
  /** "internal data". */
  classPhrase(id: DataClassId): string
  useName(id: UseId): string
  /** "copy, internal data". */
  context(data: DataClassId, use: UseId): string
}

export function wordsOf(methodology: Methodology, lang: Language): Words {
  const factors = new Map(methodology.factors.map((factor) => [factor.id, factor]))
  const { classes, uses }: Vocabulary = methodology.vocabulary
  const dataClass = (id: DataClassId) => classes.find((item) => item.id === id)
  const words: Words = {
    factor: (id) => factors.get(id),
    factorName: (id) => `${id} ${factors.get(id)?.name[lang] ?? ""}`.trim(),
    option: (id, option) => factors.get(id)?.options[option][lang] ?? "",
    className: (id) => dataClass(id)?.name[lang] ?? id,
    classPhrase(id) {
      const found = dataClass(id)
      return found ? listClass(found).phrase[lang] : id
    },
    useName: (id) => uses.find((item) => item.id === id)?.name[lang] ?? id,
    context: (data, use) => `${lower(words.useName(use))}, ${words.classPhrase(data)}`,
  }
  return words
}

/** An address that a link may lead to: of the web, nothing that runs. */
export function webAddress(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\//i.test(url) ? url : undefined
}

/** Where evidence can be read: its address. */
export function evidenceAddress(evidence: Evidence | undefined): string | undefined {
  return evidence && "url" in evidence ? webAddress(evidence.url) : undefined
}

/** The host of an address, for people. */
export function hostOf(url: string): string {
  return URL.parse(url)?.hostname ?? url
}

/** The beginning and the end of a long hash. */
export function shortHash(hash: string): string {
  return hash.length > 12 ? `${hash.slice(0, 4)}…${hash.slice(-4)}` : hash
}

/** A name inside a sentence. */
export function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/** A sentence begun with a name. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
