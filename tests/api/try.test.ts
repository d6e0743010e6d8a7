import { expect, it } from "vitest"
import { apiServer } from "./server.ts"
it("tries", async () => {
  const s = await apiServer()
  for (const p of ["/api/v1/check?tool=acme-writer&data=internal&use=copy", "/api/v1/check?tol=x", "/api/v1/list", "/api/v1/revisions", "/api/v1/tools", "/api/v1/plans?limit=1","/api/v1/plans/acme-writer/team", "/api/v1/facts","/api/v1/organisations?q=ete","/api/v1/decisions","/api/v1/agreements","/api/v1/licences","/api/v1/assessments","/api/openapi.json","/api/zzz"]) {
    const r = await s.get(p)
    process.stdout.write(`${p} ${r.status} ${JSON.stringify([...r.headers].filter(([k])=>/etag|cache|type|link|vary|digest/.test(k)))}\n${(await r.text()).slice(0, 1500)}\n`)
  }
  const r = await s.get("/api/v1/list", {}, "POST"); process.stdout.write(r.status + String(r.headers.get("allow")))
})
