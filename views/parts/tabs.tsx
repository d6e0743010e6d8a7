/** The pages of one place that the reader may open, under the frame's own navigation; nothing where there is but one. */
export function Tabs<Place extends string>({
  label,
  places,
  names,
  current,
}: {
  label: string
  places: readonly (readonly [place: Place, shown: boolean, href: string])[]
  names: Readonly<Record<Place, string>>
  current: Place
}) {
  const shown = places.filter(([, may]) => may)
  if (shown.length < 2) return null
  return (
    <nav class="tabs noprint" aria-label={label}>
      {shown.map(([place, , href]) => (
        <a href={href} {...(place === current ? { "aria-current": "page" } : {})}>
          {names[place]}
        </a>
      ))}
    </nav>
  )
}
