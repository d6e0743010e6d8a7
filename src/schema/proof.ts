import { z } from "zod"
import { outcomes } from "../core/vocabulary.ts"
import { Day, Instant, PlanSlug, Sha256, ShownText, Text } from "./basics.ts"
import { Answer, Code, longestName, mostNamed, PlanAnswer } from "./check.ts"
import { meaning } from "./parameters.ts"

const named = z.string().max(longestName).optional()
const ids = z.array(z.string()).max(mostNamed).optional()

/** What is to be proven: a plan or a tool, on a day. */
export const ProofQuery = z.strictObject({
  plan: meaning(named, "plan"),
  tool: meaning(named, "tool"),
  data: meaning(ids, "data"),
  use: meaning(ids, "use"),
  day: meaning(Day.optional(), "proofDay"),
})

const Question = z
  .strictObject({
    plan: z.string().optional(),
    tool: z.string().optional(),
    data: z.array(z.string()).meta({ description: "None = all of the vocabulary." }),
    use: z.array(z.string()).meta({ description: "None = all of the vocabulary." }),
    day: Day,
  })
  .meta({ id: "ProofQuestion" })

const Proven = z
  .strictObject({
    answer: Answer,
    reason: z.strictObject({ code: Code, fr: z.string(), en: z.string() }),
    conditions: z.array(z.strictObject({ id: z.string(), ...ShownText.shape })),
    plans: z.array(PlanAnswer.omit({ account: true, access: true })),
    unlisted: z
      .strictObject({
        plan: z.string().optional(),
        data: z.array(z.string()).optional(),
        use: z.array(z.string()).optional(),
      })
      .optional()
      .meta({ description: "What was asked about and that list did not know." }),
  })
  .meta({ id: "ProvenAnswer" })

const Revision = z
  .strictObject({
    revision: z.int().min(1),
    serial: z.int().min(1),
    issuedAt: Instant.meta({ description: "When it was published." }),
    day: Day,
    sha256: Sha256,
    length: z.int().min(0).meta({ description: "Bytes, uncompressed." }),
    path: z.string().meta({ description: "Where its bytes are." }),
    ledger: z
      .strictObject({ size: z.int().min(0), head: z.string() })
      .meta({ description: "The head of the event chain that it was built on." }),
  })
  .meta({ id: "ProvenRevision" })

const Later = z
  .strictObject({
    decision: z.string(),
    plan: PlanSlug,
    outcome: z.enum(outcomes),
    validFrom: Day,
    validUntil: Day.optional(),
    recordedAt: Instant,
  })
  .meta({ id: "LaterDecision" })

/** What a proof says (src/core/proof.ts). */
export const ProofPayload = z
  .strictObject({
    format: z.literal("aval/proof"),
    version: z.literal(1),
    iss: z.string().optional().meta({ description: "The list’s issuer, as in the pointer; absent where not signed." }),
    list_id: z.string().optional(),
    iat: z.int().min(0).meta({ description: "Unix seconds: when the proof was made." }),
    issuedAt: Instant,
    zone: z.string().meta({ description: "The company’s time zone: what a day is." }),
    question: Question,
    groups: z.array(z.string()).max(0).meta({ description: "Empty: nobody in particular asked, no exception counts." }),
    answer: Proven,
    revision: Revision.nullable().meta({ description: "The list that answers; null: none had been published." }),
    final: z.boolean().meta({ description: "The day was over: no later revision answers for it." }),
    recordedLater: z.array(Later).meta({
      description:
        "Decisions that begin on or before the day and were recorded after that list: they did not count then.",
    }),
    notice: Text,
  })
  .meta({ id: "ProofPayload" })

/** A proof as it is served and as the downloaded file holds it. */
export const SignedProof = z
  .strictObject({
    proof: z
      .string()
      .nullable()
      .meta({ description: "Compact JWS of the payload, typ aval-proof+jws; null where nothing signs." }),
    keys: z
      .string()
      .optional()
      .meta({ description: "The key set in force (keys.jws), so that the file can be verified with a pin alone." }),
    unsigned: Text.optional().meta({ description: "Why it is not signed." }),
    payload: ProofPayload,
  })
  .meta({ id: "Proof", description: "What was answered on a day, and by which list." })
