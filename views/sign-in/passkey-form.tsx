import type { Child } from "hono/jsx"

interface Props {
  /** `register` makes a passkey, `authenticate` asks for one. */
  ceremony: "register" | "authenticate"
  action: string
  /** Where the options are asked for (views/assets/passkeys.js). */
  options: string
  send: string
  /** What it is that did not work, in the words of the page. */
  words: { cancelled: string; unsupported: string; failed: string; known?: string }
  /** It is the main action of the page. */
  main?: boolean
  children?: Child
}

/** A form that a passkey answers; its surroundings are `data-passkey-only hidden`, for it needs scripts. */
export function PasskeyForm({ ceremony, action, options, send, words, main, children }: Props) {
  return (
    <form
      method="post"
      action={action}
      class="stack"
      hx-boost="false"
      data-passkey={ceremony}
      data-options={options}
      data-cancelled={words.cancelled}
      data-unsupported={words.unsupported}
      data-failed={words.failed}
      {...(words.known === undefined ? {} : { "data-known": words.known })}
    >
      {children}
      <p role="alert" class="note no" hidden />
      <input type="hidden" name="answer" autocomplete="off" />
      <p>
        <button type="submit" class={main ? "btn big go" : "btn big"}>
          {send}
        </button>
      </p>
    </form>
  )
}
