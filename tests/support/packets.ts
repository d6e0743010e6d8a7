import { makePacket } from "../../src/actions/make-packet.ts"
import { readPacketChoice } from "../../src/actions/read-packet-choice.ts"
import type { Askable } from "../../src/core/packet-questions.ts"
import type { TestApp } from "./app.ts"

export interface PacketOptions {
  plans?: readonly string[]
  only?(question: Askable): boolean
  language?: "fr" | "en"
  message?: string
  until?: string
  by?: string
}

/** A vendor's questions about plans of the catalogue, by the real actions; the path of their link. */
export async function packetFor(app: TestApp, options: PacketOptions = {}) {
  const { plans = ["chatgpt/enterprise"], only = () => true, language = "en", until = "2026-12-22" } = options
  const { vendor, questions } = await readPacketChoice(app, { plans })
  const asked = questions.filter(only)
  const { packet, url } = await makePacket(
    app,
    { organisation: vendor.slug, questions: asked, language, message: options.message, until },
    { by: options.by ?? "per_test" },
  )
  const path = url.slice(app.config.url.length)
  return { id: packet, path, secret: path.split("/").at(-1) ?? "", asked }
}
