import { readPacket } from "../../src/actions/read-packet.ts"
import { savePacketAnswers } from "../../src/actions/save-packet-answers.ts"
import { sheetsOf, workbook } from "../../src/adapters/document-sheets.ts"
import { typeOf } from "../../src/adapters/document-type.ts"
import { stated } from "./app.ts"
import { wholeDocument } from "./document.ts"
import { packetFor } from "./packets.ts"
import type { Stage, Step, Walk } from "./walks.ts"

// The requests of vendors' questions, for walks.ts: ours, and the vendor's own.

const plan = "acme-writer/team"
const until = "2026-12-24"

/** Two questions to the vendor of Acme Writer, as Tom asks them. */
async function asked({ app, tom }: Stage) {
  await stated(app, wholeDocument())
  let count = 0
  const packet = await packetFor(app, { plans: [plan], only: ({ fact }) => !fact && ++count <= 2, by: tom.id })
  const { items } = await readPacket(app, packet.id)
  return { ...packet, object: `work/packet/${packet.id}`, questions: items.map(({ id }) => id), items }
}

/** What Tom does with a packet. */
function ours(part: string, kind: string, fields: Step["fields"], rest: Partial<Step>): Walk {
  return async (stage) => {
    const { id, object } = await asked(stage)
    return {
      path: `/packets/${id}/${part}`,
      fields: { ...fields, seen: "1" },
      headers: stage.tom.posting,
      status: 303,
      leaves: [{ kind, object, actor: stage.tom.id }],
      ...rest,
    }
  }
}

/** The filled-in sheet of what Tom asked. */
async function returned(stage: Stage) {
  const packet = await asked(stage)
  // In this thread: the walk is sent by the hundred.
  if (stage.app.documents) stage.app.documents = { ...stage.app.documents, typeOf, sheetsOf, workbook }
  const rows = [["Number", "Your answer"], ...packet.questions.map((question) => [question, "Cannot answer"])]
  return { ...packet, file: new File([await workbook([{ name: "Questions", widths: [], rows }])], "questions.xlsx") }
}

/** What somebody of the vendor sends, with the link's cookie. */
const vendorHeaders = (secret: string) => ({
  "Sec-Fetch-Site": "same-origin",
  Cookie: `__Host-aval-vendor=${secret}`,
})

export const packetWalks: Readonly<Record<string, Walk>> = {
  "/packets/new": async (stage) => {
    const { app, tom } = stage
    await stated(app, wholeDocument())
    return {
      path: "/packets/new",
      fields: {
        ...{ organisation: "acme", plan, question: [`plan/${plan} C2`], language: "fr" },
        ...{ message: "Bonjour, Nadia Petit", until },
      },
      headers: tom.posting,
      status: 201,
      leaves: [{ kind: "packet.made", object: "work/packet/pkt_", actor: tom.id }],
      again: true,
    }
  },
  "/packets/:id/link": ours("link", "packet.renewed", { until }, { status: 201 }),
  "/packets/:id/revocation": ours("revocation", "packet.revoked", {}, {}),
  // It says what a sheet that came by mail would change.
  "/packets/:id/questions.xlsx": async (stage) => {
    const { id, file } = await returned(stage)
    const path = `/packets/${id}/questions.xlsx`
    return { path, fields: {}, file, headers: stage.tom.posting, status: 200, leaves: [], again: true }
  },
  "/packets/:id/answers": async (stage) => {
    const { id, object, questions } = await asked(stage)
    const [one = ""] = questions
    return {
      path: `/packets/${id}/answers`,
      fields: {
        ...{ packet: id, question: [one], [`base-${one}`]: "", [`verdict-${one}`]: "answered" },
        ...{ [`option-${one}`]: "1", [`text-${one}`]: "Nadia Petit" },
      },
      headers: stage.tom.posting,
      status: 303,
      leaves: [{ kind: "packet.answered", object, actor: stage.tom.id }],
    }
  },
  "/packets/:id/submission": async (stage) => {
    const { id, object, items } = await asked(stage)
    const answer = { verdict: "answered", option: 1 } as const
    await savePacketAnswers(stage.app, id, [{ question: items[0]?.id ?? "", base: "", answer }])
    return {
      path: `/packets/${id}/submission`,
      fields: { packet: id, name: "Nadia Petit", role: "DPO" },
      headers: stage.tom.posting,
      status: 303,
      leaves: [
        { kind: "packet.submitted", object, actor: stage.tom.id },
        { kind: "fact.recorded", object: `plan/${plan}`, actor: stage.tom.id },
      ],
    }
  },
  "/vendor": async (stage) => {
    const { id, secret, object, questions } = await asked(stage)
    const [one = "", two = ""] = questions
    return {
      path: "/vendor",
      fields: {
        ...{ packet: id, question: questions, [`base-${one}`]: "", [`verdict-${one}`]: "answered" },
        ...{ [`option-${one}`]: "1", [`text-${one}`]: "Nadia Petit", [`url-${one}`]: "https://acme.example/a" },
        ...{ [`base-${two}`]: "", [`verdict-${two}`]: "unanswered" },
      },
      headers: vendorHeaders(secret),
      status: 303,
      leaves: [{ kind: "packet.answered", object, actor: id }],
    }
  },
  "/vendor/submission": async (stage) => {
    const { id, secret, object, items } = await asked(stage)
    const [one] = items
    const answer = { verdict: "answered", option: 1 } as const
    await savePacketAnswers(stage.app, id, [{ question: one?.id ?? "", base: "", answer }])
    return {
      path: "/vendor/submission",
      fields: { packet: id, name: "Nadia Petit", role: "DPO" },
      headers: vendorHeaders(secret),
      status: 303,
      leaves: [
        { kind: "packet.submitted", object, actor: id },
        { kind: "fact.recorded", object: `plan/${plan}`, actor: id },
      ],
    }
  },
  // It says what a sheet would change.
  "/vendor/questions.xlsx": async (stage) => {
    const { id, secret, file } = await returned(stage)
    return {
      path: "/vendor/questions.xlsx",
      fields: { packet: id },
      file,
      headers: vendorHeaders(secret),
      status: 200,
      leaves: [],
      again: true,
    }
  },
}
