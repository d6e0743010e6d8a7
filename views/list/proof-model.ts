import type { Fault } from "../../src/core/errors.ts"
import type { ProofFile } from "../../src/core/proof.ts"
import type { Text } from "../../src/core/text.ts"
import type { Typed } from "../../src/web/form.ts"

/** Everything that the page of a proof shows. */
export interface ShownProof {
  typed: Typed
  faults: readonly Fault[]
  /** Names of data classes and uses, in the order of the vocabulary. */
  classes: ReadonlyMap<string, Text>
  uses: ReadonlyMap<string, Text>
  /** Plans that may have been meant, where the one that was typed is none. */
  meant: readonly { slug: string; tool: string; name: Text }[]
  /** Absent while nothing was asked. */
  made?: MadeProof | undefined
}

export interface MadeProof {
  file: ProofFile
  /** Name of the plan; its slug where no list knows another. */
  plan: { slug: string; tool: string; name: Text } | undefined
  /** Where the file is, and what it is called once it is kept. */
  address: string
  fileName: string
  /** Whether whoever reads may also read the register. */
  register: boolean
}
