import type { Claim, WeeklyKeywords } from '../../model/index.js';

/** Programs that compute tables take a cell that begins so for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** The keywords as a table, comma-separated (RFC 4180): one line each, the same columns in every language. */
export function csvOf(issue: WeeklyKeywords): string {
  const nameOf = new Map(issue.domains.map(({ id, name }) => [id, name]));
  const head = [
    'position',
    'id',
    'term',
    'aliases',
    'group',
    'domain',
    'domain_name',
    'kind',
    'subject',
    'stage',
    'direction',
    'stories',
    'stories_of',
    'baseline_stories',
    'baseline_of',
    'ratio',
    'ratio_low',
    'ratio_high',
    'q',
    'origins',
    'first_day',
    'first_source',
    'definition',
    'definition_document',
    'news',
    'news_document',
    'story_ids',
  ];
  const rows = issue.keywords.map((keyword) => {
    const { movement, first } = keyword;
    return [
      keyword.position,
      keyword.id,
      keyword.term,
      keyword.aliases.join('; '),
      keyword.group,
      keyword.domain,
      nameOf.get(keyword.domain) ?? keyword.domain,
      keyword.kind,
      keyword.subject?.name ?? '',
      keyword.stage,
      movement.direction,
      movement.stories,
      movement.of,
      movement.baseline.stories,
      movement.baseline.of,
      ...(movement.isNew ? ['', '', ''] : [movement.ratio, movement.low, movement.high]),
      movement.q,
      movement.breadth.known ? movement.breadth.origins : '',
      first.day,
      first.source.title,
      ...quoted(keyword.definition),
      ...quoted(keyword.news),
      keyword.stories.map(({ id }) => id).join('; '),
    ];
  });
  return [head, ...rows].map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');
}

function quoted(claim: Claim | undefined): readonly [string, string] {
  return claim === undefined ? ['', ''] : [claim.display?.text ?? claim.text, claim.evidence[0].documentId];
}

function cellOf(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
