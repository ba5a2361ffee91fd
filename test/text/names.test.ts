import { describe, expect, it } from 'vitest';
import { namesOf } from '../../src/text/index.js';

const names = (text: string): string[] => namesOf(text).map(({ text: name }) => name);

describe('names', () => {
  it.each([
    ['are found between Chinese characters', '谷歌的Gemini和DeepSeek发布了GPT-4o的对手', ['Gemini', 'DeepSeek', 'GPT-4o']],
    ['are runs of capitalised words', 'We met Grace Hopper of Stanford University in Palo Alto.', ['Grace Hopper of Stanford University', 'Palo Alto']],
    ['take a following version with them', 'We tried Claude 3.5 Sonnet and iPhone 16.', ['Claude 3.5 Sonnet', 'iPhone 16']],
    ['are not the common words that begin sentences', 'Researchers met. However, Google won. Users left.', ['Google']],
    ['are not the common words of a headline', 'New Model From Mistral Beats Older Models on Reasoning Tests', ['Mistral']],
    ['are not months, weekdays or units', 'On Monday in June it used 5 GB of RAM at Nvidia.', ['RAM', 'Nvidia']],
    ['are not file names and bare digits', 'Open main.py at 3D or 10k with PyTorch.', ['PyTorch']],
    ['may be handles', 'As @roe_x said', ['@roe_x']],
    ['may hold an ampersand', 'It was Johnson & Johnson and AT&T.', ['Johnson & Johnson', 'AT&T']],
  ])('%s', (_, text, expected) => expect(names(text)).toEqual(expected));

  it('have one key however they are written', () => {
    expect(new Set(namesOf('GPT 4o, GPT-4o, gpt4o, Gpt-4O').map(({ key }) => key))).toEqual(new Set(['gpt4o']));
  });
});
