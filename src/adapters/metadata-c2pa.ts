import { readFileSync } from "node:fs"
import init, { WasmReader } from "@contentauth/c2pa-wasm"
import { z } from "zod"
import {
  type C2paAction,
  type C2paFound,
  kept,
  keptAll,
  keptOfFile,
  type NamedSoftware,
  noC2pa,
  type ReadingFault,
} from "../core/found-in-file.ts"
import type { Reading } from "./metadata-reading.ts"

const code = new URL("../../node_modules/@contentauth/c2pa-wasm/pkg/c2pa_bg.wasm", import.meta.url)

/** Nothing is fetched, neither credentials kept elsewhere nor word on certificates, and no list of trusted signers is asked. */
const settings = JSON.stringify({ verify: { verify_trust: false, remote_manifest_fetch: false, ocsp_fetch: false } })

/** The Content Credentials of a file, whose hash and signature are checked on the way. */
export async function credentials(bytes: Uint8Array<ArrayBuffer>, mediaType: string): Promise<Reading<C2paFound>> {
  await init({ module_or_path: readFileSync(code) })
  try {
    const reader = await WasmReader.fromBytes(mediaType, bytes, settings)
    return foundIn(JSON.parse(reader.json()))
  } catch (error) {
    return unread(String(error))
  }
}

/** By the library's own words for errors: `C2pa(JumbfNotFound)`. */
function unread(error: string): Reading<C2paFound> {
  if (/\bJumbfNotFound\b/.test(error)) return { found: noC2pa("none"), faults: [] }
  if (/\bUnsupportedType\b/.test(error)) return { found: noC2pa("notSupported"), faults: [] }
  if (/\bRemoteManifest/.test(error)) return { found: noC2pa("unreadable"), faults: ["c2pa_elsewhere"] }
  return { found: noC2pa("unreadable"), faults: ["c2pa_damaged"] }
}

const text = z.string().optional().catch(undefined)
const software = z.object({ name: z.string(), version: text })
const Action = z.object({
  action: z.string(),
  digitalSourceType: text,
  softwareAgent: z.union([z.string(), software]).optional().catch(undefined),
  /** Place in the list of the assertion, since version 2. */
  softwareAgentIndex: z.int().optional().catch(undefined),
})
const Actions = z.object({
  actions: z.array(z.unknown()).catch([]),
  softwareAgents: z.array(software.optional().catch(undefined)).catch([]),
})
const Manifest = z.object({
  title: text,
  claim_generator: text,
  claim_generator_info: z.array(software.optional().catch(undefined)).optional().catch(undefined),
  assertions: z.array(z.object({ label: z.string(), data: z.unknown() }).optional().catch(undefined)).catch([]),
  signature_info: z.object({ issuer: text, time: text }).optional().catch(undefined),
})
type Manifest = z.infer<typeof Manifest>
const Store = z.object({
  active_manifest: text,
  manifests: z.record(z.string(), Manifest),
  validation_state: text,
  validation_status: z.array(z.object({ code: z.string() })).catch([]),
})

/** What the library's account of the store says, in our words; of anything that it should not be, as much as can be used. */
function foundIn(account: unknown): Reading<C2paFound> {
  const read = Store.safeParse(account)
  const active = read.data?.manifests[read.data.active_manifest ?? ""]
  if (!read.success || !active) return { found: noC2pa("unreadable"), faults: ["c2pa_damaged"] }
  const { manifests, active_manifest, validation_state, validation_status } = read.data
  const actions = Object.entries(manifests).flatMap(([label, manifest]) =>
    actionsIn(manifest, label !== active_manifest),
  )
  const types = keptAll(actions.flatMap(({ digitalSourceType }) => digitalSourceType ?? []))
  // The file as it is comes first.
  const own = [...actions.filter(({ ingredient }) => !ingredient), ...actions.filter(({ ingredient }) => ingredient)]
  const faults: readonly ReadingFault[] = types.shortened || own.length > keptOfFile.values ? ["shortened"] : []
  const found: C2paFound = {
    state: "found",
    title: active.title === undefined ? undefined : kept(active.title) || undefined,
    generator: generatorOf(active),
    digitalSourceTypes: types.values,
    actions: own.slice(0, keptOfFile.values),
    signer: signerOf(active),
    validation: validation_state === "Invalid" ? "invalid" : "valid",
    problems: keptAll(validation_status.map(({ code }) => code)).values,
  }
  return { found, faults }
}

function actionsIn({ assertions }: Manifest, ingredient: boolean): readonly C2paAction[] {
  return assertions
    .filter((assertion) => assertion !== undefined)
    .filter(({ label }) => /^c2pa\.actions(\.v\d+)?(__\d+)?$/.test(label))
    .flatMap(({ data }) => {
      const { actions = [], softwareAgents = [] } = Actions.safeParse(data).data ?? {}
      return actions.flatMap((written) => {
        const { data: action } = Action.safeParse(written)
        if (!action) return []
        const { softwareAgent = softwareAgents[action.softwareAgentIndex ?? -1], digitalSourceType } = action
        return {
          action: kept(action.action),
          software: named(softwareAgent),
          digitalSourceType: digitalSourceType === undefined ? undefined : kept(digitalSourceType) || undefined,
          ingredient,
        }
      })
    })
}

function generatorOf({ claim_generator_info, claim_generator }: Manifest): NamedSoftware | undefined {
  return named(claim_generator_info?.find((info) => info !== undefined) ?? claim_generator)
}

function named(written: string | z.infer<typeof software> | undefined): NamedSoftware | undefined {
  const { name, version } = typeof written === "string" ? { name: written, version: undefined } : (written ?? {})
  const shown = kept(name ?? "")
  return shown === "" ? undefined : { name: shown, version: kept(version ?? "") || undefined }
}

function signerOf({ signature_info }: Manifest): C2paFound["signer"] {
  const name = kept(signature_info?.issuer ?? "")
  return name === "" ? undefined : { name, at: kept(signature_info?.time ?? "") || undefined }
}
