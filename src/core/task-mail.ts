import type { MailKind, TaskKind } from "./deciding.ts"

/** The kind of mail that tells of a new task; one that is late already tells of that. */
export function taskMailKind(kind: TaskKind, late: boolean): MailKind {
  switch (kind) {
    case "licence-notice":
    case "exception-ends":
      return kind
    case "precondition":
      return "precondition-lapsed"
    default:
      return late ? "task-late" : "task-due"
  }
}
