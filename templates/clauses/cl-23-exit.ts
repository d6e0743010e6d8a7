import type { Clause } from "../../src/core/clause.ts"

const what = [
  {
    id: "inputs",
    text: {
      fr: "les {client-data:many} et les {input:many} qui en contiennent ;",
      en: "{client-data} and the {input:many} that contain it;",
    },
  },
  {
    id: "outputs",
    text: {
      fr: "les {output:many} qui n’ont pas été remis à l’{client} ;",
      en: "{output:many} that were not handed over to the {client}; and",
    },
  },
  {
    id: "models",
    text: {
      fr: "les modèles ajustés, les représentations vectorielles, les références de style et les modèles de voix tirés de ces éléments.",
      en: "fine-tuned models, embeddings, style references and voice models made from them.",
    },
  },
] as const

/** What is left behind when the work ends. */
export const cl23: Clause = {
  id: "CL-23",
  version: 1,
  title: { fr: "Fin de contrat et suppression", en: "Exit and deletion" },
  core: true,
  purpose: {
    fr: "Qu’il ne reste dans aucun outil rien de ce que nous avons confié, et que nous gardions ce qui nous sert.",
    en: "That nothing that we entrusted stays behind in any tool, and we keep what we need.",
  },
  when: "always",
  default: "balanced",
  parameters: ["deletion-days"],
  references: ["gdpr-28", "cpi-l131-6"],
  positions: {
    strict: {
      summary: {
        fr: "Remise puis suppression complète, confirmée par les éditeurs et certifiée.",
        en: "Handover, then full deletion, confirmed by vendors and certified.",
      },
      paragraphs: [
        {
          id: "handover",
          text: {
            fr: "À la fin du {agreement}, quelle qu’en soit la cause, l’{agency} remet à l’{client}, avant toute suppression, les fichiers sources qui lui sont dus et un extrait complet du {usage-log}.",
            en: "When the {agreement} ends, for whatever reason, the {agency} must hand over to the {client}, before deleting anything, the source files due to it and a complete extract of the {usage-log}.",
          },
        },
        {
          id: "deletion",
          text: {
            fr: "Dans un délai de {{deletion-days}} à compter de la fin du {agreement}, l’{agency} supprime de ses systèmes et des {ai-tool:many} qu’elle emploie :",
            en: "Within {{deletion-days}} of the end of the {agreement} the {agency} must delete from its systems and from the {ai-tool:many} that it uses:",
          },
          items: what,
        },
        {
          id: "vendors",
          text: {
            fr: "L’{agency} obtient de chaque {vendor}, dans le même délai, la confirmation de cette suppression, ou la preuve que ses conditions l’imposent dans un délai déterminé.",
            en: "Within the same time the {agency} must obtain from each {vendor} confirmation of that deletion, or evidence that its terms bring it about within a set time.",
          },
        },
        {
          id: "certificate",
          text: {
            fr: "L’{agency} remet à l’{client}, dans le même délai, un certificat de suppression signé, qui nomme les systèmes et les {ai-tool:many} concernés.",
            en: "Within the same time the {agency} must give the {client} a signed certificate of deletion that names the systems and the {ai-tool:many} concerned.",
          },
        },
        {
          id: "exceptions",
          text: {
            fr: "L’{agency} peut conserver, sans autre usage, ce que la loi l’oblige à garder et, pour la durée fixée à l’article [[CL-15]], le {usage-log} et les preuves de contrôle.",
            en: "The {agency} may keep, for no other use, what the law requires it to keep and, for the time set in clause [[CL-15]], the {usage-log} and the evidence of review.",
          },
        },
        {
          id: "during",
          text: {
            fr: "À la demande écrite de l’{client}, l’{agency} procède de même en cours de {agreement} pour une {order} achevée.",
            en: "At the {client}’s written request the {agency} must do the same during the {agreement} for a completed {order}.",
          },
        },
      ],
    },
    balanced: {
      summary: {
        fr: "Remise des fichiers, suppression dans le délai, confirmation écrite.",
        en: "Files handed over, deletion within the time, written confirmation.",
      },
      paragraphs: [
        {
          id: "handover",
          text: {
            fr: "À la fin du {agreement}, l’{agency} remet à l’{client} les fichiers sources qui lui sont dus et, à sa demande, un extrait du {usage-log}.",
            en: "When the {agreement} ends, the {agency} must hand over to the {client} the source files due to it and, at its request, an extract of the {usage-log}.",
          },
        },
        {
          id: "deletion",
          text: {
            fr: "Dans un délai de {{deletion-days}} à compter de la fin du {agreement}, l’{agency} supprime de ses systèmes et des {ai-tool:many} qu’elle emploie :",
            en: "Within {{deletion-days}} of the end of the {agreement} the {agency} must delete from its systems and from the {ai-tool:many} that it uses:",
          },
          items: what,
        },
        {
          id: "certificate",
          text: {
            fr: "L’{agency} confirme cette suppression par écrit dans le même délai. Elle nomme les {vendor:many} dont les conditions retardent la leur.",
            en: "The {agency} must confirm that deletion in writing within the same time. It must name the {vendor:many} whose terms delay theirs.",
          },
        },
        {
          id: "exceptions",
          text: {
            fr: "L’{agency} peut conserver, sans autre usage, ce que la loi l’oblige à garder, ses sauvegardes jusqu’à leur écrasement, le {usage-log}, les preuves de contrôle et les données agrégées que le {agreement} lui permet d’employer.",
            en: "The {agency} may keep, for no other use, what the law requires it to keep, its back-ups until they are overwritten, the {usage-log}, the evidence of review and the aggregated data that the {agreement} allows it to use.",
          },
        },
      ],
    },
    light: {
      summary: {
        fr: "Suppression de nos données et des modèles ajustés pour nous, confirmée sur demande.",
        en: "Deletion of our data and of models tuned for us, confirmed on request.",
      },
      paragraphs: [
        {
          id: "deletion",
          text: {
            fr: "Dans un délai de {{deletion-days}} à compter de la fin du {agreement}, l’{agency} supprime les {client-data:many} des {ai-tool:many} qu’elle emploie, ainsi que les modèles ajustés pour l’{client}.",
            en: "Within {{deletion-days}} of the end of the {agreement} the {agency} must delete {client-data} from the {ai-tool:many} that it uses, and any model fine-tuned for the {client}.",
          },
        },
        {
          id: "certificate",
          text: {
            fr: "L’{agency} confirme cette suppression par écrit à la demande de l’{client}.",
            en: "The {agency} must confirm that deletion in writing at the {client}’s request.",
          },
        },
        {
          id: "exceptions",
          text: {
            fr: "L’{agency} peut conserver ses archives de travaux, à l’exclusion des {personal-data:many} et des {confidential-information:many}, sans les introduire dans un {ai-tool}.",
            en: "The {agency} may keep its archive of work, but no {personal-data} and no {confidential-information}, without putting it into an {ai-tool}.",
          },
        },
      ],
    },
  },
  fallback: [
    {
      fr: "Accepter les délais de suppression publiés par l’éditeur, s’ils figurent dans l’annexe des outils.",
      en: "Accept the vendor’s published deletion times, if they stand in the tools annex.",
    },
    {
      fr: "Remplacer le certificat par une confirmation écrite du responsable du compte.",
      en: "Replace the certificate by a written confirmation from the account lead.",
    },
    {
      fr: "Laisser à l’agence les livrables diffusés, pour ses références, sans aucun usage d’IA.",
      en: "Leave published deliverables with the agency for its references, without any use of AI.",
    },
  ],
  notes: [
    {
      text: {
        fr: "« On ne désapprend pas à un modèle » : c’est pourquoi l’entraînement est interdit en amont ; ici, il s’agit de supprimer le modèle ajusté.",
        en: "“A model cannot unlearn”: that is why training is barred beforehand; here the fine-tuned model is deleted.",
      },
    },
    {
      text: {
        fr: "« Nos sauvegardes tournent sur plusieurs mois » : accepter leur écrasement au rythme prévu, sans restauration.",
        en: "“Our back-ups rotate over months”: accept that they are overwritten as planned, and not restored.",
      },
    },
    {
      on: ["strict"],
      text: {
        fr: "« Les éditeurs ne certifient rien » : la page de leurs conditions, datée, tient lieu de preuve.",
        en: "“Vendors certify nothing”: a dated copy of their terms serves as evidence.",
      },
    },
  ],
  warnings: [
    {
      text: {
        fr: "Supprimer les preuves de l’apport humain nous priverait de la défense de nos droits : récupérez le journal et les sources avant la suppression.",
        en: "Deleting the evidence of human contribution would leave our rights without defence: collect the log and the sources before deletion.",
      },
    },
    {
      when: { fact: "personal-data" },
      text: {
        fr: "Pour les données personnelles, le choix entre restitution et suppression est le nôtre : indiquez-le à l’agence avant la fin du contrat.",
        en: "For personal data the choice between return and deletion is ours: tell the agency before the contract ends.",
      },
    },
  ],
}
