import type { PacketVerdict } from "../../core/assessing.ts"
import type { Knowing } from "../../core/packet-questions.ts"
import { de } from "../elision.ts"

// What a vendor is asked, inside and behind its link.

type PacketState = "open" | "expired" | "submitted" | "revoked"

interface MailParts {
  company: string
  count: number
  /** The day in words. */
  until: string
  url: string
}

const fr = {
  title: (count: number) =>
    count === 0
      ? "Aucun éditeur n’a encore été interrogé"
      : count === 1
        ? "Un questionnaire d’éditeur"
        : `${count} questionnaires d’éditeurs`,
  lede: "L’éditeur confirme ou corrige ce que nous avons lu de ses conditions, et répond au reste. Ses réponses restent des affirmations tant que personne n’accepte la preuve.",
  add: "Interroger un éditeur",
  empty: "Choisissez un éditeur : Aval prépare les questions d’après ce qui manque ou reste faible.",
  caption: "Questionnaires, du plus récent au plus ancien",
  head: { vendor: "Éditeur", state: "État", answered: "Réponses", until: "Jusqu’au", who: "Envoyé par" },
  state: { open: "Ouvert", expired: "Délai passé", submitted: "Répondu", revoked: "Retiré" } satisfies Record<
    PacketState,
    string
  >,
  more: (count: number) => (count === 1 ? "et une autre" : `et ${count} autres`),
  answered: (done: number, all: number) => `${done} sur ${all}`,
  choose: {
    title: "Quel éditeur interroger ?",
    vendor: "Éditeur",
    none: "Aucun éditeur n’a d’outil au registre : inscrivez d’abord l’outil.",
    addTool: "Inscrire un outil",
    next: "Préparer les questions",
  },
  create: {
    title: (vendor: string) => `Interroger ${vendor}`,
    lede: "L’éditeur ne verra que les questions choisies ici, et ce que nous avons lu de ses textes publics. Jamais un score, une décision, un commentaire ni un nom.",
    plans: "Offres concernées",
    plansHint: "Changer les offres recompose la liste des questions.",
    show: "Recomposer les questions",
    questions: "Questions",
    questionsHint: (chosen: number, all: number) =>
      `${chosen} sur ${all} proposées d’abord : ce que nous ignorons, ce qui est faible, et ce que nous avons lu dans des conditions.`,
    core: "question essentielle",
    knowing: {
      unknown: "nous n’en savons rien",
      claim: "une simple affirmation",
      expired: "preuve expirée",
      terms: "lu dans les conditions",
      firm: "déjà établi",
    } satisfies Record<Knowing, string>,
    known: (knowing: string, option: string) => `${knowing} : ${option}`,
    allOf: (subject: string, count: number) => `${subject} : ${count === 1 ? "une question" : `${count} questions`}`,
    language: "Langue du questionnaire",
    languageHint: "L’éditeur peut en changer sur la page.",
    languages: { fr: "Français", en: "Anglais" },
    message: "Message à l’éditeur",
    messageHint: "Il le lit au-dessus des questions.",
    until: "Répondre jusqu’au",
    untilHint: "Vous pourrez repousser ce jour. Le lien dure un an au plus.",
    send: "Créer le lien",
    needQuestions: "Choisissez au moins une question.",
    tooMany: (most: number) => `Choisissez ${most} questions au plus.`,
    gone: "Les questions ont changé depuis que la page a été ouverte : relisez la liste.",
    wrongDay: "Choisissez un jour à venir, dans l’année.",
  },
  link: {
    title: (vendor: string) => `Lien prêt pour ${vendor}`,
    once: "Ce lien s’affiche une seule fois.",
    text: (until: string) =>
      `Il permet de répondre, sans compte, jusqu’au ${until} inclus. Aval n’en garde qu’une empreinte.`,
    earlier: "Le lien précédent n’ouvre plus rien.",
    label: "Lien à envoyer",
    copy: "Copier le lien",
    copied: "Lien copié",
    mail: "Message prêt à envoyer",
    mailHint: "Aval n’envoie pas encore de courriel : copiez ce texte dans le vôtre.",
    copyMail: "Copier le message",
    mailCopied: "Message copié",
    see: "Voir le questionnaire",
  },
  /** The text that goes with the link, in the packet's own language. */
  mail: ({ company, count, until, url }: MailParts) =>
    `Objet : ${company} – quelques questions sur vos services\n\nBonjour,\n\n${company} évalue l’usage de vos services. Nous avons lu vos conditions ; merci de confirmer ou de corriger ce que nous en avons compris, et de répondre à ce que nous n’y avons pas trouvé : ${count === 1 ? "une question" : `${count} questions`}.\n\n${url}\n\nCe lien est personnel à votre entreprise : il s’ouvre sans compte, jusqu’au ${until} inclus. Vous pouvez enregistrer et revenir, le partager entre collègues, ou répondre dans un fichier Excel.\n\nBien à vous`,
  one: {
    title: (vendor: string, state: string) => `${vendor} : ${state}`,
    states: {
      open: (done: number, all: number) => `${answersFr(done)} sur ${all}, rien n’est encore envoyé`,
      expired: (done: number, all: number) => `délai passé, ${answersFr(done)} sur ${all}`,
      submitted: (done: number, all: number) => `a répondu à ${done} questions sur ${all}`,
      revoked: (done: number, all: number) => `lien retiré, ${answersFr(done)} sur ${all}`,
    } satisfies Record<PacketState, (done: number, all: number) => string>,
    back: "Tous les questionnaires",
    made: "Envoyé",
    by: (name: string) => `par ${name}`,
    until: "Réponse jusqu’au",
    language: "Langue",
    message: "Message",
    sent: "Reçu",
    answeredBy: "Répondu par",
    drafts: "L’éditeur a enregistré ces réponses sans les envoyer : elles ne comptent pas encore.",
    sheet: "Télécharger en XLSX",
    link: "Lien de l’éditeur",
    linkLive: "Le lien s’ouvre. Il n’est gardé nulle part : s’il est perdu, faites-en un nouveau.",
    linkDead: "Le lien n’ouvre plus rien.",
    extend: "Repousser le jour",
    renew: "Faire un nouveau lien",
    extendHint: "Repousser le jour garde le même lien.",
    renewHint: "Un nouveau lien remplace l’actuel, qui cesse de s’ouvrir. Ce que l’éditeur a enregistré reste.",
    revoke: "Retirer le lien",
    revokeHint: "Il cesse de s’ouvrir aussitôt. Ce qui est enregistré reste.",
    until2: "Nouveau jour",
    returned: {
      title: "Le fichier revenu par courriel",
      text: "Si l’éditeur renvoie le fichier rempli au lieu de passer par le lien, déposez-le ici : vous verrez ce qui changerait avant que rien ne soit enregistré.",
      back: "Retour aux questions",
      notOpen:
        "Ces questions ne sont pas ouvertes : repoussez le jour ou faites un nouveau lien, puis recommencez. Si elles sont envoyées, préparez-en d’autres.",
      again: "Rien n’a été enregistré : déposez le fichier de nouveau.",
      moved: (count: number) =>
        count === 1
          ? "L’éditeur a changé entre-temps une réponse du fichier : elle n’est pas enregistrée, le reste l’est. Déposez le fichier de nouveau pour comparer."
          : `L’éditeur a changé entre-temps ${count} réponses du fichier : elles ne sont pas enregistrées, le reste l’est. Déposez le fichier de nouveau pour comparer.`,
      finish: "Prendre ces réponses pour envoyées",
      finishText:
        "L’éditeur les a envoyées par courriel. Elles deviennent des affirmations de l’éditeur, et ces questions sont closes.",
      name: "Qui a répondu chez l’éditeur",
      role: "Sa fonction",
      submit: "Prendre les réponses pour envoyées",
      needName: "Écrivez le nom de qui a répondu, en 120 caractères au plus.",
      needRole: "Écrivez sa fonction, en 120 caractères au plus.",
    },
    done: {
      extended: "Le jour est repoussé ; le lien reste le même.",
      revoked: "Le lien est retiré : il n’ouvre plus rien.",
      saved: "Les réponses du fichier sont enregistrées. Elles ne comptent pas encore.",
      taken: "Les réponses sont prises pour envoyées.",
    },
    questions: "Questions et réponses",
    caption: "Chaque question, ce que nous avions et ce que dit l’éditeur",
    heads: { question: "Question", had: "Nous avions", said: "L’éditeur dit", next: "Suite" },
    nothing: "rien",
    hidden: "non montré à l’éditeur",
    unsaid: "pas de réponse",
    unsaidAll: (count: number) => (count === 1 ? "Une question sans réponse" : `${count} questions sans réponse`),
    draft: "réponse incomplète",
    confirmedOn: (day: string) => `Confirmé par l’éditeur le ${day}`,
    verdicts: {
      confirmed: "Confirme",
      corrected: "Corrige",
      answered: "Répond",
      unanswered: "Ne peut pas dire",
    } satisfies Record<PacketVerdict, string>,
    accept: "Accepter la preuve",
    acceptOf: (name: string) => `de ${name}`,
    claim: "Voir l’affirmation",
    accepted: "Affirmation remplacée depuis",
    mailTitle: "Texte à joindre au lien",
    mailText: "Le lien lui-même n’est affiché qu’à sa création.",
    linkPlace: "[collez ici le lien]",
    history: "Historique du questionnaire",
  },
  /** On a fact's sheet. */
  confirmed: (vendor: string, day: string) => `Confirmé par ${vendor} le ${day}.`,
  vendor: {
    foot: "Aval, registre des outils d’IA de votre client. Vous ne voyez ici que vos questions.",
    title: (company: string) => `Questions ${de(company)}`,
    anonymous: "votre client",
    lede: (company: string, count: number) =>
      `${company} a lu vos conditions. Confirmez ou corrigez ce qui en a été compris, et répondez au reste : ${count === 1 ? "une question" : `${count} questions`}. Dans les questions, « nous » et « nos » désignent ${company}.`,
    message: (company: string) => `Message ${de(company)}`,
    until: (day: string) =>
      `Réponse attendue jusqu’au ${day} inclus. Vous pouvez enregistrer et revenir par le même lien, et le partager avec vos collègues.`,
    progress: (done: number, all: number) => `${answersFr(done)} sur ${all}`,
    parts: "Les questions",
    part: { done: "terminé", open: (done: number, all: number) => `${done} sur ${all}` },
    partTitle: (theme: string, subject: string) => `${theme} – ${subject}`,
    piece: (title: string, nth: number, pieces: number) => `${title} (${nth} sur ${pieces})`,
    core: "essentielle",
    read: "Ce que nous avons lu",
    readOn: (place: string, day: string) => `Lu sur ${place} le ${day}`,
    readIn: (terms: string, service: string) => `Lu dans « ${terms} » ${de(service)}`,
    version: (version: string) => `version ${version}`,
    open: "Ouvrir la source",
    verdict: "Votre réponse",
    verdicts: {
      confirmed: "C’est exact",
      corrected: "Ce n’est pas exact",
      answered: "Je réponds",
      unanswered: "Je ne peux pas répondre",
    } satisfies Record<PacketVerdict, string>,
    option: "Laquelle est juste ?",
    more: "Préciser, ou joindre une preuve",
    text: "En vos mots",
    textHint: "Ce qui précise ou nuance la réponse.",
    url: "Adresse qui le montre",
    urlHint: "Conditions, page de sécurité, certificat… en https.",
    file: "Fichier qui le montre",
    fileHint: "PDF, Word, Excel, CSV, texte ou image, 20 Mo au plus. Un fichier compte plus qu’une adresse.",
    fileKept: (name: string) => `Fichier reçu : ${name}.`,
    fileGone: "Retirer ce fichier",
    noFiles: "Les fichiers ne sont pas reçus ici : donnez une adresse.",
    draft: "Réponse incomplète : dites quelle option est juste.",
    save: "Enregistrer",
    saveNext: "Enregistrer et continuer",
    saveEnd: "Enregistrer et revenir",
    place: (part: number, parts: number) => `Partie ${part} sur ${parts}`,
    overview: "Toutes les parties",
    next: "Partie suivante",
    saved: (count: number) => (count === 1 ? "Une réponse enregistrée." : `${count} réponses enregistrées.`),
    savedNone: "Rien n’avait changé.",
    savedRest: "Le reste est enregistré.",
    conflict: {
      title: (count: number) =>
        count === 1
          ? "Un collègue a répondu autrement entre-temps"
          : `Un collègue a répondu autrement à ${count} questions`,
      text: "Votre saisie est gardée ci-dessous ; rien n’a été écrasé. Comparez, puis enregistrez pour que votre réponse remplace la sienne.",
      theirs: "Ce qui est enregistré :",
    },
    other: {
      title: "Un autre questionnaire a été ouvert dans ce navigateur",
      text: "Cette page appartenait au précédent. Rien n’a été enregistré : rouvrez son lien, puis recommencez.",
    },
    sheet: {
      title: "Répondre dans un fichier Excel",
      text: "Téléchargez les questions, remplissez les colonnes colorées, puis renvoyez le fichier ici. Rien n’est enregistré avant que vous ayez vu ce qui changerait.",
      download: "Télécharger les questions (XLSX)",
      file: "Fichier rempli",
      send: "Voir ce qui changerait",
      missing: "Choisissez le fichier rempli.",
      off: "Cette installation ne lit pas de fichiers : répondez sur cette page.",
      refused: (count: number) =>
        count === 1 ? "Une cellule est à corriger" : `${count} points sont à corriger dans le fichier`,
      refusedText: "Rien n’a été enregistré. Corrigez le fichier, puis renvoyez-le.",
      cell: (cell: string) => `Cellule ${cell} : `,
      more: (count: number) => `et ${count} autres`,
      preview: (count: number) => (count === 1 ? "Une réponse changerait" : `${count} réponses changeraient`),
      sameTitle: "Rien ne changerait",
      same: "Ce fichier dit la même chose que ce qui est enregistré.",
      caption: "Réponses qui changeraient",
      heads: { question: "Question", now: "Enregistré", file: "Dans le fichier" },
      none: "rien",
      confirm: "Enregistrer ces réponses",
      back: "Ne rien enregistrer",
    },
    finish: {
      title: "Envoyer vos réponses",
      text: (open: number) =>
        open === 0
          ? "Toutes les questions ont une réponse."
          : open === 1
            ? "Une question n’a pas de réponse : elle restera ouverte. Vous pouvez envoyer quand même."
            : `${open} questions n’ont pas de réponse : elles resteront ouvertes. Vous pouvez envoyer quand même.`,
      drafts: (count: number) =>
        count === 1
          ? "Une réponse est incomplète : complétez-la avant l’envoi."
          : `${count} réponses sont incomplètes : complétez-les avant l’envoi.`,
      nothing: "Répondez à une question au moins avant l’envoi.",
      once: "L’envoi est définitif : ensuite, cette page se lit sans se modifier.",
      name: "Votre nom",
      role: "Votre fonction",
      roleHint: "Responsable sécurité, juriste, DPO…",
      keep: (company: string) => `${company} garde ce nom avec vos réponses, pour savoir qui les a données.`,
      send: "Envoyer les réponses",
      needName: "Écrivez votre nom, en 120 caractères au plus.",
      needRole: "Écrivez votre fonction, en 120 caractères au plus.",
      failed:
        "L’envoi n’a pas pu aboutir : le registre de votre client a changé. Tout reste enregistré. Prévenez votre interlocuteur.",
    },
    thanks: {
      title: "Merci, vos réponses sont envoyées",
      text: (company: string, day: string) =>
        `${company} les a reçues le ${day}. Cette page reste lisible, mais ne se modifie plus.`,
      by: (who: string) => `Envoyé par ${who}`,
      late: "Un collègue a envoyé les réponses entre-temps : ce que vous veniez de saisir n’a pas été enregistré. Revenez à la page précédente pour le copier.",
      unsaid: "Pas de réponse",
      more: "Pour corriger une réponse, écrivez à votre interlocuteur : il peut vous envoyer de nouvelles questions.",
    },
    invalid: {
      title: "Ce lien ne s’ouvre plus",
      text: "Son délai est passé, un lien plus récent l’a remplacé, il a été retiré, ou l’adresse est incomplète.",
      again:
        "Vérifiez que l’adresse a été copiée en entier. Sinon, demandez un nouveau lien à votre interlocuteur chez votre client.",
    },
    tooManyFiles: (most: number) =>
      `Vous avez envoyé ${most} fichiers, c’est le plus que ce questionnaire reçoit. Donnez une adresse.`,
    busy: "Beaucoup de fichiers arrivent en ce moment. Renvoyez celui-ci dans quelques secondes.",
    tooManyBytes: "Vos fichiers dépassent ensemble ce que ce questionnaire reçoit. Donnez une adresse.",
  },
  workbook: {
    file: "questions",
    words: {
      name: "Questions",
      columns: {
        id: "Numéro",
        subject: "Objet",
        question: "Question",
        read: "Ce que nous avons lu",
        options: "Options",
        verdict: "Votre réponse",
        option: "Option",
        text: "En vos mots",
        url: "Adresse qui le montre",
      },
      verdicts: {
        confirmed: "Exact",
        corrected: "Inexact",
        answered: "Réponse",
        unanswered: "Ne peut pas répondre",
      },
      instructions: {
        name: "Mode d’emploi",
        lines: [
          "Mode d’emploi",
          "1. Remplissez les quatre colonnes colorées : Votre réponse, Option, En vos mots, Adresse qui le montre.",
          "2. Votre réponse : écrivez « Exact » si ce que nous avons lu est juste ; « Inexact » s’il ne l’est pas ; « Réponse » si nous n’avions rien lu ; « Ne peut pas répondre » sinon.",
          "3. Option : le numéro de l’option juste, de 1 à 5, avec « Inexact » ou « Réponse ».",
          "4. Gardez la ligne de titres et la colonne Numéro. L’ordre des lignes et des colonnes est libre ; les colonnes ajoutées sont ignorées ; une ligne laissée vide ne change rien.",
          "5. Renvoyez le fichier par la page du lien. Avant d’enregistrer, elle montre ce qui changerait. Les fichiers de preuve s’ajoutent sur la page.",
        ],
      },
    },
  },
}

const en: typeof fr = {
  title: (count) =>
    count === 0
      ? "No vendor has been asked yet"
      : count === 1
        ? "One set of questions to a vendor"
        : `${count} sets of questions to vendors`,
  lede: "The vendor confirms or corrects what we read in its terms, and answers the rest. What it says stays a claim until somebody accepts the evidence.",
  add: "Ask a vendor",
  empty: "Choose a vendor: Aval prepares the questions from what is missing or weak.",
  caption: "Sets of questions, newest first",
  head: { vendor: "Vendor", state: "State", answered: "Answers", until: "Until", who: "Sent by" },
  state: { open: "Open", expired: "Out of time", submitted: "Answered", revoked: "Taken back" },
  more: (count) => (count === 1 ? "and one more" : `and ${count} more`),
  answered: (done, all) => `${done} of ${all}`,
  choose: {
    title: "Which vendor do you want to ask?",
    vendor: "Vendor",
    none: "No vendor has a tool in the register: enter the tool first.",
    addTool: "Enter a tool",
    next: "Prepare the questions",
  },
  create: {
    title: (vendor) => `Ask ${vendor}`,
    lede: "The vendor sees the questions chosen here, and what we read in its public texts. Never a score, a decision, a comment or a name.",
    plans: "Plans concerned",
    plansHint: "Other plans make another list of questions.",
    show: "Make the list again",
    questions: "Questions",
    questionsHint: (chosen, all) =>
      `${chosen} of ${all} proposed at first: what we do not know, what is weak, and what we read in terms.`,
    core: "core question",
    knowing: {
      unknown: "we know nothing",
      claim: "a mere claim",
      expired: "evidence expired",
      terms: "read in the terms",
      firm: "already established",
    },
    known: (knowing, option) => `${knowing}: ${option}`,
    allOf: (subject, count) => `${subject}: ${count === 1 ? "one question" : `${count} questions`}`,
    language: "Language of the questions",
    languageHint: "The vendor can switch on the page.",
    languages: { fr: "French", en: "English" },
    message: "Message to the vendor",
    messageHint: "It stands above the questions.",
    until: "To be answered by",
    untilHint: "You can put this day off later. The link lasts a year at most.",
    send: "Make the link",
    needQuestions: "Choose one question at least.",
    tooMany: (most) => `Choose ${most} questions at most.`,
    gone: "The questions changed since the page was opened: read the list again.",
    wrongDay: "Choose a day to come, within a year.",
  },
  link: {
    title: (vendor) => `Link ready for ${vendor}`,
    once: "This link is shown once.",
    text: (until) =>
      `It lets the vendor answer without an account until ${until}, that day included. Aval keeps only its hash.`,
    earlier: "The link before it opens nothing any more.",
    label: "Link to send",
    copy: "Copy the link",
    copied: "Link copied",
    mail: "Message ready to send",
    mailHint: "Aval sends no mail yet: copy this text into yours.",
    copyMail: "Copy the message",
    mailCopied: "Message copied",
    see: "See the questions",
  },
  mail: ({ company, count, until, url }) =>
    `Subject: ${company} – a few questions about your services\n\nHello,\n\n${company} is assessing the use of your services. We have read your terms; kindly confirm or correct what we understood, and answer what we did not find there: ${count === 1 ? "one question" : `${count} questions`}.\n\n${url}\n\nThis link is for your company alone: it opens without an account until ${until}, that day included. You can save and come back, share it among colleagues, or answer in an Excel file.\n\nKind regards`,
  one: {
    title: (vendor, state) => `${vendor}: ${state}`,
    states: {
      open: (done, all) => `${done} of ${all} answered, nothing sent yet`,
      expired: (done, all) => `out of time, ${done} of ${all} answered`,
      submitted: (done, all) => `answered ${done} of ${all} questions`,
      revoked: (done, all) => `link taken back, ${done} of ${all} answered`,
    },
    back: "All sets of questions",
    made: "Sent",
    by: (name) => `by ${name}`,
    until: "To be answered by",
    language: "Language",
    message: "Message",
    sent: "Received",
    answeredBy: "Answered by",
    drafts: "The vendor saved these answers and has not sent them: they do not count yet.",
    sheet: "Download as XLSX",
    link: "The vendor’s link",
    linkLive: "The link opens. It is kept nowhere: if it is lost, make a new one.",
    linkDead: "The link opens nothing any more.",
    extend: "Put the day off",
    renew: "Make a new link",
    extendHint: "Putting the day off keeps the link.",
    renewHint: "A new link replaces the present one, which stops opening. What the vendor saved stays.",
    revoke: "Take the link back",
    revokeHint: "It stops opening at once. What was saved stays.",
    until2: "New day",
    returned: {
      title: "The file that came back by mail",
      text: "If the vendor sends the filled-in file back instead of using the link, hand it in here: you see what would change before anything is saved.",
      back: "Back to the questions",
      notOpen:
        "These questions are not open: put the day off or make a new link, then try again. If they were sent, prepare others.",
      again: "Nothing was saved: hand the file in again.",
      moved: (count) =>
        count === 1
          ? "The vendor changed one answer of the file meanwhile: it is not saved, the rest is. Hand the file in again to compare."
          : `The vendor changed ${count} answers of the file meanwhile: they are not saved, the rest is. Hand the file in again to compare.`,
      finish: "Take these answers as sent",
      finishText: "The vendor sent them by mail. They become the vendor’s claims, and these questions are closed.",
      name: "Who answered at the vendor",
      role: "Their function",
      submit: "Take the answers as sent",
      needName: "Write the name of whoever answered, in 120 characters at most.",
      needRole: "Write their function, in 120 characters at most.",
    },
    done: {
      extended: "The day was put off; the link stays the same.",
      revoked: "The link was taken back: it opens nothing any more.",
      saved: "The answers of the file are saved. They do not count yet.",
      taken: "The answers are taken as sent.",
    },
    questions: "Questions and answers",
    caption: "Each question, what we had and what the vendor says",
    heads: { question: "Question", had: "We had", said: "The vendor says", next: "Next" },
    nothing: "nothing",
    hidden: "not shown to the vendor",
    unsaid: "no answer",
    unsaidAll: (count) => (count === 1 ? "One question without an answer" : `${count} questions without an answer`),
    draft: "answer incomplete",
    confirmedOn: (day) => `Confirmed by the vendor on ${day}`,
    verdicts: { confirmed: "Confirms", corrected: "Corrects", answered: "Answers", unanswered: "Cannot say" },
    accept: "Accept the evidence",
    acceptOf: (name) => `of ${name}`,
    claim: "See the claim",
    accepted: "Claim replaced since",
    mailTitle: "Text to go with the link",
    mailText: "The link itself is shown only when it is made.",
    linkPlace: "[paste the link here]",
    history: "History of this set",
  },
  confirmed: (vendor, day) => `Confirmed by ${vendor} on ${day}.`,
  vendor: {
    foot: "Aval, your customer’s register of AI tools. You see your own questions here and nothing else.",
    title: (company) => `Questions from ${company}`,
    anonymous: "your customer",
    lede: (company, count) =>
      `${company} has read your terms. Confirm or correct what was understood, and answer the rest: ${count === 1 ? "one question" : `${count} questions`}. In the questions, “we” and “our” stand for ${company}.`,
    message: (company) => `Message from ${company}`,
    until: (day) =>
      `To be answered by ${day}, that day included. You can save and come back by the same link, and share it with colleagues.`,
    progress: (done, all) => `${done} of ${all} answered`,
    parts: "The questions",
    part: { done: "complete", open: (done, all) => `${done} of ${all}` },
    partTitle: (theme, subject) => `${theme} – ${subject}`,
    piece: (title, nth, pieces) => `${title} (${nth} of ${pieces})`,
    core: "essential",
    read: "What we read",
    readOn: (place, day) => `Read on ${place} on ${day}`,
    readIn: (terms, service) => `Read in “${terms}” of ${service}`,
    version: (version) => `version ${version}`,
    open: "Open the source",
    verdict: "Your answer",
    verdicts: {
      confirmed: "This is correct",
      corrected: "This is not correct",
      answered: "I answer",
      unanswered: "I cannot answer",
    },
    option: "Which one is right?",
    more: "Add words or evidence",
    text: "In your words",
    textHint: "What makes the answer more precise.",
    url: "Address that shows it",
    urlHint: "Terms, security page, certificate… by https.",
    file: "File that shows it",
    fileHint: "PDF, Word, Excel, CSV, text or image, 20 MB at most. A file counts before an address.",
    fileKept: (name) => `File received: ${name}.`,
    fileGone: "Remove this file",
    noFiles: "Files are not taken here: give an address.",
    draft: "Incomplete: say which option is right.",
    save: "Save",
    saveNext: "Save and go on",
    saveEnd: "Save and go back",
    place: (part, parts) => `Part ${part} of ${parts}`,
    overview: "All parts",
    next: "Next part",
    saved: (count) => (count === 1 ? "One answer saved." : `${count} answers saved.`),
    savedNone: "Nothing had changed.",
    savedRest: "The rest is saved.",
    conflict: {
      title: (count) =>
        count === 1
          ? "A colleague answered differently meanwhile"
          : `A colleague answered ${count} questions differently`,
      text: "What you typed is kept below; nothing was overwritten. Compare, then save so that your answer takes the place of theirs.",
      theirs: "What is saved:",
    },
    other: {
      title: "Other questions were opened in this browser",
      text: "This page belonged to the ones before. Nothing was saved: open their link again, then start over.",
    },
    sheet: {
      title: "Answer in an Excel file",
      text: "Download the questions, fill in the coloured columns, then send the file back here. Nothing is saved before you have seen what would change.",
      download: "Download the questions (XLSX)",
      file: "Filled-in file",
      send: "See what would change",
      missing: "Choose the filled-in file.",
      off: "This installation reads no files: answer on this page.",
      refused: (count) => (count === 1 ? "One cell needs correcting" : `${count} things need correcting in the file`),
      refusedText: "Nothing was saved. Correct the file, then send it again.",
      cell: (cell) => `Cell ${cell}: `,
      more: (count) => `and ${count} more`,
      preview: (count) => (count === 1 ? "One answer would change" : `${count} answers would change`),
      sameTitle: "Nothing would change",
      same: "This file says what is saved already.",
      caption: "Answers that would change",
      heads: { question: "Question", now: "Saved", file: "In the file" },
      none: "nothing",
      confirm: "Save these answers",
      back: "Save nothing",
    },
    finish: {
      title: "Send your answers",
      text: (open) =>
        open === 0
          ? "Every question has an answer."
          : open === 1
            ? "One question has no answer: it stays open. You can send all the same."
            : `${open} questions have no answer: they stay open. You can send all the same.`,
      drafts: (count) =>
        count === 1
          ? "One answer is incomplete: complete it before you send."
          : `${count} answers are incomplete: complete them before you send.`,
      nothing: "Answer one question at least before you send.",
      once: "Sending is final: after it, this page can be read and not changed.",
      name: "Your name",
      role: "Your function",
      roleHint: "Head of security, legal counsel, DPO…",
      keep: (company) => `${company} keeps this name with your answers, to know who gave them.`,
      send: "Send the answers",
      needName: "Write your name, in 120 characters at most.",
      needRole: "Write your function, in 120 characters at most.",
      failed:
        "The answers could not be sent: your customer’s register has changed. Everything stays saved. Tell your contact.",
    },
    thanks: {
      title: "Thank you, your answers are sent",
      text: (company, day) => `${company} received them on ${day}. This page can still be read, and not changed.`,
      by: (who) => `Sent by ${who}`,
      late: "A colleague sent the answers meanwhile: what you had just typed was not saved. Go back to the page before to copy it.",
      unsaid: "No answer",
      more: "To correct an answer, write to your contact: they can send you new questions.",
    },
    invalid: {
      title: "This link no longer works",
      text: "Its time has run out, a newer link took its place, it was taken back, or the address is incomplete.",
      again: "Check that the whole address was copied. Otherwise ask your contact at your customer’s for a new link.",
    },
    tooManyFiles: (most) => `You have sent ${most} files, which is as many as these questions take. Give an address.`,
    busy: "Many files are coming in right now. Send this one again in a few seconds.",
    tooManyBytes: "Together your files are larger than these questions take. Give an address.",
  },
  workbook: {
    file: "questions",
    words: {
      name: "Questions",
      columns: {
        id: "Number",
        subject: "About",
        question: "Question",
        read: "What we read",
        options: "Options",
        verdict: "Your answer",
        option: "Option",
        text: "In your words",
        url: "Address that shows it",
      },
      verdicts: {
        confirmed: "Correct",
        corrected: "Not correct",
        answered: "Answer",
        unanswered: "Cannot answer",
      },
      instructions: {
        name: "How to fill in",
        lines: [
          "How to fill in",
          "1. Fill in the four coloured columns: Your answer, Option, In your words, Address that shows it.",
          "2. Your answer: write “Correct” if what we read is right; “Not correct” if it is not; “Answer” if we had read nothing; “Cannot answer” otherwise.",
          "3. Option: the number of the right option, from 1 to 5, with “Not correct” or “Answer”.",
          "4. Keep the row of headings and the Number column. Rows and columns may stand in any order; columns that you add are passed over; a row left empty changes nothing.",
          "5. Send the file back on the page of the link. Before it saves, it shows what would change. Files of evidence are added on the page.",
        ],
      },
    },
  },
}

export const packets = { fr, en }

/** "0 réponse", "1 réponse", "2 réponses". */
function answersFr(count: number): string {
  return `${count} ${count < 2 ? "réponse" : "réponses"}`
}
