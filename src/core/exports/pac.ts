import { compile, type Entry } from "./entries.ts"
import type { Export, ExportFormat, ExportSource } from "./format.ts"
import { header } from "./header.ts"

/** Proxy auto-configuration: https://developer.mozilla.org/docs/Web/HTTP/Guides/Proxy_servers_and_tunneling/Proxy_Auto-Configuration_PAC_file */
export const pac: ExportFormat = {
  id: "pac",
  name: { fr: "Fichier PAC", en: "PAC file" },
  use: {
    fr: "Navigateurs et systèmes sans proxy\u00a0: adresse de configuration automatique.",
    en: "Browsers and systems without a proxy: the address of automatic configuration.",
  },
  mediaType: "application/x-ns-proxy-autoconfig",
  file: "aval.pac",
  reader: "proxies",
  proof: "proven",
  by: "pactester",
  write: writeScript,
}

/**
 * Where a denied host is sent: the discard port (RFC 863) of the machine itself, where nobody listens. Aval is no proxy, and must not be
 * told what people tried to open.
 */
export const nowhere = "PROXY 127.0.0.1:9"

function writeScript(source: ExportSource): Export {
  const { entries, loss } = compile(source, { addresses: true })
  const rules = entries.map((entry) => `  "${keyOf(entry)}": ${entry.rule === "deny" ? 1 : 0}`)
  return { body: `${header(source, pac.id, "//")}var RULES = {\n${rules.join(",\n")}\n};\n${script}`, loss }
}

/** Keys begin with what no name of an object's own begins with, `__proto__` included. */
function keyOf({ host, cover }: Entry): string {
  return (cover === "tree" ? "." : "=") + host.replace(/^\[|\]$/g, "")
}

/** ECMAScript 3, which the oldest readers know; the longest rule decides, and one for the host itself before one for its tree. */
const script = `var DENIED = "${nowhere}";
function answer(rule) { return rule === 1 ? DENIED : "DIRECT"; }
function FindProxyForURL(url, host) {
  var name = String(host).toLowerCase(), dot;
  if (name.charAt(0) === "[") name = name.substring(1, name.length - 1);
  while (name.charAt(name.length - 1) === ".") name = name.substring(0, name.length - 1);
  if (typeof RULES["=" + name] === "number") return answer(RULES["=" + name]);
  while (name) {
    if (typeof RULES["." + name] === "number") return answer(RULES["." + name]);
    dot = name.indexOf(".");
    if (dot < 0) break;
    name = name.substring(dot + 1);
  }
  return "DIRECT";
}
`
