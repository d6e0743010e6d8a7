import { killBackups } from "../cli/backup-loops.ts"
import { killServers } from "../cli/serve-loops.ts"
import { place } from "../cli/support.ts"
import { killMigrations, killWriters } from "../db/crash-loops.ts"

// Kills what writes, what migrates and what backs up, each many times, and looks after each kill whether all is there: the loops of
// the tests, for longer. `npm run soak -- 50 60`: 50 kills of each kind, in at most 60 seconds each.

const [kills = 200, seconds = 900] = process.argv.slice(2).map(Number)
const say = (line: string) => process.stdout.write(`${line}\n`)
const here = await place()

const kinds = {
  "a writer, from its start on": async () => {
    const { commits, ...counts } = await killWriters(here.folder, kills, seconds)
    return { ...counts, found: `${commits} commits, none of those acknowledged lost` }
  },
  "the server, while people write": async () => {
    const { saved, ...counts } = await killServers(here, kills, seconds)
    return { ...counts, found: `${saved} names saved, none of those acknowledged lost` }
  },
  "a migration": async () => {
    const { old, ...counts } = await killMigrations(here.folder, kills, seconds)
    return { ...counts, found: `old schema ${old} times, else the new one` }
  },
  "a backup, while others write": async () => {
    const { whole, ...counts } = await killBackups(here, kills, seconds)
    return { ...counts, found: `a whole backup ${whole} times, else none` }
  },
}

let failed = 0
say("| what was killed | kills | done before | what was found | seconds |")
say("| --- | ---: | ---: | --- | ---: |")
for (const [what, run] of Object.entries(kinds)) {
  const begun = performance.now()
  try {
    const { killed, done, found } = await run()
    say(`| ${what} | ${killed} | ${done} | ${found} | ${((performance.now() - begun) / 1000).toFixed(0)} |`)
  } catch (error) {
    failed += 1
    say(`| ${what} | | | FAILED: ${error instanceof Error ? error.message : error} | |`)
  }
}
here.remove()
process.exit(failed === 0 ? 0 : 1)
