import type { Child } from "hono/jsx"

/** A sentence some words of which are links or code: `{host}` in the text stands for the part of that name. */
export function Filled({ text, parts }: { text: string; parts: Readonly<Record<string, Child>> }) {
  return (
    <>
      {text
        .split(/(\{[a-z]+\})/)
        .map((piece) => (piece.startsWith("{") ? (parts[piece.slice(1, -1)] ?? piece) : piece))}
    </>
  )
}
