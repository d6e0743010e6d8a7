import { checkTool } from "../actions/check-tool.ts"
import { CheckQuery, CheckReply } from "../schema/check.ts"
import { readQuestion } from "./check-query.ts"
import { freshJson, type Operation } from "./operation.ts"
import { searchOf } from "./parameters.ts"

export const checkOperation: Operation = {
  id: "check",
  path: "/api/v1/check",
  group: "answer",
  summary: {
    fr: "Peut-on utiliser cet outil, sous cette offre, avec ces données, pour cet usage\u202f?",
    en: "May we use this tool, on this plan, with this data, for this?",
  },
  query: CheckQuery,
  answers: { 200: { description: "The answer; an unknown tool or host is one too (`ask`).", schema: CheckReply } },
  problems: [422],
  async respond(c, { app }) {
    const { reply } = await checkTool(app, readQuestion(searchOf(c.req.url)))
    return freshJson(c, reply)
  },
}
