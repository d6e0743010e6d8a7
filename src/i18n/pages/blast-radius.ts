const fr = {
  title: "Ce qu’elle touche au-delà",
  titleOfSuspension: "Ce que la suspension touche au-delà",
  own: { decision: "cette décision", suspension: "cette suspension" },
  /** `{host}` is the host, `{own}` what is being decided, `{plan}` the other plan, `{decision}` a link to its decision. */
  collisions: {
    hit: "Bloquer {host} ({own}) bloquerait aussi {plan}, que permet {decision}.",
    stays:
      "{host} reste ouvert : {plan} y passe aussi, et {decision} permet cette offre. Par l’hôte, {own} ne bloque rien.",
    opens: "Laisser passer {host} ({own}) laisserait aussi passer {plan}, à laquelle {decision} dit non.",
  },
  decision: "sa décision",
  plan: (tool: string, plan: string) => `${tool}, ${plan}`,
  tree: "et tout ce qui est dessous",
  within: (host: string) => `une partie de ${host}`,
  more: (count: number) => (count === 1 ? "Et une autre offre." : `Et ${count} autres offres.`),
  shared: "{host} n’est pas à cet outil seul. Il serait {rule}.",
  sharedTools: "D’autres outils du registre y sont aussi : {tools}.",
  known: "{host} : {runs} ({source}, lu le {day}).",
  source: "source",
  neverBlocked: "{host} ne sera pas bloqué : la politique ne bloque jamais {never}.",
  confirm: {
    label: "Offres permises qui seraient bloquées",
    yes: "Je les ai lues : elles seront bloquées aussi, et c’est voulu.",
    first: "Offres permises qui seraient bloquées aussi :",
  },
}

const en: typeof fr = {
  title: "What else it hits",
  titleOfSuspension: "What else the suspension hits",
  own: { decision: "this decision", suspension: "this suspension" },
  collisions: {
    hit: "Denying {host} ({own}) would also deny {plan}, which {decision} allows.",
    stays:
      "{host} stays open: {plan} runs there too, and {decision} allows that plan. Through the host, {own} blocks nothing.",
    opens: "Letting {host} through ({own}) would also let {plan} through, to which {decision} says no.",
  },
  decision: "its decision",
  plan: (tool, plan) => `${tool}, ${plan}`,
  tree: "and all below it",
  within: (host) => `a part of ${host}`,
  more: (count) => (count === 1 ? "And one other plan." : `And ${count} other plans.`),
  shared: "{host} is not this tool’s alone. It would be {rule}.",
  sharedTools: "Other tools of the register are there too: {tools}.",
  known: "{host}: {runs} ({source}, read on {day}).",
  source: "source",
  neverBlocked: "{host} will not be blocked: the policy never blocks {never}.",
  confirm: {
    label: "Allowed plans that would be blocked",
    yes: "I have read which ones: they will be blocked too, and that is meant.",
    first: "Allowed plans that would be blocked too:",
  },
}

export const blast = { fr, en }
