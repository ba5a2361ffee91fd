import { describe, expect, it } from 'vitest';
import type { StoredDocument } from '../../src/model/index.js';
import { agreesInNumbers, chooseHeadline, isWholeSentence } from '../../src/publications/daily-brief/headline.js';
import { candidatesOf, normalizeSentence } from '../../src/publications/daily-brief/sentences.js';
import { selectSentences, weighWords } from '../../src/publications/daily-brief/select.js';
import { documentOf } from './documents.js';

const textsOf = (documents: StoredDocument[], told: string[] = []): string[] =>
  candidatesOf(documents, new Set(told.map(normalizeSentence))).map((candidate) => candidate.text);

describe('a title as a headline', () => {
  it('is a whole sentence that tells something', () => {
    expect(isWholeSentence('Duckweed Labs releases a small model for phones', 'en', '')).toBe(true);
    expect(isWholeSentence('青萍实验室开源 70 亿参数的端侧模型', 'zh-Hans', '')).toBe(true);
  });

  it('is not a bare name, a question, a shout, or cut off', () => {
    expect(isWholeSentence('Ripple 2 technical report', 'en', '')).toBe(false);
    expect(isWholeSentence('Will Ripple 2 change how phones work?', 'en', '')).toBe(false);
    expect(isWholeSentence('青萍实验室发布 Ripple 2，太惊人了！', 'zh-Hans', '')).toBe(false);
    expect(isWholeSentence('Duckweed Labs releases a small mo', 'en', 'Duckweed Labs releases a small model for phones today.')).toBe(false);
    expect(isWholeSentence('Duckweed Labs releases **Ripple 2** for phones', 'en', '')).toBe(false);
  });

  it('agrees with the story in every number, however it is written', () => {
    const story = [documentOf({ language: 'zh-Hans', body: '公司融资 30 亿美元，估值翻倍。' })];
    expect(agreesInNumbers('Duckweed raises $3 billion', story)).toBe(true);
    expect(agreesInNumbers('Duckweed raises $4 billion', story)).toBe(false);
  });

  it('is the one that tells what most of the documents tell', () => {
    const documents = [
      documentOf({ title: 'Ripple 2 makes a good companion on a train ride', body: 'Duckweed Labs released Ripple 2 for phones.' }),
      documentOf({ title: 'Duckweed Labs releases Ripple 2 for phones', body: 'Ripple 2 runs on phones, Duckweed Labs says.' }),
      documentOf({ title: 'Notes of a Thursday', body: 'Ripple 2 by Duckweed Labs was released for phones.' }),
    ];
    expect(chooseHeadline(documents, documents, weighWords(documents), undefined, 'en')?.text).toBe('Duckweed Labs releases Ripple 2 for phones');
  });

  it('made of a passage is not broken off where a thought has only begun', () => {
    const headlineOf = (body: string, language: 'en' | 'zh-Hans'): string => {
      const documents = [documentOf({ title: 'Notes', language, body })];
      const [opening] = candidatesOf(documents, new Set());
      return chooseHeadline(documents, documents, weighWords(documents), opening, language)!.text;
    };
    const english = 'The team points out that in a small company, having one shared notebook is worth more than any of the new planning tools on offer.';
    expect(headlineOf(english, 'en')).toBe(english.slice(0, -1));
    const chinese = '研究团队在测试了三百个来自不同医院的疑难病例后，发现模型给出的诊断有八成五与专家组的结论一致，高于参加对照的医生。';
    expect(headlineOf(chinese, 'zh-Hans')).toBe('研究团队在测试了三百个来自不同医院的疑难病例后，发现模型给出的诊断有八成五与专家组的结论一致');
  });

  it('gives way to the first clause of a passage when its number stands nowhere in the story', () => {
    const document = documentOf({
      title: 'Duckweed Labs releases a model with 9 billion parameters',
      body: 'Duckweed Labs released Ripple 2 on Wednesday, a model with 7 billion parameters for phones.',
    });
    const headline = chooseHeadline([document], [document], weighWords([document]), candidatesOf([document], new Set())[0], 'en');
    expect(headline?.text).toBe('Duckweed Labs released Ripple 2 on Wednesday, a model with 7 billion parameters for phones');
  });
});

describe('sentences that may be quoted', () => {
  it('stand alone: none leans on the one before, asks, calls to the reader or stops short', () => {
    const body =
      'Duckweed Labs released Ripple 2 on Wednesday. It runs on phones with four gigabytes of memory. Would you run it on yours today? Click here to subscribe to our weekly letter. The licence allows commercial use in all countries.';
    expect(textsOf([documentOf({ body })])).toEqual(['Duckweed Labs released Ripple 2 on Wednesday.', 'The licence allows commercial use in all countries.']);
  });

  it('begin behind the title that opens them, for it stands above them already', () => {
    const opened = {
      title: 'Ripple 2 runs on old phones…',
      body: '**Ripple 2 runs on old phones and tablets** (Score: 12, Comments: 3): Duckweed Labs has cut the model to two gigabytes.',
    };
    expect(textsOf([documentOf(opened)])).toEqual(['Duckweed Labs has cut the model to two gigabytes.']);
    const chinese = { title: '青萍推出第二代模型', language: 'zh-Hans', body: '**青萍推出第二代模型**：新模型只占用两吉字节内存，旧手机也能运行。' };
    expect(textsOf([documentOf(chinese)])).toEqual(['新模型只占用两吉字节内存，旧手机也能运行。']);
  });

  it('of a talk are those of who speaks, not of who greets or asks', () => {
    const greeting = 'Please welcome the next speaker, who built the whole system herself.';
    const talk = 'The cost of every single answer fell by half within one summer.';
    const cues = [
      { start: 0, speaker: 'Moderator' },
      { start: greeting.length + 2, speaker: 'Ada Quill' },
    ];
    expect(textsOf([documentOf({ body: `${greeting}\n\n${talk}`, cues })])).toEqual([talk]);
  });

  it('do not come twice, nor when they were told before', () => {
    const sentence = 'The licence allows commercial use in all countries.';
    const documents = [documentOf({ body: sentence }), documentOf({ body: `${sentence} Training took six weeks on 512 chips.` })];
    expect(textsOf(documents)).toEqual([sentence, 'Training took six weeks on 512 chips.']);
    expect(textsOf(documents, [sentence])).toEqual(['Training took six weeks on 512 chips.']);
  });

  it('that are too long are cut after a clause, never inside a bracket', () => {
    const long = `青萍实验室周三发布端侧模型（代号涟漪，供手机使用），${'模型在六种常见手机上都经过了测试并公布了每一项结果，'.repeat(6)}下载免费。`;
    const [text] = textsOf([documentOf({ language: 'zh-Hans', body: long })]);
    expect(text).toBeDefined();
    expect(long.startsWith(text!)).toBe(true);
    expect(text!.length).toBeLessThanOrEqual(125);
    expect(text!.endsWith('结果')).toBe(true);
  });
});

describe('choosing sentences', () => {
  it('prefers the lead, then what another source adds, and never says the same twice', () => {
    const a = documentOf({ body: 'Duckweed Labs released Ripple 2 for phones on Wednesday. The weather in the harbour was pleasant that whole afternoon.' });
    const b = documentOf({ body: 'Ripple 2 for phones was released by Duckweed Labs on Wednesday. Ripple 2 needs four gigabytes of memory on phones.' });
    const chosen = selectSentences(candidatesOf([a, b], new Set()), weighWords([a, b]), undefined, 2, { language: 'en' }).map((candidate) => candidate.text);
    expect(chosen).toHaveLength(2);
    expect(chosen[0]).toContain('Wednesday');
    expect(chosen[1]).toBe('Ripple 2 needs four gigabytes of memory on phones.');
  });

  it('knows the same words in both Chinese scripts', () => {
    const a = documentOf({ language: 'zh-Hans', body: '青萍实验室周三发布了手机端模型涟漪。' });
    const b = documentOf({ language: 'zh-Hant', body: '青萍實驗室週三發布了手機端模型漣漪。這間實驗室的會議紀錄下個月公開。' });
    const chosen = selectSentences(candidatesOf([a, b], new Set()), weighWords([a, b]), undefined, 3, { language: 'zh-Hans' }).map(
      (candidate) => candidate.text,
    );
    expect(chosen.filter((text) => text.includes('手'))).toHaveLength(1);
  });
});
