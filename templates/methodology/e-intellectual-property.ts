import type { Dimension, Factor } from "../../src/core/methodology.ts"
import { aiAct, copyrightDirective, gdpr, iso42001, nist600, nistRmf, toConfirm } from "./sources.ts"

export const dimension: Dimension = {
  id: "E",
  name: { fr: "Propriété intellectuelle et licence", en: "Intellectual property and licence" },
}

// Weights: without the right to use the plan at work everything else is void (E3 = 5). What we get, what we give and
// whom we depict can each cost a campaign or a secret (E1, E2, E6 = 4). Provenance and indemnity shift a risk that
// a court has yet to settle (3).
export const factors: readonly Factor[] = [
  {
    id: "E1",
    dimension: "E",
    level: "P",
    core: true,
    weight: 4,
    name: { fr: "Droits sur les résultats", en: "Rights in outputs" },
    question: {
      fr: "À qui reviennent les droits sur ce que l’outil produit ?",
      en: "Who holds the rights in what the tool produces?",
    },
    help: {
      fr: "Lire la clause sur les résultats. Elle ne règle que les rapports avec l’éditeur : la protection par le droit d’auteur suppose des choix créatifs humains.",
      en: "Read the clause on outputs. It only settles matters with the vendor: copyright protection still needs creative choices made by a person.",
    },
    options: [
      { fr: "Cédés à nous, sans licence en retour", en: "Assigned to us, no licence back" },
      {
        fr: "Cédés à nous, licence en retour pour fournir le service",
        en: "Assigned to us, licence back to run the service",
      },
      { fr: "Licence à notre profit, usage commercial permis", en: "Licensed to us, commercial use allowed" },
      {
        fr: "Partagés, ou réutilisables ou publiables par l’éditeur",
        en: "Shared, or the vendor may reuse or publish",
      },
      { fr: "À l’éditeur, ou clause obscure", en: "The vendor’s, or unclear" },
    ],
    references: [
      nist600("GV-6.1-004, GV-6.1-001"),
      nistRmf("GOVERN 6.1"),
      toConfirm("CJEU", "C-5/08 (Infopaq), C-145/10 (Painer)"),
      toConfirm("US Copyright Office, report on AI", "part 2", "2025-01"),
    ],
  },
  {
    id: "E2",
    dimension: "E",
    level: "P",
    core: true,
    weight: 4,
    name: { fr: "Licence sur nos apports", en: "Licence on our inputs" },
    question: {
      fr: "Quelle licence donnons-nous sur les contenus que nous déposons ?",
      en: "What licence do we give on what we put in?",
    },
    help: {
      fr: "Regarder l’étendue, la durée et le droit de sous-licencier. Une galerie publique par défaut vaut une licence sans limite.",
      en: "Look at scope, duration and the right to sublicense. A gallery that is public by default amounts to an unrestricted licence.",
    },
    options: [
      {
        fr: "Pour fournir le service seulement, et prend fin avec lui",
        en: "To provide the service only, and ends with it",
      },
      { fr: "De même, étendue aux sous-traitants", en: "The same, extended to sub-processors" },
      {
        fr: "Aussi pour améliorer le service, avec droit de refus",
        en: "Also to improve the service, with an opt-out",
      },
      { fr: "Perpétuelle, ou que l’éditeur peut sous-licencier", en: "Perpetual, or sublicensable by the vendor" },
      { fr: "Sans limite, ou contenus publics par défaut", en: "Unrestricted, or content public by default" },
    ],
    references: [
      nist600("GV-6.2-007, MP-4.1-006"),
      iso42001("A.10.2"),
      toConfirm("Directive (EU) 2016/943", "whole text"),
    ],
  },
  {
    id: "E3",
    dimension: "E",
    level: "P",
    core: true,
    weight: 5,
    name: { fr: "Droit d’usage commercial", en: "Right to commercial use" },
    question: {
      fr: "Cette offre permet-elle un usage commercial et publicitaire ?",
      en: "Does this plan allow commercial and advertising use?",
    },
    help: {
      fr: "Vérifier l’outil et ce qu’il embarque : poids du modèle, banques d’images, polices, voix, musiques. Le plus restrictif l’emporte.",
      en: "Check the tool and what it carries: model weights, stock images, fonts, voices, music. The most restrictive one wins.",
    },
    options: [
      { fr: "Oui, en toutes lettres et sans seuil", en: "Yes, in so many words and without a threshold" },
      {
        fr: "Oui, mention exigée, ou seuil de revenus ou de postes respecté",
        en: "Yes, with attribution, or a revenue or seat threshold that we meet",
      },
      { fr: "Oui, sauf certains domaines", en: "Yes, except in certain fields" },
      { fr: "Conditions ambiguës", en: "Unclear terms" },
      {
        fr: "Non : non commercial, essai, recherche, ou licence expirée",
        en: "No: non-commercial, trial, research, or an expired licence",
      },
    ],
    references: [nist600("GV-6.1-010, GV-4.2-001"), aiAct("53(2)"), iso42001("A.9.4")],
  },
  {
    id: "E4",
    dimension: "E",
    level: "V",
    core: true,
    weight: 3,
    name: { fr: "Origine des données d’entraînement", en: "Provenance of training data" },
    question: {
      fr: "D’où viennent les œuvres dont le modèle a appris, et les oppositions des auteurs sont-elles respectées ?",
      en: "Where do the works the model learnt from come from, and are rightholders’ opt-outs honoured?",
    },
    help: {
      fr: "Chercher la politique de droit d’auteur et le résumé public exigés du fournisseur d’un modèle à usage général, et les procès visant ce produit.",
      en: "Look for the copyright policy and public summary that a general-purpose model’s provider owes, and for lawsuits about this product.",
    },
    options: [
      { fr: "Données propres ou sous licence, documentées", en: "Own or licensed data, documented" },
      {
        fr: "Politique de droit d’auteur, résumé public et oppositions respectées",
        en: "Copyright policy, public summary and opt-outs honoured",
      },
      { fr: "Une partie seulement de ces trois éléments", en: "Only some of those three" },
      { fr: "Déclaration générale", en: "General statement" },
      {
        fr: "Procès en cours ou perdu sur ce produit, ou refus de répondre",
        en: "Litigation pending or lost over this product, or a refusal to answer",
      },
    ],
    references: [
      aiAct("53(1)(c), 53(1)(d)"),
      copyrightDirective("4(3)"),
      nist600("MP-4.1-004, MP-4.1-010, MG-3.1-004, MS-2.6-002"),
      iso42001("A.7.3, A.7.5"),
    ],
  },
  {
    id: "E5",
    dimension: "E",
    level: "P",
    core: true,
    weight: 3,
    name: { fr: "Garantie contre la contrefaçon", en: "IP indemnity and liability" },
    question: {
      fr: "L’éditeur nous garantit-il contre une action en contrefaçon visant un résultat ?",
      en: "Does the vendor indemnify us if an output is said to infringe?",
    },
    help: {
      fr: "Lire les exclusions : consignes modifiées, filtre désactivé, marque citée. Une garantie dont nous ne remplissons pas les conditions n’en est pas une (option 3).",
      en: "Read the exclusions: altered outputs, a filter switched off, a mark in the prompt. An indemnity whose conditions we do not meet is none (option 3).",
    },
    options: [
      { fr: "Oui, sans plafond, en usage normal", en: "Yes, uncapped, in normal use" },
      {
        fr: "Oui, plafonnée au montant des redevances ou à un multiple",
        en: "Yes, capped at the fees or a multiple of them",
      },
      {
        fr: "Oui, sous des conditions ou exclusions que nous respectons",
        en: "Yes, on conditions or with exclusions that we meet",
      },
      { fr: "Non, exclue pour cette offre", en: "No, excluded for this plan" },
      { fr: "Au contraire, c’est nous qui garantissons l’éditeur", en: "On the contrary, we indemnify the vendor" },
    ],
    references: [nist600("GV-6.2-007, MP-4.1-002"), gdpr("82(2), 82(4)")],
  },
  {
    id: "E6",
    dimension: "E",
    level: "U",
    core: true,
    weight: 4,
    name: { fr: "Image, voix et marques", en: "Likeness, voice and marks" },
    question: {
      fr: "L’usage met-il en jeu des personnes réelles, des voix, des marques ou le style de tiers ?",
      en: "Does the use involve real people, voices, or third parties’ marks or styles?",
    },
    help: {
      fr: "Un accord de cession d’image antérieur à l’IA ne couvre pas d’office une copie de synthèse : chercher une clause qui la vise.",
      en: "A model release from before AI does not automatically cover a synthetic copy: look for a clause that names it.",
    },
    options: [
      { fr: "Non, vérifié", en: "No, checked" },
      { fr: "Nos talents, avec un accord écrit visant l’IA", en: "Our own talent, with written consent to AI" },
      { fr: "Interprète de synthèse sous licence", en: "A licensed synthetic performer" },
      { fr: "Ressemblance possible, non vérifiée", en: "Resemblance possible, unchecked" },
      { fr: "Personne réelle ou marque, sans accord", en: "A real person or mark, without consent" },
    ],
    references: [gdpr("6, 9"), aiAct("50(4)"), nist600("2.10, 2.11, MP-4.1-005"), toConfirm("French Civil Code", "9")],
  },
]
