import { type AgencyRow, agencyOf } from "../../db/queries/agencies.ts"
import { documentById } from "../../db/queries/documents.ts"
import { lastSeqs } from "../../db/queries/events.ts"
import { agencies } from "../../db/schema.ts"
import type { Statement, Writer } from "../../db/store.ts"
import type { App } from "../app.ts"
import { type Agency, agencyTypes, aiCovers } from "../core/agency.ts"
import { isDay } from "../core/day.ts"
import { type Fault, NotFound, Refused, StaleWrite } from "../core/errors.ts"
import type { Contact, Organisation } from "../core/register.ts"
import { isEnded } from "../core/retired.ts"
import { freeSlug, reservedSlugs, slugFrom } from "../core/slug.ts"
import { canonical, statedOrganisation } from "../core/stated.ts"
import { fold, type Text } from "../core/text.ts"
import { commitChange } from "./commit-change.ts"
import { importDocument } from "./import-document.ts"
import { today } from "./read-company.ts"
import { readItems } from "./read-items.ts"

/** An agency that the register does not know yet. */
export interface NewOrganisation {
  name: string
  country?: string | undefined
  url?: string | undefined
  contacts: readonly Contact[]
}

/** The object that the events of an agency are about. */
export function agencyObject(slug: string): string {
  return `work/agency/${slug}`
}

/**
 * Makes an organisation an agency, or adds one with it, and returns its slug; a form sent twice leaves one (`isNew` false). Throws
 * `NotFound` for a slug that names nothing, and `Refused` with every fault.
 */
export async function addAgency(
  app: App,
  { organisation, agency }: { organisation: string | NewOrganisation; agency: Agency },
  { by }: { by: string },
): Promise<{ slug: string; isNew: boolean }> {
  const { organisations } = await readItems(app)
  const isNew = typeof organisation !== "string"
  const known = organisations.find((one) =>
    isNew ? fold(one.name) === fold(organisation.name) : one.slug === organisation,
  )
  if (!isNew && !known) throw new NotFound(`no organisation ${organisation}`)
  const faults = await agencyFaults(app, agency)
  if (known && (await agencyOf(app.store.read, known.slug))?.isDescribed) {
    // The same form again, or another one about the same agency.
    const before = await mustBe(app, known.slug)
    if (faults.length === 0 && canonical(toldAgency(before)) === canonical(toldAgency(agency)))
      return { slug: known.slug, isNew: false }
    throw new Refused([{ place: isNew ? "name" : "organisation", message: isAgencyAlready(known.name) }])
  }
  if (known && isNew) faults.unshift({ place: "name", message: isKnown(known.name) })
  if (known && isEnded(known, await today(app))) faults.unshift({ place: "organisation", message: isOver(known.name) })
  if (isNew && organisation.name.trim() === "") faults.unshift({ place: "name", message: nameMissing })
  if (faults.length > 0) throw new Refused(faults)
  const stated = known ? statedOrganisation(known) : isNew ? newOrganisation(organisation, organisations) : undefined
  if (!stated) throw new NotFound()
  await writeNew(app, stated, { agency, known, by })
  return { slug: stated.slug, isNew: true }
}

/**
 * Changes what is known of an agency; nothing where it says so already. `seen`: number of its last event that the change rests on.
 * Throws `NotFound`, `Refused`, and `StaleWrite` where somebody changed it meanwhile.
 */
export async function saveAgency(
  app: App,
  slug: string,
  agency: Agency,
  { by, seen }: { by: string; seen: number },
): Promise<void> {
  const object = agencyObject(slug)
  const [before, seqs] = await Promise.all([mustBe(app, slug), lastSeqs(app.store.read, [object])])
  const faults = await agencyFaults(app, agency)
  if (faults.length > 0) throw new Refused(faults)
  const [was, becomes] = [toldAgency(before), toldAgency(agency)]
  if (before.isDescribed && canonical(was) === canonical(becomes)) return
  if ((seqs.get(object) ?? 0) !== seen) throw new StaleWrite("The agency was changed")
  const change = { by, object, seen, kind: "agency.saved", after: becomes }
  await commitChange(app, before.isDescribed ? { ...change, before: was } : change, (write) => [
    writeAgency(write, before.organisationId, agency),
  ])
}

/** Writes what is known of an agency, whatever was known before. */
export function writeAgency(write: Writer, organisationId: string, agency: Agency): Statement {
  const columns = columnsOf(agency)
  return write
    .insert(agencies)
    .values({ organisationId, ...columns })
    .onConflictDoUpdate({ target: agencies.organisationId, set: columns })
}

/** What an event tells of an agency. */
export function toldAgency({ types, insured, aiCover, insuredUntil, termsUrl, termsDocument }: Agency) {
  return {
    types: agencyTypes.filter((type) => types.includes(type)),
    ...(insured !== undefined && { insured }),
    ...(aiCover !== undefined && { aiCover }),
    ...(insuredUntil !== undefined && { insuredUntil }),
    ...(termsUrl !== undefined && { termsUrl }),
    ...(termsDocument !== undefined && { termsDocument }),
  }
}

/** What is wrong with what is said of an agency. */
async function agencyFaults(app: App, agency: Agency): Promise<Fault[]> {
  const { types, insured, aiCover, insuredUntil, termsUrl, termsDocument } = agency
  const faults: Fault[] = []
  if (types.some((type) => !agencyTypes.includes(type))) faults.push({ place: "types", message: notKnown })
  if (aiCover !== undefined && !aiCovers.includes(aiCover)) faults.push({ place: "aiCover", message: notKnown })
  if (aiCover !== undefined && insured !== true) faults.push({ place: "insured", message: coverOfNothing })
  if (insuredUntil !== undefined && !isDay(insuredUntil)) faults.push({ place: "insuredUntil", message: notDay })
  else if (insuredUntil !== undefined && insured !== true) faults.push({ place: "insured", message: coverOfNothing })
  if (termsUrl !== undefined && !/^https?:\/\/[^/\s]/i.test(termsUrl))
    faults.push({ place: "termsUrl", message: notWeb })
  if (termsDocument !== undefined) {
    const document = await documentById(app.store.read, termsDocument)
    if (document?.collection !== "own") faults.push({ place: "termsDocument", message: noDocument })
  }
  return faults.filter(({ place }, index) => faults.findIndex((other) => other.place === place) === index)
}

async function mustBe(app: App, slug: string): Promise<AgencyRow> {
  const found = await agencyOf(app.store.read, slug)
  if (!found) throw new NotFound(`no agency ${slug}`)
  return found
}

function newOrganisation(
  { name, country, url, contacts }: NewOrganisation,
  others: readonly Organisation[],
): Omit<Organisation, "id"> {
  const taken = new Set([...reservedSlugs, ...others.map(({ slug }) => slug)])
  return {
    slug: freeSlug(slugFrom(name) || "agency", taken),
    name,
    roles: ["agency"],
    ...(country !== undefined && { country }),
    ...(url !== undefined && { url }),
    ...(contacts.length > 0 && { contacts }),
  }
}

/** The organisation, where it has to be written, and what it is as an agency, in one commit. */
async function writeNew(
  app: App,
  stated: Omit<Organisation, "id">,
  { agency, known, by }: { agency: Agency; known: Organisation | undefined; by: string },
): Promise<void> {
  const object = agencyObject(stated.slug)
  const after = toldAgency(agency)
  if (known?.roles.includes("agency")) {
    await commitChange(app, { by, object, kind: "agency.saved", after }, (write) => [
      writeAgency(write, known.id, agency),
    ])
    return
  }
  const seq = (await lastSeqs(app.store.read, [object])).get(object) ?? 0
  const own = `organisation/${stated.slug}`
  const roles = known ? [...known.roles, "agency" as const] : stated.roles
  await importDocument(
    app,
    { aval: 1, organisations: [{ ...stated, roles }] },
    {
      ...{ why: "on screen", actor: by, kind: "organisation.saved" },
      // Somebody who enters one of the same name in this moment is met here.
      ...(known ? {} : { seen: { object: own, seq: 0 } }),
      beside: {
        event: { object, seq, kind: "agency.saved", after },
        statements(write, { organisations }) {
          const id = known?.id ?? organisations.added[0]?.id
          if (id === undefined) throw new Error(`${own} was not added`)
          return [writeAgency(write, id, agency)]
        },
      },
    },
  )
}

function columnsOf({ types, insured, aiCover, insuredUntil, termsUrl, termsDocument }: Agency) {
  return {
    types: agencyTypes.filter((type) => types.includes(type)),
    insured: insured ?? null,
    aiCover: aiCover ?? null,
    insuredUntil: insuredUntil ?? null,
    termsUrl: termsUrl ?? null,
    termsDocumentId: termsDocument ?? null,
  }
}

const nameMissing: Text = {
  fr: "Nommez l’agence, ou choisissez une organisation du registre.",
  en: "Name the agency, or choose an organisation of the register.",
}
const notKnown: Text = { fr: "Choisissez parmi les choix proposés.", en: "Choose among the choices offered." }
const coverOfNothing: Text = {
  fr: "Dites d’abord que l’agence est assurée, ou videz la garantie et son échéance.",
  en: "Say first that the agency is insured, or empty the cover and its last day.",
}
const notDay: Text = { fr: "Ce jour n’existe pas.", en: "There is no such day." }
const notWeb: Text = {
  fr: "Donnez une adresse web qui commence par https://.",
  en: "Give a web address that begins with https://.",
}
const noDocument: Text = {
  fr: "Ce document n’est plus dans votre collection : choisissez dans la liste, ou aucun.",
  en: "This document is no longer in your collection: choose from the list, or none.",
}

function isKnown(name: string): Text {
  return {
    fr: `« ${name} » est déjà au registre : choisissez cette organisation dans la liste.`,
    en: `“${name}” is in the register already: choose this organisation from the list.`,
  }
}

function isAgencyAlready(name: string): Text {
  return {
    fr: `« ${name} » est déjà suivie comme agence : modifiez sa fiche.`,
    en: `“${name}” is followed as an agency already: change its page.`,
  }
}

function isOver(name: string): Text {
  return {
    fr: `« ${name} » est retirée du registre : rétablissez-la d’abord.`,
    en: `“${name}” is retired from the register: restore it first.`,
  }
}
