import type { WeakPattern } from "../../src/core/weak-answers.ts"

/** Training, human review, retention. */
export const patterns: readonly WeakPattern[] = [
  {
    factor: "C1",
    upTo: 2,
    gap: {
      fr: "« Nous n’entraînons pas nos modèles sur vos données » ne parle que d’entraînement, et que des modèles de l’éditeur : ajustement, évaluation, surveillance, relecture, journaux et sous-traitants restent à part.",
      en: "“We do not train our models on your data” speaks of training only, and of the vendor’s own models only: fine-tuning, evaluation, monitoring, review, logs and sub-processors stand apart.",
    },
    questions: [
      {
        id: "C1.fine-tuning",
        inTerms: true,
        text: {
          fr: "Un modèle ajusté sur nos contenus, ou ce qu’il a appris, peut-il servir à d’autres clients ou au modèle commun ?",
          en: "Can a model fine-tuned on our content, or what it learnt, serve other customers or the common model?",
        },
        closes: {
          fr: "Une clause qui réserve ces modèles à nous seuls et les fait effacer en fin de contrat.",
          en: "A clause that keeps those models for us alone and has them deleted when the contract ends.",
        },
        factor: "C4",
      },
      {
        id: "C1.evaluation",
        inTerms: true,
        text: {
          fr: "L’exclusion couvre-t-elle aussi l’évaluation, les jeux de test, le contrôle qualité et l’« amélioration des services » ?",
          en: "Does the exclusion also cover evaluation, test sets, quality control and “improving our services”?",
        },
        closes: {
          fr: "Une clause qui interdit tout usage de nos contenus au-delà de la fourniture du service, évaluation comprise.",
          en: "A clause that bars any use of our content beyond providing the service, evaluation included.",
        },
        factor: "A2",
      },
      {
        id: "C1.abuse-monitoring",
        inTerms: true,
        text: {
          fr: "Les échanges retenus contre les abus servent-ils ensuite à entraîner des filtres ou des détecteurs ?",
          en: "Are exchanges kept against abuse then used to train filters or detectors?",
        },
        closes: {
          fr: "La description de cette surveillance (finalité, durée, accès, aucun réemploi), ou la confirmation qu’elle est coupée pour nous.",
          en: "A description of that monitoring (purpose, period, access, no reuse), or confirmation that it is off for us.",
        },
      },
      {
        id: "C1.human-review",
        inTerms: true,
        text: {
          fr: "Des personnes, salariées ou prestataires, lisent-elles nos échanges, et dans quels cas ?",
          en: "Do people, employees or contractors, read our exchanges, and in which cases?",
        },
        closes: {
          fr: "La liste close de ces cas, avec qui lit, d’où, et comment l’accès est journalisé.",
          en: "The closed list of those cases, with who reads, from where, and how access is logged.",
        },
        factor: "C2",
      },
      {
        id: "C1.feedback",
        inTerms: true,
        text: {
          fr: "Un pouce, un commentaire ou un signalement fait-il sortir tout l’échange de l’exclusion ?",
          en: "Does a thumbs-up, a comment or a report take the whole exchange out of the exclusion?",
        },
        closes: {
          fr: "Une clause sur les retours, ou la capture du réglage qui les coupe pour toute l’organisation.",
          en: "A clause on feedback, or a capture of the setting that switches it off for the whole organisation.",
        },
        factor: "C2",
      },
      {
        id: "C1.retention",
        inTerms: true,
        text: {
          fr: "Combien de temps les contenus restent-ils : ce qui est gardé pourrait être repris si les conditions changeaient ?",
          en: "How long does content stay: might what is kept be taken up again if the terms changed?",
        },
        closes: {
          fr: "Une durée chiffrée, et une clause qui écarte tout changement pour les contenus déjà confiés.",
          en: "A period in figures, and a clause that keeps changes from reaching content already entrusted.",
        },
        factor: "C3",
      },
      {
        id: "C1.logs",
        inTerms: true,
        text: {
          fr: "« Vos données » comprend-il journaux, noms de fichiers, extraits dans les rapports d’erreur et mesures d’usage ?",
          en: "Does “your data” include logs, file names, extracts in error reports and usage measures?",
        },
        closes: {
          fr: "La définition contractuelle des contenus du client, qui les nomme.",
          en: "The contract’s definition of customer content, naming them.",
        },
      },
      {
        id: "C1.sub-processors",
        inTerms: true,
        text: {
          fr: "L’exclusion lie-t-elle aussi le fournisseur du modèle et les autres sous-traitants ?",
          en: "Does the exclusion also bind the model provider and the other sub-processors?",
        },
        closes: {
          fr: "La liste des sous-traitants et les conditions que l’éditeur a obtenues du fournisseur du modèle.",
          en: "The sub-processor list and the terms that the vendor obtained from the model provider.",
        },
        factor: "A3",
      },
      {
        id: "C1.setting",
        inTerms: true,
        options: [1, 2],
        text: {
          fr: "Qui peut changer le réglage, est-il coupé sur notre espace, et une nouvelle fonction peut-elle le rouvrir ?",
          en: "Who can change the setting, is it off in our workspace, and can a new feature turn it on again?",
        },
        closes: {
          fr: "Une capture datée du réglage de l’organisation, verrouillé pour les utilisateurs.",
          en: "A dated capture of the organisation’s setting, locked for users.",
        },
      },
    ],
  },
  {
    factor: "C2",
    upTo: 2,
    gap: {
      fr: "« Personne ne lit vos données » omet souvent l’assistance, la modération, la qualité et les prestataires qui s’en chargent.",
      en: "“Nobody reads your data” often leaves out support, moderation, quality and the contractors who do it.",
    },
    questions: [
      {
        id: "C2.cases",
        inTerms: true,
        text: {
          fr: "Dans quels cas précis une personne ouvre-t-elle un échange : alerte, ticket, contrôle qualité, obligation légale ?",
          en: "In which precise cases does a person open an exchange: alert, ticket, quality check, legal duty?",
        },
        closes: {
          fr: "Une liste close, dans l’accord ou dans une politique datée.",
          en: "A closed list, in the agreement or in a dated policy.",
        },
      },
      {
        id: "C2.who",
        inTerms: true,
        text: {
          fr: "Qui lit, employé par qui, dans quel pays, sous quel engagement de confidentialité ?",
          en: "Who reads, employed by whom, in which country, under what duty of confidence?",
        },
        closes: {
          fr: "Les équipes et prestataires concernés, nommés parmi les sous-traitants.",
          en: "The teams and contractors concerned, named among the sub-processors.",
        },
        factor: "B3",
      },
      {
        id: "C2.log",
        inTerms: true,
        text: {
          fr: "Chaque consultation est-elle journalisée, et pouvons-nous voir celles qui nous concernent ?",
          en: "Is each reading logged, and can we see those that concern us?",
        },
        closes: {
          fr: "Un extrait de journal ou un rapport d’audit qui porte sur ces accès.",
          en: "A log extract or an audit report that covers those accesses.",
        },
      },
      {
        id: "C2.feedback",
        inTerms: true,
        text: {
          fr: "Les avis donnés par nos équipes envoient-ils l’échange entier, et peut-on couper cette fonction pour tous ?",
          en: "Does feedback from our people send the whole exchange, and can it be switched off for everyone?",
        },
        closes: {
          fr: "Une capture datée du réglage, ou un essai sur un compte de test.",
          en: "A dated capture of the setting, or a trial on a test account.",
        },
      },
    ],
  },
  {
    factor: "C3",
    upTo: 2,
    gap: {
      fr: "« Aucune conservation » ou « 30 jours » vaut rarement pour tout : copies anti-abus, sauvegardes, fichiers déposés, historiques et modèles derrière l’outil ont leurs propres durées.",
      en: "“Zero retention” or “30 days” seldom holds for everything: abuse copies, backups, uploaded files, histories and the models behind the tool have periods of their own.",
    },
    questions: [
      {
        id: "C3.scope",
        inTerms: true,
        text: {
          fr: "La durée vaut-elle pour les consignes, les résultats, les fichiers déposés, les index et les historiques ?",
          en: "Does the period hold for prompts, outputs, uploaded files, indexes and histories alike?",
        },
        closes: {
          fr: "Un tableau des durées par type de contenu.",
          en: "A table of periods by type of content.",
        },
      },
      {
        id: "C3.abuse",
        inTerms: true,
        text: {
          fr: "Qu’est-ce qui est gardé plus longtemps : contenus signalés, litiges, obligations légales ?",
          en: "What is kept longer: flagged content, disputes, legal duties?",
        },
        closes: {
          fr: "La liste des exceptions, avec une durée maximale pour chacune.",
          en: "The list of exceptions, with a maximum period for each.",
        },
      },
      {
        id: "C3.provider",
        inTerms: true,
        text: {
          fr: "Le fournisseur du modèle garde-t-il les échanges de son côté, et l’option sans conservation y est-elle active ?",
          en: "Does the model provider keep exchanges on its side, and is its zero-retention option on?",
        },
        closes: {
          fr: "La confirmation écrite de l’éditeur pour chaque fournisseur, ou l’extrait de son contrat avec lui.",
          en: "The vendor’s written confirmation for each provider, or the extract of its contract with it.",
        },
        factor: "A3",
      },
      {
        id: "C3.start",
        inTerms: true,
        options: [1, 2],
        text: {
          fr: "D’où court la durée : de l’échange, de sa suppression à l’écran, ou de la fin du contrat ?",
          en: "When does the period start: at the exchange, at its deletion on screen, or at the end of the contract?",
        },
        closes: {
          fr: "Le point de départ écrit, copies de sécurité comprises.",
          en: "The starting point in writing, backups included.",
        },
        factor: "A4",
      },
      {
        id: "C3.setting",
        inTerms: true,
        options: [0, 2],
        text: {
          fr: "Le réglage est-il fait sur notre espace, et désactive-t-il des fonctions dont nos équipes se servent ?",
          en: "Is the setting made in our workspace, and does it disable features that our people use?",
        },
        closes: {
          fr: "Une capture datée du réglage ou l’avenant qui l’accorde, avec la liste des fonctions exclues.",
          en: "A dated capture of the setting or the amendment that grants it, with the features it excludes.",
        },
      },
    ],
  },
]
