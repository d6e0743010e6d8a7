// Aval works without this file: it saves steps, and carries none.

/* After a swap of the whole page: focus on its result, so that it is read out. */
document.addEventListener("htmx:after:swap", (event) => {
  showCopyButtons()
  if (event.detail.ctx.target === document.body) document.querySelector("[data-land]")?.focus({ preventScroll: true })
})

/* The same where the browser itself sent the form, as it does with a file, and in the drafting room. */
document.addEventListener("DOMContentLoaded", () => {
  if (location.hash === "")
    document.querySelector(":is([role=alert], .room-part *)[data-land]")?.focus({ preventScroll: true })
})

/* Files: one that is too large is told of before it is sent. */
document.addEventListener("change", ({ target }) => {
  if (target.type !== "file" || !target.dataset.largest) return
  const total = [...target.files].reduce((sum, { size }) => sum + size, 0)
  target.setCustomValidity(total > Number(target.dataset.largest) ? target.dataset.refusal : "")
  target.reportValidity()
})

/* Check: suggestions under the tool's field, by arrow keys; Escape puts them away. */
document.addEventListener("keydown", (event) => {
  const field = event.target.closest?.(".suggesting")
  if (!field) return
  const stops = [field.querySelector("input"), ...field.querySelectorAll(".suggest a")]
  if (event.key === "Escape") {
    field.querySelector(".suggest").replaceChildren()
    stops[0].focus()
  } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    const next = stops[stops.indexOf(event.target) + (event.key === "ArrowDown" ? 1 : -1)]
    if (!next) return
    event.preventDefault()
    next.focus()
  }
})

/* Check: another tool has other plans. */
document.addEventListener("input", (event) => {
  const plan = event.target.id === "tool" && document.getElementById("plan")
  if (plan) plan.value = ""
})

/* Register: the identifier follows the name until somebody writes another. */
document.addEventListener("input", (event) => {
  const slug = event.target.id && document.querySelector(`[data-slug-of="${CSS.escape(event.target.id)}"]`)
  if (!slug || (slug.value !== "" && slug.value !== slug.dataset.proposed)) return
  slug.value = slugFrom(event.target.value)
  slug.dataset.proposed = slug.value
})
function slugFrom(name) {
  return name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "")
    .join("-")
    .slice(0, 80)
    .replace(/-$/, "")
}

/* Requests: copying in one step. */
document.addEventListener("click", (event) => {
  const button = event.target.closest?.("button[data-copy]")
  if (!button) return
  const text = document.getElementById(button.dataset.copy)
  text.select()
  navigator.clipboard.writeText(text.value).then(
    () => {
      button.textContent = button.dataset.done
    },
    () => document.execCommand("copy"),
  )
})
document.addEventListener("DOMContentLoaded", showCopyButtons)
function showCopyButtons() {
  for (const button of document.querySelectorAll("button:is([data-copy], [data-reveal])[hidden]")) button.hidden = false
}

/* Passwords: shown while they are typed, and hidden again before the browser remembers what was typed. */
document.addEventListener("click", (event) => {
  const button = event.target.closest?.("button[data-reveal]")
  if (button) reveal(button, button.ariaPressed !== "true")
})
document.addEventListener("submit", (event) => {
  for (const button of event.target.querySelectorAll("button[data-reveal]")) reveal(button, false)
})
function reveal(button, shown) {
  button.ariaPressed = String(shown)
  document.getElementById(button.dataset.reveal).type = shown ? "text" : "password"
}

/* What an address names is unfolded, not only scrolled to. */
addEventListener("hashchange", unfold)
document.addEventListener("DOMContentLoaded", unfold)
document.addEventListener("htmx:after:swap", (event) => {
  if (event.detail.ctx.target === document.body) unfold()
})
function unfold() {
  const named = location.hash.length > 1 && document.getElementById(location.hash.slice(1))
  const fold = named ? named.closest("details:not([open])") : null
  if (fold) {
    fold.open = true
    named.scrollIntoView()
  }
}

/* Drafts: the preview begins at the clause that is worked on; while the form is filled in it stays where its reader is. */
document.addEventListener("DOMContentLoaded", showCurrentClause)
document.addEventListener("htmx:after:swap", (event) => {
  if (event.detail.ctx.target === document.body) showCurrentClause()
})
document.addEventListener(
  "toggle",
  ({ target }) => {
    if (target.open && target.matches(".room-sheet")) showCurrentClause()
  },
  true,
)
function showCurrentClause() {
  const desk = document.querySelector("[data-sheet]")
  const clause = desk?.querySelector(".on")
  if (clause) desk.scrollTop += clause.getBoundingClientRect().top - desk.getBoundingClientRect().top - 8
}

/* Drafts: an answer older than what stands in the form by now is dropped, since the next one is under way; what is not applied is not left unasked. */
document.addEventListener("input", ({ target }) => {
  const form = target.closest?.("#room-form")
  if (!form) return
  form.dataset.unsaved = ""
  if (target.closest("[hx-post]")) form.dataset.typing = ""
})
document.addEventListener("htmx:before:request", (event) => {
  const form = document.getElementById("room-form")
  if (form?.contains(event.target)) delete form.dataset.typing
  else if (form?.hasAttribute("data-unsaved") && !confirm(form.dataset.leaving)) event.preventDefault()
})
document.addEventListener("htmx:before:swap", (event) => {
  if (event.target.closest?.("#room-form[data-typing]")) event.preventDefault()
})
document.addEventListener("submit", ({ target }) => {
  if (target.id === "room-form") delete target.dataset.unsaved
})
addEventListener("beforeunload", (event) => {
  if (document.querySelector("#room-form[data-unsaved]")) event.preventDefault()
})

/* Documents: what is selected in a text becomes a passage. Each run of the text bears its place in the stored text. */
let choosing
document.addEventListener("selectionchange", () => {
  if (!document.getElementById("selection")) return
  clearTimeout(choosing)
  choosing = setTimeout(showSelection, 120)
})
function showSelection() {
  const form = document.getElementById("selection")
  if (!form || form.contains(document.activeElement)) return
  const range = selectedRange(document.querySelector(".reading"), document.getSelection())
  form.hidden = range === undefined
  if (!range) return
  form.elements.passage.value = `${range.start}-${range.end}`
  form.querySelector("output").textContent = range.text.replace(/\s+/g, " ").trim()
}
function selectedRange(reading, selection) {
  if (!reading || !selection || selection.rangeCount === 0 || selection.isCollapsed) return undefined
  const range = selection.getRangeAt(0)
  if (!range.intersectsNode(reading)) return undefined
  const runs = [...reading.querySelectorAll("[data-at]")].filter((run) => range.intersectsNode(run))
  if (runs.length === 0) return undefined
  const start = placeIn(runs[0], range.startContainer, range.startOffset, 0)
  const last = runs.at(-1)
  const end = placeIn(last, range.endContainer, range.endOffset, last.textContent.length)
  return start < end ? { start, end, text: selection.toString() } : undefined
}
function placeIn(run, node, offset, otherwise) {
  const inside = node.nodeType === Node.TEXT_NODE && node.parentNode === run
  return Number(run.dataset.at) + (inside ? offset : otherwise)
}
