import { planName } from "../../src/core/answer-text.ts"
import { type EnforcedHost, type HostRule, hostRules } from "../../src/core/enforcement.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { Mark, type MarkId } from "../parts/marks.tsx"
import { Pages } from "../parts/pages.tsx"
import { SearchBar } from "../parts/search.tsx"
import { OutcomeTag } from "../parts/tag.tsx"
import type { ShownExports } from "./model.ts"

interface Props {
  page: Page
  shown: ShownExports
}

/** Each host with its rule, why, and the plans behind it. */
export function Hosts({ page, shown }: Props) {
  const t = page.t.exports.hosts
  const { hosts, q, rule } = shown
  if (hosts.all === 0) {
    return (
      <section class="stack" aria-labelledby="hosts">
        <h2 id="hosts">{t.title}</h2>
        <p class="empty">{t.nothingAtAll}</p>
      </section>
    )
  }
  const to = (number: number) =>
    `${routes.exports({ q: q || undefined, rule, page: number === 1 ? undefined : String(number) })}#hosts`
  return (
    <section class="stack" aria-labelledby="hosts">
      <h2 id="hosts">{t.title}</h2>
      <p>{t.text}</p>
      <SearchBar action={`${routes.exports()}#hosts`} label={t.search} field={t.field} q={q} apply={t.apply}>
        <p class="field">
          <label for="rule">{t.rule}</label>
          <select id="rule" name="rule">
            <option value="">{`${t.all} (${hosts.all})`}</option>
            {hostRules.map((one) => (
              <option value={one} selected={one === rule}>
                {`${t.rules[one]} (${shown.counts.get(one)?.length ?? 0})`}
              </option>
            ))}
          </select>
        </p>
      </SearchBar>
      {hosts.found === 0 ? (
        <p class="empty">
          {t.nothing} <a href={`${routes.exports()}#hosts`}>{t.reset}</a>
        </p>
      ) : (
        <div class="stack tight">
          <p class="dim small">
            <output>{t.count(hosts.start + 1, hosts.start + hosts.visible.length, hosts.found)}</output>
          </p>
          <Fold caption={t.caption} heads={[t.host, t.rule, t.why, t.plans]}>
            <Rows>
              {hosts.visible.map((host) => (
                <HostRow host={host} page={page} shown={shown} />
              ))}
            </Rows>
          </Fold>
          <Pages page={page} number={hosts.number} of={hosts.pages} to={to} />
        </div>
      )}
    </section>
  )
}

const plansNamed = 4

function HostRow({ host, page, shown }: Props & { host: EnforcedHost }) {
  const t = page.t.exports.hosts
  const more = host.plans.length - plansNamed
  return (
    <Row>
      <RowHead class="full">
        <a href={routes.check({ host: host.host })}>
          <code>{host.host}</code>
        </a>
        <small>{host.cover === "tree" ? t.tree : t.alone}</small>
      </RowHead>
      <Cell class="keep">
        <RuleTag rule={host.rule} page={page} />
      </Cell>
      <Cell class="full">{why(host, shown, page)}</Cell>
      <Cell class="full">
        {host.plans.length === 0 ? (
          <span class="dim">{t.noPlan}</span>
        ) : (
          <ul class="plain small behind">
            {host.plans.slice(0, plansNamed).map((slug) => (
              <BehindHost slug={slug} page={page} shown={shown} />
            ))}
            {more > 0 ? <li class="dim">{t.more(more)}</li> : null}
          </ul>
        )}
      </Cell>
    </Row>
  )
}

function BehindHost({ slug, page, shown }: Props & { slug: string }) {
  const one = shown.plans.get(slug)
  if (!one) return <li>{slug}</li>
  return (
    <li>
      <a href={routes.check({ plan: slug })}>{planName(one.tool.name, one.plan?.name[page.lang] ?? "")}</a>{" "}
      <OutcomeTag outcome={one.outcome} page={page} />
    </li>
  )
}

function why({ rule, spared, plans }: EnforcedHost, shown: ShownExports, page: Page): string {
  const t = page.t.exports.hosts
  if (spared) return t.spared
  const decided = plans.some((slug) => shown.plans.get(slug)?.decision)
  return rule !== "none" && rule !== "allow" && !decided ? t.undecided : t.because[rule]
}

/** The rule of a host: mark, then word. */
function RuleTag({ rule, page }: { rule: HostRule; page: Page }) {
  const [tone, mark] = looks[rule]
  return (
    <span class={`tag ${tone}`}>
      <Mark id={mark} />
      {page.t.exports.hosts.rules[rule]}
    </span>
  )
}

const looks: Readonly<Record<HostRule, readonly [tone: string, mark: MarkId]>> = {
  allow: ["yes", "yes"],
  warn: ["if", "warn"],
  deny: ["no", "no"],
  none: ["off", "gone"],
}
