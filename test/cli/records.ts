import type { TestRecord } from './run.js';

/** Four makers of things that do not exist, each with sentences of its own, so that no two of their events are alike. `#` is the version of the day. */
const makers = [
  {
    slug: 'ripple', product: 'Ripple',
    wire: ['Duckweed Labs releases # for phones', 'Duckweed Labs released # on Wednesday morning, a small language model with 7 billion parameters. The laboratory in Hangzhou trained # on two trillion tokens of licensed text. Phones with 6 GB of memory run # without a network.'],
    notes: ['# from Duckweed Labs fits into 6 GB of memory', 'With #, Duckweed Labs offers a language model of 7 billion parameters that fits into 6 GB. Builders praise the plain manual of # in the public forum. Speech comes to # in autumn, the laboratory says.'],
    zh: ['青萍实验室发布手机端小模型 #', '青萍实验室（Duckweed Labs）发布小语言模型 #，参数 70 亿，6 GB 内存的手机就能运行。# 的训练语料是两万亿个获得授权的词元。语音功能要到秋天才会加入 #。'],
  },
  {
    slug: 'heron', product: 'Wader',
    wire: ['Heron Robotics sells its walking robot # for $9,000', 'Heron Robotics opened sales of the walking robot # at a price of $9,000. A battery lets # walk for four hours over sand and wet stones. Deliveries of # to harbours in Norway begin in September.'],
    notes: ['Walking robot # goes on sale to harbours', 'The walking robot # by Heron Robotics costs $9,000 and goes to harbours first. Its feet feel the ground a thousand times a second, so that # does not slip. Spare legs for # are sold one by one.'],
    zh: ['苍鹭机器人开售步行机器人 #，售价 9000 美元', '苍鹭机器人（Heron Robotics）开售步行机器人 #，售价 9000 美元。一块电池可以让 # 在沙地和湿石头上走四个小时。首批 # 将在九月送到挪威的港口。'],
  },
  {
    slug: 'lotus', product: 'Petal',
    wire: ['Lotus Chips presents the inference chip # with 48 GB', 'Lotus Chips presented the inference chip # with 48 GB of memory and a draw of 75 W. Servers hold eight # side by side without water cooling. The foundry in Dresden makes # in a 5-nanometre process.'],
    notes: ['Inference chip # draws 75 W, Lotus Chips says', 'Lotus Chips says that its inference chip # draws 75 W under full load. Compilers for # are open source from the first day. Samples of # reach universities before companies.'],
    zh: ['莲叶芯片推出推理芯片 #，显存 48 GB', '莲叶芯片（Lotus Chips）推出推理芯片 #，显存 48 GB，功耗 75 瓦。一台服务器不用水冷就能并排装八块 #。# 由德累斯顿的工厂用 5 纳米工艺制造。'],
  },
  {
    slug: 'carp', product: 'Carp',
    wire: ['Carp Database # doubles the speed of full-text queries', 'The Carp project published Carp Database #, which answers full-text queries in half the time. Its index of Chinese words shrank by 40 percent in #. Upgrading to # takes one command and no downtime.'],
    notes: ['Carp Database # halves query time and index size', 'Full-text queries run in half the time in Carp Database #, measured on a million letters. The project rewrote the index of # in Rust within eight months. Old clients keep working with #.'],
    zh: ['鲤鱼数据库 # 全文查询提速一倍', '鲤鱼数据库（Carp Database）发布 #，全文查询所用的时间减半。# 的中文索引小了 40%。升级到 # 只要一条命令，不必停机。'],
  },
] as const;

/** The stream of a test: each day four events, each told by two English sources and one Chinese one, in our own words. */
export function records(days: readonly string[]): readonly TestRecord[] {
  return days.flatMap((day, at) =>
    makers.flatMap(({ slug, product, wire, notes, zh }) => {
      const tell = ([title, text]: readonly [string, string], id: string, source: string, lang: string): TestRecord => ({
        id: `${slug}-${day}-${id}`, source, lang, published: `${day}T03:00:00Z`, url: `https://${slug}.example/${day}`,
        title: title.replaceAll('#', `${product} ${at + 2}.0`), text: text.replaceAll('#', `${product} ${at + 2}.0`),
      });
      return [tell(wire, '1', 'harbour', 'en'), tell(notes, '2', 'ferry', 'en'), tell(zh, '3', '码头', 'zh-Hans')];
    }),
  );
}
