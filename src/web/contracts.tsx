import { wordIn } from "../../views/events/telling.ts"
import { ContractPage, contractTitle } from "../../views/pages/contract.tsx"
import { wordsOf } from "../../views/tool/words.ts"
import { readContract } from "../actions/read-contract.ts"
import { listedDeclarations } from "./agencies-one.tsx"
import { mountContractForms } from "./contracts-form.tsx"
import { respond } from "./respond.tsx"
import { patternOf, routes } from "./routes.ts"
import type { Mount } from "./site.ts"

/** `/contracts…`: what is agreed with an agency. */
export const mountContracts: Mount = (doors, site) => {
  const { app } = site

  // Before the page of one: `new` is no id.
  mountContractForms(doors, site)

  doors.get(patternOf(routes.contract(":id")), { to: "register:read" }, async (c) => {
    const page = await site.page(c)
    const { declarations, ...reading } = await readContract(app, c.req.param("id") ?? "", page.today)
    const model = { ...reading, declarations: listedDeclarations(page, declarations, app.now()) }
    return respond(c, page, {
      title: contractTitle(page, model),
      body: (
        <ContractPage
          page={page}
          model={model}
          words={wordsOf(app.methodology, page.lang)}
          done={wordIn(page.t.agencies.contract.done, page.query.get("done") ?? "")}
        />
      ),
    })
  })
}
