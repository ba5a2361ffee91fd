/** Our own sentences for planted events: `{a|b}` is one of a and b, `<slot>` is filled in. English and Chinese are written, not translated word by word. */

export interface Wording {
  readonly titles: readonly string[];
  readonly openings: readonly string[];
  readonly details: readonly string[];
  /** What any report might say, of any event. */
  readonly fillers: readonly string[];
}

export interface EventKind {
  readonly name: string;
  /** What tells an event apart from another of the same company and kind. */
  readonly differsBy: 'product' | 'version' | 'money';
  readonly english: Wording;
  readonly chinese: Wording;
}

const ENGLISH_FILLERS = [
  'Analysts {had expected|were waiting for} something of the kind {this quarter|before the summer}.',
  'The company {declined to|did not} comment further.',
  'Shares {rose|slipped} slightly {after the news|in early trading}.',
  '{Rivals|Competitors} are {working on|preparing} similar {steps|moves}, according to people close to the matter.',
];
const CHINESE_FILLERS = [
  '{分析人士|业内人士}表示，此举在意料之中。',
  '该公司{拒绝|没有}进一步置评。',
  '消息传出后，其股价{小幅上涨|略有下跌}。',
  '{竞争对手|同行}据称也在{筹备|推进}类似的动作。',
];

const release: EventKind = {
  name: 'release',
  differsBy: 'version',
  english: {
    titles: [
      '<company> {releases|launches|unveils} <product> <version>',
      '<product> <version> is {out|here}: what <company>’s new model can do',
      '<company>’s <product> <version> arrives <percent>% {faster|cheaper}',
    ],
    openings: [
      '<company> {today released|has launched|on Tuesday unveiled} <product> <version>, a {model|language model} that it says is <percent>% {faster|quicker} than its predecessor.',
      'With <product> <version>, <company> {promises|wants to offer} developers a model that costs <percent>% less to run.',
      'The wait is over: <product> <version> from <company> can be {used|downloaded} since this morning.',
    ],
    details: [
      'It {costs|is priced at} <price> dollars a month {for teams|and is free for students}.',
      '{In tests|On public benchmarks}, <product> <version> solved <count> coding problems.',
      'The weights are {open source|published under an open licence}, and the context window holds a whole book.',
      '{More than|Over} <users> users {had signed up|joined the preview} beforehand.',
      'First users {report|describe} {faster answers|shorter waiting times} but also some {errors|bugs} when calling tools.',
    ],
    fillers: ENGLISH_FILLERS,
  },
  chinese: {
    titles: [
      '<company>{发布|推出} <product> <version>',
      '<product> <version> {正式上线|来了}：<company>新模型有何不同',
      '<company> <product> <version> {亮相|问世}，速度提升 <percent>%',
    ],
    openings: [
      '<company>{今日|周二}{发布|推出}了 <product> <version> 模型，称其速度比上一代提升 <percent>%。',
      '凭借 <product> <version>，<company>希望让开发者的使用成本下降 <percent>%。',
      '等待结束：<company>的 <product> <version> 今天上午起可以{使用|下载}。',
    ],
    details: [
      '团队版每月{售价|定价} <price> 美元，学生免费。',
      '在{公开基准|测试}中，<product> <version> 解出了 <count> 道编程题。',
      '模型权重已经开源，上下文可以容纳一整本书。',
      '此前已有超过 <users>用户{注册|参加预览}。',
      '首批用户反映回答更快，但调用工具时仍有{错误|漏洞}。',
    ],
    fillers: CHINESE_FILLERS,
  },
};

const funding: EventKind = {
  name: 'funding',
  differsBy: 'money',
  english: {
    titles: [
      '<company> {raises|secures} <money> for <product>',
      '<money> for <product>: <other> backs <company>',
      '<company>’s <product> unit {closes|lands} a <money> round',
    ],
    openings: [
      '<company> has {raised|secured} <money> in a funding round for its <product> {unit|business}, led by <other>.',
      '<other> is leading an investment of <money> in <product>, the <company> {spin-off|subsidiary}.',
    ],
    details: [
      'The {money|capital} is to {go into|pay for} data centres in <place>.',
      '<product> now has <count> employees and plans to hire more.',
      'Revenue grew by <percent>% {last year|over twelve months}.',
      '<person> will {join|take a seat on} the board.',
    ],
    fillers: ENGLISH_FILLERS,
  },
  chinese: {
    titles: ['<company>旗下 <product> {获得|完成}<money>融资', '<other>{领投|出手}，<company> <product> 融资<money>', '<money>！<product> 拿到新一轮投资'],
    openings: ['<company>旗下的 <product> {完成|获得}<money>融资，由<other>领投。', '<other>将领投 <product>，这家<company>子公司本轮融资<money>。'],
    details: [
      '资金将用于在<place>建设数据中心。',
      '<product> 目前有 <count> 名员工，并计划继续招聘。',
      '过去一年，其收入增长 <percent>%。',
      '<person>将{加入|进入}董事会。',
    ],
    fillers: CHINESE_FILLERS,
  },
};

const acquisition: EventKind = {
  name: 'acquisition',
  differsBy: 'product',
  english: {
    titles: ['<company> {buys|to acquire} <product> for <money>', '<product> {goes to|is sold to} <company>', '<company> agrees to {buy|take over} <product>'],
    openings: [
      '<company> is {buying|acquiring} the startup <product> for <money>, both sides {said|announced}.',
      'The startup <product> {will belong to|is to become part of} <company>; the {price|purchase price} is <money>.',
    ],
    details: [
      'Its <count> employees will move to offices in <place>.',
      'Founder <person> {stays on|remains} for two years.',
      'Regulators {must|still have to} approve the deal.',
      '<other> had {also been interested|bid as well}.',
    ],
    fillers: ENGLISH_FILLERS,
  },
  chinese: {
    titles: ['<company>{拟以|将以}<money>收购 <product>', '<product> {被|将被}<company>收购', '<company>同意{买下|收购} <product>'],
    openings: ['双方宣布，<company>将以<money>{收购|买下}初创公司 <product>。', '初创公司 <product> 将并入<company>，{价格|收购价}为<money>。'],
    details: ['<count> 名员工将迁往<place>的办公室。', '创始人<person>将留任两年。', '交易仍需监管机构批准。', '<other>此前也曾{出价|有意}。'],
    fillers: CHINESE_FILLERS,
  },
};

const lawsuit: EventKind = {
  name: 'lawsuit',
  differsBy: 'product',
  english: {
    titles: [
      '<other> sues <company> over <product>',
      '<company> {faces a lawsuit|is taken to court} over <product>',
      'Copyright: <other> {takes|drags} <company> to court over <product>',
    ],
    openings: [
      '<other> has {sued|filed a lawsuit against} <company> in <place>, saying that <product> was trained on copyrighted books without permission.',
      'A court in <place> {must decide|will decide} whether <company> was allowed to train <product> on books that belong to <other>.',
    ],
    details: [
      'The {plaintiff|complaint} demands <money> in damages.',
      'It names <count> works as examples.',
      '<person> called the {claims|accusations} {baseless|without merit}.',
      'A judge will hear the parties next month.',
    ],
    fillers: ENGLISH_FILLERS,
  },
  chinese: {
    titles: [
      '<other>就 <product> 起诉<company>',
      '因 <product> 训练数据，<company>{被告上法庭|遭到起诉}',
      '版权之争：<other>将<company>告上法庭，涉及 <product>',
    ],
    openings: [
      '<other>在<place>起诉<company>，称其未经许可用受版权保护的书籍训练 <product>。',
      '<place>一家法院将裁定，<company>是否有权用属于<other>的书籍训练 <product>。',
    ],
    details: ['原告要求赔偿<money>。', '诉状列出了 <count> 部作品。', '<person>称这些指控毫无根据。', '法官将于下月听取双方意见。'],
    fillers: CHINESE_FILLERS,
  },
};

const breach: EventKind = {
  name: 'breach',
  differsBy: 'product',
  english: {
    titles: [
      '{Vulnerability|Security hole} in <company>’s <product> exposed <users> accounts',
      '<company> {fixes|patches} a flaw in <product>',
      '<product> leak: data of <users> {users|customers} exposed',
    ],
    openings: [
      'Attackers {used|exploited} a vulnerability in <product> to reach the data of <users> <company> users.',
      'A flaw in <company>’s <product> let strangers read the {mail|messages} of <users> customers, security researchers {found|report}.',
    ],
    details: [
      'The company {released|shipped} a patch within <count> minutes.',
      'Passwords were {encrypted|not affected}.',
      'Authorities in <place> {are investigating|have opened an investigation}.',
      '<person> apologised to customers.',
    ],
    fillers: ENGLISH_FILLERS,
  },
  chinese: {
    titles: ['<company> <product> {漏洞|安全漏洞}致 <users>账户泄露', '<company>修复 <product> 漏洞', '<product> 数据泄露：<users>用户受影响'],
    openings: [
      '攻击者利用 <product> 的漏洞，获取了 <users><company>用户的数据。',
      '安全研究人员发现，<company> <product> 的一处漏洞使外人可以读取 <users>客户的邮件。',
    ],
    details: ['该公司在 <count> 分钟内发布了补丁。', '密码{已加密|未受影响}。', '<place>当局已展开调查。', '<person>向客户道歉。'],
    fillers: CHINESE_FILLERS,
  },
};

const factory: EventKind = {
  name: 'factory',
  differsBy: 'money',
  english: {
    titles: [
      '<company> to build a <money> {chip plant|chip factory} in <place>',
      '<place> gets a {chip plant|chip factory} from <company>',
      '<company> {invests|puts} <money> in <place>',
    ],
    openings: [
      '<company> will {build|set up} a factory for the <product> chip in <place> and {invest|spend} <money>.',
      'The government of <place> and <company> have agreed on a <money> plant that will make <product> chips.',
    ],
    details: [
      'It is to create <count> jobs.',
      'Mass production {starts|is planned} in two years.',
      'Subsidies cover <percent>% of the cost.',
      '<person> {attended|spoke at} the ceremony.',
    ],
    fillers: ENGLISH_FILLERS,
  },
  chinese: {
    titles: ['<company>将在<place>投资<money>建芯片工厂', '<place>迎来<company>芯片工厂', '<company>向<place>投资<money>'],
    openings: [
      '<company>将在<place>{建设|兴建} <product> 芯片工厂，投资<money>。',
      '<place>政府与<company>达成协议，将建设一座<money>的工厂，生产 <product> 芯片。',
    ],
    details: ['项目预计创造 <count> 个就业岗位。', '计划两年后量产。', '补贴覆盖成本的 <percent>%。', '<person>出席了仪式。'],
    fillers: CHINESE_FILLERS,
  },
};

export const KINDS: readonly EventKind[] = [release, funding, acquisition, lawsuit, breach, factory];
