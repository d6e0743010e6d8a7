import type { ClauseLibrary } from "../../src/core/clause.ts"
import { law } from "../law/index.ts"
import { cl00 } from "./cl-00-definitions.ts"
import { cl01 } from "./cl-01-declaration.ts"
import { cl02 } from "./cl-02-prior-approval.ts"
import { cl03 } from "./cl-03-permitted-tools.ts"
import { cl04 } from "./cl-04-roles.ts"
import { cl05 } from "./cl-05-prohibited-uses.ts"
import { cl06 } from "./cl-06-client-data.ts"
import { cl07 } from "./cl-07-personal-data.ts"
import { cl08 } from "./cl-08-confidentiality.ts"
import { cl09 } from "./cl-09-review.ts"
import { cl10 } from "./cl-10-ownership.ts"
import { cl11 } from "./cl-11-indemnity.ts"
import { cl12 } from "./cl-12-insurance.ts"
import { cl13 } from "./cl-13-persons.ts"
import { cl14 } from "./cl-14-labelling.ts"
import { cl15 } from "./cl-15-records.ts"
import { cl16 } from "./cl-16-subcontractors.ts"
import { cl17 } from "./cl-17-security.ts"
import { cl20 } from "./cl-20-incident.ts"
import { cl23 } from "./cl-23-exit.ts"
import { cl24 } from "./cl-24-literacy.ts"
import { parameters } from "./parameters.ts"
import { presets } from "./presets.ts"
import { terms } from "./terms.ts"

/** The clauses as shipped: drafts for counsel, in our own words. */
export const clauseLibrary: ClauseLibrary = {
  version: "1.0.0",
  terms,
  parameters,
  clauses: [
    cl00,
    cl01,
    cl02,
    cl03,
    cl04,
    cl05,
    cl06,
    cl07,
    cl08,
    cl09,
    cl10,
    cl11,
    cl12,
    cl13,
    cl14,
    cl15,
    cl16,
    cl17,
    cl20,
    cl23,
    cl24,
  ],
  presets,
  law,
}
