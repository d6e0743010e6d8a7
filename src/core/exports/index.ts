import { chrome } from "./chrome.ts"
import { csv } from "./csv.ts"
import { cyclonedx } from "./cyclonedx.ts"
import { dnsmasq } from "./dnsmasq.ts"
import { edge } from "./edge.ts"
import { firefox } from "./firefox.ts"
import type { ExportFormat } from "./format.ts"
import { hosts } from "./hosts.ts"
import { html } from "./html.ts"
import { markdown } from "./markdown.ts"
import { pac } from "./pac.ts"
import { rpz } from "./rpz.ts"
import { squid } from "./squid.ts"
import { unbound } from "./unbound.ts"
import { xlsx } from "./xlsx.ts"

/** Every format, in the order in which they are shown. */
export const exportFormats: readonly ExportFormat[] = [
  chrome,
  edge,
  firefox,
  squid,
  pac,
  rpz,
  unbound,
  dnsmasq,
  hosts,
  csv,
  xlsx,
  markdown,
  html,
  cyclonedx,
]
