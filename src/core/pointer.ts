import { type Pointer, pointerLife, pointerStep } from "./trust.ts"

/** The step of the clock in which a pointer is signed, in Unix seconds: the same for every process. */
export function stepOf(now: Date): number {
  const seconds = Math.floor(now.getTime() / 1000)
  return seconds - (seconds % pointerStep)
}

/** What a pointer is made of: nothing of it depends on which process signs, nor on when within the step. */
export interface PointerParts {
  iss: string
  list: string
  revision: { revision: number; serial: number; sha256: string; length: number }
  ledger: Pointer["ledger"]
  step: number
}

/** The pointer to a revision. It is never issued before the revision is: who sees a serial from its future refuses it. */
export function pointerOf({ iss, list, revision, ledger, step }: PointerParts): Pointer {
  const { serial, sha256, length } = revision
  const iat = Math.max(serial, step)
  return {
    iss,
    list_id: list,
    serial,
    iat,
    exp: iat + pointerLife,
    list: { path: `${sha256}.json`, sha256, length, revision: revision.revision, schema: "approved-list.v1" },
    ledger: { size: ledger.size, head: ledger.head },
  }
}
