import { afterEach, beforeEach, expect, vi } from "vitest"

// An unexpected console.error or console.warn is a failure: nothing in Aval writes there unasked.
beforeEach(() => {
  vi.spyOn(console, "error")
  vi.spyOn(console, "warn")
})

afterEach(() => {
  expect(vi.mocked(console.error).mock.calls, "console.error was called").toEqual([])
  expect(vi.mocked(console.warn).mock.calls, "console.warn was called").toEqual([])
  vi.restoreAllMocks()
})
