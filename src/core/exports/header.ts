import type { Text } from "../text.ts"
import type { ExportSource } from "./format.ts"

/** Says where a file comes from, as comments: `mark` begins each line. Nothing in it can end the comment. */
export function header(source: ExportSource, id: string, mark: string): string {
  const lines = linesOf(source, id).map((text) => text[source.lang])
  return lines.map((line) => `${mark} ${line.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "")}\n`).join("")
}

function linesOf({ book, sha256, day, url }: ExportSource, id: string): Text[] {
  const { revision, serial } = book.list
  const page = `${url}/list/exports/${id}`
  return [
    {
      fr: "Hôtes d’outils d’IA que l’entreprise n’autorise pas. Fichier produit par Aval\u00a0: ne pas le modifier, le récupérer de nouveau.",
      en: "Hosts of AI tools that the company does not allow. Made by Aval: do not edit, fetch it again.",
    },
    {
      fr: `Liste\u00a0: révision ${revision}, série ${serial}, SHA-256 ${sha256}, réponses du ${day}`,
      en: `List: revision ${revision}, serial ${serial}, SHA-256 ${sha256}, answers of ${day}`,
    },
    {
      fr: `Source, et ce que ce format ne peut pas exprimer\u00a0: ${page}`,
      en: `Source, and what this format cannot express: ${page}`,
    },
  ]
}
