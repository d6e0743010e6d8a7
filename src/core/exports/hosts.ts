import { compile } from "./entries.ts"
import type { Export, ExportFormat, ExportSource } from "./format.ts"
import { header } from "./header.ts"

/** hosts(5): a name is a name, and nothing below it. */
export const hosts: ExportFormat = {
  id: "hosts",
  name: { fr: "Fichier hosts", en: "hosts file" },
  use: {
    fr: "Un poste seul ou un bloqueur DNS\u00a0: à ajouter au fichier hosts. Les sous-domaines restent ouverts.",
    en: "A single machine or a DNS blocker: to be added to the hosts file. What is below a host stays open.",
  },
  mediaType: "text/plain; charset=utf-8",
  file: "aval.hosts",
  reader: "names",
  proof: "grammar",
  write: writeNames,
}

/** Both families: with the first alone, IPv6 still answers. */
function writeNames(source: ExportSource): Export {
  const { names, loss } = compile(source, { addresses: false, trees: false })
  const lines = names.flatMap((name) => [`0.0.0.0 ${name}\n`, `:: ${name}\n`])
  return { body: header(source, hosts.id, "#") + lines.join(""), loss }
}
