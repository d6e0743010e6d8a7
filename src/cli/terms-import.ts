import { resolve } from "node:path"
import { checkPassages } from "../actions/check-passages.ts"
import { importTerms } from "../actions/import-terms.ts"
import { archiveProblemTexts } from "../core/archive-problem-text.ts"
import type { CheckedPassages } from "../core/passages.ts"
import { collectionNamed, type ImportedTerms, NotAnArchive } from "../core/terms-archive.ts"
import type { Command } from "./command.ts"
import { told } from "./copies.ts"
import { Failure, type Machine, Misuse } from "./machine.ts"
import { passagesLine } from "./terms-passages.ts"

export const termsImportCommand: Command = {
  name: "terms import",
  summary: "brings in a collection of dated terms, or what is new of it",
  usage: "FILE|FOLDER [--collection NAME] [--url ADDRESS] [--json]",
  about:
    "Reads the versions repository of an Open Terms Archive collection: a Git bundle, or the folder of a clone. All of it or nothing; the same again adds nothing, a newer one only what is new. Needs the program `git`. Facts name the collection, so its name must be theirs: genai-eu, genai-contrib.",
  options: {
    collection: { type: "string", value: "NAME", help: "what the collection is called; else after the file or folder" },
    url: { type: "string", value: "ADDRESS", help: "where the collection is published" },
    json: { type: "boolean", help: "answers in JSON" },
  },
  examples: [
    "aval terms import genai-eu-versions-public.bundle",
    "aval terms import ../genai-eu-versions --collection genai-eu",
  ],
  async run(given, machine) {
    const [file, ...rest] = given.positionals
    if (file === undefined) throw new Misuse("name a bundle, or the folder of a clone")
    if (rest.length > 0) throw new Misuse(`one collection at a time, not also “${rest[0]}”`)
    const url = given.value("url")
    if (url !== undefined && !/^https?:$/.test(URL.parse(url)?.protocol ?? "")) {
      throw new Misuse(`--url is an address such as https://example.org/terms, not “${url}”`)
    }
    const path = resolve(file)
    const collection = given.value("collection") ?? collectionNamed(path)
    const { app, close } = await machine.open()
    const stopped = new AbortController()
    const stop = () => stopped.abort(new Failure("stopped: nothing was imported"))
    process.once("SIGINT", stop).once("SIGTERM", stop)
    try {
      const imported = await importTerms(
        app,
        { collection, source: { kind: "path", path }, url, by: "cli", why: "aval terms import" },
        { signal: stopped.signal, progress: shownOn(machine) },
      )
      const passages = await checkPassages(app)
      machine.out(given.flag("json") ? asJson(imported, passages) : report(imported, passages).join("\n"))
      return 0
    } catch (error) {
      if (!(error instanceof NotAnArchive)) throw error
      throw new Failure(`${file}: ${archiveProblemTexts[error.problem].en}`, { cause: error })
    } finally {
      process.off("SIGINT", stop).off("SIGTERM", stop)
      await close()
    }
  },
}

/** Progress on standard error: long work says how far it is. */
function shownOn(machine: Machine): NonNullable<Parameters<typeof importTerms>[2]>["progress"] {
  const reading = told(machine, "reading")
  return (progress) => {
    if (progress.stage === "reading") reading(progress.done, progress.total)
  }
}

function report({ collection, documents, versions, leftovers }: ImportedTerms, passages: CheckedPassages): string[] {
  const what =
    versions.added === 0
      ? `Nothing new: ${collection} holds all of it already.`
      : `Imported into ${collection}: ${versions.added} ${versions.added === 1 ? "version" : "versions"}, ${documents.added} new ${documents.added === 1 ? "document" : "documents"}.`
  return [
    what,
    `${collection} has ${documents.all} ${documents.all === 1 ? "document" : "documents"} and ${versions.all} ${versions.all === 1 ? "version" : "versions"}.`,
    ...(leftovers > 0
      ? [`${leftovers} left out: they came with the repository’s template and were never tracked.`]
      : []),
    passagesLine(passages),
  ]
}

function asJson(imported: ImportedTerms, { all, counts }: CheckedPassages): string {
  return JSON.stringify({ ok: true, ...imported, passages: { all, ...counts } }, null, 2)
}
