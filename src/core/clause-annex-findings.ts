import { type AnnexKind, annexKinds } from "./clause-annex.ts"
import { termOfAnnex } from "./clause-annex-terms.ts"
import type { ClauseFinding, FindingInput } from "./clause-finding.ts"
import { runsOf } from "./clause-values.ts"
import type { Text } from "./text.ts"

/** An annex that clauses speak of and the draft lacks, or that it has and no clause speaks of. */
export function annexFindings({ annexes, standing }: FindingInput): ClauseFinding[] {
  // Whoever assembles without annexes has them elsewhere.
  if (!annexes) return []
  const spoken = new Set(
    standing.clauses
      .flatMap(({ paragraphs }) => paragraphs.flatMap(runsOf))
      .flatMap((run) => (run.kind === "term" ? [run.id] : [])),
  )
  return annexKinds.flatMap((kind): ClauseFinding[] => {
    const isIn = annexes.some((annex) => annex.kind === kind)
    if (isIn === spoken.has(termOfAnnex[kind])) return []
    return [{ place: "annexes", gravity: isIn ? "note" : "warn", message: (isIn ? unasked : lacking)(names[kind]) }]
  })
}

const names: Readonly<Record<AnnexKind, Text>> = {
  tools: { fr: "Annexe des outils", en: "the Tools Annex" },
  declaration: { fr: "modèle de Déclaration", en: "the form of the Declaration" },
  deliverable: { fr: "modèle de Fiche de livrable", en: "the form of the Deliverable Sheet" },
}

function lacking({ fr, en }: Text): Text {
  return {
    fr: `Les clauses renvoient à une annexe que le projet n’a pas (${fr}) : la prendre, ou vérifier que le contrat la comporte par ailleurs.`,
    en: `The clauses refer to ${en} as an annex that the draft does not have: take it in, or check that the contract has it elsewhere.`,
  }
}

function unasked({ fr, en }: Text): Text {
  return {
    fr: `Aucune clause de ce projet ne parle de cette annexe (${fr}) : l’ôter, ou prendre une clause ou une position qui la demande.`,
    en: `No clause of this draft speaks of this annex (${en}): take it out, or choose a clause or a position that asks for it.`,
  }
}
