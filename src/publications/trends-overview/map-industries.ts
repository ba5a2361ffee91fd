import type { Claim, DocumentId, EvidenceList, OverviewTrend, TrendsOverview } from '../../model/index.js';
import { countClaim, evidenceOf } from '../../evidence/index.js';
import { industries, plainText, sentencesOf } from '../../text/index.js';
import { type CollectionFacts, type SessionFacts, countOfSessions } from './gather.js';
import type { NamedIndustry } from './industries.js';
import type { Quotations } from './quotations.js';
import { wordsOf } from './words.js';

/** Passages that a cell opens. */
const PASSAGES_OF_CELL = 6;

/** Which trend names which industry: one entry for each cell that is not empty, trend by trend. */
export function mapIndustries(trends: readonly OverviewTrend[], facts: CollectionFacts, quotations: Quotations): TrendsOverview['industries'] {
  const byId = new Map(facts.sessions.map((session) => [session.id, session]));
  const passages = new Map<string, EvidenceList[number]>();
  return trends.flatMap((trend) => {
    const sessions = trend.sessions.flatMap((id) => byId.get(id) ?? []);
    return industries.flatMap(({ id, names }) => {
      const naming = sessions.flatMap((session) => session.industries.filter((named) => named.id === id).map((named) => ({ session, named })));
      const firm = naming.filter(({ named }) => named.firm);
      const [first, ...rest] = [...firm, ...naming.filter(({ named }) => !named.firm)]
        .slice(0, PASSAGES_OF_CELL)
        .map(({ session, named }) => passageOf(session, named, quotations, passages));
      if (!first) return [];
      const of = (some: typeof naming): DocumentId[] => some.map(({ session }) => session.id);
      const name = names[facts.language];
      return [
        {
          trendId: trend.id,
          industryId: id,
          name,
          sessions: of(naming),
          firm: of(firm),
          claim: claimOf(trend.name, name, of(naming), of(firm), [first, ...rest], facts),
        },
      ];
    });
  });
}

function claimOf(trend: string, industry: string, sessions: DocumentId[], firm: DocumentId[], evidence: EvidenceList, facts: CollectionFacts): Claim {
  const words = wordsOf(facts);
  const template = (firm.length === 0 ? words.weakCell : words.cell).replace('{industry}', industry).replace('{trend}', trend);
  const counts = [{ name: 'sessions', value: sessions.length, query: countOfSessions(sessions) }];
  return countClaim(template, firm.length === 0 ? counts : [...counts, { name: 'firm', value: firm.length, query: countOfSessions(firm) }], evidence);
}

/** The sentence that names the industry, where it may be quoted, else the name alone. */
function passageOf(
  session: SessionFacts,
  { id, place }: NamedIndustry,
  quotations: Quotations,
  known: Map<string, EvidenceList[number]>,
): EvidenceList[number] {
  const key = `${session.id} ${id}`;
  const passage = known.get(key) ?? quoteOf(session, place, quotations);
  known.set(key, passage);
  return passage;
}

function quoteOf({ documents }: SessionFacts, { documentId, field, start, end }: NamedIndustry['place'], quotations: Quotations): EvidenceList[number] {
  const document = documents.find((one) => one.id === documentId)!;
  if (field === 'title') return evidenceOf(document, 'title', { start: 0, end: document.title.length });
  const sentence = sentencesOf(document.body).find((one) => one.start <= start && end <= one.end);
  const mayQuote = sentence && quotations.takeWords(document, plainText(document.body.slice(sentence.start, sentence.end)));
  return evidenceOf(document, 'body', mayQuote ? { start: sentence.start, end: sentence.end } : { start, end });
}
