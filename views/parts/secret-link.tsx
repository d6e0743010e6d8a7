import type { Child } from "hono/jsx"

/** A link that is shown this once, to be copied; beside it where to go next. */
export function SecretLink({
  url,
  words,
  children,
}: {
  url: string
  words: { label: string; copy: string; copied: string }
  children: Child
}) {
  return (
    <section class="stack">
      <div class="field">
        <label for="link">{words.label}</label>
        <textarea id="link" class="secretlink" readonly rows={2} spellcheck={false}>
          {url}
        </textarea>
      </div>
      <p class="row">
        <button type="button" class="btn go" data-copy="link" data-done={words.copied} hidden>
          {words.copy}
        </button>
        {children}
      </p>
    </section>
  )
}
