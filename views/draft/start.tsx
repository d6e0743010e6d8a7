import { languages } from "../../src/core/text.ts"
import { typedList, typedText } from "../../src/web/form.ts"
import { routes } from "../../src/web/routes.ts"
import { Choices, Input } from "../parts/form.tsx"
import { Apply, Fields, leaving } from "./apply.tsx"
import { fieldOf, partAddress, type RoomProps } from "./model.ts"

/** What the draft starts from: a preset, its languages, and what the two sides are called. */
export function StartPart({ page, room }: RoomProps) {
  const t = page.t.draftRoom.start
  const { reading, typed } = room
  const byHand = Object.keys(reading.draft.content.positions).length
  return (
    <form
      method="post"
      action={partAddress(room, "start")}
      class="stack"
      aria-labelledby="part"
      id="room-form"
      hx-boost="false"
      {...leaving({ page, room })}
    >
      <input type="hidden" name="mark" value={room.marks.get("start") ?? ""} />
      <h2 id="part" class="sub">
        {page.t.draftRoom.parts.start}
      </h2>
      <Fields room={room}>
        <Input {...fieldOf({ page, room })} name="title" label={t.title} hint={t.titleHint} />
        <Choices
          {...fieldOf({ page, room })}
          kind="checkbox"
          name="languages"
          label={t.languages}
          options={languages.map((language) => ({ value: language, label: t.language[language] }))}
          chosen={typedList(typed, "languages")}
        />
        <Choices
          {...fieldOf({ page, room })}
          kind="radio"
          name="prevailing"
          label={t.prevailing}
          hint={t.prevailingHint}
          options={languages.map((language) => ({ value: language, label: t.language[language] }))}
          chosen={[typedText(typed, "prevailing")]}
        />
        <Input
          {...fieldOf({ page, room })}
          name="client"
          label={t.client}
          hint={t.clientHint}
          attributes={reading.client === undefined ? {} : { placeholder: reading.client }}
        />
        <dl class="kv">
          <dt>{t.agency}</dt>
          <dd>
            <a href={routes.agency(reading.agency.slug)}>{reading.agency.name}</a>
            <small>{t.agencyHint}</small>
          </dd>
        </dl>
        <Choices
          {...fieldOf({ page, room })}
          kind="radio"
          name="preset"
          label={t.preset}
          hint={byHand === 0 ? t.presetHint : t.presetStays(byHand)}
          options={[
            { value: "", label: t.noPreset, hint: t.noPresetHint },
            ...reading.library.presets.map(({ id, name, purpose }) => ({
              value: id,
              label: name[page.lang],
              hint: purpose[page.lang],
            })),
          ]}
          chosen={[typedText(typed, "preset")]}
        />
      </Fields>
      <Apply page={page} room={room} />
    </form>
  )
}
