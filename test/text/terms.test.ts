import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TermCandidate } from '../../src/model/index.js';
import { rankTerms, termCandidates } from '../../src/text/terms.js';

const termsOf = (candidates: readonly TermCandidate[]): readonly string[] => candidates.map(({ term }) => term);
const alone = (title: string, body: string, language: string): readonly string[] =>
  rankTerms(termCandidates(title, body, language), () => 1, 1, 20).map(({ term }) => term);

describe('English', () => {
  test('noun phrases are candidates, the verbs around them are not', () => {
    const terms = termsOf(
      termCandidates('', 'The team trained a sparse transformer by distilling reasoning traces. The router selects an expert layer for every token.', 'en'),
    );
    expect(terms).toEqual(expect.arrayContaining(['sparse transformer', 'reasoning traces', 'expert layer', 'router', 'token']));
    expect(terms.filter((term) => /trained|distilling|selects|every/.test(term))).toEqual([]);
  });

  test('a word that can be noun or verb is judged by its neighbours', () => {
    const terms = termsOf(termCandidates('', 'Engineers can design the chip. The chip design won a prize. The server hosts a mirror.', 'en'));
    expect(terms).toContain('chip design');
    expect(terms.filter((term) => /hosts|^design/.test(term))).toEqual([]);
  });

  test('names stay as they are written, and a version belongs to its name', () => {
    const terms = alone('', 'Yesterday DeepSeek put R1-Zero next to GPT-4o mini. Reviewers ran Gemini 2.5 Pro and Windows 11 on the same laptop.', 'en');
    expect(terms).toEqual(expect.arrayContaining(['DeepSeek', 'R1-Zero', 'GPT-4o mini', 'Gemini 2.5 Pro', 'Windows 11']));
  });

  test('a name inside a longer phrase is a candidate once it stands alone too', () => {
    const voice = 'The GPT-4o voice mode is slow.';
    expect(alone('', voice, 'en')).toContain('GPT-4o voice mode');
    expect(alone('', voice, 'en')).not.toContain('GPT-4o');
    expect(alone('', `${voice} But GPT-4o can sing.`, 'en')).toContain('GPT-4o');
  });

  test('what only points or judges is no term', () => {
    const terms = alone('', 'The company shows a new model. Several people like the important results of this approach. The latest paper uses it.', 'en');
    expect(terms).toEqual([]);
  });

  test('singular and plural are one candidate', () => {
    const candidates = termCandidates('', 'A vector database stores embeddings. Vector databases grow.', 'en');
    expect(candidates.filter(({ key }) => key === 'vector database')).toHaveLength(1);
  });

  test('a phrase does not run across a possessive, a mark or a line that begins anew', () => {
    const terms = termsOf(termCandidates('', "Google's browser engine, quantum chips\nRobot arms behave.", 'en'));
    expect(terms).toEqual(expect.arrayContaining(['Google', 'browser engine', 'quantum chips', 'Robot arms']));
  });
});

describe('Chinese', () => {
  test('words that no function word parts make a term', () => {
    const terms = alone('', '研究人员采用量子纠错码来保护逻辑量子比特。量子纠错码需要大量的物理量子比特。', 'zh-Hans');
    expect(terms[0]).toBe('量子纠错码');
    expect(terms.indexOf('研究人员')).toBeGreaterThan(terms.indexOf('物理量子比特'));
  });

  test('Latin and Chinese stand in one term, with and without a space', () => {
    const candidates = termCandidates('', '它是一种 MCP服务器。MCP 服务器很快。', 'zh-Hans');
    expect(candidates.filter(({ key }) => key === 'mcp服务器')).toHaveLength(1);
  });

  test('an English name of several words is kept whole in a Chinese sentence', () => {
    expect(alone('', '昨天，谷歌发布了 Gemini 2.5 Pro，并且把 Google AI Studio 开放给所有人。', 'zh-Hans')).toEqual(
      expect.arrayContaining(['Gemini 2.5 Pro', 'Google AI Studio']),
    );
  });

  test('the verb of a sentence is not part of the name behind it', () => {
    const terms = alone('', '可以安装 Kubernetes。', 'zh-Hans');
    expect(terms[0]).toBe('Kubernetes');
  });

  test('both scripts give the same keys, each its own spelling', () => {
    const simplified = termCandidates('', '大型语言模型可以离线执行，大型语言模型很大。', 'zh-Hans');
    const traditional = termCandidates('', '大型語言模型可以離線執行，大型語言模型很大。', 'zh-Hant');
    expect(traditional.map(({ key }) => key)).toEqual(simplified.map(({ key }) => key));
    expect(traditional[0]!.term).toBe('大型語言模型');
  });

  test('what never stands alone and overlaps a better term is left out', () => {
    const terms = alone('', '海水温度变化。海水温度。海水温度。', 'zh-Hans');
    expect(terms).toContain('海水温度');
    expect(terms).not.toContain('温度变化');
  });
});

describe('what is read', () => {
  const text = 'A router sends each token to one expert layer. Training such a router needs a balance loss, or all tokens meet in one place.';

  test('markup is not part of a term, and bold marks part phrases', () => {
    const terms = termsOf(
      termCandidates(
        '',
        'The **Falcon Heavy** rocket uses `merlin-1d` and [methane fuel](https://example.org/raptor-engine). Begin with `npm install rocket-kit`.',
        'en',
      ),
    );
    expect(terms).toEqual(expect.arrayContaining(['Falcon Heavy', 'rocket', 'merlin-1d', 'methane fuel']));
    expect(terms.join(' ')).not.toMatch(/\*|`|example|raptor|npm/);
  });

  test('code blocks are not read', () => {
    expect(termsOf(termCandidates('', 'A rocket.\n\n```\nconst payloadAdapter = 1\n```\n', 'en'))).toEqual(['rocket']);
  });

  test('a first line without a full stop counts as the title', () => {
    expect(termCandidates('', `Sparse expert routing\n${text}`, 'en')).toEqual(termCandidates('Sparse expert routing', text, 'en'));
  });

  test('a heading at the beginning counts as the title', () => {
    expect(termCandidates('', `# Sparse expert routing\n\n${text}`, 'en')).toEqual(termCandidates('Sparse expert routing', text, 'en'));
  });

  test('a title that repeats the first line counts once', () => {
    expect(termCandidates('Sparse expert routing', `## Sparse expert routing\n\n${text}`, 'en')).toEqual(termCandidates('Sparse expert routing', text, 'en'));
  });

  test('a title that was cut from the beginning of the body is none', () => {
    expect(termCandidates('A router sends each **tok', text.replace('token', '**token**'), 'en')).toEqual(
      termCandidates('', text.replace('token', '**token**'), 'en'),
    );
  });

  test('a title that was cut where its line was wrapped is read whole', () => {
    const wrapped = `Sparse expert routing for small\n\tlanguage servers\n${text}`;
    expect(termsOf(termCandidates('Sparse expert routing for small', wrapped, 'en'))).toContain('language servers');
    expect(termCandidates('Sparse expert routing for small', wrapped, 'en')).toEqual(termCandidates('', wrapped, 'en'));
  });

  test('what follows the last full stop of a Chinese text counts as its title', () => {
    const body = '本文测量了高原湖泊的水温。结果表明，湖冰每年提前融化，鱼类的产卵期也随之改变。';
    expect(termCandidates('', `${body} 高原湖泊湖冰的融化`, 'zh-Hans')).toEqual(termCandidates('高原湖泊湖冰的融化', body, 'zh-Hans'));
  });

  test('of a long body only the beginning is read', () => {
    const long = `A rocket landed.\n${'It was so.\n'.repeat(1200)}A submarine surfaced.`;
    expect(termsOf(termCandidates('', long, 'en'))).toEqual(['rocket']);
  });

  test('a text in a language that is not analysed has no terms', () => {
    expect(termCandidates('Titre', 'Un modèle de langage.', 'fr')).toEqual([]);
  });

  test('no more candidates than asked for, best first', () => {
    const candidates = termCandidates('', text, 'en', 3);
    expect(candidates).toHaveLength(3);
    expect(candidates.map(({ score }) => score)).toEqual(candidates.map(({ score }) => score).toSorted((a, b) => b - a));
  });

  test('any text gives candidates with a term, a key and a score above zero', () => {
    const pieces = array(
      constantFrom(
        '**',
        '`',
        '[',
        '](',
        ')',
        '\n',
        ' ',
        '，',
        '. ',
        'GPT-4o',
        'routers',
        'ing',
        '量子',
        '的',
        '纠错',
        '2.5',
        '@',
        '<b>',
        '&amp;',
        '#',
        '\u{1f600}',
        's',
      ),
      { maxLength: 60 },
    );
    assert(
      property(pieces, pieces, constantFrom('en', 'zh-Hans', 'zh-Hant'), (title, body, language) => {
        for (const { term, key, score } of termCandidates(title.join(''), body.join(''), language)) {
          expect(term.trim()).toBe(term);
          expect(term).not.toMatch(/[\n\t]/);
          expect(key).not.toBe('');
          expect(score).toBeGreaterThan(0);
        }
      }),
      { seed: 20250620, numRuns: 300 },
    );
  });
});

describe('weighing against a set', () => {
  const candidates: readonly TermCandidate[] = [
    { term: 'language model', key: 'language model', score: 2 },
    { term: 'Real-time', key: 'real time', score: 1.5 },
    { term: 'realtime', key: 'realtime', score: 1.4 },
    { term: 'photonic chip', key: 'photonic chip', score: 1.9 },
  ];
  const inMany = (key: string): number => (key === 'language model' ? 90 : 1);

  test('of two candidates the one that few documents have comes first', () => {
    expect(rankTerms(candidates, inMany, 100, 10)[0]!.term).toBe('photonic chip');
  });

  test('with one document, or without frequencies, the document alone decides', () => {
    expect(rankTerms(candidates, () => 1, 1, 10).map(({ term }) => term)).toEqual(['language model', 'photonic chip', 'Real-time']);
    expect(rankTerms(candidates, () => 0, 0, 10)).toEqual(rankTerms(candidates, () => 1, 1, 10));
  });

  test('a second spelling of a better term is left out', () => {
    expect(rankTerms(candidates, inMany, 100, 10).map(({ term }) => term)).not.toContain('realtime');
  });

  test('weights are above zero, fall, and do not depend on the order of the candidates', () => {
    const weights = rankTerms(candidates, () => 100, 100, 10).map(({ weight }) => weight);
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    expect(Math.min(...weights)).toBeGreaterThan(0);
    expect(rankTerms(candidates.toReversed(), inMany, 100, 2)).toEqual(rankTerms(candidates, inMany, 100, 2));
  });
});
