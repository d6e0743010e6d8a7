import type { StatedTool } from "../../src/core/import-document.ts"
import { archived } from "./archive.ts"

/** Tools whose terms were read; no host = none is named in what was read. */
const read: readonly StatedTool[] = [
  {
    slug: "chatgpt",
    name: "ChatGPT",
    aliases: ["Chat GPT"],
    vendor: "openai",
    categories: ["assistant", "text", "image", "search"],
    hosts: [{ host: "chatgpt.com", cover: "tree" }],
    sources: [
      archived("genai-eu", "69415fcd365f6550586bbae6ee93d90780afdf34", "ChatGPT/Trackers Policy.md", "2026-01-21", {
        fr: "Hôte nommé dans le document.",
        en: "The document names the host.",
      }),
    ],
  },
  {
    slug: "openai-api",
    name: "OpenAI API",
    aliases: ["OpenAI Platform"],
    vendor: "openai",
    categories: ["api", "text", "image", "voice", "code"],
    hosts: [
      { host: "api.openai.com", cover: "host" },
      { host: "platform.openai.com", cover: "host" },
    ],
    sources: [
      {
        url: "https://github.com/openai/openai-python/blob/02cf7cdbdb19f5c782d5cee65db6b45d73b9ce0d/src/openai/_client.py",
        seenOn: "2026-11-22",
        note: { fr: "Hôte par défaut de la bibliothèque officielle.", en: "Default host of the official library." },
      },
      archived("genai-eu", "69415fcd365f6550586bbae6ee93d90780afdf34", "ChatGPT/Trackers Policy.md", "2026-01-21", {
        fr: "Hôte nommé dans le document.",
        en: "The document names the host.",
      }),
    ],
  },
  {
    slug: "dall-e",
    name: "DALL·E",
    aliases: ["DALLE"],
    vendor: "openai",
    categories: ["image"],
    hosts: [{ host: "labs.openai.com", cover: "host" }],
    sources: [
      archived(
        "genai-contrib",
        "a46bfa48e0e70cf5188a0167dd63767ffb3aab07",
        "OpenAI/Acceptable Use Policy.md",
        "2024-01-11",
        { fr: "Hôte nommé dans le document.", en: "The document names the host." },
      ),
    ],
  },
  {
    slug: "claude",
    name: "Claude",
    aliases: ["Claude.ai"],
    vendor: "anthropic",
    categories: ["assistant", "text", "code"],
    hosts: [{ host: "claude.ai", cover: "tree" }],
    sources: [
      archived("genai-eu", "f20f4845f1a5922deea23c1b1b1adae981f8abba", "Claude.ai/Privacy Policy.md", "2026-04-29", {
        fr: "Hôte nommé dans le document.",
        en: "The document names the host.",
      }),
    ],
  },
  {
    slug: "claude-api",
    name: "Claude API",
    aliases: ["Anthropic API"],
    vendor: "anthropic",
    categories: ["api", "text", "code"],
    hosts: [
      { host: "api.anthropic.com", cover: "host" },
      { host: "console.anthropic.com", cover: "host" },
    ],
    sources: [
      {
        url: "https://github.com/anthropics/anthropic-sdk-python/blob/00dcf921fb0cdeacb827e7b17e9a41e39b48f61b/src/anthropic/_client.py",
        seenOn: "2026-11-22",
        note: { fr: "Hôte par défaut de la bibliothèque officielle.", en: "Default host of the official library." },
      },
      archived("genai-eu", "8151ab2d3ded6e914eef45fcc1457e882ada8970", "Claude.ai/Terms of Service.md", "2025-11-11", {
        fr: "Hôte nommé dans le document.",
        en: "The document names the host.",
      }),
    ],
  },
  {
    slug: "le-chat",
    name: "Le Chat",
    aliases: ["Mistral Le Chat", "LeChat"],
    vendor: "mistral-ai",
    categories: ["assistant", "text", "image", "search"],
    hosts: [{ host: "chat.mistral.ai", cover: "host" }],
    sources: [
      archived("genai-eu", "4b31f8c909d75ca499acd5510a459516b4392ead", "Le Chat/Trackers Policy.md", "2025-12-15", {
        fr: "Hôte nommé dans le document.",
        en: "The document names the host.",
      }),
    ],
  },
  {
    slug: "mistral-ai-studio",
    name: "Mistral AI Studio",
    aliases: ["La Plateforme", "Mistral API"],
    vendor: "mistral-ai",
    categories: ["api", "text", "code"],
    hosts: [
      { host: "api.mistral.ai", cover: "host" },
      { host: "console.mistral.ai", cover: "host" },
    ],
    sources: [
      archived(
        "genai-contrib",
        "b06c4410adaefd233273faa857a60fd87a771d86",
        "Mistral AI/Developer Terms.md",
        "2025-02-06",
        { fr: "Hôte nommé dans le document.", en: "The document names the host." },
      ),
      {
        url: "https://docs.tray.ai/connectors/artificial-intelligence/mistral-ai",
        seenOn: "2026-11-22",
        note: { fr: "Adresse de l’API et de la console.", en: "Addresses of the API and the console." },
      },
    ],
  },
  {
    slug: "midjourney",
    name: "Midjourney",
    aliases: [],
    vendor: "midjourney",
    categories: ["image", "video"],
    hosts: [{ host: "midjourney.com", cover: "tree" }],
    sources: [
      archived(
        "genai-contrib",
        "6e07f352d43275c78a751976f402f056afda9b3b",
        "Midjourney/Privacy Policy.md",
        "2026-02-05",
        { fr: "Hôte nommé dans le document.", en: "The document names the host." },
      ),
    ],
  },
  {
    slug: "stability-ai",
    name: "Stability AI",
    aliases: ["Brand Studio"],
    vendor: "stability-ai",
    categories: ["image", "api"],
    hosts: [{ host: "stability.ai", cover: "tree" }],
    sources: [
      archived(
        "genai-contrib",
        "b955a7820fb964d321d7ac69d55fb5bdfbf856c1",
        "Stability AI/Terms of Service.md",
        "2026-04-10",
        { fr: "Hôte nommé dans le document.", en: "The document names the host." },
      ),
    ],
  },
  {
    slug: "gemini",
    name: "Gemini",
    aliases: ["Google Gemini", "Gemini Apps"],
    vendor: "google",
    categories: ["assistant", "text", "image", "search"],
    hosts: [{ host: "gemini.google.com", cover: "host" }],
    sources: [
      archived(
        "genai-eu",
        "ea7258f163f12c3a6e8ba23a0e1477a61fc6e2bf",
        "Google Generative AI Services/Privacy Policy.md",
        "2026-04-29",
        { fr: "Hôte nommé dans le document.", en: "The document names the host." },
      ),
    ],
  },
  {
    slug: "gemini-enterprise",
    name: "Gemini Enterprise",
    aliases: ["Gemini Enterprise – Business Edition"],
    vendor: "google",
    categories: ["assistant", "text", "search"],
    hosts: [],
    sources: [
      archived(
        "genai-eu",
        "ce6e6fefbb84923f67b1847298510ce6581fd95b",
        "Google Generative AI Services/Terms of Service.md",
        "2026-04-15",
        {
          fr: "Le document nomme cette édition et ses conditions propres, sans hôte.",
          en: "The document names this edition and its own terms, without a host.",
        },
      ),
    ],
  },
  {
    slug: "microsoft-copilot",
    name: "Microsoft Copilot",
    aliases: ["Copilot"],
    vendor: "microsoft",
    categories: ["assistant", "text", "image", "search"],
    hosts: [
      { host: "copilot.microsoft.com", cover: "host" },
      { host: "copilot.com", cover: "tree" },
      { host: "copilot.ai", cover: "tree" },
    ],
    sources: [
      archived(
        "genai-eu",
        "1e33c6f4ad77107c5765fa2d7568c1a07701117b",
        "Microsoft Copilot/Terms of Service.md",
        "2026-01-13",
        { fr: "Hôtes nommés dans le document.", en: "The document names the hosts." },
      ),
    ],
  },
  {
    slug: "github-copilot",
    name: "GitHub Copilot",
    aliases: ["Copilot"],
    vendor: "github",
    categories: ["code", "assistant"],
    hosts: [
      { host: "githubcopilot.com", cover: "tree" },
      { host: "copilot-proxy.githubusercontent.com", cover: "host" },
    ],
    sources: [
      {
        url: "https://docs.github.com/pt/enterprise-cloud@latest/copilot/reference/copilot-allowlist-reference",
        seenOn: "2026-11-22",
        note: { fr: "Liste officielle des hôtes à autoriser.", en: "Official list of hosts to allow." },
      },
    ],
  },
  {
    slug: "meta-ai",
    name: "Meta AI",
    aliases: [],
    vendor: "meta",
    categories: ["assistant", "text", "image"],
    hosts: [],
    sources: [
      archived("genai-eu", "53463e983826bbdfc7754294974ecef9b43e47e3", "Meta AI/Terms of Service.md", "2026-04-21", {
        fr: "Le document parle de fonctions dans les produits Meta et ne nomme aucun hôte propre.",
        en: "The document speaks of features inside Meta products and names no host of its own.",
      }),
    ],
  },
  {
    slug: "jasper",
    name: "Jasper",
    aliases: ["Jasper AI"],
    vendor: "jasper",
    categories: ["text", "image"],
    hosts: [{ host: "jasper.ai", cover: "tree" }],
    sources: [
      archived(
        "genai-contrib",
        "d8600c36f9a36c1000a3cce15a6c2c43878a0b30",
        "Jasper/Terms of Service.md",
        "2025-10-02",
        { fr: "Hôte nommé dans le document.", en: "The document names the host." },
      ),
    ],
  },
  {
    slug: "copy-ai",
    name: "Copy.ai",
    aliases: ["CopyAI"],
    vendor: "copy-ai",
    categories: ["text"],
    hosts: [{ host: "copy.ai", cover: "tree" }],
    sources: [
      archived(
        "genai-contrib",
        "5eee6f3b7757fd270769280a6ece1cfd24214022",
        "Copy.AI/Terms of Service.md",
        "2025-12-04",
        { fr: "Hôte nommé dans le document.", en: "The document names the host." },
      ),
    ],
  },
  {
    slug: "murf",
    name: "Murf",
    aliases: ["Murf AI"],
    vendor: "murf",
    categories: ["voice"],
    hosts: [{ host: "murf.ai", cover: "tree" }],
    sources: [
      archived("genai-contrib", "7ff002240ef33cd20183197e0f7680f80372612b", "Murf/Terms of Service.md", "2025-12-06", {
        fr: "Hôte nommé dans le document.",
        en: "The document names the host.",
      }),
    ],
  },
  {
    slug: "soundraw",
    name: "SOUNDRAW",
    aliases: [],
    vendor: "soundraw",
    categories: ["music"],
    hosts: [{ host: "soundraw.io", cover: "tree" }],
    sources: [
      archived(
        "genai-contrib",
        "0b63968e12c7dde2cb7072744f3adea9b17832bb",
        "SOUNDRAW/Terms of Service.md",
        "2026-03-17",
        { fr: "Hôte nommé dans le document.", en: "The document names the host." },
      ),
    ],
  },
  {
    slug: "perplexity",
    name: "Perplexity",
    aliases: ["Perplexity AI"],
    vendor: "perplexity",
    categories: ["search", "assistant", "text"],
    hosts: [{ host: "perplexity.ai", cover: "tree" }],
    sources: [
      archived("genai-eu", "650d95d86cb76d417fa2df3763d7f19ca5abdb83", "Perplexity/Terms of Service.md", "2026-01-24", {
        fr: "Hôte nommé dans le document.",
        en: "The document names the host.",
      }),
    ],
  },
  {
    slug: "perplexity-api",
    name: "Perplexity API",
    aliases: [],
    vendor: "perplexity",
    categories: ["api", "search", "text"],
    hosts: [{ host: "api.perplexity.ai", cover: "host" }],
    sources: [
      {
        url: "https://github.com/perplexityai/perplexity-py/blob/1b4751775e0ebbb7cb407d76fa9abc17ae827626/src/perplexity/_client.py",
        seenOn: "2026-11-22",
        note: { fr: "Hôte par défaut de la bibliothèque officielle.", en: "Default host of the official library." },
      },
    ],
  },
  {
    slug: "deepseek",
    name: "DeepSeek",
    aliases: ["DeepSeek Chat"],
    vendor: "deepseek",
    categories: ["assistant", "text", "code"],
    hosts: [{ host: "chat.deepseek.com", cover: "host" }],
    sources: [
      archived("genai-eu", "16c62907b1db79477d2e64131f0a751c84702be9", "DeepSeek/Trackers Policy.md", "2025-12-23", {
        fr: "Hôte nommé dans le document.",
        en: "The document names the host.",
      }),
    ],
  },
  {
    slug: "deepseek-api",
    name: "DeepSeek API",
    aliases: ["DeepSeek Open Platform"],
    vendor: "deepseek",
    categories: ["api", "text", "code"],
    hosts: [{ host: "api.deepseek.com", cover: "host" }],
    sources: [
      {
        url: "https://api-docs.deepseek.com/",
        seenOn: "2026-11-22",
        note: {
          fr: "Adresse de l’API dans la documentation officielle.",
          en: "Address of the API in the official documentation.",
        },
      },
    ],
  },
  {
    slug: "grok",
    name: "Grok",
    aliases: ["Grok AI"],
    vendor: "xai",
    categories: ["assistant", "text", "image", "search"],
    hosts: [{ host: "grok.com", cover: "tree" }],
    sources: [
      archived("genai-eu", "9931e8ed821684c5a11f09ef26b02d29b1dfa905", "Grok/Privacy Policy.md", "2025-12-11", {
        fr: "Hôte nommé dans le document.",
        en: "The document names the host.",
      }),
    ],
  },
  {
    slug: "xai-api",
    name: "xAI API",
    aliases: ["Grok API"],
    vendor: "xai",
    categories: ["api", "text"],
    hosts: [
      { host: "api.x.ai", cover: "host" },
      { host: "console.x.ai", cover: "host" },
    ],
    sources: [
      {
        url: "https://github.com/xai-org/xai-sdk-python/blob/2df529515749e2dd70ef50c592a1fcfa629df3ea/src/xai_sdk/client.py",
        seenOn: "2026-11-22",
        note: { fr: "Hôte par défaut de la bibliothèque officielle.", en: "Default host of the official library." },
      },
      archived("genai-eu", "bd2a0c9f3905e80f043396627616a440ccff278c", "Grok/Trackers Policy.md", "2025-12-11", {
        fr: "Hôte nommé dans le document.",
        en: "The document names the host.",
      }),
    ],
  },
  {
    slug: "qwen-chat",
    name: "Qwen Chat",
    aliases: ["Qwen Studio", "Qwen"],
    vendor: "alibaba-cloud",
    categories: ["assistant", "text", "image"],
    hosts: [
      { host: "qwen.ai", cover: "tree" },
      { host: "chat.qwenlm.ai", cover: "host" },
    ],
    sources: [
      archived("genai-eu", "5fe09a0e9a17b769fdd3f27318589bb88813f0a6", "Qwen Chat/Terms of Service.md", "2026-04-09", {
        fr: "Hôte nommé dans le document.",
        en: "The document names the host.",
      }),
      archived(
        "genai-contrib",
        "b4d53a346bed403cee79cefb61c888f0b6782eca",
        "Qwen Chat/Terms of Service.md",
        "2025-09-23",
        { fr: "Hôte nommé dans une version antérieure.", en: "An earlier version names the host." },
      ),
    ],
  },
  {
    slug: "kimi",
    name: "Kimi",
    aliases: ["Kimi AI"],
    vendor: "moonshot",
    categories: ["assistant", "text"],
    hosts: [
      { host: "kimi.com", cover: "tree" },
      { host: "kimi.moonshot.cn", cover: "host" },
    ],
    sources: [
      {
        url: "https://raw.githubusercontent.com/nullgen-inc/ai-blocklist/main/lists/vendors/kimi.domains.txt",
        seenOn: "2026-11-22",
        note: {
          fr: "Liste publique d’hôtes (CC0), mise à jour le 30 septembre 2026.",
          en: "A public list of hosts (CC0), updated on 30 September 2026.",
        },
      },
    ],
  },
  {
    slug: "wordtune",
    name: "Wordtune",
    aliases: [],
    vendor: "ai21",
    categories: ["text", "translation"],
    hosts: [{ host: "wordtune.com", cover: "tree" }],
    sources: [
      archived(
        "genai-contrib",
        "03125c1de159c870557638dc1d96e582cd73a3a1",
        "Wordtune/Terms of Service.md",
        "2025-12-23",
        { fr: "Hôte nommé dans le document.", en: "The document names the host." },
      ),
    ],
  },
  {
    slug: "speechify",
    name: "Speechify",
    aliases: [],
    vendor: "speechify",
    categories: ["voice"],
    hosts: [{ host: "speechify.com", cover: "tree" }],
    sources: [
      archived(
        "genai-contrib",
        "c3a1e22f496e19d1b9766a709131e8ce0d68243b",
        "Speechify/Terms of Service.md",
        "2025-12-10",
        { fr: "Hôte nommé dans le document.", en: "The document names the host." },
      ),
    ],
  },
  {
    slug: "replicate",
    name: "Replicate",
    aliases: [],
    vendor: "replicate",
    categories: ["api", "image", "video", "voice"],
    hosts: [{ host: "replicate.com", cover: "tree" }],
    sources: [
      archived(
        "genai-contrib",
        "2e6ca8ceb8463aad8fd0959af631a0db416f39d8",
        "Replicate/Terms of Service.md",
        "2026-04-02",
        { fr: "Hôte nommé dans le document.", en: "The document names the host." },
      ),
    ],
  },
  {
    slug: "fal",
    name: "fal",
    aliases: ["fal.ai"],
    vendor: "fal",
    categories: ["api", "image", "video", "voice"],
    hosts: [
      { host: "fal.ai", cover: "tree" },
      { host: "fal.run", cover: "tree" },
    ],
    sources: [
      archived("genai-contrib", "7658ff16caab706a545eec2f1e9eb446b725061b", "fal/Privacy Policy.md", "2026-04-27", {
        fr: "Hôte nommé dans le document.",
        en: "The document names the host.",
      }),
      {
        url: "https://github.com/fal-ai/fal-js/blob/04c550d844155bac1784c807394edfd0ecdfa86d/libs/client/src/request.ts",
        seenOn: "2026-11-22",
        note: { fr: "Hôte par défaut de la bibliothèque officielle.", en: "Default host of the official library." },
      },
    ],
  },
]

/** Tools that marketers ask for and whose terms are not in the archive: identity only, neither plan nor fact. */
const identityOnly: readonly StatedTool[] = [
  {
    slug: "canva",
    name: "Canva",
    aliases: [],
    vendor: "canva",
    categories: ["design", "image"],
    hosts: [{ host: "canva.com", cover: "tree" }],
    sources: [
      {
        url: "https://www.canva.com/policies/data-processing-addendum/",
        seenOn: "2026-11-22",
        note: { fr: "Hôte du site de l’éditeur.", en: "Host of the vendor’s site." },
      },
    ],
  },
  {
    slug: "adobe-firefly",
    name: "Adobe Firefly",
    aliases: ["Firefly"],
    vendor: "adobe",
    categories: ["image", "video", "design"],
    hosts: [{ host: "firefly.adobe.com", cover: "host" }],
    sources: [
      {
        url: "https://raw.githubusercontent.com/nullgen-inc/ai-blocklist/main/lists/vendors/firefly.hosts.txt",
        seenOn: "2026-11-22",
        note: {
          fr: "Liste publique d’hôtes (CC0), mise à jour le 30 septembre 2026.",
          en: "A public list of hosts (CC0), updated on 30 September 2026.",
        },
      },
    ],
  },
  {
    slug: "hubspot",
    name: "HubSpot",
    aliases: [],
    vendor: "hubspot",
    categories: ["crm", "mail", "text"],
    hosts: [{ host: "hubspot.com", cover: "tree" }],
    sources: [
      {
        url: "https://legal.hubspot.com/community-tou",
        seenOn: "2026-11-22",
        note: { fr: "Hôte du site de l’éditeur.", en: "Host of the vendor’s site." },
      },
    ],
  },
  {
    slug: "notion",
    name: "Notion",
    aliases: ["Notion AI"],
    vendor: "notion",
    categories: ["text", "assistant"],
    hosts: [{ host: "notion.so", cover: "tree" }],
    sources: [
      {
        url: "https://www.notion.so/Notion-Terms-Update-Summary-February-2023-93d7e4fe0e564fd181b067118c3c48f7",
        seenOn: "2026-11-22",
        note: { fr: "Hôte du site de l’éditeur.", en: "Host of the vendor’s site." },
      },
    ],
  },
  {
    slug: "mailchimp",
    name: "Mailchimp",
    aliases: [],
    vendor: "mailchimp",
    categories: ["mail", "crm"],
    hosts: [{ host: "mailchimp.com", cover: "tree" }],
    sources: [
      {
        url: "https://mailchimp.com/legal/terms",
        seenOn: "2026-11-22",
        note: { fr: "Hôte nommé dans le document.", en: "The document names the host." },
      },
    ],
  },
  {
    slug: "salesforce",
    name: "Salesforce",
    aliases: [],
    vendor: "salesforce",
    categories: ["crm", "mail"],
    hosts: [{ host: "salesforce.com", cover: "tree" }],
    sources: [
      {
        url: "https://www.amadeus-hospitality.com/legal/sfdc-service-agreement-sales-cloud-product-oem-services-subscriptions/",
        seenOn: "2026-11-22",
        note: { fr: "Hôte nommé dans le document.", en: "The document names the host." },
      },
    ],
  },
  {
    slug: "figma",
    name: "Figma",
    aliases: [],
    vendor: "figma",
    categories: ["design"],
    hosts: [{ host: "figma.com", cover: "tree" }],
    sources: [
      {
        url: "https://www.figma.com/tos/archived-tos-2020-06-10/",
        seenOn: "2026-11-22",
        note: { fr: "Hôte nommé dans le document.", en: "The document names the host." },
      },
    ],
  },
  {
    slug: "runway",
    name: "Runway",
    aliases: ["RunwayML"],
    vendor: "runway",
    categories: ["video", "image"],
    hosts: [{ host: "runwayml.com", cover: "tree" }],
    sources: [
      {
        url: "https://runwayml.com/privacy-policy",
        seenOn: "2026-11-22",
        note: { fr: "Hôte du site de l’éditeur.", en: "Host of the vendor’s site." },
      },
    ],
  },
  {
    slug: "elevenlabs",
    name: "ElevenLabs",
    aliases: ["Eleven Labs"],
    vendor: "elevenlabs",
    categories: ["voice", "api"],
    hosts: [{ host: "elevenlabs.io", cover: "tree" }],
    sources: [
      {
        url: "https://elevenlabs.io/terms-of-use-eu",
        seenOn: "2026-11-22",
        note: { fr: "Hôte nommé dans le document.", en: "The document names the host." },
      },
    ],
  },
  {
    slug: "synthesia",
    name: "Synthesia",
    aliases: [],
    vendor: "synthesia",
    categories: ["video", "voice"],
    hosts: [{ host: "synthesia.io", cover: "tree" }],
    sources: [
      {
        url: "https://synthesia.io/terms/master-service-agreement",
        seenOn: "2026-11-22",
        note: { fr: "Hôte du site de l’éditeur.", en: "Host of the vendor’s site." },
      },
    ],
  },
  {
    slug: "deepl",
    name: "DeepL",
    aliases: ["DeepL Translator"],
    vendor: "deepl",
    categories: ["translation", "text"],
    hosts: [{ host: "deepl.com", cover: "tree" }],
    sources: [
      {
        url: "https://deepl.com/de/deepl-accounts-license",
        seenOn: "2026-11-22",
        note: { fr: "Hôte nommé dans le document.", en: "The document names the host." },
      },
    ],
  },
  {
    slug: "descript",
    name: "Descript",
    aliases: [],
    vendor: "descript",
    categories: ["video", "voice"],
    hosts: [{ host: "descript.com", cover: "tree" }],
    sources: [
      {
        url: "https://descript.com/fr/terms",
        seenOn: "2026-11-22",
        note: { fr: "Hôte du site de l’éditeur.", en: "Host of the vendor’s site." },
      },
    ],
  },
]

export const tools: readonly StatedTool[] = [...read, ...identityOnly]
