import { Spec, Validation } from "@cyclonedx/cyclonedx-library"
import { expect, test } from "vitest"
import { cyclonedx } from "../../../src/core/exports/cyclonedx.ts"
import { sourceOf } from "./documents.ts"

const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6)

interface Bom {
  serialNumber: string
  version: number
  metadata: { timestamp: string; properties: { name: string; value: string }[] }
  services: {
    "bom-ref": string
    data?: { flow?: string; classification: string }[]
    properties: { name: string; value: string }[]
  }[]
}

const bomOf = (source = sourceOf()) => JSON.parse(String(cyclonedx.write(source).body)) as Bom

test.each(["fr", "en"] as const)("is a strict CycloneDX 1.6 in %s", async (lang) => {
  expect(await validator.validate(String(cyclonedx.write(sourceOf(lang)).body))).toBeNull()
})

test("the validator refuses a wrong one", async () => {
  for (const spoil of [
    (bom: Bom) => delete bom.services[0]?.data?.[0]?.flow,
    (bom: Bom) => Object.assign(bom, { serialNumber: "urn:uuid:nothing" }),
    (bom: Bom) => Object.assign(bom.services[0] ?? {}, { unknown: true }),
  ]) {
    const bom = bomOf()
    spoil(bom)
    expect(await validator.validate(JSON.stringify(bom))).not.toBeNull()
  }
})

test("a service per decided plan, with the data that it may have and what was decided", () => {
  const { services } = bomOf()
  const team = services.find((service) => service["bom-ref"] === "aval:acme/team")
  expect(services.map((service) => service["bom-ref"])).not.toContain("aval:idle/pro")
  expect(team).toMatchObject({
    name: "Acme team",
    provider: { name: "Vendor" },
    endpoints: ["https://acme.example"],
    "x-trust-boundary": true,
    data: [
      { flow: "bi-directional", classification: "public" },
      { flow: "bi-directional", classification: "internal" },
    ],
  })
  const said = Object.fromEntries((team?.properties ?? []).map(({ name, value }) => [name, value]))
  expect(said).toMatchObject({
    "aval:decision": "conditional",
    "aval:answer": "if",
    "aval:answer:special": "no",
    "aval:licence": "active",
    "aval:licence-until": "2026-12-31",
    "aval:hosts-below": "acme.example",
  })
  expect(services.find((service) => service["bom-ref"] === "aval:acme/free")?.data).toBeUndefined()
})

test("says of which list it is, under a number that follows from it", () => {
  const bom = bomOf()
  expect(bom.metadata.timestamp).toBe("2026-05-28T08:00:00.000Z")
  expect(bom.metadata.properties).toEqual([
    { name: "aval:revision", value: "7" },
    { name: "aval:serial", value: "1780000000" },
    { name: "aval:sha256", value: "0123456789abcdef".repeat(4) },
    { name: "aval:day", value: "2026-05-28" },
  ])
  expect(bom).toEqual(bomOf())
  expect(bom.serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(bomOf(sourceOf("fr")).serialNumber).not.toBe(bom.serialNumber)
  expect(bomOf({ ...sourceOf(), day: "2026-05-30" })).toMatchObject({ serialNumber: bom.serialNumber, version: 3 })
})
