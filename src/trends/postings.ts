import type { StoredDocument } from '../model/index.js';
import type { FoundTerms } from '../storage/contracts.js';
import { type TermMention, termMentions } from '../text/index.js';

/** Moves whenever terms are found in another way: what was found before is found anew. */
export const POSTINGS_FORMAT = '8';

/** What the bits beside a surface say of a term in a document. */
export const SIGN = { repeated: 1, inTitle: 2, named: 4, defined: 8, marked: 16, piece: 32, small: 64 } as const;

/** To whom a text speaks: what crosses from one community to another has arrived. */
export type Community = 'papers' | 'code' | 'talks' | 'threads' | 'news';

const SIGNS = Object.keys(SIGN) as readonly (keyof typeof SIGN)[];

/** The terms of a document as they are stored to be counted. */
export function findTerms(document: StoredDocument): FoundTerms {
  return {
    documentId: document.id,
    kind: communityOf(document),
    terms: termMentions(document.title, document.body, document.language).map((mention) => ({
      key: mention.key,
      surface: mention.surface,
      signs: signsOf(mention),
    })),
  };
}

function signsOf(mention: TermMention): number {
  let signs = 0;
  for (const sign of SIGNS) if (mention[sign]) signs |= SIGN[sign];
  return signs;
}

const THREADS = /^https?:\/\/(?:[^/]*\.)?(?:news\.ycombinator\.com|reddit\.com|twitter\.com|x\.com|weibo\.com|lobste\.rs|v2ex\.com)\//;
const CODE = /^https?:\/\/(?:[^/]*\.)?(?:github\.com|gitlab\.com|huggingface\.co|pypi\.org|npmjs\.com)\//;

function communityOf({ cues, identifiers, url, about }: StoredDocument): Community {
  if (cues !== undefined) return 'talks';
  if (identifiers.arxiv !== undefined || identifiers.doi !== undefined) return 'papers';
  const address = url ?? about[0] ?? '';
  return THREADS.test(address) ? 'threads' : CODE.test(address) ? 'code' : 'news';
}
