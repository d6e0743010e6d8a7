import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    setupFiles: ["tests/setup.ts"],
    testTimeout: 20_000,
    // Left to itself, vitest keeps a core for its own: on the two of a small machine, half of it would stand idle.
    maxWorkers: "100%",
  },
})
