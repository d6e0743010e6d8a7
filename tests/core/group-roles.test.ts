import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type GivenRole, roles, type UnknownPeople } from "../../src/core/access.ts"
import { arrivalOf, followGroups, type GroupsSaid, isInGroup, sameRoles } from "../../src/core/group-roles.ts"

const groupRoles: GroupsSaid["settings"]["groupRoles"] = [
  { group: "law", role: "legal" },
  { group: "law", role: "dpo" },
  { group: "lyon", role: "it", unit: "unt_lyon" },
  { group: "old", role: "it", unit: "unt_old" },
  { group: "avocats", role: "legal" },
  { group: "bosses", role: "admin" },
]

function said(groups: readonly string[], unknownPeople: UnknownPeople = "pending"): GroupsSaid {
  return { groups, settings: { groupRoles, unknownPeople }, units: new Set(["unt_lyon"]) }
}

const byHand = (role: GivenRole["role"], unit?: string): GivenRole => ({
  role,
  ...(unit === undefined ? {} : { unit }),
  fromGroups: false,
})
const fromGroups = (role: GivenRole["role"], unit?: string): GivenRole => ({ ...byHand(role, unit), fromGroups: true })

describe("whoever nobody added", () => {
  test.each<[string, GroupsSaid, boolean, ReturnType<typeof arrivalOf>]>([
    ["waits", said([]), false, { status: "pending", roles: [] }],
    ["may read, where everybody may", said([], "reader"), false, { status: "active", roles: [byHand("reader")] }],
    ["waits with a doubt, where everybody may read", said([], "reader"), true, { status: "pending", roles: [] }],
    [
      "has what the groups give at once, in the order of the roles",
      said(["lyon", "law"]),
      false,
      { status: "active", roles: [fromGroups("legal"), fromGroups("it", "unt_lyon"), fromGroups("dpo")] },
    ],
    [
      "has no more for being in a group, where everybody may read",
      said(["lyon"], "reader"),
      false,
      {
        status: "active",
        roles: [fromGroups("it", "unt_lyon")],
      },
    ],
    [
      "waits with a doubt, in whatever group",
      said(["bosses"]),
      true,
      {
        status: "pending",
        roles: [fromGroups("admin")],
      },
    ],
    ["gets nothing in a unit that is retired", said(["old"]), false, { status: "pending", roles: [] }],
    [
      "gets nothing for a group that is written another way",
      said(["Law", " law", "law "]),
      false,
      {
        status: "pending",
        roles: [],
      },
    ],
    [
      "gets a role once that two groups give",
      said(["law", "avocats"]),
      false,
      {
        status: "active",
        roles: [fromGroups("legal"), fromGroups("dpo")],
      },
    ],
  ])("%s", (_name, given, doubtful, expected) => {
    expect(arrivalOf(given, { doubtful })).toEqual(expected)
    expect(isInGroup(given)).toBe(expected.roles.some((role) => role.fromGroups))
  })
})

describe("whoever is known", () => {
  test.each<[string, GroupsSaid, GivenRole[], GivenRole[]]>([
    [
      "gets what a new group gives",
      said(["lyon"]),
      [byHand("reader")],
      [byHand("reader"), fromGroups("it", "unt_lyon")],
    ],
    [
      "loses what a group gave with the group",
      said(["lyon"]),
      [fromGroups("legal"), fromGroups("it", "unt_lyon")],
      [fromGroups("it", "unt_lyon")],
    ],
    [
      "keeps what people gave",
      said([]),
      [byHand("legal"), byHand("it", "unt_old")],
      [byHand("legal"), byHand("it", "unt_old")],
    ],
    [
      "keeps it where a group gives it too, as given by people",
      said(["law"]),
      [byHand("legal")],
      [byHand("legal"), fromGroups("dpo")],
    ],
    [
      "gets a role in the whole company beside the same one in a unit",
      said(["lyon"]),
      [byHand("it")],
      [byHand("it"), fromGroups("it", "unt_lyon")],
    ],
    [
      "keeps in a retired unit what the group gave before",
      said(["old"]),
      [fromGroups("it", "unt_old")],
      [fromGroups("it", "unt_old")],
    ],
    ["loses that too with the group", said([]), [fromGroups("it", "unt_old")], []],
    [
      "may read once the last role is gone, where everybody may",
      said([], "reader"),
      [fromGroups("legal")],
      [byHand("reader")],
    ],
    ["without any role stays without, where everybody may read", said([], "reader"), [], []],
  ])("%s", (_name, given, held, expected) => {
    expect(followGroups(given, held)).toEqual(expected)
  })

  test("keeps what must not go", () => {
    const kept = fromGroups("admin")
    expect(followGroups(said(["law"]), [kept], [kept])).toEqual([fromGroups("legal"), fromGroups("dpo"), kept])
    expect(followGroups(said([], "reader"), [kept], [kept])).toEqual([kept])
  })
})

describe("whatever the groups, settings and roles", () => {
  const unit = fc.option(fc.constantFrom("unt_1", "unt_2", "unt_3"), { nil: undefined })
  const group = fc.constantFrom("a", "b", "c", "d")
  const groups = fc.uniqueArray(group)
  const role = fc.constantFrom(...roles)
  const keyOf = ({ role, unit = "" }: Pick<GivenRole, "role" | "unit">) => `${role} ${unit}`
  const held: fc.Arbitrary<GivenRole[]> = fc.uniqueArray(
    fc
      .record({ role, unit, fromGroups: fc.boolean() })
      .map(({ unit, ...rest }) => ({ ...rest, ...(unit === undefined ? {} : { unit }) })),
    { selector: keyOf },
  )
  const everything: fc.Arbitrary<GroupsSaid> = fc.record({
    groups,
    settings: fc.record({
      groupRoles: fc.array(fc.record({ group, role, unit })),
      unknownPeople: fc.constantFrom("reader" as const, "pending" as const),
    }),
    units: fc.constant(new Set(["unt_1", "unt_2"])),
  })

  test("what people gave stays, each role is there once, and the order of anything changes nothing", () => {
    fc.assert(
      fc.property(everything, held, (given, before) => {
        const after = followGroups(given, before)
        expect(after).toEqual(expect.arrayContaining(before.filter(({ fromGroups }) => !fromGroups)))
        expect(new Set(after.map(keyOf)).size).toBe(after.length)
        const turned = {
          ...given,
          groups: given.groups.toReversed(),
          settings: { ...given.settings, groupRoles: given.settings.groupRoles.toReversed() },
        }
        expect(followGroups(turned, before.toReversed())).toEqual(after)
      }),
    )
  })

  test("asked again, they give the same; and every role from groups is one that a line of the settings gives", () => {
    fc.assert(
      fc.property(everything, held, (given, before) => {
        const after = followGroups(given, before)
        expect(sameRoles(followGroups(given, after), after)).toBe(true)
        const lines = given.settings.groupRoles.filter(({ group }) => given.groups.includes(group)).map(keyOf)
        for (const role of after.filter(({ fromGroups }) => fromGroups)) expect(lines).toContain(keyOf(role))
      }),
    )
  })

  test("out of all groups, nothing is left of them", () => {
    fc.assert(
      fc.property(everything, held, (given, before) => {
        const after = followGroups({ ...given, groups: [] }, before)
        expect(after.filter(({ fromGroups }) => fromGroups)).toEqual([])
      }),
    )
  })

  test("nobody comes in by a doubt, and nobody waits who is in a group that gives a role", () => {
    fc.assert(
      fc.property(everything, fc.boolean(), (given, doubtful) => {
        const { status, roles } = arrivalOf(given, { doubtful })
        if (doubtful) expect(status).toBe("pending")
        else if (isInGroup(given)) expect(status).toBe("active")
        expect(status === "active" && roles.length === 0).toBe(false)
      }),
    )
  })
})

test("two lists are the same whatever their order, and not where one role came another way", () => {
  const [one, other] = [byHand("legal"), fromGroups("it", "unt_1")]
  expect(sameRoles([one, other], [other, one])).toBe(true)
  expect(sameRoles([one], [fromGroups("legal")])).toBe(false)
  expect(sameRoles([other], [fromGroups("it")])).toBe(false)
  expect(sameRoles([one], [])).toBe(false)
})
