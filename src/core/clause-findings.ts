import { annexFindings } from "./clause-annex-findings.ts"
import { holds } from "./clause-facts.ts"
import { type ClauseFinding, clauseName, type FindingInput, findingGravities } from "./clause-finding.ts"
import { isToConfirm } from "./clause-overview.ts"
import { ruleFindings } from "./clause-rules.ts"
import { callerOf, definitionsClause, isStricter, standardPosition } from "./clause-selection.ts"
import { positionNames } from "./clause-words.ts"
import { dayText } from "./day-text.ts"
import type { Text } from "./text.ts"

/** All that does not fit in a draft, the gravest first. */
export function clauseFindings(input: FindingInput): ClauseFinding[] {
  const all = [
    ...input.faults.map((fault): ClauseFinding => ({ ...fault, gravity: "block" })),
    ...unknownChoices(input),
    ...languageFindings(input),
    ...leftOutFindings(input),
    ...presetFindings(input),
    ...ruleFindings(input),
    ...annexFindings(input),
    ...laxerFindings(input),
    ...lostReferences(input),
    ...lawFindings(input),
  ]
  return findingGravities.flatMap((gravity) => all.filter((finding) => finding.gravity === gravity))
}

// What was chosen and does not exist.

function unknownChoices({ library, choices }: FindingInput): ClauseFinding[] {
  const { clauses, parameters, presets } = library
  const named = [
    ...Object.keys(choices.positions).map((id) => ["positions", id] as const),
    ...choices.leftOut.map((id) => ["leftOut", id] as const),
    ...(choices.added ?? []).map((id) => ["added", id] as const),
  ]
  const lacking = (place: string, what: Text, id: string): ClauseFinding => ({
    place,
    gravity: "block",
    message: {
      fr: `La bibliothèque n’a pas ${what.fr} « ${id} » : ôter ce choix.`,
      en: `The library has no ${what.en} “${id}”: remove this choice.`,
    },
  })
  return [
    ...named
      .filter(([, id]) => !clauses.some((clause) => clause.id === id))
      .map(([place, id]) => lacking(`${place}/${id}`, { fr: "de clause", en: "clause" }, id)),
    ...Object.keys(choices.parameters)
      .filter((id) => !parameters.some((parameter) => parameter.id === id))
      .map((id) => lacking(`parameters/${id}`, { fr: "de paramètre", en: "parameter" }, id)),
    ...(choices.preset === undefined || presets.some(({ id }) => id === choices.preset)
      ? []
      : [lacking("preset", { fr: "de modèle", en: "preset" }, choices.preset)]),
  ]
}

function languageFindings({ tree, choices }: FindingInput): ClauseFinding[] {
  if (tree.languages.length === 0)
    return [
      {
        place: "languages",
        gravity: "block",
        message: { fr: "Choisir une langue au moins.", en: "Choose at least one language." },
      },
    ]
  if (tree.languages.length === 1 || choices.prevailing !== undefined) return []
  return [
    {
      place: "prevailing",
      gravity: "warn",
      message: {
        fr: "Deux versions font foi : choisir celle qui prévaut.",
        en: "Two versions are binding: choose the one that prevails.",
      },
    },
  ]
}

// What was left out.

function leftOutFindings({ library, choices, standing, tree }: FindingInput): ClauseFinding[] {
  const among = new Map(standing.clauses.map(({ selected }) => [selected.clause.id, selected]))
  const left = library.clauses.filter(({ id }) => choices.leftOut.includes(id))
  return [
    ...left.flatMap((clause): ClauseFinding[] => {
      const place = `leftOut/${clause.id}`
      const name = clauseName(library, clause.id)
      if (clause.id === definitionsClause)
        return [
          {
            place,
            clause: clause.id,
            gravity: "note",
            message: {
              fr: "Les définitions restent : les autres clauses emploient leurs termes.",
              en: "The definitions stay: the other clauses use their terms.",
            },
          },
        ]
      const caller = callerOf(clause, among, choices.leftOut)
      if (caller !== undefined) {
        const by = clauseName(library, caller)
        return [
          {
            place,
            clause: clause.id,
            gravity: "warn",
            message: {
              fr: `La clause ${name.fr} reste : la position de la clause ${by.fr} l’appelle. Pour l’ôter, changer d’abord cette position.`,
              en: `Clause ${name.en} stays: the position of clause ${by.en} calls for it. To leave it out, change that position first.`,
            },
          },
        ]
      }
      if (!clause.core) return []
      return [
        {
          place,
          clause: clause.id,
          gravity: "warn",
          message: {
            fr: `La clause ${name.fr} fait partie du socle : vérifier que le contrat règle ce point ailleurs.`,
            en: `Clause ${name.en} is part of the core: check that the contract settles the point elsewhere.`,
          },
        },
      ]
    }),
    ...standing.emptied.map((id): ClauseFinding => {
      const name = clauseName(library, id)
      return {
        place: id,
        clause: id,
        gravity: "warn",
        message: {
          fr: `Il ne resterait rien de la clause ${name.fr} : elle est omise. Choisir une autre position pour la garder.`,
          en: `Nothing would be left of clause ${name.en}: it is omitted. Choose another position to keep it.`,
        },
      }
    }),
    ...(tree.clauses.some(({ paragraphs }) => paragraphs.some(({ definitions }) => definitions))
      ? []
      : [
          {
            place: definitionsClause,
            gravity: "block" as const,
            message: {
              fr: `La bibliothèque n’a pas de paragraphe pour les définitions (${definitionsClause}).`,
              en: `The library has no paragraph for the definitions (${definitionsClause}).`,
            },
          },
        ]),
  ]
}

/** What the preset leaves out, in one remark: that it is meant is what the preset is for. */
function presetFindings({ library, choices, standing }: FindingInput): ClauseFinding[] {
  const preset = library.presets.find(({ id }) => id === choices.preset)
  const out = (preset?.leftOut ?? []).filter(
    (id) =>
      library.clauses.some((clause) => clause.id === id) &&
      !standing.clauses.some(({ selected }) => selected.clause.id === id),
  )
  if (!preset || out.length === 0) return []
  const count = out.length
  return [
    {
      place: "preset",
      gravity: "note",
      message: {
        fr: `Le modèle « ${preset.name.fr} » laisse ${count} clause${count > 1 ? "s" : ""} de côté : reprendre celles dont ce document a besoin.`,
        en: `The preset “${preset.name.en}” leaves ${count} clause${count > 1 ? "s" : ""} out: take in those that this document needs.`,
      },
    },
  ]
}

/** A reference whose clause is out: what became of it, so that somebody reads it again. */
function lostReferences({ library, standing }: FindingInput): ClauseFinding[] {
  return standing.lost.map(({ clause, place, to, done }) => {
    const out = clauseName(library, to)
    return {
      place: `${clause}/${place}`,
      clause,
      gravity: "note",
      message:
        done === "widened"
          ? {
              fr: `La clause ${out.fr} n’est pas au projet : le renvoi vise le contrat entier. Vérifier que celui-ci règle ce point.`,
              en: `Clause ${out.en} is not in the draft: the reference is to the contract as a whole. Check that it settles the point.`,
            }
          : {
              fr: `La clause ${out.fr} n’est pas au projet : ce passage, qui y renvoie, est omis.`,
              en: `Clause ${out.en} is not in the draft: this passage, which refers to it, is omitted.`,
            },
    }
  })
}

// Positions and law.

/** A position chosen by hand that gives up what a fact of the register asks for. */
function laxerFindings({ library, choices, facts, standing }: FindingInput): ClauseFinding[] {
  return standing.clauses.flatMap(({ selected: { clause, position, from } }): ClauseFinding[] => {
    const standard = standardPosition(library, clause, choices.preset, facts)
    if (from !== "chosen" || standard.from !== "raised" || !isStricter(standard.position, position)) return []
    const asked = positionNames[standard.position]
    const name = clauseName(library, clause.id)
    return [
      {
        place: `positions/${clause.id}`,
        clause: clause.id,
        gravity: "warn",
        message: {
          fr: `Un fait du registre demande la position ${asked.fr} pour la clause ${name.fr} : dire pourquoi une autre suffit, ou y revenir.`,
          en: `A fact of the register asks for the ${asked.en} position of clause ${name.en}: say why another is enough, or go back to it.`,
        },
      },
    ]
  })
}

/** References whose day of review has come; those that nobody has read are marked beside their clause. */
function lawFindings({ library, standing, facts, day }: FindingInput): ClauseFinding[] {
  const cited = new Set(standing.clauses.flatMap(({ selected }) => selected.clause.references))
  return library.law
    .filter(({ id, when }) => cited.has(id) && (when === undefined || holds(when, facts) !== false))
    .filter((reference) => reference.reviewBy <= day && isToConfirm(reference, day))
    .map(({ id, citation, reviewBy }) => ({
      place: `law/${id}`,
      gravity: "warn",
      message: {
        fr: `${citation.fr} : à confirmer, la revue était due le ${dayText(reviewBy, "fr")}.`,
        en: `${citation.en}: to be confirmed, the review was due on ${dayText(reviewBy, "en")}.`,
      },
    }))
}
