import type { Company } from "../../src/core/register.ts"

/** The example company: nobody's. Pages say so under its name. */
export const exampleCompany: Company = { name: "Maison Exemple", zone: "Europe/Paris", languages: ["fr", "en"] }
