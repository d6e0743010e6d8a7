import { type AnySQLiteColumn, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core"
import type { RequestBudget, RequestStatus } from "../src/core/requests.ts"
import { requestBudgets, requestStatuses } from "../src/core/requests.ts"
import type { Account, DataClassId, UseId } from "../src/core/vocabulary.ts"
import { accounts } from "../src/core/vocabulary.ts"
import { people, units } from "./access-tables.ts"
import { openAssessments } from "./assess-tables.ts"
import { flag, json, oneOf } from "./columns.ts"
import { plans, tools } from "./schema.ts"

// What people ask for: the way from a question without an answer to a decision.

export const requests = sqliteTable(
  "requests",
  {
    id: text("id").primaryKey(),
    /** The tool, where it is registered; else what was typed stands in `name` and `host`. */
    toolId: text("tool_id").references(() => tools.id),
    planId: text("plan_id").references(() => plans.id),
    name: text("name").notNull(),
    host: text("host"),
    classes: json<readonly DataClassId[]>("classes").notNull(),
    uses: json<readonly UseId[]>("uses").notNull(),
    account: text("account").$type<Account>(),
    /** What for, in the requester's words. */
    purpose: text("purpose").notNull(),
    /** How many would use it. */
    people: integer("people"),
    /** By when it is needed. */
    neededBy: text("needed_by"),
    budget: text("budget").$type<RequestBudget>().notNull(),
    /** Who answers for it in the business: a team, or a person; in no event. */
    owner: text("owner"),
    by: text("by").notNull(),
    unitId: text("unit_id").references(() => units.id),
    at: text("at").notNull(),
    status: text("status").$type<RequestStatus>().notNull(),
    /** Who looks at it, since when. */
    assigneeId: text("assignee_id").references(() => people.id),
    takenAt: text("taken_at"),
    /** When an answer is expected. */
    expectedOn: text("expected_on"),
    assessmentId: text("assessment_id").references(() => openAssessments.id),
    /** It is answered with this one. */
    sameAs: text("same_as").references((): AnySQLiteColumn => requests.id),
    /** What the requester is told at the end. */
    answer: text("answer"),
    endedBy: text("ended_by"),
    endedAt: text("ended_at"),
  },
  (t) => [
    index("requests_by").on(t.by, t.at),
    index("requests_status").on(t.status, t.at),
    index("requests_tool").on(t.toolId),
    index("requests_assignee").on(t.assigneeId),
    oneOf("requests_status_known", t.status, requestStatuses),
    oneOf("requests_budget", t.budget, requestBudgets),
    oneOf("requests_account", t.account, accounts),
  ],
)

/** What people say to each other about a request. */
export const requestComments = sqliteTable(
  "request_comments",
  {
    id: text("id").primaryKey(),
    requestId: text("request_id")
      .notNull()
      .references(() => requests.id),
    by: text("by").notNull(),
    at: text("at").notNull(),
    text: text("text").notNull(),
    /** Only for those who answer requests. */
    internal: flag("internal").notNull(),
  },
  (t) => [index("request_comments_request").on(t.requestId, t.at)],
)
