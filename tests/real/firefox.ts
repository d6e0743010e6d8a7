import { mkdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { strFromU8, unzipSync } from "fflate"
import { freePort } from "./caddy.ts"
import { type folder, pathOf, start } from "./programs.ts"

/** A JSON Schema, as far as we look into it. */
export interface Schema {
  properties: Record<string, Schema>
}

/** What the installed Firefox itself reads policies with: of its archive, the file that is data. */
export function policiesSchema(): Schema {
  const archive = join(dirname(realpathSync(String(pathOf("firefox-esr")))), "browser/omni.ja")
  const name = "modules/policies/policies-schema.json"
  const found = unzipSync(readFileSync(archive), { filter: (file) => file.name === name })[name]
  if (!found) throw new Error(`${archive} holds no ${name}`)
  return JSON.parse(strFromU8(found))
}

/** What became of opening an address: where the page is, or why there is none. */
export type Opened = { url?: string; error?: string }

export interface Firefox {
  open(url: string): Promise<Opened>
  said(): string
  stop(): Promise<void>
}

/** Starts Firefox with a profile of its own in `at`. Whatever it asks of the world, on its own account too, goes to the proxy. */
export async function startFirefox(at: ReturnType<typeof folder>, proxyPort: number): Promise<Firefox> {
  const profile = at.path("profile")
  mkdirSync(profile)
  const lines = Object.entries(settings(proxyPort)).map(
    ([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`,
  )
  writeFileSync(join(profile, "user.js"), lines.join(""))
  const port = await freePort()
  const args = ["--headless", "--no-remote", "--profile", profile, `--remote-debugging-port=${port}`, "about:blank"]
  const env = { PATH: process.env.PATH ?? "", HOME: at.path("") }
  const sockets: WebSocket[] = []
  const running = await start("firefox-esr", args, () => connected(port, sockets), env)
  const [socket] = sockets as [WebSocket]
  const ask = asking(socket)
  await ask("session.new", { capabilities: {} })
  return {
    open: (url) => openIn(ask, url),
    said: running.said,
    stop: () => {
      socket.close()
      return running.stop()
    },
  }
}

/** No name is ever resolved, and nothing goes round the proxy: where it fails, so does the request. */
function settings(proxyPort: number): Record<string, string | number | boolean> {
  return {
    ...{ "network.proxy.type": 1, "network.proxy.http": "127.0.0.1", "network.proxy.http_port": proxyPort },
    ...{ "network.proxy.ssl": "127.0.0.1", "network.proxy.ssl_port": proxyPort, "network.proxy.no_proxies_on": "" },
    ...{ "network.proxy.failover_direct": false, "network.proxy.allow_bypass": false, "network.dns.disabled": true },
    ...off("app.normandy", "messaging-system.rsexperimentloader", "network.captive-portal-service"),
    ...off(
      "network.connectivity-service",
      "browser.newtabpage",
      "browser.aboutwelcome",
      "browser.safebrowsing.malware",
    ),
    ...off("browser.safebrowsing.phishing", "toolkit.telemetry", "datareporting.healthreport.upload"),
    // 5: no DNS over HTTPS, by choice.
    ...{ "network.trr.mode": 5, "browser.startup.page": 0, "browser.startup.homepage_override.mstone": "ignore" },
    ...{ "datareporting.policy.dataSubmissionEnabled": false, "app.update.disabledForTesting": true },
    ...{ "extensions.enabledScopes": 0, "browser.ml.enable": false },
    // One process for all pages: they are ours.
    ...{ "fission.autostart": false, "dom.ipc.processCount": 1, "dom.ipc.processPrelaunch.enabled": false },
  }
}

function off(...names: string[]): Record<string, boolean> {
  return Object.fromEntries(names.map((name) => [`${name}.enabled`, false]))
}

/** Once it may, one connection, kept in `sockets`: https://w3c.github.io/webdriver-bidi/#transport */
function connected(port: number, sockets: WebSocket[]): Promise<boolean> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/session`)
  return new Promise((resolve) => {
    socket.onopen = () => resolve(sockets.push(socket) > 0)
    socket.onerror = () => resolve(false)
  })
}

type Answer = { id: number; result?: Record<string, string>; message?: string }
type Ask = (method: string, params: object) => Promise<Answer>

function asking(socket: WebSocket): Ask {
  const waiting = new Map<number, (answer: Answer) => void>()
  socket.onmessage = ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer
    waiting.get(answer.id)?.(answer)
  }
  return (method, params) =>
    new Promise((resolve) => {
      const id = waiting.size + 1
      waiting.set(id, resolve)
      socket.send(JSON.stringify({ id, method, params }))
    })
}

/** In a tab of its own: an error page that is still coming would be taken for the next page. */
async function openIn(ask: Ask, url: string): Promise<Opened> {
  const { result: tab, message } = await ask("browsingContext.create", { type: "tab", background: true })
  if (!tab) return { error: `no tab: ${message}` }
  const went = await ask("browsingContext.navigate", { context: tab.context, url, wait: "interactive" })
  return went.result?.url ? { url: went.result.url } : { error: String(went.message) }
}
