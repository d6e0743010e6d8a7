import type { BuildResult } from "esbuild"

export declare const folder: string
export declare function buildClient(outdir?: string): Promise<BuildResult<{ metafile: true }>>
