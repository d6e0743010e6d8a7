/** The marks, drawn once a page; a mark never stands without its word. */
export const markIds = ["brand", "yes", "if", "ask", "no", "clock", "pause", "gone", "stop", "warn"] as const
export type MarkId = (typeof markIds)[number]

export function Marks() {
  return (
    <svg class="vh" aria-hidden="true">
      <symbol id="brand" viewBox="0 0 16 16">
        <rect width="16" height="16" rx="3" />
        <path fill="none" stroke="var(--paper)" stroke-width="1.8" d="m4 6.900 2.700 2.600L12 3.400" />
        <path fill="none" stroke="var(--paper)" stroke-width="1.4" d="M3.400 12.600h9.200" />
      </symbol>
      <symbol id="yes" viewBox="0 0 16 16">
        <path
          fill-rule="evenodd"
          d="M8 .5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15ZM4 8.5l3.2 3.2 5-5-1.4-1.4-3.6 3.6L5.4 7 4 8.5Z"
        />
      </symbol>
      <symbol id="if" viewBox="0 0 16 16">
        <path fill-rule="evenodd" d="M8 .5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15Zm0 1.7v11.6A5.8 5.8 0 0 0 8 2.2Z" />
      </symbol>
      <symbol id="ask" viewBox="0 0 16 16">
        <g fill="none" stroke="currentColor">
          <circle cx="8" cy="8" r="7" stroke-width="1.4" stroke-dasharray="2.4 1.27" />
          <path stroke-width="1.7" d="M5.9 6.3a2.1 2.1 0 1 1 3.2 1.8c-.7.4-1.1.8-1.1 1.7" />
        </g>
        <circle cx="8" cy="11.8" r="1.05" />
      </symbol>
      <symbol id="no" viewBox="0 0 16 16">
        <path
          fill-rule="evenodd"
          d="M3 1h10a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H3a2 2 0 0 1-2-2V3a2 2 0 0 1 2-2Zm2.2 2.8L3.8 5.2 6.6 8l-2.8 2.8 1.4 1.4L8 9.4l2.8 2.8 1.4-1.4L9.4 8l2.8-2.8-1.4-1.4L8 6.6 5.2 3.8Z"
        />
      </symbol>
      <symbol id="clock" viewBox="0 0 16 16">
        <path
          fill="none"
          stroke="currentColor"
          stroke-width="1.7"
          d="M8 1.35a6.65 6.65 0 1 1 0 13.3 6.65 6.65 0 0 1 0-13.3ZM8 4v4.2l2.9 1.7"
        />
      </symbol>
      <symbol id="pause" viewBox="0 0 16 16">
        <path
          fill-rule="evenodd"
          d="M3 1h10a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H3a2 2 0 0 1-2-2V3a2 2 0 0 1 2-2Zm1.8 3.2v7.6h2.1V4.2H4.8Zm4.3 0v7.6h2.1V4.2H9.1Z"
        />
      </symbol>
      <symbol id="gone" viewBox="0 0 16 16">
        <path fill="none" stroke="currentColor" stroke-width="1.7" d="M2 2h12v12H2zM4.7 8h6.6" />
      </symbol>
      <symbol id="stop" viewBox="0 0 16 16">
        <path fill-rule="evenodd" d="M4.9.5h6.2l4.4 4.4v6.2l-4.4 4.4H4.9L.5 11.1V4.9L4.9.5ZM3.8 6.9v2.2h8.4V6.9H3.8Z" />
      </symbol>
      <symbol id="warn" viewBox="0 0 16 16">
        <path fill-rule="evenodd" d="M8 .8 15.8 15H.2L8 .8Zm-.9 5v4.4h1.8V5.8H7.1Zm0 5.7v1.8h1.8v-1.8H7.1Z" />
      </symbol>
    </svg>
  )
}

export function Mark({ id }: { id: MarkId }) {
  return (
    <svg aria-hidden="true">
      <use href={`#${id}`} />
    </svg>
  )
}
