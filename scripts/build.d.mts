import type { BuildOptions } from "esbuild"

export declare const options: BuildOptions
export declare function built(): Promise<string>
