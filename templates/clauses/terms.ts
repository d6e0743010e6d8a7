import type { DefinedTerm } from "../../src/core/clause.ts"

/** Who and what the agreement is about. */
const agreement: readonly DefinedTerm[] = [
  {
    id: "client",
    one: { fr: "Annonceur", en: "Client" },
    many: { fr: "Annonceurs", en: "Clients" },
    meaning: {
      fr: "la société qui commande les prestations et que la page de signature désigne comme telle",
      en: "the company that orders the services and is named as such on the signature page",
    },
  },
  {
    id: "agency",
    one: { fr: "Agence", en: "Agency" },
    many: { fr: "Agences", en: "Agencies" },
    meaning: {
      fr: "la société qui fournit les prestations et que la page de signature désigne comme telle",
      en: "the company that provides the services and is named as such on the signature page",
    },
  },
  {
    id: "agreement",
    one: { fr: "Contrat", en: "Agreement" },
    many: { fr: "Contrats", en: "Agreements" },
    meaning: {
      fr: "le contrat conclu entre l’{client} et l’{agency}, ses annexes et chaque {order}",
      en: "the contract between the {client} and the {agency}, its annexes and each {order}",
    },
  },
  {
    id: "order",
    one: { fr: "Commande", en: "Order" },
    many: { fr: "Commandes", en: "Orders" },
    meaning: {
      fr: "le document par lequel l’{client} confie une mission déterminée à l’{agency}, quel que soit son intitulé",
      en: "the document by which the {client} entrusts the {agency} with a given assignment, whatever it is called",
    },
  },
  {
    id: "fees",
    one: { fr: "Honoraires", en: "Fees" },
    many: { fr: "Honoraires", en: "Fees" },
    meaning: {
      fr: "les sommes hors taxes dues à l’{agency} au titre du {agreement}, à l’exclusion de l’achat d’espace et des frais refacturés",
      en: "the sums due to the {agency} under the {agreement}, excluding taxes, media purchases and expenses charged on",
    },
  },
  {
    id: "subcontractor",
    one: { fr: "Intervenant", en: "Subcontractor" },
    many: { fr: "Intervenants", en: "Subcontractors" },
    meaning: {
      fr: "toute personne autre qu’un salarié de l’{agency} à qui celle-ci confie une part d’un {deliverable}, dont une maison de production, un indépendant, un traducteur, un créateur de contenu ou une banque d’images",
      en: "anyone other than an employee of the {agency} to whom the {agency} entrusts part of a {deliverable}, including a production house, a freelancer, a translator, a content creator or a stock library",
    },
  },
  {
    id: "deliverable",
    one: { fr: "Livrable", en: "Deliverable" },
    many: { fr: "Livrables", en: "Deliverables" },
    meaning: {
      fr: "tout élément que l’{agency} remet ou doit remettre à l’{client}, à quelque stade que ce soit, et chacune de ses composantes",
      en: "anything that the {agency} hands over or has to hand over to the {client}, at whatever stage, and each of its components",
    },
  },
  {
    id: "brand-sign",
    one: { fr: "Signe distinctif", en: "Brand Sign" },
    many: { fr: "Signes distinctifs", en: "Brand Signs" },
    meaning: {
      fr: "tout {deliverable} appelé à distinguer l’{client} ou ses offres : nom, logo, identité visuelle, signature, mascotte, identité sonore ou face principale d’un emballage",
      en: "any {deliverable} meant to distinguish the {client} or what it offers: a name, a logo, a visual identity, a strapline, a mascot, a sonic identity or the front of a pack",
    },
  },
]

/** The tools, and what is done with them. */
const tools: readonly DefinedTerm[] = [
  {
    id: "ai-tool",
    one: { fr: "Outil d’IA", en: "AI Tool" },
    many: { fr: "Outils d’IA", en: "AI Tools" },
    meaning: {
      fr: "tout logiciel, service ou modèle qui produit des textes, images, sons, vidéos, codes, prévisions ou recommandations par apprentissage automatique, y compris lorsqu’il est intégré à un autre logiciel",
      en: "any software, service or model that uses machine learning to produce text, images, sound, video, code, predictions or recommendations, including where it is built into other software",
    },
  },
  {
    id: "vendor",
    one: { fr: "Éditeur", en: "Vendor" },
    many: { fr: "Éditeurs", en: "Vendors" },
    meaning: {
      fr: "la personne qui fournit un {ai-tool} à l’{agency} ou à un {subcontractor}",
      en: "whoever supplies an {ai-tool} to the {agency} or to a {subcontractor}",
    },
  },
  {
    id: "tools-annex",
    one: { fr: "Annexe des outils", en: "Tools Annex" },
    many: { fr: "Annexes des outils", en: "Tools Annexes" },
    meaning: {
      fr: "l’annexe du {agreement} qui énumère les {permitted-tool:many}, les {ai-tool:many} refusés ou non évalués et les usages soumis à accord",
      en: "the annex to the {agreement} that lists the {permitted-tool:many}, the {ai-tool:many} that are refused or not assessed, and the uses that need approval",
    },
  },
  {
    id: "permitted-tool",
    one: { fr: "Outil autorisé", en: "Permitted Tool" },
    many: { fr: "Outils autorisés", en: "Permitted Tools" },
    meaning: {
      fr: "un {ai-tool} inscrit dans l’{tools-annex} comme autorisé, dans l’offre, le type de compte, les réglages et pour les usages que celle-ci précise",
      en: "an {ai-tool} entered in the {tools-annex} as permitted, on the plan, the type of account and the settings, and for the uses, that it states",
    },
  },
  {
    id: "access-tier",
    one: { fr: "Niveau d’accès", en: "Access Tier" },
    many: { fr: "Niveaux d’accès", en: "Access Tiers" },
    meaning: {
      fr: "le niveau qui découle des données que l’{tools-annex} admet dans un {ai-tool} : A si elle y admet des {confidential-information:many} ou des {personal-data:many}, B si elle y admet d’autres données non publiques, C dans les autres cas",
      en: "the level that follows from the data that the {tools-annex} admits into an {ai-tool}: A where it admits {confidential-information} or {personal-data}, B where it admits other data that is not public, C otherwise",
    },
  },
  {
    id: "input",
    one: { fr: "Donnée d’entrée", en: "Input" },
    many: { fr: "Données d’entrée", en: "Inputs" },
    meaning: {
      fr: "tout ce qui est saisi, téléversé ou transmis dans un {ai-tool}, dont les instructions, les fichiers et les références de style",
      en: "anything typed, uploaded or sent into an {ai-tool}, including instructions, files and style references",
    },
  },
  {
    id: "output",
    one: { fr: "Résultat", en: "Output" },
    many: { fr: "Résultats", en: "Outputs" },
    meaning: {
      fr: "tout ce qu’un {ai-tool} produit à partir d’une {input}",
      en: "anything that an {ai-tool} produces from an {input}",
    },
  },
  {
    id: "generative-use",
    one: { fr: "Usage génératif", en: "Generative Use" },
    many: { fr: "Usages génératifs", en: "Generative Uses" },
    meaning: {
      fr: "le recours à un {ai-tool} pour créer, compléter, transformer ou traduire un contenu",
      en: "using an {ai-tool} to create, complete, transform or translate content",
    },
  },
  {
    id: "assistive-use",
    one: { fr: "Usage d’assistance", en: "Assistive Use" },
    many: { fr: "Usages d’assistance", en: "Assistive Uses" },
    meaning: {
      fr: "le recours à un {ai-tool} dont aucun {output} ne se retrouve dans un {deliverable}",
      en: "using an {ai-tool} where none of its {output:many} ends up in a {deliverable}",
    },
  },
  {
    id: "substantial-use",
    one: { fr: "Usage substantiel", en: "Substantial Use" },
    many: { fr: "Usages substantiels", en: "Substantial Uses" },
    meaning: {
      fr: "un {generative-use} qui atteint le seuil fixé à la suite des présentes définitions",
      en: "a {generative-use} that reaches the threshold set after these definitions",
    },
  },
  {
    id: "restricted-use",
    one: { fr: "Usage restreint", en: "Restricted Use" },
    many: { fr: "Usages restreints", en: "Restricted Uses" },
    meaning: {
      fr: "un {generative-use} que le {agreement} désigne comme tel en raison de ce qu’il sert à produire",
      en: "a {generative-use} that the {agreement} names as such because of what it serves to produce",
    },
  },
  {
    id: "training",
    one: { fr: "Entraînement", en: "Training" },
    many: { fr: "Entraînements", en: "Training" },
    meaning: {
      fr: "toute opération qui modifie durablement un modèle ou l’évalue au moyen de données, dont l’ajustement, l’apprentissage par retour d’usage et la constitution d’un jeu de données à cette fin",
      en: "any operation that lastingly alters or evaluates a model by means of data, including fine-tuning, learning from usage feedback and building a data set for that purpose",
    },
  },
]

/** Data and persons. */
const dataAndPersons: readonly DefinedTerm[] = [
  {
    id: "client-data",
    one: { fr: "Donnée de l’Annonceur", en: "Client Data" },
    many: { fr: "Données de l’Annonceur", en: "Client Data" },
    meaning: {
      fr: "toute information ou tout contenu que l’{client} remet à l’{agency} ou que celle-ci recueille pour lui, dont les briefs, les éléments de marque, les {confidential-information:many} et les {personal-data:many}",
      en: "any information or content that the {client} gives the {agency} or that the {agency} collects for it, including briefs, brand assets, {confidential-information} and {personal-data}",
    },
  },
  {
    id: "confidential-information",
    one: { fr: "Information confidentielle", en: "Confidential Information" },
    many: { fr: "Informations confidentielles", en: "Confidential Information" },
    meaning: {
      fr: "toute information non publique que l’{client} signale comme confidentielle ou dont la nature révèle ce caractère, dont un lancement à venir, un nom non déposé, un plan média ou une création non diffusée",
      en: "any information that is not public and that the {client} marks as confidential or whose nature shows that it is, including a coming launch, an unregistered name, a media plan or unpublished creative work",
    },
  },
  {
    id: "personal-data",
    one: { fr: "Donnée personnelle", en: "Personal Data" },
    many: { fr: "Données personnelles", en: "Personal Data" },
    meaning: {
      fr: "toute information se rapportant à une personne physique identifiée ou identifiable",
      en: "any information relating to an identified or identifiable natural person",
    },
  },
  {
    id: "data-law",
    one: { fr: "Réglementation sur les données", en: "Data Protection Law" },
    many: { fr: "Réglementations sur les données", en: "Data Protection Laws" },
    meaning: {
      fr: "le règlement (UE) 2016/679 et les règles nationales relatives aux {personal-data:many} qui s’appliquent aux prestations",
      en: "Regulation (EU) 2016/679 and the national rules on {personal-data} that apply to the services",
    },
  },
  {
    id: "depicted-person",
    one: { fr: "Personne représentée", en: "Depicted Person" },
    many: { fr: "Personnes représentées", en: "Depicted Persons" },
    meaning: {
      fr: "la personne physique dont l’image, la voix, le nom ou un autre trait reconnaissable figure ou est imité dans un {deliverable}",
      en: "a natural person whose image, voice, name or other recognisable feature appears or is imitated in a {deliverable}",
    },
  },
  {
    id: "synthetic-performer",
    one: { fr: "Interprète de synthèse", en: "Synthetic Performer" },
    many: { fr: "Interprètes de synthèse", en: "Synthetic Performers" },
    meaning: {
      fr: "la figure ou la voix produite par un {ai-tool} qui paraît être celle d’une personne réelle sans être la captation de l’une d’elles",
      en: "a figure or voice made by an {ai-tool} that appears to be a real person’s without being a recording of one",
    },
  },
]

/** What is stated, shown and kept. */
const transparency: readonly DefinedTerm[] = [
  {
    id: "declaration",
    one: { fr: "Déclaration", en: "Declaration" },
    many: { fr: "Déclarations", en: "Declarations" },
    meaning: {
      fr: "l’état, établi par l’{agency} selon le modèle annexé au {agreement}, des {ai-tool:many} qu’elle emploie pour l’{client}, de leurs usages et des données qu’ils reçoivent",
      en: "the statement, made by the {agency} on the form annexed to the {agreement}, of the {ai-tool:many} it uses for the {client}, what they are used for and which data they receive",
    },
  },
  {
    id: "deliverable-sheet",
    one: { fr: "Fiche de livrable", en: "Deliverable Sheet" },
    many: { fr: "Fiches de livrable", en: "Deliverable Sheets" },
    meaning: {
      fr: "la fiche, établie selon le modèle annexé au {agreement}, qui décrit la part de l’IA dans un {deliverable} et les contrôles dont il a fait l’objet",
      en: "the sheet, made on the form annexed to the {agreement}, that describes the part AI played in a {deliverable} and the checks made on it",
    },
  },
  {
    id: "usage-log",
    one: { fr: "Journal des usages", en: "Usage Log" },
    many: { fr: "Journaux des usages", en: "Usage Logs" },
    meaning: {
      fr: "l’enregistrement, tenu par l’{agency}, des {generative-use:many} réalisés pour l’{client} que le {agreement} impose d’y inscrire",
      en: "the record, kept by the {agency}, of the {generative-use:many} made for the {client} that the {agreement} requires to be entered in it",
    },
  },
  {
    id: "human-contribution",
    one: { fr: "Apport humain", en: "Human Contribution" },
    many: { fr: "Apports humains", en: "Human Contributions" },
    meaning: {
      fr: "les choix créatifs qu’une personne physique a faits dans un {deliverable}, tels que la sélection, l’agencement, le dessin ou la réécriture",
      en: "the creative choices that a natural person made in a {deliverable}, such as selecting, arranging, drawing or rewriting",
    },
  },
  {
    id: "ai-act",
    one: { fr: "Règlement sur l’IA", en: "AI Act" },
    many: { fr: "Règlement sur l’IA", en: "AI Act" },
    meaning: {
      fr: "le règlement (UE) 2024/1689, dans sa rédaction en vigueur",
      en: "Regulation (EU) 2024/1689, as amended from time to time",
    },
  },
  {
    id: "deployer",
    one: { fr: "Déployeur", en: "Deployer" },
    many: { fr: "Déployeurs", en: "Deployers" },
    meaning: {
      fr: "la personne qui utilise un {ai-tool} sous sa propre autorité, au sens du {ai-act}",
      en: "whoever uses an {ai-tool} under their own authority, within the meaning of the {ai-act}",
    },
  },
  {
    id: "deep-fake",
    one: { fr: "Hypertrucage", en: "Deep Fake" },
    many: { fr: "Hypertrucages", en: "Deep Fakes" },
    meaning: {
      fr: "un {output} qui ressemble à des personnes, objets, lieux, entités ou événements existants et qui paraîtrait à tort authentique, au sens du {ai-act}",
      en: "an {output} that resembles existing persons, objects, places, entities or events and would falsely appear authentic, within the meaning of the {ai-act}",
    },
  },
  {
    id: "ai-label",
    one: { fr: "Mention de transparence", en: "AI Label" },
    many: { fr: "Mentions de transparence", en: "AI Labels" },
    meaning: {
      fr: "l’indication, visible ou audible, qui révèle au public qu’un contenu a été produit ou modifié par un {ai-tool}",
      en: "the visible or audible notice that tells the public that an {ai-tool} made or altered content",
    },
  },
  {
    id: "provenance-mark",
    one: { fr: "Marque de provenance", en: "Provenance Mark" },
    many: { fr: "Marques de provenance", en: "Provenance Marks" },
    meaning: {
      fr: "l’information lisible par machine, jointe à un fichier, qui en indique l’origine, dont le champ IPTC du type de source numérique et le manifeste C2PA",
      en: "machine-readable information attached to a file that states where it comes from, including the IPTC digital source type and a C2PA manifest",
    },
  },
  {
    id: "incident",
    one: { fr: "Incident", en: "Incident" },
    many: { fr: "Incidents", en: "Incidents" },
    meaning: {
      fr: "l’un des événements liés à un {ai-tool} que l’{agency} doit notifier à l’{client} en vertu du {agreement}",
      en: "any of the events linked to an {ai-tool} that the {agency} has to notify to the {client} under the {agreement}",
    },
  },
]

/** The words that mean the same in every clause. */
export const terms: readonly DefinedTerm[] = [...agreement, ...tools, ...dataAndPersons, ...transparency]
