import type { Reading } from "./reading.ts"
import { readings as anthropic } from "./readings-anthropic.ts"
import { readings as copyAi } from "./readings-copy-ai.ts"
import { readings as deepseek } from "./readings-deepseek.ts"
import { readings as fal } from "./readings-fal.ts"
import { readings as google } from "./readings-google.ts"
import { readings as jasper } from "./readings-jasper.ts"
import { readings as kimi } from "./readings-kimi.ts"
import { readings as meta } from "./readings-meta.ts"
import { readings as microsoft } from "./readings-microsoft.ts"
import { readings as midjourney } from "./readings-midjourney.ts"
import { readings as mistral } from "./readings-mistral.ts"
import { readings as murf } from "./readings-murf.ts"
import { readings as openai } from "./readings-openai.ts"
import { readings as perplexity } from "./readings-perplexity.ts"
import { readings as qwen } from "./readings-qwen.ts"
import { readings as replicate } from "./readings-replicate.ts"
import { readings as soundraw } from "./readings-soundraw.ts"
import { readings as speechify } from "./readings-speechify.ts"
import { readings as stability } from "./readings-stability.ts"
import { readings as wordtune } from "./readings-wordtune.ts"
import { readings as xai } from "./readings-xai.ts"

/** Every reading, vendor by vendor. */
export const readings: readonly Reading[] = [
  ...openai,
  ...anthropic,
  ...mistral,
  ...google,
  ...microsoft,
  ...meta,
  ...midjourney,
  ...stability,
  ...jasper,
  ...copyAi,
  ...murf,
  ...soundraw,
  ...perplexity,
  ...deepseek,
  ...xai,
  ...qwen,
  ...kimi,
  ...wordtune,
  ...speechify,
  ...replicate,
  ...fal,
]
