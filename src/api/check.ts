import { CheckQuery, CheckReply } from "../schema/check.ts"
import { replyTo } from "./kept-replies.ts"
import { json, type Operation } from "./operation.ts"
import { searchOf } from "./parameters.ts"

export const checkOperation: Operation = {
  id: "check",
  path: "/api/v1/check",
  group: "answer",
  to: "check",
  summary: {
    fr: "Peut-on utiliser cet outil, avec cette offre, avec ces données, pour cet usage ?",
    en: "May we use this tool, on this plan, with this data, for this?",
  },
  query: CheckQuery,
  answers: {
    200: {
      description: {
        fr: "La réponse ; un outil ou un hôte inconnu en reçoit une aussi : demandez d’abord.",
        en: "The answer; an unknown tool or host gets one too: ask first.",
      },
      schema: CheckReply,
    },
  },
  problems: [422],
  async respond(c, { app }) {
    return c.body(await replyTo(app, searchOf(c.req.url)), 200, headers)
  },
}

const headers = { ...json, "Cache-Control": "no-cache" }
