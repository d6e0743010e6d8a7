import type { Fault } from "./errors.ts"
import { readHost } from "./hosts.ts"
import type { HostEntry } from "./register.ts"
import type { Text } from "./text.ts"

/** What was typed, one host a line: those with all that lies under them, and those that are meant alone. */
export interface HostLines {
  hosts: string
  exactHosts: string
}

/** What a text says line by line; white space around it and empty lines say nothing. */
export function linesOf(text: string): string[] {
  return text.split("\n").flatMap((line) => line.replace(/\s+/gu, " ").trim() || [])
}

/** Hosts as they are typed. */
export function hostLinesOf(entries: readonly HostEntry[]): HostLines {
  const lines = (cover: HostEntry["cover"]) =>
    entries.flatMap((entry) => (entry.cover === cover ? entry.host : [])).join("\n")
  return { hosts: lines("tree"), exactHosts: lines("host") }
}

/**
 * The hosts that were typed, those that were there before in their old order; and what is wrong with each line, at the field that
 * it stands in. The scheme of a pasted address is dropped; a path is refused, since a host covers more than was meant.
 */
export function readHostLines(typed: HostLines, before: readonly HostEntry[]): { hosts: HostEntry[]; faults: Fault[] } {
  const faults: Fault[] = []
  const read = new Map<string, HostEntry>()
  const known = new Set(before.map(({ host }) => host))
  for (const [place, cover] of places) {
    for (const line of linesOf(typed[place])) {
      const host = readHost(line)
      const message =
        wrongWith(line, host, cover, known) ?? (host !== undefined && read.has(host) ? twice(host) : undefined)
      if (message) faults.push({ place, message })
      else if (host !== undefined) read.set(host, { host, cover })
    }
  }
  const kept = before.filter(({ host, cover }) => read.get(host)?.cover === cover)
  const old = new Set(kept.map(({ host }) => host))
  return { hosts: [...kept, ...[...read.values()].filter(({ host }) => !old.has(host))], faults }
}

const places = [
  ["hosts", "tree"],
  ["exactHosts", "host"],
] as const

function wrongWith(
  line: string,
  host: string | undefined,
  cover: HostEntry["cover"],
  known: ReadonlySet<string>,
): Text | undefined {
  const shown = line.length > 80 ? `${line.slice(0, 80)}…` : line
  const under = /^\*\.(.+)$/.exec(line)?.[1]
  if (under !== undefined && readHost(under) !== undefined) {
    return cover === "tree"
      ? {
          fr: `« ${shown} » : écrivez « ${under} », sans étoile. Tout ce qui en dépend est compris.`,
          en: `“${shown}”: write “${under}”, without the star. Everything under it is covered.`,
        }
      : {
          fr: `« ${shown} » n’est pas une seule adresse : écrivez « ${under} » dans le premier champ, qui comprend tout ce qui en dépend.`,
          en: `“${shown}” is not one host: write “${under}” in the first field, which covers everything under it.`,
        }
  }
  if (host === undefined) {
    return {
      fr: `« ${shown} » n’est pas un nom d’hôte : écrivez par exemple « chat.acme.example ».`,
      en: `“${shown}” is not a host: write for instance “chat.acme.example”.`,
    }
  }
  if (/[^/][/?#\\]./.test(line.replace(/^[a-z][a-z0-9+.-]*:\/\//i, ""))) {
    return {
      fr: `« ${shown} » désigne une page. Aval reconnaît un outil à son hôte : écrivez « ${host} » si l’hôte entier est celui de l’outil.`,
      en: `“${shown}” is a page. Aval knows a tool by its host: write “${host}” if the whole host is the tool’s.`,
    }
  }
  if (cover === "tree" && !known.has(host) && /^[^.[\]]+$/.test(host)) {
    return {
      fr: `« ${shown} » comprendrait toutes les adresses qui finissent par « .${host} » : écrivez l’hôte entier.`,
      en: `“${shown}” would cover every host that ends in “.${host}”: write the whole host.`,
    }
  }
  return undefined
}

function twice(host: string): Text {
  return { fr: `« ${host} » est écrit deux fois.`, en: `“${host}” is written twice.` }
}
