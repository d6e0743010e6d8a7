import type { StatedFact } from "../../src/core/import-document.ts"
import type { Option } from "../../src/core/methodology.ts"
import type { Text } from "../../src/core/text.ts"
import type { UseId } from "../../src/core/vocabulary.ts"

// What the example company does itself: asked of its teams once, and dated. A use's own answer wins over the company's.
const seenOn = "2026-04-20"

function ours(factor: string, option: Option, text: Text): StatedFact {
  return { company: true, factor, option, text, sourceClass: "tested", seenOn }
}

function inUse(use: UseId, factor: string, option: Option, text: Text): StatedFact {
  return { use, factor, option, text, sourceClass: "tested", seenOn }
}

export const howWeWork: readonly StatedFact[] = [
  ours("D5", 1, {
    fr: "Les connecteurs sont limités à la lecture d’un dossier partagé, que chaque équipe peut retirer.",
    en: "Connectors may only read one shared folder, and each team can withdraw it.",
  }),
  ours("E6", 1, {
    fr: "Nos mannequins et comédiens ont signé une clause sur l’IA ; les autres visages sont exclus.",
    en: "Our models and actors have signed a clause on AI; other faces are excluded.",
  }),
  ours("F1", 0, {
    fr: "Revue des pratiques interdites faite avec le service juridique en mars 2026, au dossier.",
    en: "Prohibited practices were reviewed with Legal in March 2026; the review is on file.",
  }),
  ours("F2", 1, {
    fr: "Nos usages relèvent de la transparence ; aucun n’entre dans l’annexe III.",
    en: "Our uses come under transparency duties; none falls under Annex III.",
  }),
  ours("F3", 1, {
    fr: "Les réglages livrés annoncent la machine ; nous ne les changeons pas.",
    en: "The settings as delivered announce the machine; we leave them so.",
  }),
  ours("F5", 1, {
    fr: "La liste de contrôle de publication comporte la mention de l’IA.",
    en: "The publication checklist includes the AI notice.",
  }),
  ours("F7", 0, {
    fr: "Formation par métier suivie par toutes les équipes entre décembre 2025 et mars 2026.",
    en: "All teams took training for their trade between December 2025 and March 2026.",
  }),
  ours("G1", 1, {
    fr: "Les chiffres et les promesses sont vérifiés avant publication.",
    en: "Figures and claims are checked before publication.",
  }),
  ours("G2", 2, {
    fr: "Une relecture « stéréotypes » existe pour les images ; rien n’est mesuré.",
    en: "Images are read for stereotypes; nothing is measured.",
  }),
  ours("G3", 1, {
    fr: "Un relecteur est désigné par projet, et son accord reste dans l’outil de suivi.",
    en: "Each project names a reviewer, whose approval stays in the tracking tool.",
  }),
  ours("G4", 1, {
    fr: "Données agrégées seulement, sauf indication contraire par usage.",
    en: "Aggregated data only, unless a use says otherwise.",
  }),
  ours("H3", 1, {
    fr: "Nos textes et images sont gardés chez nous ; une solution de rechange est désignée.",
    en: "Our texts and images are kept on our side; an alternative is named.",
  }),
  inUse("ideation", "G3", 3, {
    fr: "Idées internes : personne ne relit systématiquement.",
    en: "Internal ideas: nobody reads them systematically.",
  }),
  inUse("copy", "G1", 0, {
    fr: "Rédaction à partir de nos fiches produits, chaque affirmation étant vérifiée.",
    en: "Written from our product sheets, every claim being checked.",
  }),
  inUse("copy", "E6", 0, {
    fr: "Aucun nom de tiers dans les demandes, vérifié par sondage en avril 2026.",
    en: "No third party’s name in prompts, checked by sample in April 2026.",
  }),
  inUse("image", "E6", 3, {
    fr: "Une ressemblance reste possible : la recherche d’image inversée n’est pas encore systématique.",
    en: "A likeness remains possible: reverse image search is not yet systematic.",
  }),
  inUse("image", "G2", 2, {
    fr: "Relecture « stéréotypes » par deux personnes du studio.",
    en: "Two people of the studio read for stereotypes.",
  }),
  inUse("naming", "E6", 0, {
    fr: "Recherche d’antériorité systématique avant de retenir un nom.",
    en: "A trade-mark search always precedes the choice of a name.",
  }),
  inUse("video", "F5", 0, {
    fr: "La mention est posée par le gabarit de montage et ne peut être ôtée.",
    en: "The editing template adds the notice, which cannot be removed.",
  }),
  inUse("voice", "E6", 2, {
    fr: "Voix de synthèse sous licence seulement, jamais une voix imitée.",
    en: "Licensed synthetic voices only, never an imitated one.",
  }),
  inUse("social", "D5", 2, {
    fr: "L’outil prépare la publication ; une personne l’envoie.",
    en: "The tool prepares the post; a person sends it.",
  }),
  inUse("social", "G3", 2, {
    fr: "Relu par un collègue, sans trace.",
    en: "Read by a colleague, with no record.",
  }),
  inUse("insight", "G4", 1, {
    fr: "Avis et études anonymisés avant l’envoi.",
    en: "Reviews and studies are made anonymous before they are sent.",
  }),
  inUse("crm", "G4", 2, {
    fr: "Segments fondés sur le consentement ; analyse d’impact de 2025 au dossier.",
    en: "Segments rest on consent; the 2025 impact assessment is on file.",
  }),
  inUse("service", "F3", 0, {
    fr: "L’assistant se présente comme une machine au premier message ; ce texte est verrouillé.",
    en: "The assistant says in its first message that it is a machine; that text is locked.",
  }),
  inUse("service", "G1", 2, {
    fr: "Un échantillon de réponses est contrôlé chaque mois.",
    en: "A sample of answers is checked every month.",
  }),
  inUse("media", "D5", 3, {
    fr: "Les enchères sont ajustées seules, dans un budget fixé par une personne.",
    en: "Bids adjust themselves, within a budget that a person sets.",
  }),
  inUse("media", "G4", 2, {
    fr: "Ciblage sur consentement, analyse d’impact faite.",
    en: "Targeting rests on consent; the impact assessment is done.",
  }),
  inUse("ux", "H3", 1, {
    fr: "Le code produit est versionné chez nous.",
    en: "The code it writes is under our own version control.",
  }),
]
