/** What takes text: standard error, or a collector in a test. */
export interface Sink {
  write(text: string): unknown
  on?(event: "error", listener: () => void): unknown
}

/** A log (src/web/request-log.ts) of one JSON object per line. A reader that goes away stops the log, never the service. */
export function jsonLines(sink: Sink = process.stderr): { write(line: object): void } {
  sink.on?.("error", () => {})
  return {
    write(line) {
      sink.write(`${oneLine(JSON.stringify(line))}\n`)
    },
  }
}

/** JSON leaves some signs as they are that end a line, steer a terminal or turn the reading direction; only within strings can they stand. */
function oneLine(json: string): string {
  return json.replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  )
}
