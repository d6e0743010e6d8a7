import type { ParseArgsConfig } from "node:util"
import { parseArgs } from "node:util"
import { type Machine, Misuse } from "./machine.ts"

type Options = NonNullable<ParseArgsConfig["options"]>

/** An option as help shows it. */
export interface Option {
  type: "boolean" | "string"
  /** The value's name, of a string. */
  value?: string
  /** May be given several times. */
  multiple?: true
  help: string
}

export interface Command {
  /** The words that call it: `list build`. */
  name: string
  /** One line. */
  summary: string
  /** What follows the name. */
  usage: string
  /** What else there is to know, in whole sentences. */
  about?: string
  options: Readonly<Record<string, Option>>
  examples: readonly string[]
  run(given: Given, machine: Machine): Promise<number>
}

/** What was typed after a command's name. */
export interface Given {
  positionals: readonly string[]
  flag(name: string): boolean
  value(name: string): string | undefined
  /** Of an option that may be given several times, in the order they were typed. */
  values(name: string): readonly string[]
}

/** Reads what follows the command's name. Throws `Misuse`. */
export function given(command: Command, args: readonly string[]): Given {
  const options: Options = Object.fromEntries(
    Object.entries({ ...command.options, ...common }).map(([name, { type, multiple = false }]) => [
      name,
      { type, multiple, ...(name === "help" ? { short: "h" } : {}) },
    ]),
  )
  let read: ReturnType<typeof parseArgs>
  try {
    read = parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new Misuse(error instanceof Error ? sentence(error.message) : String(error))
  }
  const { values, positionals } = read
  return {
    positionals,
    flag: (name) => values[name] === true,
    value: (name) => (typeof values[name] === "string" ? values[name] : undefined),
    values: (name) => [values[name] ?? []].flat().filter((value) => typeof value === "string"),
  }
}

/** Nothing but options may follow the name. Throws `Misuse`. */
export function none({ positionals: [first] }: Given): void {
  if (first !== undefined) throw new Misuse(`unexpected argument “${first}”`)
}

export const common: Readonly<Record<string, Option>> = {
  help: { type: "boolean", help: "shows this help" },
}

/** The help of a command: usage, options, examples. */
export function helpOf(command: Command): string {
  const options = Object.entries({ ...command.options, ...common }).map(
    ([name, { value, multiple, help }]) =>
      [`--${name}${value ? ` ${value}` : ""}${multiple ? " …" : ""}`, help] as const,
  )
  const width = Math.max(...options.map(([name]) => name.length))
  return [
    `aval ${command.name}: ${command.summary}`,
    "",
    `Usage: aval ${command.name}${command.usage ? ` ${command.usage}` : ""}`,
    ...(command.about ? ["", command.about] : []),
    "",
    "Options:",
    ...options.map(([name, help]) => `  ${name.padEnd(width)}  ${help}`),
    "",
    "Examples:",
    ...command.examples.map((example) => `  ${example}`),
  ].join("\n")
}

/** Node's own words, without the advice for programmers that follows them. */
function sentence(message: string): string {
  return message.split(/\.\s/, 1)[0] ?? message
}
