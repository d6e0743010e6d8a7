import type { TreeAnnex } from "./clause-annex.ts"
import { asksYesNo, day, form, line, lines, signature } from "./clause-annex-form.ts"

// Three questions, the least that a pitch asks about AI; the questions follow UK PPN 017, annex B, in our own words.

/** The short form of a pitch: was AI used in the proposal, was it checked, will it be used in delivery. */
export const pitchForm: TreeAnnex = {
  // A declaration in short, and an annex of nothing.
  kind: "declaration",
  number: "",
  title: { fr: "L’IA dans votre proposition", en: "AI in your proposal" },
  intro: [
    {
      fr: "Vos réponses nous informent : elles ne sont pas notées et n’entrent pas dans le choix. Recourir à l’IA n’est ni un avantage ni un reproche.",
      en: "Your answers inform us: they are not scored and play no part in the choice. Using AI counts neither for nor against you.",
    },
    {
      fr: "Les documents que nous vous remettons sont confidentiels. Ils ne servent jamais à entraîner ni à améliorer un modèle, et n’entrent que dans des outils dont les conditions l’excluent.",
      en: "The material that we give you is confidential. It never serves to train or improve a model, and goes only into tools whose terms rule that out.",
    },
  ],
  landscape: false,
  parts: [
    form("bidder", { fr: "Qui répond", en: "Who answers" }, [
      line("agency", { fr: "Agence", en: "Agency" }),
      line("pitch", { fr: "Compétition", en: "Pitch" }),
    ]),
    form("used", { fr: "1. Dans la proposition", en: "1. In the proposal" }, [
      asksYesNo(
        "used",
        {
          fr: "Avez-vous utilisé l’IA pour préparer cette proposition ?",
          en: "Did you use AI to prepare this proposal?",
        },
        {
          fr: "Textes, images, noms, chiffres, recherche d’idées.",
          en: "Text, images, names, figures, looking for ideas.",
        },
      ),
      lines(
        "used-how",
        { fr: "Si oui, pour quoi, et avec quels outils ?", en: "If so, what for, and with which tools?" },
        4,
      ),
    ]),
    form("checked", { fr: "2. Vérification", en: "2. Checks" }, [
      asksYesNo("checked", {
        fr: "Une personne a-t-elle vérifié ce que l’IA a produit ?",
        en: "Did a person check what AI produced?",
      }),
      lines(
        "checked-how",
        { fr: "Qui (une fonction suffit), et quoi ?", en: "Who (a job title is enough), and what?" },
        3,
        {
          fr: "Exactitude, droits de tiers, ressemblances.",
          en: "Accuracy, rights of others, likeness to other works.",
        },
      ),
    ]),
    form("delivery", { fr: "3. Dans la prestation", en: "3. In delivery" }, [
      asksYesNo("delivery", {
        fr: "Utiliserez-vous l’IA pour réaliser la prestation ?",
        en: "Will you use AI to deliver the work?",
      }),
      lines(
        "delivery-how",
        {
          fr: "Si oui, pour quoi, avec quels outils et quelles données de notre part ?",
          en: "If so, what for, with which tools and which data of ours?",
        },
        4,
      ),
    ]),
    form("signed", { fr: "Signature", en: "Signature" }, [
      line("name", { fr: "Nom et fonction", en: "Name and role" }),
      day("on", { fr: "Date", en: "Date" }),
      signature("signature", { fr: "Signature", en: "Signature" }),
    ]),
  ],
}
