import type { MailData, MailParts } from "../../src/core/mail-text.ts"
import { numberText } from "../../src/core/number-text.ts"
import type { Language } from "../../src/core/text.ts"
import { taskLine } from "./tasks.ts"

type Digest = MailData["digest"]

/** On Monday morning: what is late, what is due within the week, what else waits for one person. */
export const digest = {
  fr: (data: Digest): MailParts => ({
    subject: `Votre semaine : ${summary(data, "fr")}`,
    lines: ["Voici ce qui vous est confié dans le registre, et ce qui attend votre réponse."],
    list: items(data, "fr"),
    action: "Ouvrir mon tableau de bord",
  }),
  en: (data: Digest): MailParts => ({
    subject: `Your week: ${summary(data, "en")}`,
    lines: ["This is what is with you in the register, and what waits for your answer."],
    list: items(data, "en"),
    action: "Open my dashboard",
  }),
}

interface Words {
  late(count: number): string
  due(count: number): string
  /** `also`: besides tasks. */
  waiting(count: number, also: boolean): string
  more(count: number): string
  nothing: string
  lateLine(line: string): string
}

const words: Readonly<Record<Language, Words>> = {
  fr: {
    late: (count) => `${numberText(count, "fr", true)} ${count === 1 ? "tâche" : "tâches"} en retard`,
    due: (count) => `${numberText(count, "fr", true)} ${count === 1 ? "tâche" : "tâches"} pour cette semaine`,
    waiting: (count, also) =>
      count === 1
        ? `une ${also ? "autre chose" : "chose"} qui vous attend`
        : `${numberText(count, "fr", true)} ${also ? "autres choses" : "choses"} qui vous attendent`,
    more: (count) => (count === 1 ? "et une autre tâche" : `et ${numberText(count, "fr", true)} autres tâches`),
    nothing: "rien ne vous attend",
    lateLine: (line) => `En retard : ${line.charAt(0).toLowerCase()}${line.slice(1)}`,
  },
  en: {
    late: (count) => `${numberText(count, "en")} ${count === 1 ? "task" : "tasks"} late`,
    due: (count) => `${numberText(count, "en")} ${count === 1 ? "task" : "tasks"} due this week`,
    waiting: (count, also) =>
      count === 1
        ? `one ${also ? "other thing" : "thing"} that waits for you`
        : `${numberText(count, "en")} ${also ? "other things" : "things"} that wait for you`,
    more: (count) => (count === 1 ? "and one more task" : `and ${numberText(count, "en")} more tasks`),
    nothing: "nothing waits for you",
    lateLine: (line) => `Late: ${line.charAt(0).toLowerCase()}${line.slice(1)}`,
  },
}

function summary({ late = 0, due = 0, waiting = 0 }: Digest, language: Language): string {
  const say = words[language]
  const parts = [
    ...(late > 0 ? [say.late(late)] : []),
    ...(due > 0 ? [say.due(due)] : []),
    ...(waiting > 0 ? [say.waiting(waiting, late + due > 0)] : []),
  ]
  return parts.length > 0 ? parts.join(", ") : say.nothing
}

function items({ late = 0, due = 0, waiting = 0, tasks = [] }: Digest, language: Language): string[] {
  const say = words[language]
  const more = late + due - tasks.length
  return [
    ...tasks.map((task) => (task.late ? say.lateLine(taskLine(task, language)) : taskLine(task, language))),
    ...(more > 0 && tasks.length > 0 ? [say.more(more)] : []),
    ...(waiting > 0 ? [say.waiting(waiting, late + due > 0)] : []),
  ]
}
