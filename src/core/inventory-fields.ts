import { fold } from "./text.ts"

/** What a column of an inventory can be. A row is a tool, one of its plans, and one of the plan's licences. */
export const inventoryFields = [
  "tool",
  "toolSlug",
  "aliases",
  "vendor",
  "vendorSlug",
  "country",
  "categories",
  "hosts",
  "exactHosts",
  "url",
  "plan",
  "planSlug",
  "account",
  "access",
  "kind",
  "seats",
  "owner",
  "start",
  "end",
  "notice",
  "terminatedOn",
  "cost",
  "currency",
  "per",
  "purchase",
  "spdx",
  "dpa",
] as const
export type InventoryField = (typeof inventoryFields)[number]

export const dayFields = ["start", "end", "notice", "terminatedOn", "dpa"] as const satisfies readonly InventoryField[]
export const numberFields = ["seats", "cost"] as const satisfies readonly InventoryField[]

/** Columns that a file may not have, and that one value is given for instead. */
export const defaultFields = [
  "vendor",
  "plan",
  "account",
  "kind",
  "start",
  "currency",
  "per",
] as const satisfies readonly InventoryField[]
export type DefaultField = (typeof defaultFields)[number]

/** What heads a column, folded, in French and English: the exact words first, then words that it may begin with. */
const heads: Readonly<Record<InventoryField, string>> = {
  tool: "outil|nom de l outil|outil ia|outils|nom outil|logiciel|application|nom|solution|produit|service|nom du produit|tool|tool name|ai tool|name|software|app|product|vendor tool",
  toolSlug: "identifiant|identifiant de l outil|tool identifier|identifier|slug|tool slug",
  aliases: "autres noms|alias|autre nom|aussi appele|aliases|other names|also known as|aka",
  vendor:
    "editeur|fournisseur|editeur fournisseur|societe editrice|fabricant|vendor|supplier|publisher|provider|maker|vendor name",
  vendorSlug: "identifiant de l editeur|vendor identifier|vendor slug",
  country: "pays|pays de l editeur|pays editeur|pays du fournisseur|siege|country|vendor country|hq|headquarters",
  categories: "categories|categorie|type d outil|famille|category|tool type|type of tool",
  hosts:
    "domaine|domaines|hotes|hote|nom de domaine|adresses|url|site|site web|site internet|adresse web|lien|domain|domains|hosts|host|website|web site|link",
  exactHosts: "hotes seuls|hosts alone|exact hosts",
  url: "page de l outil|page du produit|tool page|product page",
  plan: "offre|formule|plan|abonnement offre|version|edition|niveau|nom de l offre|tier|plan name|offer|subscription plan",
  planSlug: "identifiant de l offre|plan identifier|plan slug",
  account: "compte|type de compte|account|account type",
  access: "acces|comment l obtenir|modalites d acces|contact interne|access|how to get it|access request",
  kind: "type de licence|type de contrat|nature|licence type|license type|type of licence|contract type",
  seats:
    "licences|nombre de licences|nb licences|nb de licences|sieges|places|postes|utilisateurs|nombre d utilisateurs|nb utilisateurs|seats|licenses|number of licences|number of licenses|users|number of users|quantite|quantity|qty",
  owner: "proprietaire|responsable|owner|referent|gestionnaire|porteur|business owner|equipe|team|service responsable",
  start:
    "date de debut|debut|du|date d achat|date de souscription|souscrit le|start|start date|from|purchase date|subscribed on",
  end: "date de fin|fin|au|echeance|date d echeance|expiration|date d expiration|renouvellement|date de renouvellement|end|end date|until|expiry|expiry date|renewal|renewal date",
  notice:
    "preavis|date de preavis|date limite de resiliation|denonciation|notice|notice date|cancel by|cancellation deadline",
  terminatedOn: "resilie le|date de resiliation|resiliation|terminated on|termination date|cancelled on",
  cost: "cout annuel|cout|prix|prix annuel|montant|cout total|budget|cout mensuel|prix mensuel|montant annuel|montant mensuel|cout par an|cout par mois|annual cost|cost|price|annual price|monthly cost|monthly price|amount|cost per year|cost per month|yearly cost|spend|annual spend",
  currency: "devise|monnaie|currency",
  per: "periodicite|facturation|periode|frequence|billing|billing period|period|cost period",
  purchase:
    "bon de commande|reference d achat|reference|n de commande|numero de commande|commande|contrat|n de contrat|numero de contrat|reference du contrat|purchase order|po|po number|purchase reference|order number|contract number|contract reference",
  spdx: "spdx|licence libre|licence open source|identifiant spdx|spdx identifier|open source licence|open source license",
  dpa: "dpa|dpa signe le|dpa signe|date du dpa|accord de sous traitance|sous traitance signee le|dpa signed|dpa signed on|dpa date|data processing agreement",
}

const byHead = new Map(
  inventoryFields.flatMap((field) => heads[field].split("|").map((head) => [head, field] as const)),
)

/** Heads of columns that say what was decided: a decision takes signatures, and never comes by a list. */
const decided =
  /^(statut|status|etat|decision|avis|autorise|autorisation|valide|validation|approved|approval|authorised|authorized|allowed|interdit|forbidden|conforme|compliant|score|risque|risk)\b/

/** What a column that nothing is taken from says: `decision` where it tells what was decided. */
export function isDecision(head: string): boolean {
  return decided.test(fold(head))
}

/** A field for each column, by its head; "" where none fits, or where a column before has it. */
export function guessColumns(row: readonly string[]): (InventoryField | "")[] {
  const taken = new Set<InventoryField>()
  const exact = row.map((head) => take(byHead.get(fold(head)), taken))
  return row.map((head, index) => exact[index] || (isDecision(head) ? "" : take(beginning(fold(head)), taken)))
}

function take(field: InventoryField | undefined, taken: Set<InventoryField>): InventoryField | "" {
  if (field === undefined || taken.has(field)) return ""
  taken.add(field)
  return field
}

/** "Coût annuel HT (€)" begins with "coût annuel": the longest known head that the words begin with. */
function beginning(head: string): InventoryField | undefined {
  const words = head.split(" ")
  for (let count = words.length - 1; count > 0; count--) {
    const found = byHead.get(words.slice(0, count).join(" "))
    if (found) return found
  }
  return undefined
}

/** Rows in which the heads of the columns are looked for. */
const headsWithin = 30

/** The row that heads the columns: the one that says most of what we know, else the first with words; counted from 0. */
export function guessHeadRow(rows: readonly (readonly string[])[]): number {
  const first = rows.slice(0, headsWithin)
  const found = first.map((row) => guessColumns(row).filter((field) => field !== "").length)
  const most = Math.max(0, ...found)
  if (most > 0) return found.indexOf(most)
  return Math.max(
    0,
    first.findIndex((row) => row.some((cell) => cell.trim() !== "")),
  )
}

/** How often a price falls due, by the head of its column. */
export function guessPer(head: string): "month" | "year" | undefined {
  const words = fold(head)
  if (/\b(mensuel\w*|mois|month\w*)\b/.test(words)) return "month"
  return /\b(annuel\w*|an|annee|annual\w*|year\w*)\b/.test(words) ? "year" : undefined
}

/** The order of day and month, by the days that can be read in one order only; undefined where all read in both. */
export function guessDayOrder(cells: readonly string[]): "dmy" | "mdy" | undefined {
  for (const cell of cells) {
    const [, first, second] = /^\s*(\d{1,2})[/.\- ](\d{1,2})[/.\- ]\d{2,4}\b/.exec(cell) ?? []
    if (Number(first) > 12 && Number(second) <= 12) return "dmy"
    if (Number(second) > 12 && Number(first) <= 12) return "mdy"
  }
  return undefined
}

/** What sets decimals off, by the numbers that leave no doubt; undefined where none does. */
export function guessDecimals(cells: readonly string[]): "comma" | "point" | undefined {
  for (const cell of cells) {
    if (/\d,\d{1,2}(?!\d)/.test(cell) || /\d\.\d{3},\d/.test(cell)) return "comma"
    if (/\d\.\d{1,2}(?!\d)/.test(cell) || /\d,\d{3}\.\d/.test(cell)) return "point"
  }
  return undefined
}
