/** What both Node and Workers can do without a library. */
export function gzip(data: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return collect(data.stream().pipeThrough(new CompressionStream("gzip")))
}

/** Throws when the data is damaged or cut off. */
export function gunzip(data: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return collect(data.stream().pipeThrough(new DecompressionStream("gzip")))
}

async function collect(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
