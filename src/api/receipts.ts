import { readConsumers } from "../actions/read-consumers.ts"
import { takeReceipt } from "../actions/take-receipt.ts"
import { oneLine } from "../schema/plain-text.ts"
import { Consumers, ReceiptBody, ReceiptReply } from "../schema/receipts.ts"
import { NotAllowed } from "../web/refusals.ts"
import { whoOf } from "../web/who.ts"
import { readBody } from "./body.ts"
import { type Operation, privateJson } from "./operation.ts"

const path = "/api/v1/receipts"

export const receiptOperations: readonly Operation[] = [
  {
    id: "receipts",
    path,
    group: "list",
    to: "register:read",
    summary: {
      fr: "Les systèmes qui lisent la liste, et la publication que chacun applique",
      en: "The systems that read the list, and the revision that each of them runs",
    },
    answers: { 200: { description: { fr: "Les systèmes.", en: "The systems." }, schema: Consumers } },
    async respond(c, { app }) {
      const consumers = await readConsumers(app)
      return privateJson(c, { items: consumers.map(({ name, ...rest }) => ({ consumer: name, ...rest })) })
    },
  },
  {
    id: "sendReceipt",
    method: "POST",
    path,
    group: "list",
    to: "list:read",
    token: true,
    summary: {
      fr: "Dire quelle liste un système applique ; il se nomme par son jeton",
      en: "Say which list a system runs; it names itself with its token",
    },
    body: ReceiptBody,
    answers: {
      200: {
        description: { fr: "Noté, et le retard sur la liste en vigueur.", en: "Noted, and how far that is behind." },
        schema: ReceiptReply,
      },
    },
    problems: [400, 413, 415, 422],
    async respond(c, { app }) {
      const who = whoOf(c)
      if (who.kind !== "token") throw new NotAllowed("list:read")
      const { client, alarm, ...said } = await readBody(c, ReceiptBody)
      const texts = { client: lineOf(client), alarm: lineOf(alarm) }
      return privateJson(c, await takeReceipt(app, who.id, { ...said, ...texts }))
    },
  },
]

function lineOf(text: string | undefined): string | undefined {
  const line = oneLine(text ?? "")
  return line === "" ? undefined : line
}
