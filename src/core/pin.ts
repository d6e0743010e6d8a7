import { type Pin, pinPrefix } from "./trust.ts"

/** The one text that a consumer is given when it is installed: what it pins. */
export function pinText({ iss, list, roots, threshold }: Pin): string {
  const bytes = new TextEncoder().encode(JSON.stringify({ iss, list, roots, threshold }))
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))
  return pinPrefix + base64.replace(/\+/g, "-").replace(/\//g, "_").replaceAll("=", "")
}
