// Passkeys, by what the browser has itself. Without this file, or without passkeys, a page shows its other ways in.

/* What needs passkeys is shown where they work. They belong to a name: at the number of a machine there are none. */
document.addEventListener("DOMContentLoaded", showPasskeys)
document.addEventListener("htmx:after:swap", showPasskeys)
function showPasskeys() {
  if (!passkeysWork()) return
  for (const element of document.querySelectorAll("[data-passkey-only][hidden]")) element.hidden = false
}
function passkeysWork() {
  return "parseCreationOptionsFromJSON" in (window.PublicKeyCredential ?? {}) && !/^[\d.]+$|^\[/.test(location.hostname)
}

/* A form with data-passkey: what to do is asked for at data-options, the answer goes with the form. */
const passkeysReady = new WeakSet()
let passkeyInHand

document.addEventListener("submit", async (event) => {
  const form = event.target
  if (!form.matches("[data-passkey]") || passkeysReady.delete(form)) return
  event.preventDefault()
  if (form.ariaBusy === "true") return
  const button = event.submitter ?? form.querySelector("button:not([type=button])")
  passkeyInHand?.abort()
  const hand = new AbortController()
  passkeyInHand = hand
  setBusy(form, true)
  say(form, "")
  try {
    form.elements.answer.value = ""
    const answer = await answerTo(await optionsFor(form), form, hand.signal)
    form.elements.answer.value = JSON.stringify(answer)
    passkeysReady.add(form)
    form.requestSubmit(event.submitter)
    // Still there where a field of the form holds it back; else the form stays busy until the next page is here.
    if (passkeysReady.delete(form)) setBusy(form, false)
  } catch (error) {
    setBusy(form, false)
    say(form, form.dataset[refusals[error.name]] ?? form.dataset.failed)
    // The browser's own window took the focus, and some browsers never gave it to the button.
    if (document.activeElement === document.body) button?.focus()
  }
})

/* Back from the next page, which the browser may have kept this one for. */
addEventListener("pageshow", (event) => {
  if (!event.persisted) return
  for (const form of document.querySelectorAll("form[data-passkey]")) setBusy(form, false)
})

async function optionsFor(form) {
  if (!passkeysWork()) throw new DOMException("", "NotSupportedError")
  const fields = new URLSearchParams(new FormData(form))
  fields.delete("answer")
  const response = await fetch(form.dataset.options, {
    method: "POST",
    mode: "same-origin",
    headers: { Accept: "application/json" },
    body: fields,
    signal: AbortSignal.timeout(15_000),
  })
  if (!response.ok) throw new Error(response.statusText)
  return (await response.json()).options
}

async function answerTo(options, form, signal) {
  if (form.dataset.passkey === "register") {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options)
    const made = await navigator.credentials.create({ publicKey, signal })
    const { clientDataJSON, attestationObject } = made.response
    return written(made, { clientDataJSON, attestationObject }, { transports: transportsOf(made.response) })
  }
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options)
  const used = await navigator.credentials.get({ publicKey, signal })
  const { clientDataJSON, authenticatorData, signature, userHandle } = used.response
  return written(used, { clientDataJSON, authenticatorData, signature, ...(userHandle && { userHandle }) })
}

// As its toJSON() writes it; but that fails on what several password managers put in the browser's place, and so may getTransports().
function written({ id, type }, buffers, rest) {
  const response = Object.entries(buffers).map(([name, buffer]) => [name, base64url(buffer)])
  return { id, rawId: id, type, clientExtensionResults: {}, response: { ...Object.fromEntries(response), ...rest } }
}
function transportsOf(response) {
  try {
    return response.getTransports()
  } catch {
    return []
  }
}
function base64url(buffer) {
  return btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "")
}

// Names of errors (WebAuthn §5.1.3, §5.1.4), by the attribute of the form that puts them into words.
const refusals = {
  NotAllowedError: "cancelled",
  AbortError: "cancelled",
  InvalidStateError: "known",
  NotSupportedError: "unsupported",
  SecurityError: "unsupported",
  ConstraintError: "unsupported",
}

function say(form, text) {
  const alert = form.querySelector("[role=alert]")
  if (!alert) return
  alert.textContent = text
  alert.hidden = text === ""
}

// Not disabled, which would take the focus away: a second press does nothing.
function setBusy(form, busy) {
  form.ariaBusy = busy ? "true" : null
  for (const button of form.querySelectorAll("button:not([type=button])")) button.ariaDisabled = busy ? "true" : null
}
