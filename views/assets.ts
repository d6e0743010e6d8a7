/** Addresses of what pages load; served for ever under the version that is in their name. */
export const assets = {
  css: "/assets/aval.css",
  htmx: "/assets/htmx-4.0.1.js",
  script: "/assets/aval.js",
  passkeys: "/assets/passkeys.js",
  icon: "/assets/icon.svg",
} as const
