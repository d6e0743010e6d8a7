// Ends with 0 when Aval on this machine and its database answer.
const { ok } = await fetch(`http://127.0.0.1:${process.env.PORT || 3000}/readyz`, { signal: AbortSignal.timeout(4000) })
process.exit(ok ? 0 : 1)
