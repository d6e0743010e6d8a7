type Filled<T> = { [K in keyof T as null extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as null extends T[K] ? K : never]?: Exclude<T[K], null>
}

/** The row without its empty columns: in the core, absent means absent. */
export function present<T extends object>(row: T): Filled<T> {
  const filled: Partial<T> = {}
  for (const key in row) if (row[key] !== null) filled[key] = row[key]
  return filled as unknown as Filled<T>
}
