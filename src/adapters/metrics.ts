import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client"

/** What is read when somebody asks for the figures. */
export interface MetricsSources {
  now(): Date
  /** Number of the newest event. */
  eventsHead(): Promise<number>
  /** The list in force: its number, and when it was published, ISO 8601. */
  list(): Promise<{ revision: number; issuedAt: string } | undefined>
  /** Messages of webhooks that wait, and that were given up. */
  webhooks(): Promise<{ waiting: number; dead: number }>
}

/** Figures for Prometheus (src/web/metrics.ts), of this process alone. A source that fails leaves its figures out. */
export function prometheusMetrics(sources: MetricsSources) {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const requests = new Counter({
    name: "aval_requests_total",
    help: "Requests answered, by method, route pattern and status",
    labelNames: ["method", "route", "status"],
    registers,
  })
  const seconds = new Histogram({
    name: "aval_request_seconds",
    help: "Time to answer, by route pattern",
    labelNames: ["route"],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers,
  })
  const signIns = new Counter({
    name: "aval_sign_ins_total",
    help: "Sign-ins, by result and way",
    labelNames: ["result", "way"],
    registers,
  })
  const head = gauge("aval_events_head", "Number of the newest event of the chain")
  const revision = gauge("aval_list_revision", "Number of the approved-tools list in force")
  const age = gauge("aval_list_age_seconds", "Time since the list in force was published")
  const waiting = gauge("aval_webhook_messages_waiting", "Messages of webhooks that wait to be sent")
  const dead = gauge("aval_webhook_messages_dead", "Messages of webhooks that were given up, and can be sent again")

  function gauge(name: string, help: string) {
    return new Gauge({ name, help, registers })
  }

  async function readSources() {
    for (const figure of [head, revision, age, waiting, dead]) figure.remove()
    const [newest, list, told] = await Promise.allSettled([sources.eventsHead(), sources.list(), sources.webhooks()])
    if (newest.status === "fulfilled") head.set(newest.value)
    if (list.status === "fulfilled" && list.value) {
      revision.set(list.value.revision)
      age.set((sources.now().getTime() - Date.parse(list.value.issuedAt)) / 1000)
    }
    if (told.status === "fulfilled") {
      waiting.set(told.value.waiting)
      dead.set(told.value.dead)
    }
  }

  return {
    contentType: registry.contentType,
    request(method: string, route: string, status: number, time: number) {
      requests.inc({ method, route, status }, 1)
      seconds.observe({ route }, time)
    },
    signIn(result: string, way: string) {
      signIns.inc({ result, way })
    },
    async text() {
      await readSources()
      return registry.metrics()
    },
  }
}
