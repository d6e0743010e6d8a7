import type { Clause, ClauseParagraph } from "../../src/core/clause.ts"

const chatbot: ClauseParagraph = {
  id: "chatbot",
  when: { fact: "chatbot" },
  text: {
    fr: "L’{agency} conçoit tout agent conversationnel destiné au public de sorte qu’il annonce, dès le premier échange, qu’il est une IA.",
    en: "The {agency} must design every chatbot meant for the public so that it says, from the first exchange, that it is an AI.",
  },
}

/** What tells people and machines that AI made it. */
export const cl14: Clause = {
  id: "CL-14",
  version: 1,
  title: { fr: "Étiquetage et marques de provenance", en: "Labelling and content credentials" },
  core: false,
  purpose: {
    fr: "Que le public et les machines sachent ce que l’IA a fait, jusqu’à la première diffusion.",
    en: "That people and machines can tell what AI made, up to first exposure.",
  },
  when: { any: [{ fact: "generative-media" }, { fact: "chatbot" }, { fact: "influencers" }] },
  default: "balanced",
  parameters: ["label-text-fr", "label-text-en", "icon-eu", "c2pa", "formats"],
  references: [
    "ai-act-3-60",
    "ai-act-50-1",
    "ai-act-50-2",
    "ai-act-50-4",
    "ai-act-50-5",
    "ai-act-99-4",
    "guidelines-labelling",
    "guidelines-formats",
    "guidelines-misleading",
    "code-of-practice-marking",
    "loi-toubon",
    "iab-disclosure",
  ],
  positions: {
    strict: {
      summary: {
        fr: "Marque de provenance et mention visible sur tout contenu d’IA, plan d’étiquetage, essai avant remise.",
        en: "Provenance mark and visible label on all AI content, a labelling plan, a test before delivery.",
      },
      paragraphs: [
        {
          id: "metadata",
          text: {
            fr: "L’{agency} inscrit le type de source numérique IPTC dans chaque fichier d’image, de son ou de vidéo issu d’un {generative-use}. Elle y joint, {{c2pa}}, un manifeste C2PA signé.",
            en: "The {agency} must write the IPTC digital source type into every image, audio or video file that comes from a {generative-use}. It must attach a signed C2PA manifest to it, {{c2pa}}.",
          },
        },
        {
          id: "plan",
          text: {
            fr: "Avant la production, l’{agency} soumet à l’{client} un plan d’étiquetage qui fixe la place, la taille et la durée de la {ai-label} pour {{formats}}.",
            en: "Before production the {agency} must submit to the {client} a labelling plan that sets the place, the size and the length of the {ai-label} for {{formats}}.",
          },
        },
        {
          id: "label",
          text: {
            fr: "L’{agency} appose sur chaque {deliverable} de l’un de ces formats issu d’un {substantial-use} la {ai-label} « {{label-text-fr}} » en français ou « {{label-text-en}} » en anglais, {{icon-eu}}.",
            en: "The {agency} must place on every {deliverable} in one of those formats that comes from a {substantial-use} the {ai-label} “{{label-text-fr}}” in French or “{{label-text-en}}” in English, {{icon-eu}}.",
          },
        },
        {
          id: "audio",
          text: {
            fr: "Dans un contenu sonore, l’{agency} rend la {ai-label} audible et la répète pour les personnes qui le rejoignent en cours d’écoute.",
            en: "In audio the {agency} must make the {ai-label} audible and repeat it for people who join later.",
          },
        },
        {
          id: "test",
          text: {
            fr: "Avant toute remise, l’{agency} vérifie que la {ai-label} demeure perceptible une fois le {deliverable} recadré, réduit ou privé de son.",
            en: "Before handing over a {deliverable}, the {agency} must check that the {ai-label} can still be perceived once it is cropped, scaled down or muted.",
          },
        },
        {
          id: "keep",
          text: {
            fr: "Aucune des parties ne retire ni n’altère une {provenance-mark} ou une {ai-label}, sauf contrainte technique du support. L’{agency} signale cette contrainte par écrit avant la remise du {deliverable}.",
            en: "Neither party may remove or alter a {provenance-mark} or an {ai-label}, unless the medium technically requires it. The {agency} must point that out in writing before handing over the {deliverable}.",
          },
        },
        chatbot,
      ],
    },
    balanced: {
      summary: {
        fr: "Champ IPTC sur tout contenu d’IA, C2PA quand l’outil le permet, mention visible quand la loi ou la plateforme la demande.",
        en: "IPTC field on all AI content, C2PA where the tool allows it, a visible label where the law or the platform asks for one.",
      },
      paragraphs: [
        {
          id: "metadata",
          text: {
            fr: "L’{agency} inscrit le type de source numérique IPTC dans chaque fichier final d’image, de son ou de vidéo issu d’un {generative-use}. Elle y joint, {{c2pa}}, un manifeste C2PA signé.",
            en: "The {agency} must write the IPTC digital source type into every final image, audio or video file that comes from a {generative-use}. It must attach a signed C2PA manifest to it, {{c2pa}}.",
          },
        },
        {
          id: "test",
          text: {
            fr: "Pour {{formats}}, l’{agency} indique dans la {deliverable-sheet} si le {deliverable} appelle une {ai-label}, et pourquoi.",
            en: "For {{formats}}, the {agency} must state in the {deliverable-sheet} whether the {deliverable} needs an {ai-label}, and why.",
          },
        },
        {
          id: "label",
          text: {
            fr: "Lorsque le {ai-act}, une autre loi ou les règles de la plateforme de publication le demandent, l’{agency}, à moins que la {deliverable-sheet} n’en charge l’{client}, appose sur le {deliverable} la {ai-label} « {{label-text-fr}} » en français ou « {{label-text-en}} » en anglais, {{icon-eu}}.",
            en: "Where the {ai-act}, another law or the rules of the platform ask for it, the {agency} must, unless the {deliverable-sheet} leaves that to the {client}, place on the {deliverable} the {ai-label} “{{label-text-fr}}” in French or “{{label-text-en}}” in English, {{icon-eu}}.",
          },
        },
        {
          id: "keep",
          text: {
            fr: "Chaque partie conserve les {provenance-mark:many} et les {ai-label:many} lorsqu’elle adapte un {deliverable} à un format.",
            en: "Each party must keep {provenance-mark:many} and {ai-label:many} when it adapts a {deliverable} to a format.",
          },
        },
        {
          id: "platform",
          text: {
            fr: "La partie qui publie en ligne un {deliverable} active l’option de signalement de l’IA que propose la plateforme, sans retirer la {ai-label}.",
            en: "The party that publishes a {deliverable} online must use the AI disclosure that the platform offers, without removing the {ai-label}.",
          },
        },
        chatbot,
      ],
    },
    light: {
      summary: {
        fr: "L’agence donne les faits ; qui publie étiquette.",
        en: "The agency gives the facts; whoever publishes labels.",
      },
      paragraphs: [
        {
          id: "facts",
          text: {
            fr: "L’{agency} indique à l’{client}, au plus tard à la remise, quels {deliverable:many} sont issus d’un {substantial-use}, pour {{formats}}.",
            en: "On handing over at the latest, the {agency} must tell the {client} which {deliverable:many} come from a {substantial-use}, for {{formats}}.",
          },
        },
        {
          id: "label",
          text: {
            fr: "La partie qui publie un {deliverable} veille à ce qu’il porte la {ai-label} que la loi demande.",
            en: "The party that publishes a {deliverable} must make sure that it carries the {ai-label} that the law asks for.",
          },
        },
        {
          id: "keep",
          text: {
            fr: "L’{agency} conserve les {provenance-mark:many} que les {ai-tool:many} inscrivent dans les fichiers.",
            en: "The {agency} must keep the {provenance-mark:many} that {ai-tool:many} write into files.",
          },
        },
        chatbot,
      ],
    },
  },
  fallback: [
    {
      fr: "Pour l’imprimé et les réseaux qui effacent les métadonnées, remplacer le manifeste C2PA par l’empreinte du fichier inscrite dans la fiche de livrable.",
      en: "For print and for networks that strip metadata, replace the C2PA manifest by the file’s hash entered in the deliverable sheet.",
    },
    {
      fr: "Limiter la mention visible aux cas que la loi ou la plateforme impose.",
      en: "Limit the visible label to the cases that the law or the platform requires.",
    },
    {
      fr: "Garder le seul champ IPTC, et laisser l’apposition de la mention à la partie qui publie.",
      en: "Keep the IPTC field only, and leave the label to the party that publishes.",
    },
  ],
  notes: [
    {
      text: {
        fr: "« Les plateformes effacent tout » : le fichier remis reste la preuve ; c’est lui que la clause vise.",
        en: "“Platforms strip everything”: the file handed over remains the proof; that is what the clause is about.",
      },
    },
    {
      text: {
        fr: "« L’éditeur marque déjà ses contenus » : selon les lignes directrices, ce marquage ne dispense pas celui qui publie.",
        en: "“The vendor already marks its outputs”: under the guidelines that marking does not relieve whoever publishes.",
      },
    },
    {
      on: ["strict"],
      text: {
        fr: "« Une mention partout banalise la mention » : accepter qu’un décor ou une retouche qui ne trompe personne n’en porte pas.",
        en: "“A label everywhere devalues the label”: accept that a background or a retouch that misleads nobody carries none.",
      },
    },
  ],
  warnings: [
    {
      text: {
        fr: "La mention ne rend pas licite une publicité trompeuse.",
        en: "A label does not make a misleading advertisement lawful.",
      },
    },
    {
      on: ["light"],
      text: {
        fr: "À la position légère, l’erreur d’étiquetage est la nôtre quand nous publions : prévoyez qui, chez nous, décide et appose.",
        en: "At the light position a labelling error is ours when we publish: settle who on our side decides and labels.",
      },
    },
    {
      on: ["strict", "balanced"],
      text: {
        fr: "Exiger un manifeste C2PA dans tous les cas écarte les outils qui n’en produisent pas : vérifiez l’annexe des outils avant de choisir cette valeur.",
        en: "Asking for a C2PA manifest in every case rules out tools that make none: check the tools annex before choosing that value.",
      },
    },
    {
      text: {
        fr: "Une mention adressée au consommateur en France doit être en français.",
        en: "A label addressed to consumers in France has to be in French.",
      },
    },
  ],
}
