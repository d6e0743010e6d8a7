import { afterAll, beforeAll, expect, test } from "vitest"
import { answers, outcomes, sourceClasses } from "../../src/core/vocabulary.ts"
import { messages } from "../../src/i18n/index.ts"
import { answerLabels, sourceClassLabels } from "../../templates/vocabulary.ts"
import { markIds } from "../../views/parts/marks.tsx"
import { type TestApp, testApp } from "../support/app.ts"
import { pagesOf } from "../support/pages.ts"

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app.store.close())

test("is there in development only", async () => {
  expect((await pagesOf(app)("/styleguide")).status).toBe(404)
  expect((await pagesOf(app, { development: true })("/styleguide")).status).toBe(200)
})

test("shows every answer, decision, source and mark in both languages, whichever is read", async () => {
  for (const lang of ["fr", "en"]) {
    const { html, text } = await pagesOf(app, { development: true })(`/styleguide?lang=${lang}`)
    for (const one of ["fr", "en"] as const) {
      for (const answer of answers) expect(text).toContain(answerLabels[answer].tag[one])
      for (const outcome of [...outcomes, "under-review", "not-assessed"] as const)
        expect(text).toContain(messages[one].tag[outcome])
      for (const source of sourceClasses) expect(text).toContain(sourceClassLabels[source][one])
    }
    for (const mark of markIds) expect(html).toContain(`href="#${mark}"`)
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1])
    expect(ids.length).toBe(new Set(ids).size)
  }
})
