import { dayText } from "../../src/core/day-text.ts"
import { fileIn } from "../../src/core/evidence.ts"
import { ownCollection } from "../../src/core/own-text.ts"
import type { Evidence } from "../../src/core/register.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Quote, type QuotesShown } from "../fact/quote.tsx"
import { wholePoints } from "../parts/figure.ts"
import { evidenceAddress, hostOf, shortHash } from "./words.ts"

interface EvidenceProps {
  page: Page
  evidence: Evidence | undefined
}

/** The short way to the evidence, under the nature of the source. */
export function EvidenceLink({ page, evidence }: EvidenceProps) {
  if (!evidence) return null
  const t = page.t.tool.facts
  const address = evidenceAddress(evidence)
  const file = page.may("files:read") ? fileIn(evidence) : undefined
  const label =
    "termsType" in evidence ? evidence.termsType : "seenOn" in evidence ? `${t.page}, ${hostOf(evidence.url)}` : t.file
  return (
    <small>
      {address ? (
        <a href={address} rel="noopener noreferrer external">
          {label}
        </a>
      ) : file ? (
        <a href={routes.file(file.sha256)}>{label}</a>
      ) : (
        label
      )}
    </small>
  )
}

/** Where exactly the evidence stands, by which hash it can be checked, and its words where they are here. */
export function EvidenceDetails({ page, evidence, quotes }: EvidenceProps & { quotes?: QuotesShown | undefined }) {
  if (!evidence) return null
  const t = page.t.tool.facts
  const quote = quotes?.get(evidence)
  const address = evidenceAddress(evidence)
  return (
    <details class="evidence">
      <summary>{t.evidence}</summary>
      {quote && "collection" in evidence ? <Quote page={page} passage={evidence} quote={quote} /> : null}
      <p class="meta">
        <EvidencePlace page={page} evidence={evidence} />
        {address ? (
          <>
            {" "}
            <a href={address} rel="noopener noreferrer external">
              {t.open}
            </a>
          </>
        ) : null}
      </p>
    </details>
  )
}

/** Where it stands, in words. */
export function EvidencePlace({ page, evidence }: { page: Page; evidence: Evidence }) {
  const t = page.t.tool.facts
  if ("termsType" in evidence) {
    const { service, termsType, collection, version, start, end, sha256 } = evidence
    const place = t.passagePlace(wholePoints(start, page.lang), wholePoints(end, page.lang))
    return (
      <>
        {t.passage(service, termsType)}, {t.version} <code title={version}>{version.slice(0, 8)}</code>, {place} ·{" "}
        {collection === ownCollection ? page.t.reading.own : `${t.collection} ${collection}`} · {t.hash}{" "}
        <code title={sha256}>{shortHash(sha256)}</code>.
      </>
    )
  }
  if ("seenOn" in evidence) {
    return (
      <>
        {hostOf(evidence.url)}, {page.t.tool.seen(dayText(evidence.seenOn, page.lang))}.
      </>
    )
  }
  const { name = t.file, sha256 } = evidence
  return (
    <>
      {page.may("files:read") ? <a href={routes.file(sha256)}>{name}</a> : name} · {t.hash}{" "}
      <code title={sha256}>{shortHash(sha256)}</code>.
    </>
  )
}

/** Public archives whose facts we show, as their licence asks them to be named. */
const archives = [
  {
    collection: "genai-eu",
    name: "GenAI Governance Archive (genai-eu) versions",
    url: "https://github.com/OpenTermsArchive/genai-eu-versions",
    holder:
      "Lab Platform Governance, Media and Technology (ZeMKI, University of Bremen), Open Terms Archive contributors",
  },
  {
    collection: "genai-contrib",
    name: "GenAI Contrib versions",
    url: "https://github.com/OpenTermsArchive/genai-contrib-versions",
    holder: "Open Terms Archive contributors",
  },
]

/** The archives that evidence comes from. */
export function archivesOf(evidence: readonly (Evidence | undefined)[]): typeof archives {
  return archives.filter(({ collection, url }) =>
    evidence.some(
      (one) =>
        one && (("collection" in one && one.collection === collection) || evidenceAddress(one)?.startsWith(`${url}/`)),
    ),
  )
}

const licence = "https://opendatacommons.org/licenses/by/1-0/"

/** The attribution that the Open Data Commons Attribution License asks for, where evidence comes from such an archive. */
export function Attribution({ page, evidence }: { page: Page; evidence: readonly (Evidence | undefined)[] }) {
  const used = archivesOf(evidence)
  return <ArchivesNamed page={page} collections={used.map(({ collection }) => collection)} />
}

/** The same, of those among these collections whose licence asks for it. */
export function ArchivesNamed({ page, collections }: { page: Page; collections: readonly string[] }) {
  const t = page.t.tool.facts
  const used = archives.filter(({ collection }) => collections.includes(collection))
  if (used.length === 0) return null
  return (
    <p class="meta">
      {t.attribution}{" "}
      {used.map(({ name, url, holder }, index) => (
        <>
          {index > 0 ? " ; " : ""}
          <a href={url} rel="noopener noreferrer external">
            {name}
          </a>
          , © {holder}
        </>
      ))}
      , {t.attributionEnd}{" "}
      <a href={licence} rel="noopener noreferrer external license">
        ODC Attribution License (ODC-BY 1.0)
      </a>
      .
    </p>
  )
}
