import { StorageFault } from "../../db/errors.ts"
import { Refused } from "../core/errors.ts"
import { backupCommand } from "./backup.ts"
import { type Command, given, helpOf } from "./command.ts"
import { exportCommand } from "./export.ts"
import { exportEventsCommand } from "./export-events.ts"
import { importCommand } from "./import.ts"
import { keysInitCommand } from "./keys-init.ts"
import { keysRenewCommand } from "./keys-renew.ts"
import { keysRotateCommand } from "./keys-rotate.ts"
import { listBuildCommand } from "./list-build.ts"
import { listVerifyCommand } from "./list-verify.ts"
import { Failure, type Machine, Misuse } from "./machine.ts"
import { migrateCommand } from "./migrate.ts"
import { restoreCommand } from "./restore.ts"
import { scoreCommand } from "./score.ts"
import { seedCommand } from "./seed.ts"
import { serveCommand } from "./serve.ts"
import { termsImportCommand } from "./terms-import.ts"
import { termsPassagesCommand } from "./terms-passages.ts"
import { tokenAddCommand } from "./token-add.ts"
import { tokenListCommand } from "./token-list.ts"
import { tokenRevokeCommand } from "./token-revoke.ts"
import { userAddCommand } from "./user-add.ts"
import { userDisableCommand } from "./user-disable.ts"
import { userLinkCommand } from "./user-link.ts"
import { userListCommand } from "./user-list.ts"
import { verifyCommand } from "./verify.ts"

export const commands: readonly Command[] = [
  serveCommand,
  migrateCommand,
  seedCommand,
  importCommand,
  // Before `export`, whose name it continues.
  exportEventsCommand,
  exportCommand,
  scoreCommand,
  listBuildCommand,
  listVerifyCommand,
  keysInitCommand,
  keysRotateCommand,
  keysRenewCommand,
  termsImportCommand,
  termsPassagesCommand,
  verifyCommand,
  backupCommand,
  restoreCommand,
  userAddCommand,
  userListCommand,
  userLinkCommand,
  userDisableCommand,
  tokenAddCommand,
  tokenListCommand,
  tokenRevokeCommand,
]

/** Runs one command. Returns the exit code: 0 done, 1 failed (said on standard error), 2 typed wrong. */
export async function run(args: readonly string[], machine: Machine): Promise<number> {
  if (args.length === 0 || (args[0] ?? "").match(/^(-h|--help|help)$/)) {
    machine.out(overview())
    return args.length === 0 ? 2 : 0
  }
  const command = commands.find(({ name }) => name.split(" ").every((word, index) => args[index] === word))
  if (!command) {
    const words = args.filter((word) => !word.startsWith("-")).slice(0, 2)
    machine.err(`aval: there is no command “${words.join(" ") || args[0]}”. \`aval --help\` names them all.`)
    return 2
  }
  try {
    const rest = given(command, args.slice(command.name.split(" ").length))
    if (rest.flag("help")) {
      machine.out(helpOf(command))
      return 0
    }
    return await command.run(rest, machine)
  } catch (error) {
    return failed(error, command, machine)
  }
}

function failed(error: unknown, command: Command, machine: Machine): number {
  if (error instanceof Misuse) {
    machine.err(`aval ${command.name}: ${error.message}. \`aval ${command.name} --help\` shows how.`)
    return 2
  }
  if (error instanceof StorageFault) {
    machine.err(`aval: ${error.message}`)
    return 1
  }
  if (error instanceof Failure) {
    for (const line of error.lines) machine.err(`aval: ${line}`)
    return 1
  }
  if (error instanceof Refused) {
    for (const { place, message } of error.faults) machine.err(`${place === "" ? "" : `${place}: `}${message.en}`)
    return 1
  }
  machine.err(`aval: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  return 1
}

function overview(): string {
  const width = Math.max(...commands.map(({ name }) => name.length))
  return [
    "Aval: a register of AI tools, and the list of what is allowed.",
    "",
    "Usage: aval COMMAND [options]",
    "",
    "Commands:",
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    "",
    "`aval COMMAND --help` says more. Settings come from the environment: docs/settings.md.",
  ].join("\n")
}
