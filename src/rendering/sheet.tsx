import { createHash } from 'node:crypto';
import type { Child } from 'hono/jsx';
import { html as text, raw } from 'hono/html';
import type { Lang } from '../model/index.js';
import { drawing, markDataUrl } from './mark.js';
import { SCRIPT } from './script.js';
import { STYLE } from './style.js';
import type { Surroundings } from './surroundings.js';
import { trendWords } from './trend-words.js';
import { localAddress, visibleText } from './visible.js';
import { words } from './words.js';

export interface Sheet {
  readonly title: string;
  readonly series: string;
  readonly language: Lang;
  readonly around: Surroundings;
  readonly siblings?: readonly { readonly language: Lang; readonly path: string }[];
  /** Feeds that a reader's program should find. */
  readonly feeds?: readonly { readonly type: string; readonly path: string }[];
  readonly colophon?: readonly string[];
  /** Beside the one of every page. */
  readonly scripts?: readonly string[];
  /** What was searched for, to be changed and sent again. */
  readonly searched?: string;
}

/**
 * Nothing is loaded from anywhere and nothing runs but our own script: style and script are allowed by their hashes, pictures only as data.
 * A form may be sent to where the page came from.
 */
function policyOf(scripts: readonly string[]): string {
  return [
    "default-src 'none'",
    `style-src '${hashOf(STYLE)}'`,
    `script-src ${scripts.map((script) => `'${hashOf(script)}'`).join(' ')}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

const GLYPH = raw(
  `<svg class="symbols" width="0" height="0" aria-hidden="true"><symbol id="mark" viewBox="0 0 24 24">${drawing('currentColor')}</symbol></svg>`,
);

/** The mark in the line of text or in the masthead, in the colour of what stands around it. */
export function Glyph() {
  return (
    <svg class="glyph" width="16" height="16" aria-hidden="true">
      <use href="#mark" />
    </svg>
  );
}

/** A whole HTML page around its content. The head is written as text: JSX would sort it anew. */
export function writeSheet(sheet: Sheet, content: Child): string {
  const { language } = sheet;
  const body = (
    <div class="sheet">
      <Masthead sheet={sheet} />
      {content}
      {sheet.colophon && sheet.colophon.length > 0 && (
        <footer class="colophon small">
          {sheet.colophon.map((line) => (
            <p>{visibleText(line)}</p>
          ))}
        </footer>
      )}
    </div>
  );
  const lines = [
    text`<!doctype html>`,
    text`<html lang="${language}">`,
    text`<head>`,
    ...headOf(sheet),
    text`</head>`,
    text`<body lang="${language}">`,
    GLYPH,
    body,
    ...scriptsOf(sheet).map((script) => text`<script>${raw(script)}</script>`),
    text`</body>`,
    text`</html>`,
  ];
  return `${lines.join('\n')}\n`;
}

function scriptsOf({ scripts = [] }: Sheet): readonly string[] {
  return [SCRIPT, ...scripts];
}

function headOf(sheet: Sheet): readonly ReturnType<typeof text>[] {
  const { title, series, siblings = [], feeds = [] } = sheet;
  const [page, name] = [visibleText(title), visibleText(series)];
  return [
    text`<meta charset="utf-8">`,
    text`<meta http-equiv="Content-Security-Policy" content="${policyOf(scriptsOf(sheet))}">`,
    text`<meta name="viewport" content="width=device-width, initial-scale=1">`,
    text`<meta name="referrer" content="no-referrer">`,
    text`<meta name="color-scheme" content="light dark">`,
    text`<title>${page.includes(name) ? page : `${page} · ${name}`}</title>`,
    text`<link rel="icon" href="${markDataUrl()}">`,
    ...siblings.map((sibling) => text`<link rel="alternate" hreflang="${sibling.language}" href="${localAddress(sibling.path) ?? ''}">`),
    ...feeds.map((feed) => text`<link rel="alternate" type="${feed.type}" href="${localAddress(feed.path) ?? ''}">`),
    text`<style>${raw(STYLE)}</style>`,
  ];
}

function Masthead({ sheet: { series, language, around, siblings, searched } }: { readonly sheet: Sheet }) {
  const say = words[language];
  const name = visibleText(series);
  return (
    <header class="masthead">
      <p class="series">
        <Glyph />
        {around.home === undefined ? <span>{name}</span> : <a href={localAddress(around.home)}>{name}</a>}
      </p>
      {around.trends !== undefined && (
        <a class="small way" href={localAddress(around.trends(language))}>
          {trendWords[language].trends}
        </a>
      )}
      {around.search !== undefined && (
        <form class="small" action={localAddress(around.search)} method="get" role="search">
          <input name="q" type="search" aria-label={say.search} value={searched} required />
          <button type="submit">{say.search}</button>
        </form>
      )}
      {siblings && siblings.length > 0 && (
        <nav class="small" aria-label={say.otherLanguages}>
          {siblings.map((sibling) => (
            <a href={localAddress(sibling.path)} lang={sibling.language} hreflang={sibling.language}>
              {say.ownName[sibling.language]}
            </a>
          ))}
        </nav>
      )}
    </header>
  );
}
