import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process"
import { devNull } from "node:os"
import { dirname } from "node:path"

/** A run of the `git` program. */
export interface GitRun {
  /** The repository's folder: Git looks for none above it. Without symbolic links. */
  folder: string
  /** A folder of ours, in which Git finds no settings of a user. */
  home: string
  args: readonly string[]
  signal: AbortSignal
}

/** Git ended with an error; its words are in English, whatever the machine speaks. `missing`: there is no such program here. */
export class GitFailed extends Error {
  override name = "GitFailed"
  readonly missing: boolean
  constructor(
    args: readonly string[],
    words: string,
    { missing = false, ...options }: ErrorOptions & { missing?: boolean } = {},
  ) {
    super(`git ${args[0] ?? ""}: ${words}`, options)
    this.missing = missing
  }
}

/** Address space of one run, in kilobytes: what a small pack unpacks to may be far larger than itself. */
const mostMemory = 2_000_000
/** Characters of what Git says that are kept. */
const mostWords = 4000

/** They outrank every file: nothing that a repository, a user or a machine has set runs a program or reaches the network. */
const settings: readonly (readonly [string, string])[] = [
  ["core.hooksPath", devNull],
  ["core.fsmonitor", "false"],
  ["core.pager", "cat"],
  ["core.packedGitWindowSize", "16m"],
  ["core.packedGitLimit", "256m"],
  ["core.bigFileThreshold", "6m"],
  ["core.quotePath", "false"],
  ["log.showSignature", "false"],
  ["log.mailmap", "false"],
  ["diff.renames", "false"],
  ["protocol.allow", "never"],
  ["transfer.fsckObjects", "true"],
  ["pack.threads", "1"],
  ["gc.auto", "0"],
  ["maintenance.auto", "false"],
]

const configured = settings.flatMap(([key, value]) => ["-c", `${key}=${value}`])

/** Starts Git. `ended` rejects with `GitFailed`, or with the signal's reason. */
export function startGit({ folder, home, args, signal }: GitRun): {
  child: ChildProcessWithoutNullStreams
  ended: Promise<void>
} {
  const [program, ...before] = limited
  const child = spawn(program, [...before, ...configured, ...args], {
    cwd: folder,
    env: environment(folder, home),
    windowsHide: true,
  })
  const stop = () => child.kill("SIGKILL")
  if (signal.aborted) stop()
  else signal.addEventListener("abort", stop, { once: true })
  let words = ""
  child.stderr.setEncoding("utf8").on("data", (part: string) => {
    if (words.length < mostWords) words += part
  })
  // What it no longer reads is no news: how it ended is.
  child.stdin.on("error", () => undefined)
  const ended = new Promise<void>((resolve, reject) => {
    child.once("error", (cause: NodeJS.ErrnoException) =>
      reject(new GitFailed(args, cause.message, { missing: cause.code === "ENOENT", cause })),
    )
    child.once("close", (code) => {
      signal.removeEventListener("abort", stop)
      if (signal.aborted) reject(signal.reason)
      else if (code === 0) resolve()
      else
        reject(
          new GitFailed(args, words.slice(0, mostWords) || `ended with ${code ?? "a signal"}`, {
            missing: code === 127,
          }),
        )
    })
  })
  ended.catch(() => undefined)
  return { child, ended }
}

/** Runs Git to its end; its output as text. Only for what prints little. */
export async function git(run: GitRun): Promise<string> {
  const { child, ended } = startGit(run)
  child.stdin.end()
  let output = ""
  for await (const part of child.stdout.setEncoding("utf8")) output += part
  await ended
  return output.trim()
}

/** On a system that can, with a limit of memory. */
const limited: readonly [string, ...string[]] =
  process.platform === "win32"
    ? ["git"]
    : ["/bin/sh", "-c", `ulimit -v ${mostMemory} 2>/dev/null; exec git "$@"`, "git"]

function environment(folder: string, home: string): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TEMP, TMPDIR } = process.env
  return {
    ...{ PATH, SystemRoot, TEMP, TMPDIR },
    ...{ HOME: home, XDG_CONFIG_HOME: home, LC_ALL: "C", LANGUAGE: "C" },
    ...{ GIT_CONFIG_NOSYSTEM: "1", GIT_CONFIG_GLOBAL: devNull, GIT_ATTR_NOSYSTEM: "1" },
    ...{ GIT_TERMINAL_PROMPT: "0", GIT_ASKPASS: "false", SSH_ASKPASS: "false", GIT_OPTIONAL_LOCKS: "0" },
    ...{ GIT_ALLOW_PROTOCOL: "", GIT_NO_REPLACE_OBJECTS: "1", GIT_NO_LAZY_FETCH: "1" },
    GIT_CEILING_DIRECTORIES: dirname(folder),
  }
}
