import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"

let collect: (() => void) | undefined

/**
 * Collects garbage now. Opening a list of ten thousand tools leaves twice its size behind, which V8 keeps for a long time in a process
 * that does little else; done after such work only, it costs some tens of milliseconds once per publication.
 */
export function collectGarbage() {
  if (!collect) {
    setFlagsFromString("--expose-gc")
    const gc = runInNewContext("gc") as (options: object) => void
    // "last-resort" also gives the emptied pages back.
    collect = () => gc({ type: "major", execution: "sync", flavor: "last-resort" })
  }
  collect()
}
