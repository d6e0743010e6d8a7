/** Every address of a page, written once: no view types a path. Parameters are encoded here. */
export const routes = {
  home: "/",
  check: (query?: Query) => `/check${search(query)}`,
  suggestions: "/check/suggestions",
  tools: (query?: Query) => `/tools${search(query)}`,
  toolsCsv: (query?: Query) => `/tools.csv${search(query)}`,
  tool: (slug: string, query?: Query) => `/tools/${encodeURIComponent(slug)}${search(query)}`,
  list: "/list",
  howWeWork: "/how-we-work",
  methodology: "/about/methodology",
  styleguide: "/styleguide",
  docs: "/docs",
  openapi: "/api/openapi.json",
  apiCheck: (query?: Query) => `/api/v1/check${search(query)}`,
  apiList: "/api/v1/list",
  apiListSchema: "/api/v1/schemas/approved-list.v1.json",
  apiListOf: (sha256: string) => `/api/v1/list/${sha256}.json`,
  apiDiff: (from: number, to: number) => `/api/v1/revisions/${from}/diff/${to}`,
  newRequest: (query?: Query) => `/requests/new${search(query)}`,
  newTool: (query?: Query) => `/register/tools/new${search(query)}`,
  editTool: (slug: string) => `/register/tools/${encodeURIComponent(slug)}`,
  newPlan: (query?: Query) => `/register/plans/new${search(query)}`,
  editPlan: (slug: string) => `/register/plans/${slug.split("/").map(encodeURIComponent).join("/")}`,
  organisations: (query?: Query) => `/register/organisations${search(query)}`,
  newOrganisation: "/register/organisations/new",
  editOrganisation: (slug: string, query?: Query) =>
    `/register/organisations/${encodeURIComponent(slug)}${search(query)}`,
  signIn: (query?: Query) => `/sign-in${search(query)}`,
  signInPassword: "/sign-in/password",
  passkeyOptions: "/sign-in/passkey/options",
  signInPasskey: "/sign-in/passkey",
  signInProvider: (query?: Query) => `/sign-in/provider${search(query)}`,
  providerCallback: "/sign-in/provider/callback",
  providerLogout: "/sign-in/provider/back-channel-logout",
  signOut: "/sign-out",
  setUpLink: (secret: string) => `/set-up/${secret}`,
  setUp: "/set-up",
  setUpPassword: "/set-up/password",
  setUpPasskeyOptions: "/set-up/passkey/options",
  setUpPasskey: "/set-up/passkey",
  setUpSession: "/set-up/session",
  dashboard: "/dashboard",
  account: "/account",
  accountProfile: "/account/profile",
  accountPassword: "/account/password",
  accountPasskeyOptions: "/account/passkeys/options",
  accountPasskeys: "/account/passkeys",
  accountPasskeyGone: (id: string) => `/account/passkeys/${encodeURIComponent(id)}/removal`,
  accountSessionEnd: (id: string) => `/account/sessions/${encodeURIComponent(id)}/end`,
  accountSessionsEnd: "/account/sessions/end",
  accountTokens: "/account/tokens",
  accountTokenRevoked: (id: string) => `/account/tokens/${encodeURIComponent(id)}/revocation`,
  people: (query?: Query) => `/admin/people${search(query)}`,
  newPerson: "/admin/people/new",
  person: (id: string, query?: Query) => `/admin/people/${encodeURIComponent(id)}${search(query)}`,
  personRoles: (id: string) => `/admin/people/${encodeURIComponent(id)}/roles`,
  personApproval: (id: string) => `/admin/people/${encodeURIComponent(id)}/approval`,
  personDisabling: (id: string) => `/admin/people/${encodeURIComponent(id)}/disabling`,
  personEnabling: (id: string) => `/admin/people/${encodeURIComponent(id)}/enabling`,
  personErasure: (id: string) => `/admin/people/${encodeURIComponent(id)}/erasure`,
  personSessionsEnd: (id: string) => `/admin/people/${encodeURIComponent(id)}/sessions/end`,
  personSessionEnd: (id: string, session: string) =>
    `/admin/people/${encodeURIComponent(id)}/sessions/${encodeURIComponent(session)}/end`,
  personUnlocking: (id: string) => `/admin/people/${encodeURIComponent(id)}/unlocking`,
  personLink: (id: string) => `/admin/people/${encodeURIComponent(id)}/link`,
  rolesPage: "/admin/roles",
  adminTokens: (query?: Query) => `/admin/tokens${search(query)}`,
  adminTokenRevoked: (id: string) => `/admin/tokens/${encodeURIComponent(id)}/revocation`,
  settings: "/admin/settings",
  settingsCompany: "/admin/settings/company",
  settingsSignIn: "/admin/settings/sign-in",
  units: "/admin/settings/units",
  unit: (id: string) => `/admin/settings/units/${encodeURIComponent(id)}`,
  unitRetired: (id: string) => `/admin/settings/units/${encodeURIComponent(id)}/retirement`,
  events: (query?: Query) => `/admin/events${search(query)}`,
  eventsFile: (query?: Query) => `/admin/events.jsonl${search(query)}`,
  newFact: (query?: Query) => `/register/facts/new${search(query)}`,
  facts: "/register/facts",
  fact: (id: string, query?: Query) => `/register/facts/${encodeURIComponent(id)}${search(query)}`,
  factWithdrawal: (id: string, query?: Query) => `/register/facts/${encodeURIComponent(id)}/withdrawal${search(query)}`,
  history: (object: string, query?: Query) =>
    `/history/${object.split("/").map(encodeURIComponent).join("/")}${search(query)}`,
  newLicence: (query?: Query) => `/register/licences/new${search(query)}`,
  licence: (id: string, query?: Query) => `/register/licences/${encodeURIComponent(id)}${search(query)}`,
  newAgreement: (query?: Query) => `/register/agreements/new${search(query)}`,
  agreement: (id: string, query?: Query) => `/register/agreements/${encodeURIComponent(id)}${search(query)}`,
  newState: (query?: Query) => `/register/states/new${search(query)}`,
  state: (id: string, query?: Query) => `/register/states/${encodeURIComponent(id)}${search(query)}`,
  toolMerge: (slug: string, query?: Query) => `/register/tools/${encodeURIComponent(slug)}/merge${search(query)}`,
  toolRetirement: (slug: string) => `/register/tools/${encodeURIComponent(slug)}/retirement`,
  planRetirement: (slug: string) => `/register/plans/${slug.split("/").map(encodeURIComponent).join("/")}/retirement`,
  organisationMerge: (slug: string, query?: Query) =>
    `/register/organisations/${encodeURIComponent(slug)}/merge${search(query)}`,
  organisationRetirement: (slug: string) => `/register/organisations/${encodeURIComponent(slug)}/retirement`,
  supplyChain: (slug: string) => `/register/organisations/${encodeURIComponent(slug)}/supply-chain`,
  inventory: "/register/inventory",
  inventoryFile: (query?: Query) => `/register/inventory/export${search(query)}`,
  inventoryImport: (file: string, query?: Query) => `/register/inventory/${encodeURIComponent(file)}${search(query)}`,
  files: (query?: Query) => `/files${search(query)}`,
  file: (sha256: string, query?: Query) => `/files/${encodeURIComponent(sha256)}${search(query)}`,
  fileContent: (sha256: string) => `/files/${encodeURIComponent(sha256)}/content`,
  terms: (query?: Query) => `/terms${search(query)}`,
  termsImport: (query?: Query) => `/terms/import${search(query)}`,
  termsImportProgress: (id: string) => `/terms/import/${encodeURIComponent(id)}`,
  termsPassages: (query?: Query) => `/terms/passages${search(query)}`,
  newDocument: (query?: Query) => `/terms/new${search(query)}`,
  document: (id: string, query?: Query) => `/terms/${encodeURIComponent(id)}${search(query)}`,
  documentVersion: (id: string, version: string, query?: Query) =>
    `/terms/${encodeURIComponent(id)}/versions/${encodeURIComponent(version)}${search(query)}`,
  documentPassage: (id: string, version: string, query?: Query) =>
    `/terms/${encodeURIComponent(id)}/versions/${encodeURIComponent(version)}/passage${search(query)}`,
  documentPlans: (id: string) => `/terms/${encodeURIComponent(id)}/plans`,
  assessments: (query?: Query) => `/assessments${search(query)}`,
  newAssessment: (query?: Query) => `/assessments/new${search(query)}`,
  assessment: (id: string, query?: Query) => `/assessments/${encodeURIComponent(id)}${search(query)}`,
  assessmentFactor: (id: string, factor: string, query?: Query) =>
    `/assessments/${encodeURIComponent(id)}/factors/${encodeURIComponent(factor)}${search(query)}`,
  assessmentAssignment: (id: string, factor: string) =>
    `/assessments/${encodeURIComponent(id)}/factors/${encodeURIComponent(factor)}/assignment`,
  assessmentJustification: (id: string, factor: string) =>
    `/assessments/${encodeURIComponent(id)}/factors/${encodeURIComponent(factor)}/justification`,
  assessmentClosing: (id: string, factor: string) =>
    `/assessments/${encodeURIComponent(id)}/factors/${encodeURIComponent(factor)}/closing`,
  assessmentComments: (id: string) => `/assessments/${encodeURIComponent(id)}/comments`,
  assessmentSubmission: (id: string) => `/assessments/${encodeURIComponent(id)}/submission`,
  assessmentReview: (id: string) => `/assessments/${encodeURIComponent(id)}/review`,
  assessmentCancellation: (id: string) => `/assessments/${encodeURIComponent(id)}/cancellation`,
  assessmentCompared: (id: string, query?: Query) =>
    `/assessments/${encodeURIComponent(id)}/comparison${search(query)}`,
  comparison: (query?: Query) => `/assessments/comparison${search(query)}`,
  frozenAssessment: (id: string, query?: Query) => `/assessments/frozen/${encodeURIComponent(id)}${search(query)}`,
  assessmentPdf: (id: string, query?: Query) => `/assessments/frozen/${encodeURIComponent(id)}/pdf${search(query)}`,
  methodologyPreview: "/about/methodology/preview",
  corrections: (query?: Query) => `/corrections${search(query)}`,
  correction: (id: string, query?: Query) => `/corrections/${encodeURIComponent(id)}${search(query)}`,
  newCorrection: (fact: string) => `/register/facts/${encodeURIComponent(fact)}/corrections`,
  packets: (query?: Query) => `/packets${search(query)}`,
  newPacket: (query?: Query) => `/packets/new${search(query)}`,
  packet: (id: string, query?: Query) => `/packets/${encodeURIComponent(id)}${search(query)}`,
  packetLink: (id: string) => `/packets/${encodeURIComponent(id)}/link`,
  packetSheet: (id: string) => `/packets/${encodeURIComponent(id)}/questions.xlsx`,
  packetAnswers: (id: string) => `/packets/${encodeURIComponent(id)}/answers`,
  packetSubmission: (id: string) => `/packets/${encodeURIComponent(id)}/submission`,
  packetRevoked: (id: string) => `/packets/${encodeURIComponent(id)}/revocation`,
  vendorLink: (secret: string) => `/vendor/${secret}`,
  vendorPacket: (query?: Query) => `/vendor${search(query)}`,
  vendorSubmission: "/vendor/submission",
  vendorSheet: "/vendor/questions.xlsx",
} as const

/** The pattern that an address made of `:names` is mounted at. */
export function patternOf(address: string): string {
  return address.replaceAll("%3A", ":")
}

/** Values of an address; what is undefined or empty is left out, a list repeats its name. */
export type Query = Readonly<Record<string, string | number | undefined | readonly string[]>>

/** `?a=1&b=2`, or nothing. */
export function search(query: Query = {}): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== undefined && item !== "") parameters.append(name, String(item))
    }
  }
  const text = parameters.toString()
  return text === "" ? "" : `?${text}`
}
