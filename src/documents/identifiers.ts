import type { Identifiers } from '../model/index.js';

const DOI = /\b10\.\d{4,9}\/[^\s"'<>?#()[\]{}|\\^`，。；、）】》]+/gi;
/** New-style identifiers: two digits of the year, two of the month (01–12), four or five of the number. */
const ARXIV =
  /(?:arxiv\.org\/(?:abs|pdf|html)\/|alphaxiv\.org\/abs\/|huggingface\.co\/papers\/|arxiv:\s?|10\.48550\/arxiv\.)(\d{2}(?:0[1-9]|1[0-2])\.\d{4,5})(?:v\d+)?/gi;
const GITHUB = /^https?:\/\/(?:www\.)?github\.com\/([\w.-]+)\/([\w.-]+?)(?:\.git)?(?:\/(?:releases|tree|tags)(?:\/.*)?)?\/?$/i;
/** First parts of github.com addresses that are no owners. */
const GITHUB_PLACES =
  /^(?:about|apps|blog|collections|contact|customer-stories|enterprise|events|explore|features|issues|login|marketplace|notifications|orgs|pricing|pulls|readme|search|security|settings|site|sponsors|stars|topics|trending|users)$/i;

/**
 * What a document is or writes of, by public identifiers. Those the source states come first, then those in its addresses, then
 * one that its text gives alone: a text that names several papers is not about one of them.
 */
export function identifiersOf(stated: Identifiers | undefined, addresses: readonly string[], text: string, links: readonly string[]): Identifiers {
  const own = addresses.join('\n');
  const doi = cleanDoi(stated?.doi) ?? first(doisOf(own)) ?? only(text.includes('10.') ? doisOf(text) : []);
  const arxiv =
    (stated?.arxiv === undefined ? undefined : arxivOf(stated.arxiv)) ??
    first(arxivsOf(own)) ??
    only(/arxiv|huggingface\.co\/papers/i.test(text) ? arxivsOf(text) : []);
  const github = stated?.github?.toLowerCase() ?? first(githubsOf(addresses)) ?? only(githubsOf(links));
  return { ...(doi === undefined ? {} : { doi }), ...(arxiv === undefined ? {} : { arxiv }), ...(github === undefined ? {} : { github }) };
}

function cleanDoi(doi: string | undefined): string | undefined {
  return doi === undefined ? undefined : first(doisOf(doi));
}

function doisOf(text: string): readonly string[] {
  // arXiv registers a DOI for every paper: its arXiv identifier says the same.
  return distinct([...text.matchAll(DOI)].map((match) => match[0].toLowerCase().replace(/[.,;:*_]+$/, ''))).filter((doi) => !doi.startsWith('10.48550/arxiv.'));
}

function arxivOf(text: string): string | undefined {
  return /^\d{4}\.\d{4,5}(?:v\d+)?$/.test(text.trim()) ? text.trim().replace(/v\d+$/, '') : first(arxivsOf(text));
}

function arxivsOf(text: string): readonly string[] {
  return distinct([...text.matchAll(ARXIV)].map((match) => match[1]!));
}

function githubsOf(urls: readonly string[]): readonly string[] {
  return distinct(
    urls.flatMap((url) => {
      const match = GITHUB.exec(url);
      return match && !GITHUB_PLACES.test(match[1]!) ? [`${match[1]}/${match[2]}`.toLowerCase()] : [];
    }),
  );
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}

function first(values: readonly string[]): string | undefined {
  return values[0];
}

function only(values: readonly string[]): string | undefined {
  return values.length === 1 ? values[0] : undefined;
}
