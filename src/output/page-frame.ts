import { pageScript, pageScriptDigest, pageStyle } from "../generated/page.js";
import { pack } from "./pack.js";
import type { PageHead } from "./page-data.js";

/** A value in a script element that holds it packed. Base64 has no character that HTML reads as anything but text. */
export function packed(name: string, value: unknown): string {
  return `<script type="text/plain" data-holds="${name}">${pack(value)}</script>\n`;
}

/**
 * The start of a page, up to what it holds. `title` is ours and no data.
 *
 * Scripts run by their digest only, so nothing that stands in an article can; and nothing can be fetched or sent.
 */
export function openPage(title: string, head: PageHead): string {
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${pageScriptDigest}'`,
    "style-src 'unsafe-inline'",
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="framelens">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${pageStyle}</style>
</head>
<body>
<div id="page"><p class="opening" role="status">Opening the report …</p><noscript><p>This page draws itself with JavaScript, which is turned off here. Nothing is sent anywhere.</p></noscript></div>
${packed("head", head)}`;
}

/** The end of a page; `held` is packed already. */
export function closePage(held: string): string {
  return `${held}<script>${pageScript}</script>
</body>
</html>
`;
}
