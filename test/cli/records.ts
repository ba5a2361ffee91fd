import type { TestRecord } from './run.js';

const subjects = [
  { slug: 'ripple', en: 'Duckweed Labs', product: 'Ripple 2', zh: '青萍实验室', thing: ['a small language model', '小语言模型'], figure: ['7 billion parameters', '70 亿参数'] },
  { slug: 'heron', en: 'Heron Robotics', product: 'Wader 4', zh: '苍鹭机器人', thing: ['a walking robot', '步行机器人'], figure: ['a price of $9,000', '售价 9000 美元'] },
  { slug: 'lotus', en: 'Lotus Chips', product: 'Petal X1', zh: '莲叶芯片', thing: ['an inference chip', '推理芯片'], figure: ['48 GB of memory', '48 GB 显存'] },
  { slug: 'carp', en: 'Carp Database', product: 'Carp 5.0', zh: '鲤鱼数据库', thing: ['an open-source database', '开源数据库'], figure: ['twice the speed of 4.0', '速度是 4.0 的 2 倍'] },
] as const;

/** The stream of a test: each day four events, each told by two English sources and one Chinese one, in our own words. */
export function records(days: readonly string[]): readonly TestRecord[] {
  return days.flatMap((day, at) =>
    subjects.flatMap((subject) => {
      const version = `${subject.product}.${at}`;
      const url = `https://${subject.slug}.example/${day}`;
      const base = { published: `${day}T03:00:00Z`, url };
      return [
        {
          ...base, id: `${subject.slug}-${day}-1`, source: 'harbour', lang: 'en', title: `${subject.en} releases ${version} for builders`,
          text: `${subject.en} released ${version} on ${day}, ${subject.thing[0]} with ${subject.figure[0]}. The company publishes the full test report of ${version} next to the download. Support for ${version} runs until the end of 2027.`,
        },
        {
          ...base, id: `${subject.slug}-${day}-2`, source: 'ferry', lang: 'en', title: `${version} arrives from ${subject.en} with ${subject.figure[0]}`,
          text: `With ${version}, ${subject.en} offers ${subject.thing[0]} that has ${subject.figure[0]}. Builders who tried ${version} praised its plain manual in the public forum. A hosted edition of ${version} follows in autumn.`,
        },
        {
          ...base, id: `${subject.slug}-${day}-3`, source: '码头', lang: 'zh-Hans', title: `${subject.zh}发布 ${version}`,
          text: `${subject.zh}（${subject.en}）在 ${day} 发布 ${version}，这是一款${subject.thing[1]}，${subject.figure[1]}。完整的测试报告与下载页面放在一起，任何人都可以核对。${version} 的维护期到 2027 年底为止。`,
        },
      ];
    }),
  );
}
