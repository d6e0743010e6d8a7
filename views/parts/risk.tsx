import type { Page } from "../../src/web/page.ts"
import { points } from "./figure.ts"

interface RiskProps {
  /** From 0 to 100, unrounded. */
  score: number
  floor: number
  page: Pick<Page, "lang" | "t">
  size?: "big" | "wide" | undefined
}

/** A risk as a bar: solid up to the floor (what is known), hatched up to the score (what is not), a tick at the score. */
export function RiskBar({ score, floor, page, size }: RiskProps) {
  const known = `${round(floor)}%`
  const all = `${round(score)}%`
  return (
    <svg
      class={size ? `risk ${size}` : "risk"}
      role="img"
      aria-label={page.t.tool.bar(points(score, page.lang), points(floor, page.lang))}
    >
      <line class="t" x2="100%" y1="50%" y2="50%" />
      {floor > 0 ? <line class="f" x2={known} y1="50%" y2="50%" /> : null}
      {score > floor ? <line class="u" x1={known} x2={all} y1="50%" y2="50%" /> : null}
      <line class="s" x1={all} x2={all} y2="100%" />
    </svg>
  )
}

/** A share of points as a bar: solid, or hatched where it comes from what nobody knows. */
export function ShareBar({ share, known, label }: { share: number; known: number; label: string }) {
  const solid = `${round(known * 100)}%`
  return (
    <svg class="risk" role="img" aria-label={label}>
      {known > 0 ? <line class="f" x2={solid} y1="50%" y2="50%" /> : null}
      {share > known ? <line class="u" x1={solid} x2={`${round(share * 100)}%`} y1="50%" y2="50%" /> : null}
    </svg>
  )
}

/** Half a per mille is less than a pixel. */
function round(value: number): number {
  return Math.round(value * 10) / 10
}
