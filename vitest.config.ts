import { availableParallelism } from "node:os"
import { defineConfig } from "vitest/config"

/** Replaces modules for itself, which others would meet. */
const mocking = ["tests/adapters/passkeys.test.ts"]

/** Tests that start nothing of their own: browsers, programs and servers are in the other folders. */
const within = "{actions,adapters,api,core,db,docs,jobs,schema,templates,web}"

export default defineConfig({
  test: {
    setupFiles: ["tests/setup.ts"],
    testTimeout: 20_000,
    // Half as many again as there are cores: browsers, programs and clocks are waited for a quarter of the time.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    projects: [
      {
        extends: true,
        test: {
          name: "within",
          include: [`tests/${within}/**/*.test.{ts,tsx}`],
          exclude: mocking,
          // What is imported once serves every file: a fifth of the time went into importing it again.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "apart",
          include: ["tests/**/*.test.{ts,tsx}", "packages/client/tests/**/*.test.ts"],
          exclude: [`tests/${within}/**`],
        },
      },
      { extends: true, test: { name: "mocking", include: mocking } },
    ],
  },
})
