import { listText } from "../../src/core/day-text.ts"
import { agencyData, classOfData, crafts, usesOfCraft } from "../../src/core/declaration.ts"
import type { Page } from "../../src/web/page.ts"
import type { Words } from "../tool/words.ts"
import { lower } from "../tool/words.ts"

/** How what an agency declares is read: its crafts in our uses, its words for data in our classes. */
export function Mapping({ page, words }: { page: Page; words: Words }) {
  const t = page.t.agencies.contract
  const { crafts: craftWords, data } = page.t.declarations.words
  return (
    <details class="stack">
      <summary>{t.mapping}</summary>
      <div class="stack more">
        <p class="small">{t.mappingText}</p>
        <div class="cols">
          <table class="dense">
            <caption class="vh">{t.crafts.caption}</caption>
            <thead>
              <tr>
                <th scope="col">{t.crafts.agency}</th>
                <th scope="col">{t.crafts.ours}</th>
              </tr>
            </thead>
            <tbody>
              {crafts.map((craft) => (
                <tr>
                  <th scope="row">{craftWords[craft].label}</th>
                  <td>
                    {listText(
                      usesOfCraft[craft].map((use) => lower(words.useName(use))),
                      page.lang,
                      "and",
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <table class="dense">
            <caption class="vh">{t.classes.caption}</caption>
            <thead>
              <tr>
                <th scope="col">{t.classes.agency}</th>
                <th scope="col">{t.classes.ours}</th>
              </tr>
            </thead>
            <tbody>
              {agencyData.map((one) => (
                <tr>
                  <th scope="row">{data[one].label}</th>
                  <td>{lower(words.className(classOfData[one]))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </details>
  )
}
