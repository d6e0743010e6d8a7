/** An address that may break after a slash, an ampersand or a dot: it is longer than a phone is wide. */
export function Path({ path }: { path: string }) {
  return (
    <code>
      {path.split(/(?<=[/&?=.])|(?<=[0-9a-f]{16})/).map((part) => (
        <>
          {part}
          <wbr />
        </>
      ))}
    </code>
  )
}
