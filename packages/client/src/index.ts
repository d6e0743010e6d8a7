// What a consumer of the approved-tools list uses. `./file` adds a store in a file, for Node.
export type { PlanAnswer, Reply } from "../../../src/core/answer.ts"
export { Refused } from "../../../src/core/errors.ts"
export type { ApprovedList } from "../../../src/core/list.ts"
export type { KeySet, Pin, Pointer, PublicKey } from "../../../src/core/trust.ts"
export type { Answer } from "../../../src/core/vocabulary.ts"
export type { Asking } from "./answers.ts"
export { type Client, type ClientOptions, createClient, type Refreshed, type Status } from "./client.ts"
export { BadPin, parsePin } from "./pin.ts"
export type { Got, Source } from "./source.ts"
export { type ClientStore, memoryStore, type TextStorage, textStore } from "./store.ts"
export type { Alarm, AlarmCode, RefusalCode, Verdict } from "./verdict.ts"
export {
  type Seen,
  type VerifiedKeys,
  type VerifiedList,
  verifyKeys,
  verifyList,
  verifyPointer,
  verifyProof,
} from "./verify.ts"
