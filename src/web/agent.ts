/** Browsers, the ones first that call themselves by the names of others too. */
const browsers: readonly (readonly [sign: RegExp, name: string])[] = [
  [/\bEdg(A|iOS|e)?\//, "Edge"],
  [/\bOPR\/|\bOpera\b/, "Opera"],
  [/\bVivaldi\//, "Vivaldi"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\bFirefox\/|\bFxiOS\//, "Firefox"],
  [/\bChrom(e|ium)\/|\bCriOS\/|\bHeadlessChrome\//, "Chrome"],
  [/\bVersion\/[\d.]+.*\bSafari\//, "Safari"],
]

const systems: readonly (readonly [sign: RegExp, name: string])[] = [
  [/\bWindows\b/, "Windows"],
  [/\bAndroid\b/, "Android"],
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bMacintosh\b|\bMac OS X\b/, "Mac"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bLinux\b/, "Linux"],
]

/** The browser and its system in short words ("Firefox, Windows"), for people to know their sessions by; undefined where it is neither. */
export function agentOf(userAgent: string | undefined): string | undefined {
  const known = [nameIn(userAgent, browsers), nameIn(userAgent, systems)].filter((name) => name !== undefined)
  return known.length === 0 ? undefined : known.join(", ")
}

function nameIn(text: string | undefined, names: readonly (readonly [RegExp, string])[]): string | undefined {
  return names.find(([sign]) => sign.test((text ?? "").slice(0, 500)))?.[1]
}
