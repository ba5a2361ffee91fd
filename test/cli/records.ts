import type { TestRecord } from './run.js';

/** Four makers of things that do not exist. Each day each of them has one event, in words of its own. */
const makers = [
  {
    slug: 'ripple',
    maker: 'Duckweed Labs',
    product: 'Ripple',
    zh: '青萍实验室',
    thing: 'a small language model for phones',
    zhThing: '手机端小语言模型',
    price: '7 billion parameters',
    zhPrice: '70 亿参数',
  },
  {
    slug: 'heron',
    maker: 'Heron Robotics',
    product: 'Wader',
    zh: '苍鹭机器人',
    thing: 'a walking robot for harbours',
    zhThing: '港口用步行机器人',
    price: 'four hours of battery',
    zhPrice: '4 小时续航',
  },
  {
    slug: 'lotus',
    maker: 'Lotus Chips',
    product: 'Petal',
    zh: '莲叶芯片',
    thing: 'an inference chip for servers',
    zhThing: '服务器推理芯片',
    price: '48 GB of memory',
    zhPrice: '48 GB 显存',
  },
  {
    slug: 'carp',
    maker: 'Carp Project',
    product: 'Carpbase',
    zh: '鲤鱼项目',
    thing: 'an open-source database for letters',
    zhThing: '开源书信数据库',
    price: 'half the index size',
    zhPrice: '索引减半',
  },
] as const;

/** What happened, by day: title and two more sentences, in English twice and in Chinese. `@` is the maker, `#` the product with its version. */
const events = [
  {
    wire: [
      '@ releases # to the public',
      'Anyone may download # since Wednesday morning after a short registration.',
      'The licence of # forbids nothing but resale under another name.',
    ],
    notes: [
      '# from @ is out, with a plain manual',
      'Builders who unpacked # found a manual of forty pages and two demonstrations.',
      'Nobody needs an account to try # in the browser.',
    ],
    zh: ['@向公众发布 #', '登记之后，任何人周三起都可以下载 #。', '# 的许可证只禁止换名转卖。'],
  },
  {
    wire: [
      '@ recalls # after a fault in the power supply',
      'Inspectors in Bremen traced the overheating of # to a loose screw.',
      'Owners of # receive a replacement within three weeks at no cost.',
    ],
    notes: [
      'A loose screw sends # back to @',
      'Two workshops had warned the company of the heat inside # in spring.',
      'Until the exchange, # should stay unplugged overnight.',
    ],
    zh: ['电源故障，@召回 #', '不来梅的检验员发现，# 过热是一颗松动的螺丝所致。', '机主三周之内可以免费换新的 #。'],
  },
  {
    wire: [
      '@ opens a school for users of #',
      'Lessons on # are held in a former weaving mill near Porto.',
      'The first class of thirty learns to repair # without special tools.',
    ],
    notes: [
      'Thirty people learn to mend # at the school of @',
      'A weaver teaches the course on #, since he knows the machines of the mill.',
      'Those who pass may sell spare parts of # themselves.',
    ],
    zh: ['@为 # 的用户办了一所学校', '教 # 的课堂设在波尔图附近的旧织布厂里。', '首批三十名学员要学会不用专用工具修理 #。'],
  },
  {
    wire: [
      '@ sells the rights to # to a museum in Oslo',
      'Visitors will see # beside the first steam plough of the region.',
      'The contract about # runs for twelve years and names no sum.',
    ],
    notes: [
      'Museum in Oslo takes over #',
      'Curators want to show how # was drawn, filed and tested by hand.',
      'Schools may borrow the drawings of # for a week.',
    ],
    zh: ['@把 # 的权利卖给奥斯陆一家博物馆', '观众将在当地第一台蒸汽犁旁边看到 #。', '关于 # 的合同为期十二年，没有写明金额。'],
  },
  {
    wire: [
      '@ wins the river prize with #',
      'A jury of nine ferrymen praised # for its quiet work at night.',
      'The prize for # is a wooden boat and a year of free mooring.',
    ],
    notes: [
      'Nine ferrymen choose #, made by @',
      'What convinced them was that # could be stopped with one hand.',
      'Last year no entry like # had reached the final round.',
    ],
    zh: ['@凭 # 获得河流奖', '九名摆渡人组成的评委称赞 # 夜里工作安静。', '# 的奖品是一条木船和一年免费泊位。'],
  },
] as const;

/** The stream of a test: each day four events, each told by two English sources and one Chinese one, in our own words. */
export function records(days: readonly string[]): readonly TestRecord[] {
  return days.flatMap((day, at) =>
    makers.flatMap((maker, which) => {
      const { wire, notes, zh } = events[(at + which) % events.length]!;
      const fill = (text: string, name: string): string => text.replaceAll('@', name).replaceAll('#', `${maker.product} ${at + 2}.${which}`);
      const tell = (sentences: readonly [string, string, string], id: string, source: string, lang: string): TestRecord => {
        const name = lang === 'en' ? maker.maker : maker.zh;
        const [title, second, third] = sentences.map((sentence) => fill(sentence, name)) as [string, string, string];
        const first =
          lang === 'en'
            ? fill(`${title}: # is ${maker.thing} by @, with ${maker.price}.`, name)
            : fill(`${title}，它是${maker.zhThing}，由@（${maker.maker}）制造，${maker.zhPrice}。`, name);
        return {
          id: `${maker.slug}-${day}-${id}`,
          source,
          lang,
          published: `${day}T03:00:00Z`,
          url: `https://${maker.slug}.example/${day}`,
          title,
          text: [first, second, third].join(lang === 'en' ? ' ' : ''),
        };
      };
      return [tell(wire, '1', 'harbour', 'en'), tell(notes, '2', 'ferry', 'en'), tell(zh, '3', '码头', 'zh-Hans')];
    }),
  );
}
