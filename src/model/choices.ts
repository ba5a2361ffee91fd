/** Closed lists of words, without schemas: what a door names in its help. Nothing is loaded with them. */
export const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const;
export const SOURCE_KINDS = ['feed', 'page', 'file', 'folder', 'arxiv', 'hackernews'] as const;
export const SOURCE_ROLES = ['primary', 'secondary', 'machine'] as const;
export const PUBLICATION_KINDS = [
  'daily-brief',
  'weekly-keywords',
  'reading-digest',
  'trends-overview',
  'keyword-cards',
  'annual-report',
  'nine-grid',
] as const;
export const GRAINS = ['week', 'month', 'year'] as const;
export const TERM_KINDS = [
  'method',
  'model',
  'product',
  'company',
  'organisation',
  'person',
  'concept',
  'hardware',
  'field',
  'benchmark',
  'law',
  'paper',
  'event',
  'opinion',
  'unknown',
] as const;
