/** htmx attributes whose names JSX cannot spell (two colons, digits after a colon): spread the result. */
export function hx(attributes: Readonly<Record<`hx-${string}`, string>>): Record<string, string> {
  return { ...attributes }
}
