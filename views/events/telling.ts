import { type EventNames, fieldsOf } from "../../src/core/past-event.ts"
import type { Page } from "../../src/web/page.ts"
import type { Words } from "../tool/words.ts"

/** What it takes to tell an event in words. */
export interface Telling {
  page: Page
  names: EventNames
  words: Words
}

/** What the reasons of decisions and exceptions are kept in: they are not for every reader of the register. */
const reserved = ["rationale", "reason"]

/** The fields that the reader may see. */
export function shownFields(value: unknown, { page }: Telling): Readonly<Record<string, unknown>> {
  const fields = fieldsOf(value)
  if (page.may("events:read")) return fields
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !reserved.includes(name)))
}

/** A word of an open table; undefined where it has none of that name. */
export function wordIn<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
}
