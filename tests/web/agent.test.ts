import { expect, test } from "vitest"
import { agentOf } from "../../src/web/agent.ts"

const chromium = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0"
const iphone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_2 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)"

test.each([
  ["Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox, Windows"],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox, Linux"],
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chromium} Safari/537.36 Edg/147.0.0.0`, "Edge, Windows"],
  [`Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${chromium} Safari/537.36`, "Chrome, Mac"],
  [`Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${chromium} Safari/537.36`, "Chrome, ChromeOS"],
  [
    `Mozilla/5.0 (Linux; Android 15; SM-S931B) AppleWebKit/537.36 SamsungBrowser/28.0 Chrome/130.0 Mobile Safari/537.36`,
    "Samsung Internet, Android",
  ],
  [`Mozilla/5.0 (Linux; Android 10; K) ${chromium} Mobile Safari/537.36`, "Chrome, Android"],
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chromium} Safari/537.36 OPR/120.0.0.0`, "Opera, Windows"],
  [
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.2 Safari/605.1.15",
    "Safari, Mac",
  ],
  [`${iphone} Version/18.2 Mobile/15E148 Safari/604.1`, "Safari, iPhone"],
  [`${iphone} CriOS/147.0 Mobile/15E148 Safari/604.1`, "Chrome, iPhone"],
  [`${iphone} FxiOS/140.0 Mobile/15E148 Safari/605.1.15`, "Firefox, iPhone"],
  ["Mozilla/5.0 (iPad; CPU OS 18_2 like Mac OS X) AppleWebKit/605.1.15 Version/18.2 Safari/604.1", "Safari, iPad"],
  [
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/147.0 Safari/537.36",
    "Chrome, Linux",
  ],
  ["Mozilla/5.0 (Windows NT 10.0)", "Windows"],
])("%s is %s", (userAgent, words) => {
  expect(agentOf(userAgent)).toBe(words)
})

test.each([undefined, "", "curl/8.5.0", "<script>alert(1)</script>", `${"x".repeat(600)} Firefox/140.0 Windows`])(
  "%j is nobody that we know, and is never repeated",
  (userAgent) => {
    expect(agentOf(userAgent)).toBeUndefined()
  },
)
