import { createHash, randomBytes } from "node:crypto"

// Workers have these two as well (`nodejs_compat`); hashing here costs a tenth of what the asynchronous way does.

/** SHA-256 of the text's UTF-8, lower-case hex. */
export function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex")
}

/** 256 random bits as base64url: 43 characters. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url")
}
