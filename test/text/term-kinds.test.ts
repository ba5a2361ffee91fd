import { describe, expect, it } from 'vitest';
import { definesTerm, domainsOf, kindOfTerm, subjectOfTerm } from '../../src/text/index.js';

const told = (...sentences: readonly string[]) => sentences.map((sentence) => ({ title: '', sentence }));

describe('what a term names', () => {
  it.each([
    ['a glossary row says it', ['reinforcement learning'], [], 'method'],
    ['the ending of a name says it', ['Fengyun model'], ['They trained the Fengyun model in May.', 'We asked the Fengyun model twice.'], 'model'],
    ['the same ending in small letters names a class', ['harbour model'], ['They need a harbour model soon.', 'No harbour model is cheap.'], 'concept'],
    ['a Chinese ending says it', ['青萍大学'], [], 'organisation'],
    ['the noun of a definition says it', ['Duckbase'], ['Duckbase is an embedded database for letters.', 'They opened Duckbase again.'], 'product'],
    ['who speaks is a person', ['Anna Karlson'], ['On Monday Anna Karlson said no.', 'And Anna Karlson wrote a note.'], 'person'],
    ['an abbreviation alone is a concept', ['QRT'], ['All of the QRT was wet.', 'Then the QRT dried.'], 'concept'],
    ['a name of which nothing is said stays unknown', ['Plimbo'], ['Then Plimbo again.', 'Never Plimbo, never.'], 'unknown'],
    ['a phrase in small letters is a concept', ['tide table'], ['A tide table hangs there.', 'The tide table is old.'], 'concept'],
  ])('%s', (_, names, sentences, kind) => {
    expect(kindOfTerm({ names, contexts: told(...sentences) }).kind).toBe(kind);
  });

  it('says why', () => {
    expect(kindOfTerm({ names: ['青萍大学'], contexts: [] }).why).toBe('"青萍大学" ends with "大学"');
  });
});

describe('the domain of a term', () => {
  const domainOf = domainsOf();

  it('is told by its own name first', () => {
    expect(domainOf({ names: ['robotic weaving'], contexts: told('An image of a video.', 'Another image of a video.') })).toEqual({
      domain: 'embodied',
      why: 'its name holds "robotic"',
    });
  });

  it('is told by the words around it, each document once', () => {
    const contexts = told('Wader walks like a robot, robot, robot.', 'Wader carries boxes for the humanoid team.', 'Wader was sold.');
    expect(domainOf({ names: ['Wader'], contexts })).toEqual({ domain: 'embodied', why: 'words of it stand in 2 of 3 documents' });
  });

  it('is "other" where words of no domain stand around it, and unknown where too little is known', () => {
    expect(domainOf({ names: ['herring'], contexts: told('The herring came.', 'The herring went.', 'No herring today.') }).domain).toBe('other');
    expect(domainOf({ names: ['herring'], contexts: told('The herring came.') }).domain).toBe('unknown');
  });

  it('is one of those that the configuration names', () => {
    const own = domainsOf([
      { id: 'sea', name: 'Sea', cues: ['ship', '船'] },
      { id: 'land', name: 'Land', cues: ['road'] },
    ]);
    expect(own({ names: ['herring'], contexts: told('A ship of herring.', 'The ship sank with its herring.', '船上都是 herring。') }).domain).toBe('sea');
  });

  it('is found in traditional script too', () => {
    expect(domainOf({ names: ['人形機器人'], contexts: [] }).domain).toBe('embodied');
  });
});

describe('the subject of a term', () => {
  it('is the organisation or person named with it in most documents', () => {
    const contexts = told('OpenAI shows Wader.', 'Wader, says OpenAI, is late.', 'NVIDIA waits for Wader.');
    expect(subjectOfTerm({ names: ['Wader'], contexts })).toMatchObject({ row: { id: 'openai' }, documents: 2, of: 3 });
  });

  it('is none where one document alone names one', () => {
    expect(subjectOfTerm({ names: ['Wader'], contexts: told('OpenAI shows Wader.', 'Wader is late.') })).toBeUndefined();
  });

  it('is never the term itself', () => {
    expect(subjectOfTerm({ names: ['OpenAI'], contexts: told('OpenAI is here.', 'OpenAI is there.') })).toBeUndefined();
  });
});

describe('a sentence that defines', () => {
  it.each([
    ['A tidal ledger is a record that is filled at quiet hours.', 'tidal ledger', 3],
    ['Tidal ledgers are an old way to count the boats of a harbour.', 'tidal ledger', 3],
    ['潮汐账本（tidal ledger）是一种在空闲时写入的记录方法。', '潮汐账本', 3],
    ['所谓潮汐账本，是指在空闲时写入、在繁忙时读出的记录。', '潮汐账本', 3],
    ['Wader, a walking robot for harbours, was sold on Monday morning.', 'Wader', 2],
    ['A tidal ledger is not a record that anybody reads at night.', 'tidal ledger', 0],
    ['A tidal ledger is a good idea for every harbour of the coast.', 'tidal ledger', 0],
    ['The future of the tidal ledger is a record of the whole coast.', 'tidal ledger', 0],
    ['Is a tidal ledger a record that is filled at quiet hours?', 'tidal ledger', 0],
    ['港务局发布潮汐账本（tidal ledger）的第二版说明书。', '潮汐账本', 0],
  ])('%s', (sentence, name, strength) => {
    expect(definesTerm(sentence, [name])).toBe(strength);
  });
});
