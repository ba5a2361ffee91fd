import { describe, expect, it } from 'vitest';
import { amountKey, decodeFeatures, differenceOf, encodeFeatures, featureKey, haveOneUnit, kindOf, FEATURE_KINDS } from '../../src/stories/encoding.js';
import { storyFeatures } from '../../src/stories/index.js';
import { documentId } from './sample.js';

const bare = { title: '', body: '', language: 'en', about: [], identifiers: {}, links: [] };
const keysOf = (bytes: Uint8Array): readonly number[] => [...decodeFeatures(bytes).keys];
const ofKind = (bytes: Uint8Array, kind: keyof typeof FEATURE_KINDS): readonly number[] => keysOf(bytes).filter((key) => kindOf(key) === FEATURE_KINDS[kind]);

describe('the features of a document', () => {
  it('come back from their bytes, weights rounded to eighths, in ascending order', () => {
    const bytes = encodeFeatures([
      { key: featureKey('word', 'zebra'), weight: 1.55, covered: true, subject: false },
      { key: featureKey('word', 'apple'), weight: 99, covered: false, subject: true },
    ]);
    const { keys, weights, covered, subject } = decodeFeatures(bytes);
    expect([...keys]).toEqual([featureKey('word', 'zebra'), featureKey('word', 'apple')].sort((a, b) => a - b));
    const at = keys.indexOf(featureKey('word', 'zebra'));
    expect([weights[at], covered[at] !== 0, subject[at] !== 0]).toEqual([1.5, true, false]);
    expect([weights[1 - at], covered[1 - at] !== 0, subject[1 - at] !== 0]).toEqual([7.875, false, true]);
  });

  it('of another format count as none, and so does nothing at all', () => {
    expect(keysOf(new Uint8Array([1, 2, 3, 4, 5, 6]))).toEqual([]);
    expect(keysOf(new Uint8Array())).toEqual([]);
  });

  it('know an amount in any writing: 15,000, 1.5 万 and 15k are one, and 16,000 is 6.5% away', () => {
    const english = ofKind(storyFeatures({ ...bare, body: 'They sold 15,000 robots.' }), 'number');
    const chinese = ofKind(storyFeatures({ ...bare, language: 'zh-Hans', body: '售出 1.5 万台机器人。' }), 'number');
    expect(english).toHaveLength(1);
    expect(chinese).toEqual(english);
    const [a, b] = [amountKey('money', 15_000, 'USD'), amountKey('money', 16_000, 'USD')];
    expect(haveOneUnit(a, b)).toBe(true);
    expect(differenceOf(a, b)).toBeCloseTo(Math.log(16 / 15), 3);
  });

  it('are the same in both Chinese scripts where the words are', () => {
    const simplified = storyFeatures({ ...bare, language: 'zh-Hans', title: '谷歌发布机器人' });
    const traditional = storyFeatures({ ...bare, language: 'zh-Hant', title: '谷歌發布機器人' });
    expect(keysOf(traditional)).toEqual(keysOf(simplified));
  });

  it('hold one meaning for a word and its translation', () => {
    const english = ofKind(storyFeatures({ ...bare, title: 'Judge allows lawsuit' }), 'concept');
    const chinese = ofKind(storyFeatures({ ...bare, language: 'zh-Hans', title: '法官受理诉讼' }), 'concept');
    expect(english).toHaveLength(2);
    expect(chinese).toEqual(english);
  });

  it('are at most 90, from the beginning of a long text', () => {
    const words = Array.from({ length: 5000 }, (_, at) => `word${String.fromCharCode(97 + (at % 26))}${at.toString(36)}`).join(' ');
    const bytes = storyFeatures({ ...bare, body: words });
    expect(keysOf(bytes)).toHaveLength(90);
    expect(storyFeatures({ ...bare, body: `${words} and an end that nobody reads` })).toEqual(bytes);
  });

  it('of a language that is not analysed are its addresses alone', () => {
    const bytes = storyFeatures({
      ...bare,
      language: 'fr',
      title: 'Un titre',
      body: 'Un texte.',
      about: ['https://a.example/1'],
      identifiers: { doi: '10.1/x' },
    });
    expect(ofKind(bytes, 'identity')).toHaveLength(1);
    expect(ofKind(bytes, 'doi')).toHaveLength(1);
    expect(keysOf(bytes)).toHaveLength(2);
  });

  it('take the address of a page for what it is about, but not the address of the list of which it is an item', () => {
    const url = 'https://letters.example/issue-7';
    expect(ofKind(storyFeatures({ ...bare, url }), 'identity')).toHaveLength(1);
    expect(ofKind(storyFeatures({ ...bare, url, parent: { documentId: documentId('issue'), position: 1, headings: [] } }), 'identity')).toEqual([]);
  });

  it('read no words out of addresses in the text', () => {
    const plain = storyFeatures({ ...bare, body: 'See the report for more.' });
    expect(storyFeatures({ ...bare, body: 'See the report https://zebra.example/okapi?giraffe for more.' })).toEqual(plain);
  });
});
