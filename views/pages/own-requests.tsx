import { dayText } from "../../src/core/day-text.ts"
import type { NamedPlan } from "../../src/core/due.ts"
import type { RequestStage } from "../../src/core/requests.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { planText } from "../assessment/model.ts"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { Moment } from "../parts/moment.tsx"
import { WorkNav } from "../parts/work-nav.tsx"
import { capital } from "../tool/words.ts"
import { nameOf } from "./request-answer.tsx"

interface OwnRequest {
  id: string
  name: string
  tool?: { slug: string; name: string } | undefined
  plan?: NamedPlan | undefined
  at: string
  stage: RequestStage
  status: string
  expectedOn?: string | undefined
}

interface Props {
  page: Page
  own: readonly OwnRequest[]
  /** The reader is one of those who answer requests. */
  answers: boolean
}

/** What a person asked for, the newest first. */
export function OwnRequestsPage({ page, own, answers }: Props) {
  const t = page.t.requests.own
  return (
    <div class="stack loose">
      <WorkNav page={page} current="requests" />
      <div class="stack tight">
        {answers ? (
          <p class="small noprint">
            <a href={routes.requests()}>{page.t.requests.page.back}</a>
          </p>
        ) : null}
        <h1>{t.title}</h1>
        <p class="lede">{t.lede}</p>
      </div>
      {own.length === 0 ? (
        <div class="empty">
          <p>
            {t.empty} {page.may("check") ? <a href={routes.check()}>{t.emptyNext}</a> : null}
          </p>
        </div>
      ) : (
        <>
          <Fold caption={t.caption} heads={[t.head.what, t.head.when, t.head.stage, t.head.expected]}>
            <Rows>
              {own.map((one) => (
                <Row>
                  <RowHead class="full">
                    <a href={routes.request(one.id)}>
                      <bdi>{one.plan ? planText(one.plan, page) : nameOf(one)}</bdi>
                    </a>
                  </RowHead>
                  <Cell class="keep" label={t.head.when}>
                    <Moment page={page} at={one.at} />
                  </Cell>
                  <Cell class="keep" label={t.head.stage}>
                    {capital(page.t.requests.stages[one.stage])}
                  </Cell>
                  <Cell class="keep" label={t.head.expected}>
                    {one.status !== "open" ? (
                      "–"
                    ) : one.expectedOn === undefined ? (
                      <span class="dim">{t.none}</span>
                    ) : (
                      dayText(one.expectedOn, page.lang, "short")
                    )}
                  </Cell>
                </Row>
              ))}
            </Rows>
          </Fold>
          {page.may("check") ? (
            <p class="noprint">
              <a class="btn" href={routes.newRequest()}>
                {t.fresh}
              </a>
            </p>
          ) : null}
        </>
      )}
    </div>
  )
}
