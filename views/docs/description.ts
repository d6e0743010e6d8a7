import type { Text } from "../../src/core/text.ts"

/** The API as its page shows it. */
export interface ApiDescription {
  groups: readonly {
    id: "answer" | "list" | "register" | "description"
    text: Text
    operations: readonly DescribedOperation[]
  }[]
  schemas: readonly { name: string; description?: string | undefined; fields: readonly Field[]; type: Type }[]
}

export interface DescribedOperation {
  id: string
  method: "GET" | "POST"
  path: string
  summary: Text
  /** Of the JSON that is sent. */
  body?: Type | undefined
  parameters: readonly { name: string; inPath: boolean; says?: Text | undefined; type: Type }[]
  answers: readonly { status: number; text: Text; mediaType?: string | undefined; type?: Type | undefined }[]
  /** An address of this Aval that can be tried. */
  example: string
}

export interface Field {
  name: string
  required: boolean
  type: Type
  description?: string | undefined
}

/** A type in words and names of schemas; `list` = a list of it, `values` = any value under any name. */
export interface Type {
  parts: readonly ({ schema: string } | { word: string })[]
  list?: boolean
  values?: boolean
}
