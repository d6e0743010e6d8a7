import { passkeys, passwords } from "../../db/schema.ts"
import type { App } from "../../src/app.ts"
import { Authenticator } from "./authenticator.ts"

/** Gives a person a password, as if they had set it before. */
export async function givePassword(app: App, personId: string, password: string): Promise<void> {
  if (!app.passwords) throw new Error("no passwords here")
  const hash = await app.passwords.hash(password)
  await app.store.commit((write) => [
    write.insert(passwords).values({ personId, hash, setAt: app.now().toISOString() }),
  ])
}

/** Gives a person a passkey on a device of theirs. */
export async function givePasskey(app: App, personId: string): Promise<Authenticator> {
  const device = new Authenticator(app.config.url)
  const options = await app.passkeys.registrationOptions({ handle: personId, name: "x", existing: [] })
  const passkey = await app.passkeys.verifyRegistration(device.register(options), options.challenge)
  if (!passkey) throw new Error("the device was not taken")
  await app.store.commit((write) => [
    write.insert(passkeys).values({ ...passkey, personId, name: "Key", createdAt: app.now().toISOString() }),
  ])
  return device
}
