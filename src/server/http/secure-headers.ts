const contentSecurityPolicy = [
  "default-src 'none'",
  // WebAssembly, for the layout of graphs; it does not allow eval.
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The headers of every response; those of a download are stricter and stay. */
export function setSecureHeaders(headers: Headers): void {
  if (!headers.has('content-security-policy')) headers.set('content-security-policy', contentSecurityPolicy);
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
  headers.set('cross-origin-opener-policy', 'same-origin');
  headers.set('cross-origin-resource-policy', 'same-origin');
  headers.set('referrer-policy', 'no-referrer');
  headers.set('x-content-type-options', 'nosniff');
  headers.set('x-frame-options', 'DENY');
}
