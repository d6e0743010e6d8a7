import type { WeakPattern } from "../../src/core/weak-answers.ts"

/** Processing agreement, sub-processors, deletion, breaches. */
export const patterns: readonly WeakPattern[] = [
  {
    factor: "A1",
    upTo: 2,
    gap: {
      fr: "« Nous avons un DPA » ne dit ni qu’il lie cette offre et notre entité, ni qu’il contient tout ce que l’art. 28, § 3 exige, ni quelle version fait foi.",
      en: "“We have a DPA” says neither that it binds this plan and our entity, nor that it holds everything Article 28(3) requires, nor which version applies.",
    },
    questions: [
      {
        id: "A1.plan",
        inTerms: true,
        text: {
          fr: "L’accord vise-t-il cette offre par son nom, et les fonctions d’IA n’en sont-elles pas exclues (bêta, aperçus, modules en option) ?",
          en: "Does the agreement name this plan, and are its AI features not carved out (beta, previews, add-ons)?",
        },
        closes: {
          fr: "L’article de l’accord qui définit les services couverts, avec la liste des exclusions.",
          en: "The section that defines the services covered, with the list of what is excluded.",
        },
      },
      {
        id: "A1.parties",
        inTerms: false,
        text: {
          fr: "Qui le signe de chaque côté : la bonne entité de l’éditeur, et toutes nos entités qui se servent de l’outil ?",
          en: "Who signs on each side: the right entity of the vendor, and every entity of ours that uses the tool?",
        },
        closes: {
          fr: "L’exemplaire signé ou accepté en ligne, daté, avec les parties et les affiliés couverts.",
          en: "The copy signed or accepted online, dated, with the parties and the affiliates covered.",
        },
      },
      {
        id: "A1.items",
        inTerms: true,
        text: {
          fr: "Les huit points de l’art. 28, § 3, a) à h) y sont-ils tous, et l’annexe décrit-elle les données, les personnes et les durées ?",
          en: "Are all eight items of Article 28(3)(a) to (h) there, and does the annex describe the data, the people and the periods?",
        },
        closes: {
          fr: "Le relevé des huit points, article par article, et l’annexe remplie pour notre usage.",
          en: "A list of the eight items, clause by clause, and the annex filled in for our use.",
        },
      },
      {
        id: "A1.own-purposes",
        inTerms: true,
        text: {
          fr: "L’éditeur se réserve-t-il ailleurs, par exemple dans sa politique de confidentialité, des traitements pour son propre compte ?",
          en: "Does the vendor reserve processing for its own purposes elsewhere, in its privacy policy for instance?",
        },
        closes: {
          fr: "Une clause qui fait primer l’accord sur tout autre document, ou la liste close de ces finalités.",
          en: "A clause that makes the agreement prevail over any other document, or a closed list of those purposes.",
        },
        factor: "A2",
      },
      {
        id: "A1.version",
        inTerms: true,
        options: [1, 2],
        text: {
          fr: "L’accord accessible par un lien peut-il changer sans nous, et quelle version vaut pour notre contrat ?",
          en: "Can the agreement behind the link change without us, and which version governs our contract?",
        },
        closes: {
          fr: "Une copie datée de la version acceptée et la clause sur ses modifications.",
          en: "A dated copy of the version accepted and the clause on changes to it.",
        },
        factor: "H1",
      },
    ],
  },
  {
    factor: "A3",
    upTo: 2,
    gap: {
      fr: "Une liste de sous-traitants rassure peu si le fournisseur du modèle, son hébergeur ou le lieu de traitement n’y sont pas, ou si personne ne nous prévient d’un ajout.",
      en: "A sub-processor list is worth little if the model provider, its host or the place of processing is missing, or if nobody tells us of additions.",
    },
    questions: [
      {
        id: "A3.model",
        inTerms: true,
        text: {
          fr: "Le fournisseur de chaque modèle appelé est-il nommé, y compris pour les fonctions en option et les modèles au choix ?",
          en: "Is the provider of every model called named, including for optional features and models to choose from?",
        },
        closes: {
          fr: "La liste datée, avec pour chaque fonction d’IA le modèle et l’entité qui le fait tourner.",
          en: "The dated list, giving for each AI feature the model and the entity that runs it.",
        },
      },
      {
        id: "A3.place",
        inTerms: true,
        text: {
          fr: "Pour chaque sous-traitant, sait-on l’entité, le pays, la finalité et les données reçues ?",
          en: "For each sub-processor, do we know the entity, the country, the purpose and the data received?",
        },
        closes: {
          fr: "Une liste qui porte ces quatre mentions, et non le seul nom commercial.",
          en: "A list that carries all four, not the trade name alone.",
        },
        factor: "B1",
      },
      {
        id: "A3.notice",
        inTerms: true,
        text: {
          fr: "Par quel moyen, et combien de jours avant, sommes-nous prévenus d’un ajout : courriel adressé, ou page à surveiller ?",
          en: "By what means, and how many days ahead, are we told of an addition: a message to us, or a page to watch?",
        },
        closes: {
          fr: "La clause de préavis et notre inscription aux avis, avec l’adresse inscrite.",
          en: "The notice clause and our subscription to the notices, with the address subscribed.",
        },
      },
      {
        id: "A3.objection",
        inTerms: true,
        options: [0, 1],
        text: {
          fr: "Que se passe-t-il si nous nous opposons : l’ajout attend, ou nous pouvons seulement résilier, et sans remboursement ?",
          en: "What happens if we object: does the change wait, or may we only terminate, and without a refund?",
        },
        closes: {
          fr: "La clause d’opposition, avec ses suites et le sort des sommes payées d’avance.",
          en: "The objection clause, with its consequences and what becomes of prepaid fees.",
        },
      },
      {
        id: "A3.flow-down",
        inTerms: true,
        text: {
          fr: "Les mêmes obligations pèsent-elles sur eux (entraînement, durée, audit), et l’éditeur en répond-il entièrement ?",
          en: "Do the same duties bind them (training, retention, audit), and is the vendor fully liable for them?",
        },
        closes: {
          fr: "La clause de report des obligations (art. 28, § 4) et un extrait du contrat avec le fournisseur du modèle.",
          en: "The flow-down clause (Article 28(4)) and an extract of the contract with the model provider.",
        },
      },
    ],
  },
  {
    factor: "A4",
    upTo: 2,
    gap: {
      fr: "« Vous pouvez supprimer vos données » vise souvent l’écran : copies de sécurité, journaux, index, modèles ajustés et sous-traitants suivent un autre calendrier, ou aucun.",
      en: "“You can delete your data” often means the screen: backups, logs, indexes, fine-tuned models and sub-processors follow another timetable, or none.",
    },
    questions: [
      {
        id: "A4.backups",
        inTerms: true,
        text: {
          fr: "Sous combien de jours l’effacement atteint-il les copies de sécurité et les répliques ?",
          en: "Within how many days does deletion reach backups and replicas?",
        },
        closes: {
          fr: "Une durée chiffrée dans l’accord ou son annexe technique.",
          en: "A period in figures in the agreement or its technical annex.",
        },
      },
      {
        id: "A4.derived",
        inTerms: true,
        text: {
          fr: "L’effacement porte-t-il aussi sur ce qui en dérive : index, représentations vectorielles, mémoires, modèles ajustés ?",
          en: "Does deletion also cover what was derived: indexes, embeddings, memories, fine-tuned models?",
        },
        closes: {
          fr: "Une description écrite de ce qui est effacé, élément par élément.",
          en: "A written description of what is deleted, item by item.",
        },
        factor: "C4",
      },
      {
        id: "A4.sub-processors",
        inTerms: true,
        text: {
          fr: "La demande est-elle transmise aux sous-traitants, fournisseur du modèle compris, et confirmée par eux ?",
          en: "Is the request passed on to sub-processors, model provider included, and confirmed by them?",
        },
        closes: {
          fr: "La procédure d’effacement en chaîne, ou une attestation qui les cite.",
          en: "The procedure for deletion down the chain, or a certificate that names them.",
        },
        factor: "A3",
      },
      {
        id: "A4.person",
        inTerms: true,
        text: {
          fr: "Peut-on retrouver et extraire ce qui concerne une personne donnée, dans les délais de l’art. 12, § 3 ?",
          en: "Can what concerns a given person be found and extracted within the time limits of Article 12(3)?",
        },
        closes: {
          fr: "Un essai daté sur un compte de test, avec la réponse reçue.",
          en: "A dated trial on a test account, with the reply received.",
        },
      },
      {
        id: "A4.end",
        inTerms: false,
        text: {
          fr: "En fin de contrat, qui déclenche l’effacement, à quelle date au plus tard, et quelle preuve recevons-nous ?",
          en: "When the contract ends, who triggers deletion, by what date at the latest, and what proof do we get?",
        },
        closes: {
          fr: "La clause de fin de contrat (art. 28, § 3, g) et un modèle d’attestation d’effacement.",
          en: "The clause on the end of the contract (Article 28(3)(g)) and a specimen certificate of deletion.",
        },
      },
    ],
  },
  {
    factor: "A6",
    upTo: 3,
    gap: {
      fr: "Un délai ne protège que si l’on sait quand il commence, ce qui compte comme violation et à qui l’avis parvient.",
      en: "A deadline protects only if we know when it starts, what counts as a breach and whom the notice reaches.",
    },
    questions: [
      {
        id: "A6.start",
        inTerms: true,
        text: {
          fr: "Le délai court-il de la découverte d’un incident, ou de la fin d’une enquête qui le « confirme » ?",
          en: "Does the time run from discovering an incident, or from the end of an investigation that “confirms” it?",
        },
        closes: {
          fr: "La définition du point de départ dans l’accord.",
          en: "The definition of the starting point in the agreement.",
        },
      },
      {
        id: "A6.chain",
        inTerms: true,
        text: {
          fr: "Une violation chez le fournisseur du modèle ou l’hébergeur nous est-elle signalée dans le même délai ?",
          en: "Is a breach at the model provider or the host reported to us within the same time?",
        },
        closes: {
          fr: "La clause qui couvre les sous-traitants, ou le délai qu’ils doivent à l’éditeur.",
          en: "The clause that covers sub-processors, or the time they owe the vendor.",
        },
        factor: "A3",
      },
      {
        id: "A6.content",
        inTerms: true,
        text: {
          fr: "L’avis contient-il ce que l’art. 33, § 3 nous demande : nature, personnes touchées, conséquences, mesures prises ?",
          en: "Does the notice hold what Article 33(3) asks of us: nature, people concerned, consequences, measures taken?",
        },
        closes: {
          fr: "La clause sur le contenu de l’avis et l’assistance qui le suit.",
          en: "The clause on the content of the notice and the assistance that follows.",
        },
      },
      {
        id: "A6.address",
        inTerms: false,
        text: {
          fr: "À quelle adresse l’avis part-il : la nôtre, lue chaque jour, ou celle de l’acheteur du compte ?",
          en: "To which address does the notice go: ours, read every day, or that of whoever bought the account?",
        },
        closes: {
          fr: "L’adresse de sécurité enregistrée chez l’éditeur, vérifiée à une date donnée.",
          en: "The security contact registered with the vendor, checked on a given day.",
        },
      },
    ],
  },
]
