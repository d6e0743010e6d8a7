import type { ImportDocument } from "../../src/core/import-document.ts"
import { archived } from "./archive.ts"

/** Vendors under the name of the company that a European customer deals with, where the documents read say so; no country = not stated there. */
export const organisations: NonNullable<ImportDocument["organisations"]> = [
  {
    slug: "openai",
    name: "OpenAI Ireland Ltd",
    country: "IE",
    roles: ["vendor"],
    sources: [
      archived("genai-eu", "c7a0b7eae8a24daa54e108138ec4c6feed28d028", "ChatGPT/Terms of Service.md", "2026-01-16", {
        fr: "Société contractante pour l’Espace économique européen et la Suisse ; OpenAI OpCo, LLC (États-Unis) au Royaume-Uni.",
        en: "Contracting company for the European Economic Area and Switzerland; OpenAI OpCo, LLC (United States) for the United Kingdom.",
      }),
      archived("genai-eu", "73dd3d98c030c4153f8fba3df9f5868f195a8a5b", "ChatGPT/Commercial Terms.md", "2025-12-18", {
        fr: "Société contractante pour les entreprises de l’Espace économique européen et de Suisse ; OpenAI OpCo, LLC ailleurs.",
        en: "Contracting company for businesses in the European Economic Area and Switzerland; OpenAI OpCo, LLC elsewhere.",
      }),
    ],
  },
  {
    slug: "anthropic",
    name: "Anthropic Ireland, Limited",
    country: "IE",
    roles: ["vendor"],
    sources: [
      archived("genai-eu", "8151ab2d3ded6e914eef45fcc1457e882ada8970", "Claude.ai/Terms of Service.md", "2025-11-11", {
        fr: "Société contractante et adresse en Irlande.",
        en: "Contracting company and its address in Ireland.",
      }),
      archived("genai-eu", "639f56dfd9418a724d52f37ed409d9532aa62a1b", "Claude.ai/Commercial Terms.md", "2026-03-11", {
        fr: "Société contractante pour l’Espace économique européen, la Suisse et le Royaume-Uni ; Anthropic, PBC ailleurs.",
        en: "Contracting company for the European Economic Area, Switzerland and the United Kingdom; Anthropic, PBC elsewhere.",
      }),
    ],
  },
  {
    slug: "mistral-ai",
    name: "Mistral AI",
    country: "FR",
    roles: ["vendor"],
    sources: [
      archived("genai-eu", "174aed2b7c11cfd8425a772743b76a669efe323f", "Le Chat/Commercial Terms.md", "2026-04-08", {
        fr: "Société française, siège à Paris.",
        en: "A French company with its registered office in Paris.",
      }),
    ],
  },
  {
    slug: "midjourney",
    name: "Midjourney, Inc.",
    country: "US",
    roles: ["vendor"],
    sources: [
      archived(
        "genai-contrib",
        "e72ade4361b7ed389ea4d79617f39ce9e4d9c54d",
        "Midjourney/Terms of Service.md",
        "2026-02-03",
        {
          fr: "Société contractante et adresse aux États-Unis.",
          en: "Contracting company and its address in the United States.",
        },
      ),
    ],
  },
  {
    slug: "stability-ai",
    name: "Stability AI Ltd",
    country: "GB",
    roles: ["vendor"],
    sources: [
      archived(
        "genai-contrib",
        "b955a7820fb964d321d7ac69d55fb5bdfbf856c1",
        "Stability AI/Terms of Service.md",
        "2026-04-10",
        {
          fr: "Société contractante pour le Royaume-Uni, l’Union européenne et la Suisse ; Stability AI US Services Corporation ailleurs.",
          en: "Contracting company for the United Kingdom, the European Union and Switzerland; Stability AI US Services Corporation elsewhere.",
        },
      ),
    ],
  },
  {
    slug: "google",
    name: "Google Ireland Limited",
    country: "IE",
    roles: ["vendor"],
    sources: [
      archived(
        "genai-eu",
        "ce6e6fefbb84923f67b1847298510ce6581fd95b",
        "Google Generative AI Services/Terms of Service.md",
        "2026-04-15",
        {
          fr: "Société contractante pour l’Espace économique européen et la Suisse, adresse à Dublin.",
          en: "Contracting company for the European Economic Area and Switzerland, with an address in Dublin.",
        },
      ),
    ],
  },
  {
    slug: "microsoft",
    name: "Microsoft Ireland Operations Limited",
    country: "IE",
    roles: ["vendor"],
    sources: [
      archived(
        "genai-eu",
        "32ce509b20a6b33c1550d01daa7b7993ee4b37ba",
        "Microsoft Copilot/Privacy Policy.md",
        "2026-04-02",
        {
          fr: "Responsable du traitement pour l’Espace économique européen, le Royaume-Uni et la Suisse, avec Microsoft Corporation (États-Unis) ; adresse à Dublin.",
          en: "Controller for the European Economic Area, the United Kingdom and Switzerland, with Microsoft Corporation (United States); address in Dublin.",
        },
      ),
    ],
  },
  {
    slug: "github",
    name: "GitHub, Inc.",
    country: "US",
    roles: ["vendor"],
    sources: [
      archived(
        "genai-contrib",
        "8e5f014f09f4e98193f9c4c4b207cca61d8197ab",
        "GitHub Copilot/Terms of Service.md",
        "2026-04-27",
        { fr: "Société contractante.", en: "Contracting company." },
      ),
      archived(
        "genai-contrib",
        "3e0b53faab5efce05e3e15a845fa7292670c9315",
        "GitHub Copilot/Privacy Policy.md",
        "2026-04-27",
        { fr: "Adresse aux États-Unis.", en: "Address in the United States." },
      ),
    ],
  },
  {
    slug: "meta",
    name: "Meta Platforms Ireland Limited",
    country: "IE",
    roles: ["vendor"],
    sources: [
      archived("genai-eu", "53463e983826bbdfc7754294974ecef9b43e47e3", "Meta AI/Terms of Service.md", "2026-04-21", {
        fr: "Société contractante et adresse en Irlande.",
        en: "Contracting company and its address in Ireland.",
      }),
    ],
  },
  {
    slug: "jasper",
    name: "Jasper AI, Inc.",
    country: "US",
    roles: ["vendor"],
    sources: [
      archived(
        "genai-contrib",
        "d8600c36f9a36c1000a3cce15a6c2c43878a0b30",
        "Jasper/Terms of Service.md",
        "2025-10-02",
        {
          fr: "Société contractante et siège en Californie.",
          en: "Contracting company and its headquarters in California.",
        },
      ),
    ],
  },
  {
    slug: "copy-ai",
    name: "CopyAI, Inc.",
    country: "US",
    roles: ["vendor"],
    sources: [
      archived(
        "genai-contrib",
        "5eee6f3b7757fd270769280a6ece1cfd24214022",
        "Copy.AI/Terms of Service.md",
        "2025-12-04",
        { fr: "Société contractante.", en: "Contracting company." },
      ),
      archived("genai-contrib", "2ae9be0f103ab0430433672a2445e8beda07b9ae", "Copy.AI/Privacy Policy.md", "2025-12-10", {
        fr: "Adresse aux États-Unis.",
        en: "Address in the United States.",
      }),
    ],
  },
  {
    slug: "murf",
    name: "Murf Inc.",
    roles: ["vendor"],
    sources: [
      archived("genai-contrib", "7ff002240ef33cd20183197e0f7680f80372612b", "Murf/Terms of Service.md", "2025-12-06", {
        fr: "Dénomination sociale ; le pays n’y figure pas.",
        en: "Legal name; no country is given.",
      }),
    ],
  },
  {
    slug: "soundraw",
    name: "SOUNDRAW Inc.",
    roles: ["vendor"],
    sources: [
      archived(
        "genai-contrib",
        "0b63968e12c7dde2cb7072744f3adea9b17832bb",
        "SOUNDRAW/Terms of Service.md",
        "2026-03-17",
        { fr: "Dénomination sociale ; le pays n’y figure pas.", en: "Legal name; no country is given." },
      ),
    ],
  },
  {
    slug: "perplexity",
    name: "Perplexity AI, Inc.",
    country: "US",
    roles: ["vendor"],
    sources: [
      archived("genai-eu", "650d95d86cb76d417fa2df3763d7f19ca5abdb83", "Perplexity/Terms of Service.md", "2026-01-24", {
        fr: "Société contractante et adresse aux États-Unis.",
        en: "Contracting company and its address in the United States.",
      }),
    ],
  },
  {
    slug: "deepseek",
    name: "Hangzhou DeepSeek Artificial Intelligence Co., Ltd.",
    country: "CN",
    roles: ["vendor"],
    sources: [
      archived("genai-eu", "c93cca6d6d9764e1cfb2a97896ac7463c58a022a", "DeepSeek/Privacy Policy.md", "2026-02-10", {
        fr: "Responsable du traitement, siège en Chine.",
        en: "Controller, with its registered address in China.",
      }),
    ],
  },
  {
    slug: "xai",
    name: "X.AI LLC",
    country: "US",
    roles: ["vendor"],
    sources: [
      archived("genai-eu", "2b8bc610cbf2aed565f1da8ab17684753c6d3034", "Grok/Terms of Service.md", "2025-12-11", {
        fr: "Société contractante, du Nevada.",
        en: "Contracting company, of Nevada.",
      }),
      archived("genai-eu", "9931e8ed821684c5a11f09ef26b02d29b1dfa905", "Grok/Privacy Policy.md", "2025-12-11", {
        fr: "Société établie aux États-Unis.",
        en: "A company based in the United States.",
      }),
    ],
  },
  {
    slug: "alibaba-cloud",
    name: "Alibaba Cloud (Singapore) Private Limited",
    roles: ["vendor"],
    sources: [
      archived("genai-eu", "5fe09a0e9a17b769fdd3f27318589bb88813f0a6", "Qwen Chat/Terms of Service.md", "2026-04-09", {
        fr: "Dénomination sociale ; le pays n’y figure pas.",
        en: "Legal name; no country is given.",
      }),
    ],
  },
  {
    slug: "moonshot",
    name: "Beijing Moonshot Technology Co., Ltd",
    roles: ["vendor"],
    sources: [
      archived(
        "genai-contrib",
        "656e8752abb03fbe5c6bc519ca241676f8d6ecae",
        "Kimi AI/Terms of Service.md",
        "2025-12-10",
        { fr: "Dénomination sociale ; le pays n’y figure pas.", en: "Legal name; no country is given." },
      ),
    ],
  },
  {
    slug: "ai21",
    name: "AI21 Labs Ltd",
    roles: ["vendor"],
    sources: [
      archived(
        "genai-contrib",
        "03125c1de159c870557638dc1d96e582cd73a3a1",
        "Wordtune/Terms of Service.md",
        "2025-12-23",
        { fr: "Dénomination sociale ; le pays n’y figure pas.", en: "Legal name; no country is given." },
      ),
    ],
  },
  {
    slug: "speechify",
    name: "Speechify, Inc.",
    country: "US",
    roles: ["vendor"],
    sources: [
      archived(
        "genai-contrib",
        "c3a1e22f496e19d1b9766a709131e8ce0d68243b",
        "Speechify/Terms of Service.md",
        "2025-12-10",
        { fr: "Société contractante et adresse en Floride.", en: "Contracting company and its address in Florida." },
      ),
    ],
  },
  {
    slug: "replicate",
    name: "Replicate, LLC",
    country: "US",
    roles: ["vendor"],
    sources: [
      archived(
        "genai-contrib",
        "2e6ca8ceb8463aad8fd0959af631a0db416f39d8",
        "Replicate/Terms of Service.md",
        "2026-04-02",
        {
          fr: "Société contractante et adresse en Californie.",
          en: "Contracting company and its address in California.",
        },
      ),
    ],
  },
  {
    slug: "fal",
    name: "fal – Features & Labels, Inc.",
    country: "US",
    roles: ["vendor"],
    sources: [
      archived("genai-contrib", "1d935a65159630ce13cb3bca748ea9fecef1827b", "fal/Terms of Service.md", "2026-04-27", {
        fr: "Société contractante et adresse en Californie.",
        en: "Contracting company and its address in California.",
      }),
    ],
  },
  {
    slug: "canva",
    name: "Canva Pty Ltd",
    country: "AU",
    roles: ["vendor"],
    sources: [
      {
        url: "https://www.canva.com/policies/data-processing-addendum/",
        seenOn: "2026-11-22",
        note: {
          fr: "Société et adresse en Australie ; selon le client, Canva US, Inc. ou Canva UK Operations Limited.",
          en: "Company and its address in Australia; depending on the customer, Canva US, Inc. or Canva UK Operations Limited.",
        },
      },
    ],
  },
  {
    slug: "adobe",
    name: "Adobe Systems Software Ireland Limited",
    roles: ["vendor"],
    sources: [
      {
        url: "https://store.steampowered.com//eula/1454900_eula_0",
        seenOn: "2026-11-22",
        note: {
          fr: "Conditions générales d’avril 2020 telles que reproduites : société contractante hors d’Amérique du Nord, Adobe Inc. en Amérique du Nord.",
          en: "General terms of April 2020 as reproduced: contracting company outside North America, Adobe Inc. within it.",
        },
      },
    ],
  },
  {
    slug: "hubspot",
    name: "HubSpot, Inc.",
    roles: ["vendor"],
    sources: [
      {
        url: "http://web.archive.org/web/20121130155843/http://www.hubspot.com/terms-of-service/",
        seenOn: "2026-11-22",
        note: {
          fr: "Dénomination sociale dans les conditions de 2012 ; le pays n’y figure pas.",
          en: "Legal name in the terms of 2012; no country is given.",
        },
      },
    ],
  },
  {
    slug: "notion",
    name: "Notion Labs, Inc.",
    roles: ["vendor"],
    sources: [
      {
        url: "https://alemayhu.notion.site/Notion-Mail-Privacy-Policy-100efdeead05806397dfc2f87b9cc16d",
        seenOn: "2026-11-22",
        note: { fr: "Dénomination sociale ; le pays n’y figure pas.", en: "Legal name; no country is given." },
      },
    ],
  },
  {
    slug: "mailchimp",
    name: "The Rocket Science Group LLC",
    roles: ["vendor"],
    sources: [
      {
        url: "https://mailchimp.com/legal/terms",
        seenOn: "2026-11-22",
        note: {
          fr: "Dénomination sociale, groupe Intuit ; le pays n’y figure pas.",
          en: "Legal name, part of the Intuit group; no country is given.",
        },
      },
    ],
  },
  {
    slug: "salesforce",
    name: "Salesforce",
    roles: ["vendor"],
    sources: [
      {
        url: "http://salesforce.org/master-subscription-agreement/",
        seenOn: "2026-11-22",
        note: {
          fr: "Nom d’usage ; la société contractante n’a pas été lue.",
          en: "Trading name; the contracting company was not read.",
        },
      },
    ],
  },
  {
    slug: "figma",
    name: "Figma, Inc.",
    roles: ["vendor"],
    sources: [
      {
        url: "https://store-uk.figma.com/pages/privacy-policy",
        seenOn: "2026-11-22",
        note: { fr: "Dénomination sociale ; le pays n’y figure pas.", en: "Legal name; no country is given." },
      },
    ],
  },
  {
    slug: "runway",
    name: "Runway AI, Inc.",
    country: "US",
    roles: ["vendor"],
    sources: [
      {
        url: "https://runwayml.com/enterprise-terms",
        seenOn: "2026-11-22",
        note: { fr: "Société du Delaware.", en: "A Delaware corporation." },
      },
    ],
  },
  {
    slug: "elevenlabs",
    name: "Eleven Labs Inc.",
    country: "US",
    roles: ["vendor"],
    sources: [
      {
        url: "https://elevenlabs.io/terms",
        seenOn: "2026-11-22",
        note: { fr: "Société immatriculée au Delaware.", en: "A company registered in Delaware." },
      },
      {
        url: "https://elevenlabs.io/terms-of-use-eu",
        seenOn: "2026-11-22",
        note: {
          fr: "Société contractante pour l’Espace économique européen, la Suisse et le Royaume-Uni.",
          en: "Contracting company for the European Economic Area, Switzerland and the United Kingdom.",
        },
      },
    ],
  },
  {
    slug: "synthesia",
    name: "Synthesia Limited",
    country: "GB",
    roles: ["vendor"],
    sources: [
      {
        url: "https://synthesia.io/terms/master-service-agreement",
        seenOn: "2026-11-22",
        note: {
          fr: "Société et siège au Royaume-Uni.",
          en: "Company and its registered office in the United Kingdom.",
        },
      },
    ],
  },
  {
    slug: "deepl",
    name: "DeepL SE",
    country: "DE",
    roles: ["vendor"],
    sources: [
      {
        url: "https://deepl.com/de/deepl-accounts-license",
        seenOn: "2026-11-22",
        note: { fr: "Société et adresse à Cologne.", en: "Company and its address in Cologne." },
      },
    ],
  },
  {
    slug: "descript",
    name: "Descript, Inc.",
    roles: ["vendor"],
    sources: [
      {
        url: "https://descript.com/fr/terms",
        seenOn: "2026-11-22",
        note: { fr: "Dénomination sociale ; le pays n’y figure pas.", en: "Legal name; no country is given." },
      },
    ],
  },
]
