import { describe, expect, it } from 'vitest';
import { DayClustering } from '../../src/stories/cluster-days.js';
import { daysOf, documentId, storyOf, type Told } from './sample.js';

/** The names of the documents that stand together at the end of all days, story by story, in the order in which they were given. */
function storiesOf(documents: readonly Told[]): readonly (readonly string[])[] {
  const standing = new Map<string, string>();
  const clustering = new DayClustering();
  for (const day of daysOf(documents)) for (const { documentId: id, storyId } of clustering.cluster(day)) standing.set(id, storyId);
  const stories = new Map<string, string[]>();
  for (const { name } of documents) {
    const storyId = standing.get(documentId(name))!;
    stories.set(storyId, [...(stories.get(storyId) ?? []), name]);
  }
  return [...stories.values()];
}

const brook: Told = {
  name: 'brook',
  day: '2025-06-16',
  title: 'Halden Labs opens the weights of Brook 4',
  body: 'Halden Labs has published the weights of Brook 4, a language model that runs on a phone and answers in forty languages.',
};
const brookAgain: Told = {
  name: 'brook again',
  day: '2025-06-16',
  source: 'another paper',
  title: 'Brook 4 can now be downloaded by anybody',
  body: 'The language model Brook 4 by Halden Labs fits on a phone. Since Monday its weights may be downloaded; forty languages are covered.',
};
const ferry: Told = {
  name: 'ferry',
  day: '2025-06-16',
  title: 'Ferries without captains cross the fjord of Bergen',
  body: 'Two electric ferries cross the fjord near Bergen without a captain. A control room on land watches the vessels.',
};

describe('stories of a day', () => {
  it('join two tellings of one event and leave another event alone', () => {
    expect(storiesOf([brook, brookAgain, ferry])).toEqual([['brook', 'brook again'], ['ferry']]);
  });

  it('join a Chinese and an English telling by names, numbers and meanings', () => {
    const chinese: Told = {
      name: '溪流',
      day: '2025-06-16',
      language: 'zh-Hans',
      title: 'Halden Labs 开放 Brook 4 模型权重',
      body: 'Halden Labs 公布了语言模型 Brook 4 的权重，可在手机上运行，支持四十种语言。',
    };
    expect(storiesOf([brook, chinese, ferry])).toEqual([['brook', '溪流'], ['ferry']]);
  });

  it('join the two Chinese scripts', () => {
    const simplified: Told = {
      name: '简',
      day: '2025-06-16',
      language: 'zh-Hans',
      title: '海湾渡轮实现自动驾驶',
      body: '两艘电动渡轮在卑尔根峡湾无人驾驶，由岸上的控制室负责监看。',
    };
    const traditional: Told = {
      name: '繁',
      day: '2025-06-16',
      language: 'zh-Hant',
      title: '海灣渡輪實現自動駕駛',
      body: '卑爾根峽灣兩艘電動渡輪無人駕駛，由岸上的控制室監看。',
    };
    expect(storiesOf([simplified, traditional, brook])).toEqual([['简', '繁'], ['brook']]);
  });

  it('keep two versions of one product apart, however alike the words are', () => {
    const other = { ...brook, name: 'brook 5', title: brook.title!.replace('Brook 4', 'Brook 5'), body: brook.body!.replace('Brook 4', 'Brook 5') };
    expect(storiesOf([brook, other])).toEqual([['brook'], ['brook 5']]);
  });

  it('keep two sums of money of one company apart, and join a sum written in two ways', () => {
    const round = (name: string, sum: string, firm = 'Halden Labs'): Told => ({
      name,
      day: '2025-06-16',
      title: `${firm} raises ${sum} for its chip factory`,
      body: `${firm} has raised ${sum} from investors. The chip factory near Hamburg is to open in two years and employ four hundred people.`,
    });
    expect(storiesOf([round('forty', '$40 million'), round('nine hundred', '$900 million'), round('forty too', 'US$40m')])).toEqual([
      ['forty', 'forty too'],
      ['nine hundred'],
    ]);
  });

  it('keep two products of one company apart', () => {
    const launch = (product: string): Told => ({
      name: product,
      day: '2025-06-16',
      title: `Halden Labs launches ${product}`,
      body: `Halden Labs launched ${product} in Berlin on Monday. The price was not announced, and the company declined to comment.`,
    });
    expect(storiesOf([launch('Tansy'), launch('Quillon')])).toEqual([['Tansy'], ['Quillon']]);
  });
});

describe('what an address says', () => {
  const page = 'https://news.example/2025/brook';
  const german = { name: 'note', day: '2025-06-16', language: 'zh-Hans', title: '值得一读', body: '作者讲得很清楚，推荐给所有人。', about: [page] };

  it('is enough for two documents in two languages', () => {
    expect(storiesOf([{ ...brook, about: [page] }, german])).toEqual([['brook', 'note']]);
    expect(storiesOf([brook, { ...german, about: [] }])).toEqual([['brook'], ['note']]);
  });

  it('is not enough for texts in one language that have nothing in common', () => {
    expect(
      storiesOf([
        { ...brook, about: [page] },
        { ...ferry, about: [page] },
      ]),
    ).toEqual([['brook'], ['ferry']]);
  });

  it('joins a later telling to a story that grows no more by its words', () => {
    const late = { ...brookAgain, name: 'late', day: '2025-07-10' };
    expect(storiesOf([brook, late])).toEqual([['brook'], ['late']]);
    expect(
      storiesOf([
        { ...brook, about: [page] },
        { ...late, about: [page] },
      ]),
    ).toEqual([['brook', 'late']]);
  });

  it('of the page of an issue, known by two events that have nothing in common, says nothing across languages either', () => {
    const about = ['https://letters.example/issues/12'];
    const chinese: Told = {
      ...ferry,
      name: '机器人',
      language: 'zh-Hans',
      source: 'zh',
      title: '仓库机器人开始试用',
      body: '一家物流企业在仓库试用搬运机器人，首批五十台，由 Halden 提供软件。',
    };
    const told = [
      { ...brook, about },
      { ...ferry, source: 'another paper', about },
      { ...chinese, about },
    ];
    expect(storiesOf(told)).toEqual([['brook'], ['ferry'], ['机器人']]);
  });

  it('of two different papers keeps their abstracts apart, however alike the words are', () => {
    const abstract = 'We study how language models follow long instructions and propose a benchmark of forty tasks with human answers.';
    const paper = (name: string, arxiv?: string): Told => ({
      name,
      day: '2025-06-16',
      source: name,
      title: 'A benchmark of long instructions for language models',
      body: abstract,
      ...(arxiv === undefined ? {} : { identifiers: { arxiv } }),
    });
    expect(storiesOf([paper('a', '2506.00001'), paper('b', '2506.00002')])).toEqual([['a'], ['b']]);
    expect(storiesOf([paper('a'), paper('b')])).toEqual([['a', 'b']]);
  });

  it('of the page on which a source puts all its texts says nothing', () => {
    const issue = 'https://letters.example/issue-7';
    const parts = [brook, ferry, { ...ferry, name: 'ferry quay', title: 'A quay for ferries', body: 'The fjord of Bergen gets a quay for electric vessels.' }];
    const sections = parts.map((part) => ({ ...part, source: 'letter', about: [issue] }));
    expect(storiesOf([...sections, { ...german, about: [issue] }]).at(-1)).toEqual(['note']);
  });

  it('of a picture or of a whole site says nothing', () => {
    for (const address of ['https://news.example/', 'https://news.example/a/picture.JPG?w=100']) {
      expect(
        storiesOf([
          { ...brook, about: [address] },
          { ...german, about: [address] },
        ]),
      ).toEqual([['brook'], ['note']]);
    }
  });
});

describe('stories over days', () => {
  const later = (name: string, when: string): Told => ({ ...brookAgain, name, day: when });

  it('live on while they are told of, and are named after their earliest document', () => {
    const documents = [brook, later('on Wednesday', '2025-06-18'), later('on Friday', '2025-06-20')];
    expect(storiesOf(documents)).toEqual([['brook', 'on Wednesday', 'on Friday']]);
    const clustering = new DayClustering();
    const changes = daysOf(documents).flatMap((day) => clustering.cluster(day));
    expect(changes.map(({ storyId }) => storyId)).toEqual([storyOf('brook'), storyOf('brook'), storyOf('brook')]);
  });

  it('are new ones when nothing was told for more than a week', () => {
    expect(storiesOf([brook, later('in July', '2025-07-01')])).toEqual([['brook'], ['in July']]);
  });

  it('take in near-copies whatever their words and however late, and copies of what nobody has follow the earliest of them', () => {
    const copy = { ...ferry, name: 'copy', day: '2025-07-20', copyOf: 'brook' };
    expect(storiesOf([brook, copy])).toEqual([['brook', 'copy']]);
    const orphan = { ...brook, name: 'orphan', copyOf: 'never seen' };
    const second = { ...brook, name: 'second orphan', day: '2025-07-02', copyOf: 'never seen' };
    expect(storiesOf([orphan, second, ferry])).toEqual([['orphan', 'second orphan'], ['ferry']]);
  });

  it('merge when a later document ties them together: the older id stays, and the documents of the younger move on that day', () => {
    const pages = ['https://a.example/brook', 'https://b.example/brook'] as const;
    const younger: Told = { name: 'note', day: '2025-06-17', language: 'zh-Hans', title: '值得一读', body: '作者讲得很清楚。', about: [pages[1]] };
    const bridge: Told = { ...brookAgain, name: 'bridge', day: '2025-06-18', about: [pages[0], pages[1]] };
    const clustering = new DayClustering();
    const changes = daysOf([{ ...brook, about: [pages[0]] }, younger, bridge]).map((day) => clustering.cluster(day));
    expect(changes[1]).toEqual([{ documentId: documentId('note'), storyId: storyOf('note'), day: '2025-06-17' }]);
    expect(changes[2]).toEqual([
      { documentId: documentId('bridge'), storyId: storyOf('brook'), day: '2025-06-18' },
      { documentId: documentId('note'), storyId: storyOf('brook'), day: '2025-06-18' },
    ]);
  });
});
