import type { Child } from "hono/jsx"
import type { Page } from "../../src/web/page.ts"
import { Scroll } from "../parts/scroll.tsx"

/** The score in symbols, each line with what it is. */
export function Formula({ page }: { page: Page }) {
  const t = page.t.methodology.formula
  return (
    <>
      <Scroll label={t.title}>
        <dl class="kv formula">
          <Line says={t.dimension}>
            <Subscript of="D" by="d" />
            <mo>=</mo>
            <msqrt>
              <Fraction over={<WeightedSquares weight="w" value="x" />} under={<Sum of="w" />} />
            </msqrt>
          </Line>
          <Line says={t.whole}>
            <mi>S</mi>
            <mo>=</mo>
            <msqrt>
              <Fraction
                over={
                  <>
                    <mo>∑</mo>
                    <Subscript of="W" by="d" />
                    <msubsup>
                      <mi>D</mi>
                      <mi>d</mi>
                      <mn>2</mn>
                    </msubsup>
                  </>
                }
                under={<DimensionWeights />}
              />
            </msqrt>
          </Line>
          <Line says={t.evidence}>
            <mi>E</mi>
            <mo>=</mo>
            <Fraction over={<mn>1</mn>} under={<DimensionWeights />} />
            <mo>∑</mo>
            <Subscript of="W" by="d" />
            <Fraction
              over={
                <>
                  <mo>∑</mo>
                  <mtext>{t.proven}</mtext>
                </>
              }
              under={<Sum of="w" />}
            />
          </Line>
          <Line says={t.contribution}>
            <Subscript of="c" by="i" />
            <mo>=</mo>
            <Fraction
              over={
                <>
                  <Subscript of="W" by="d" />
                  <Subscript of="w" by="i" />
                  <msubsup>
                    <mi>x</mi>
                    <mi>i</mi>
                    <mn>2</mn>
                  </msubsup>
                </>
              }
              under={
                <>
                  <DimensionWeights />
                  <mo>·</mo>
                  <Sum of="w" />
                  <mo>·</mo>
                  <mi>S</mi>
                </>
              }
            />
          </Line>
        </dl>
      </Scroll>
      <dl class="kv">
        {t.symbols.map(([symbol, meaning]) => (
          <>
            <dt>
              <i>{symbol}</i>
            </dt>
            <dd>{meaning}</dd>
          </>
        ))}
      </dl>
    </>
  )
}

function Line({ says, children }: { says: string; children?: Child }) {
  return (
    <>
      <dt>
        <math>{children}</math>
      </dt>
      <dd>{says}</dd>
    </>
  )
}

function Fraction({ over, under }: { over: Child; under: Child }) {
  return (
    <mfrac>
      <mrow>{over}</mrow>
      <mrow>{under}</mrow>
    </mfrac>
  )
}

function Sum({ of }: { of: string }) {
  return (
    <mrow>
      <mo>∑</mo>
      <mi>{of}</mi>
    </mrow>
  )
}

function DimensionWeights() {
  return (
    <mrow>
      <mo>∑</mo>
      <Subscript of="W" by="d" />
    </mrow>
  )
}

function WeightedSquares({ weight, value }: { weight: string; value: string }) {
  return (
    <>
      <mo>∑</mo>
      <mi>{weight}</mi>
      <msup>
        <mi>{value}</mi>
        <mn>2</mn>
      </msup>
    </>
  )
}

function Subscript({ of, by }: { of: string; by: string }) {
  return (
    <msub>
      <mi>{of}</mi>
      <mi>{by}</mi>
    </msub>
  )
}
