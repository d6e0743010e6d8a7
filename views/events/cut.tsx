/** What is longer is folded. */
const longest = 300
const begins = 200
/** Longer texts are in the export of the log, whole. */
const most = 10_000

/** A text that somebody wrote, of any length and direction. */
export function Cut({ text }: { text: string }) {
  if (text.length <= longest) return <bdi>{text}</bdi>
  return (
    <details class="cut">
      <summary>
        <bdi>{whole(text, begins)}…</bdi>
      </summary>
      <bdi>{text.length > most ? `${whole(text, most)}…` : text}</bdi>
    </details>
  )
}

/** The beginning of a text, not in the middle of a character. */
function whole(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, "")
}
