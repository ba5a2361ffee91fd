import type { TrendsOverview } from '../../model/index.js';
import type { PageBlock } from '../../rendering/blocks.js';
import { fillWords, industries } from '../../text/index.js';
import { idOf } from './trend-blocks.js';
import { wordsOf } from './words.js';

/** Trends and sub-trends by the sessions that speak of them; nothing without a trend. */
export function hierarchyBlocks(overview: TrendsOverview): readonly PageBlock[] {
  const words = wordsOf(overview);
  const [root] = overview.frontMatter.visualization_data.trend_hierarchy;
  if (!root) return [];
  const groups = root.children.map((trend) => ({
    name: trend.name,
    count: trend.sessions,
    href: `#${idOf(trend)}`,
    children: trend.children.map((sub) => ({ name: sub.name, count: sub.sessions })),
  }));
  return [{ kind: 'picture', id: 'hierarchy', picture: { kind: 'hierarchy', unit: overview.unit, title: words.hierarchy, note: words.hierarchyNote, groups } }];
}

/** Trends by industries; a cell leads to what it rests on, which stands below. */
export function industryBlocks(overview: TrendsOverview): readonly PageBlock[] {
  const words = wordsOf(overview);
  const cells = overview.industries;
  if (cells.length === 0) return overview.trends.length === 0 ? [] : [{ kind: 'note', by: 'interface', text: words.noIndustries }];
  const rows = industries.filter(({ id }) => cells.some(({ industryId }) => industryId === id));
  const columns = overview.trends.filter(({ id }) => cells.some(({ trendId }) => trendId === id));
  const cellOf = (industry: string, trend: string) => {
    const cell = cells.find(({ industryId, trendId }) => industryId === industry && trendId === trend);
    return cell ? { count: cell.sessions.length, href: `#${cell.claim.id}` } : { count: 0 };
  };
  return [
    {
      kind: 'picture',
      id: 'industries',
      picture: {
        kind: 'heat-map',
        unit: overview.unit,
        title: words.industries,
        note: fillWords(words.industriesNote, { industries: industries.length }),
        rows: rows.map(({ names }) => ({ name: names[overview.language] })),
        columns: columns.map((trend) => ({ name: trend.name, href: `#${idOf(trend)}` })),
        cells: rows.map(({ id }) => columns.map((trend) => cellOf(id, trend.id))),
      },
    },
    { kind: 'list', anchor: 'industry-evidence', title: words.industryList, entries: cells.map(({ claim }) => ({ claim, note: '' })) },
  ];
}

export function cloudBlocks(overview: TrendsOverview): readonly PageBlock[] {
  const words = wordsOf(overview);
  const cloud = overview.frontMatter.visualization_data.word_cloud;
  if (cloud.length === 0) return [];
  const trendOf = (word: string) => overview.trends.find((trend) => trend.subTrends.some(({ id }) => id === word));
  return [
    {
      kind: 'picture',
      id: 'words',
      picture: {
        kind: 'word-cloud',
        unit: overview.unit,
        title: words.cloud,
        note: words.cloudNote,
        words: cloud.map(({ id, word, sessions }) => {
          const trend = trendOf(id);
          return { word, count: sessions, ...(trend ? { href: `#${idOf(trend)}` } : {}) };
        }),
      },
    },
  ];
}
