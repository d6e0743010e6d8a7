import { groupsOf } from "../actions/read-groups.ts"
import { CheckQuery, CheckReply } from "../schema/check.ts"
import { whoOf } from "../web/who.ts"
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
    const groups = await groupsOf(app, whoOf(c))
    const cached = groups.length === 0 ? "no-cache" : "private, no-store"
    return c.body(await replyTo(app, searchOf(c.req.url), groups), 200, { ...headers, "Cache-Control": cached })
  },
}

/** Exceptions are for those who are in a group: by token, or by session. */
const headers = { ...json, Vary: "Authorization, Cookie" }
