import type { WeakPattern } from "../../src/core/weak-answers.ts"

/** Outputs, inputs, commercial use, provenance, indemnity. */
export const patterns: readonly WeakPattern[] = [
  {
    factor: "E1",
    upTo: 2,
    gap: {
      fr: "« Vous êtes propriétaire de vos résultats » ne garantit ni qu’ils sont protégeables, ni qu’ils sont uniques, ni que l’éditeur ne s’en sert pas.",
      en: "“You own your outputs” warrants neither that they can be protected, nor that they are unique, nor that the vendor does not use them.",
    },
    questions: [
      {
        id: "E1.licence-back",
        inTerms: true,
        text: {
          fr: "L’éditeur garde-t-il une licence sur les résultats : pour quoi faire, combien de temps, peut-il la transmettre ?",
          en: "Does the vendor keep a licence on outputs: for what, for how long, may it pass it on?",
        },
        closes: {
          fr: "La clause de licence en retour, bornée au service et à sa durée.",
          en: "The licence-back clause, limited to the service and its duration.",
        },
      },
      {
        id: "E1.publication",
        inTerms: true,
        text: {
          fr: "Les résultats peuvent-ils paraître dans une galerie, une démonstration ou un partage public par défaut ?",
          en: "Can outputs appear in a gallery, a demonstration or a share that is public by default?",
        },
        closes: {
          fr: "Une capture datée du réglage de visibilité de notre espace.",
          en: "A dated capture of our workspace’s visibility setting.",
        },
        factor: "E2",
      },
      {
        id: "E1.same",
        inTerms: true,
        text: {
          fr: "Les conditions disent-elles qu’un autre client peut obtenir un résultat semblable, et qu’en faisons-nous pour un nom ou un logo ?",
          en: "Do the terms say that another customer may get a similar output, and what do we do about it for a name or a logo?",
        },
        closes: {
          fr: "La clause sur la non-exclusivité et, pour une marque, notre recherche d’antériorité.",
          en: "The clause on non-exclusivity and, for a mark, our own clearance search.",
        },
      },
      {
        id: "E1.condition",
        inTerms: true,
        text: {
          fr: "La cession dépend-elle d’un abonnement payant, du respect des conditions ou du paiement, et survit-elle à la fin ?",
          en: "Does the assignment depend on a paid plan, on compliance or on payment, and does it outlast the contract?",
        },
        closes: {
          fr: "La clause de cession avec ses conditions et la clause de survie.",
          en: "The assignment clause with its conditions and the survival clause.",
        },
      },
      {
        id: "E1.third-parties",
        inTerms: true,
        text: {
          fr: "Les éléments de tiers dans le résultat (polices, images, voix, musiques) suivent-ils une autre licence ?",
          en: "Do third parties’ elements in the output (fonts, images, voices, music) follow another licence?",
        },
        closes: {
          fr: "La liste de ces éléments et leurs licences.",
          en: "The list of those elements and their licences.",
        },
        factor: "E3",
      },
    ],
  },
  {
    factor: "E2",
    upTo: 2,
    gap: {
      fr: "« Vos contenus restent les vôtres » va de pair avec une licence : c’est son étendue, sa durée et le droit de sous-licencier qui comptent.",
      en: "“Your content stays yours” goes with a licence: what counts is its scope, its duration and the right to sublicense.",
    },
    questions: [
      {
        id: "E2.purpose",
        inTerms: true,
        text: {
          fr: "« Fournir le service » comprend-il le développer, l’améliorer ou en créer de nouveaux ?",
          en: "Does “providing the service” include developing it, improving it or creating new ones?",
        },
        closes: {
          fr: "Une définition du service qui les écarte.",
          en: "A definition of the service that leaves them out.",
        },
        factor: "A2",
      },
      {
        id: "E2.end",
        inTerms: true,
        text: {
          fr: "Quand la licence prend-elle fin : à la suppression, à la résiliation, jamais pour ce qui a été partagé ?",
          en: "When does the licence end: on deletion, on termination, never for what was shared?",
        },
        closes: {
          fr: "La clause de durée, et le sort des contenus partagés ou dérivés.",
          en: "The clause on duration, and what becomes of shared or derived content.",
        },
      },
      {
        id: "E2.sublicence",
        inTerms: true,
        text: {
          fr: "À qui la licence peut-elle être sous-concédée ou transférée, y compris en cas de rachat de l’éditeur ?",
          en: "To whom may the licence be sublicensed or transferred, also if the vendor is bought?",
        },
        closes: {
          fr: "Une clause qui borne la sous-licence aux sous-traitants listés.",
          en: "A clause that limits sublicensing to the sub-processors listed.",
        },
        factor: "A3",
      },
      {
        id: "E2.warranty",
        inTerms: true,
        text: {
          fr: "Que garantissons-nous sur nos apports, et avons-nous ces droits pour les œuvres de tiers que nous déposons ?",
          en: "What do we warrant about our inputs, and do we hold those rights for third parties’ works that we upload?",
        },
        closes: {
          fr: "La clause de garantie, rapprochée de nos licences de banques d’images, de polices et de talents.",
          en: "The warranty clause, set against our licences for stock images, fonts and talent.",
        },
      },
    ],
  },
  {
    factor: "E3",
    upTo: 2,
    gap: {
      fr: "« Usage commercial autorisé » peut dépendre de l’offre, d’un seuil, d’un modèle ou d’un élément embarqué dont la licence est plus étroite.",
      en: "“Commercial use allowed” may depend on the plan, on a threshold, on a model or on an embedded element with a narrower licence.",
    },
    questions: [
      {
        id: "E3.plan",
        inTerms: true,
        text: {
          fr: "La permission vaut-elle pour cette offre et pour ce qui a été produit pendant un essai gratuit ?",
          en: "Does the permission hold for this plan and for what was produced during a free trial?",
        },
        closes: {
          fr: "La clause d’usage commercial, avec les offres qu’elle nomme.",
          en: "The clause on commercial use, with the plans that it names.",
        },
      },
      {
        id: "E3.components",
        inTerms: true,
        text: {
          fr: "Chaque modèle, voix, police, musique ou image proposé permet-il la publicité, sur tous les supports et territoires ?",
          en: "Does every model, voice, font, piece of music or image on offer allow advertising, in all media and territories?",
        },
        closes: {
          fr: "Les licences de ces éléments, ou une garantie de l’éditeur qui les couvre.",
          en: "The licences of those elements, or a warranty from the vendor that covers them.",
        },
      },
      {
        id: "E3.threshold",
        inTerms: true,
        options: [1, 2],
        text: {
          fr: "Comment le seuil se compte-t-il (groupe ou société, chiffre d’affaires ou utilisateurs), et qu’arrive-t-il si nous le passons ?",
          en: "How is the threshold counted (group or company, revenue or users), and what happens if we cross it?",
        },
        closes: {
          fr: "Notre calcul daté, validé par la direction financière, et la clause de seuil.",
          en: "Our dated reckoning, approved by finance, and the threshold clause.",
        },
      },
      {
        id: "E3.fields",
        inTerms: true,
        options: [2],
        text: {
          fr: "Nos secteurs (santé, alcool, finance, politique, mineurs) figurent-ils parmi les domaines exclus ?",
          en: "Are our sectors (health, alcohol, finance, politics, minors) among the excluded fields?",
        },
        closes: {
          fr: "La politique d’usage, lue en regard de nos campagnes prévues.",
          en: "The usage policy, read against the campaigns we plan.",
        },
      },
      {
        id: "E3.after",
        inTerms: true,
        text: {
          fr: "Peut-on continuer à diffuser un résultat après la fin de l’abonnement ?",
          en: "May an output go on being published after the subscription ends?",
        },
        closes: {
          fr: "La clause de survie de la licence d’exploitation.",
          en: "The clause on survival of the right to use.",
        },
      },
    ],
  },
  {
    factor: "E4",
    upTo: 3,
    gap: {
      fr: "« Entraîné sur des données licites » n’identifie ni les sources, ni le modèle visé, ni ce qui est fait des oppositions.",
      en: "“Trained on lawful data” identifies neither the sources, nor the model meant, nor what is done with opt-outs.",
    },
    questions: [
      {
        id: "E4.model",
        inTerms: true,
        text: {
          fr: "L’affirmation porte-t-elle sur le modèle que nous appelons, dans sa version actuelle, ou sur celui d’un tiers ?",
          en: "Is the statement about the model that we call, in its current version, or about a third party’s?",
        },
        closes: {
          fr: "Le nom et la version du modèle, avec la fiche qui s’y rapporte.",
          en: "The model’s name and version, with the card that belongs to it.",
        },
        factor: "F6",
      },
      {
        id: "E4.summary",
        inTerms: true,
        text: {
          fr: "Le résumé public des contenus d’entraînement et la politique de droit d’auteur (art. 53, § 1, c et d) existent-ils, et à quelle date ?",
          en: "Do the public summary of training content and the copyright policy (Article 53(1)(c) and (d)) exist, and of what date?",
        },
        closes: {
          fr: "Les deux documents, avec leur adresse et le jour où ils ont été vus.",
          en: "Both documents, with their address and the day they were seen.",
        },
      },
      {
        id: "E4.opt-out",
        inTerms: true,
        text: {
          fr: "Quelles réserves de droits sont lues (robots, métadonnées, registres), et depuis quand ?",
          en: "Which reservations of rights are read (robots files, metadata, registries), and since when?",
        },
        closes: {
          fr: "La description de la procédure, et une voie de réclamation ouverte aux auteurs.",
          en: "A description of the procedure, and a complaint channel open to authors.",
        },
      },
      {
        id: "E4.lawsuits",
        inTerms: false,
        text: {
          fr: "Des procès visent-ils ce modèle, et que deviendrait le service si l’un était perdu ?",
          en: "Are there lawsuits over this model, and what would become of the service if one were lost?",
        },
        closes: {
          fr: "Une recherche datée des affaires en cours, et la garantie de l’éditeur en pareil cas.",
          en: "A dated search for pending cases, and the vendor’s indemnity for such a case.",
        },
        factor: "E5",
      },
    ],
  },
  {
    factor: "E5",
    upTo: 2,
    gap: {
      fr: "Une garantie annoncée se juge à ses exclusions, à son plafond et à qui la doit : elle est souvent réservée à certaines offres, fonctions ou versions.",
      en: "An indemnity that is announced is judged by its exclusions, its cap and who owes it: it is often kept for certain plans, features or versions.",
    },
    questions: [
      {
        id: "E5.plan",
        inTerms: true,
        text: {
          fr: "Notre offre et chaque fonction utilisée (bêta, modèle de tiers, API) sont-elles couvertes ?",
          en: "Are our plan and every feature we use (beta, third-party model, API) covered?",
        },
        closes: {
          fr: "La clause, avec la liste des produits garantis à ce jour.",
          en: "The clause, with the list of products covered today.",
        },
      },
      {
        id: "E5.exclusions",
        inTerms: true,
        text: {
          fr: "Qu’est-ce qui la fait perdre : résultat modifié, filtre coupé, marque ou style cité, apport de notre fait ?",
          en: "What forfeits it: an altered output, a filter off, a mark or style in the prompt, an input of ours?",
        },
        closes: {
          fr: "La liste des exclusions, rapprochée de notre façon de travailler.",
          en: "The list of exclusions, set against the way we work.",
        },
      },
      {
        id: "E5.cap",
        inTerms: true,
        text: {
          fr: "Quel plafond s’applique, est-il commun aux autres responsabilités, et couvre-t-il les frais et les transactions ?",
          en: "Which cap applies, is it shared with other liabilities, and does it cover costs and settlements?",
        },
        closes: {
          fr: "La clause de responsabilité, chiffrée pour notre contrat.",
          en: "The liability clause, in figures for our contract.",
        },
      },
      {
        id: "E5.rights",
        inTerms: true,
        text: {
          fr: "Quels droits couvre-t-elle : auteur seul, ou aussi marques, dessins, image des personnes, secrets d’affaires ?",
          en: "Which rights does it cover: copyright alone, or also marks, designs, likeness, trade secrets?",
        },
        closes: {
          fr: "La définition des réclamations garanties.",
          en: "The definition of the claims covered.",
        },
      },
      {
        id: "E5.procedure",
        inTerms: false,
        text: {
          fr: "Sous quel délai devons-nous prévenir, qui conduit la défense, et pouvons-nous refuser une transaction ?",
          en: "How soon must we give notice, who conducts the defence, and may we refuse a settlement?",
        },
        closes: {
          fr: "La clause de procédure, connue de notre service juridique.",
          en: "The clause on procedure, known to our legal team.",
        },
      },
    ],
  },
]
