/**
 * Texts made of one template: releases, price lists, status pages, results, notices. Two of them share nearly every word and
 * tell of two things. The templates are our own. What stood in the held-out half when a rule was changed stands in the other now,
 * and the held-out half was written anew.
 */
interface Template {
  readonly language: 'en' | 'zh-Hans';
  readonly title: string;
  /** `{name}` a product, `{version}`, `{whole}`, `{amount}` and `{day}` numbers, with a figure behind the word where there are several. */
  readonly body: string;
}

export interface TemplateText {
  readonly language: 'en' | 'zh-Hans';
  readonly title: string;
  readonly body: string;
}

const DEV: readonly Template[] = [
  {
    language: 'en',
    title: '{name} {version} released',
    body: 'The {name} project is pleased to announce {name} {version}, now available for Linux, macOS and Windows. The release brings faster start-up and a number of corrections. Users of earlier versions are advised to upgrade. {name} has been free software since 2011 and is developed by 40 volunteers. Packages and checksums stand on the download page, and questions are answered on the mailing list.',
  },
  {
    language: 'en',
    title: 'Grain prices of the day',
    body: 'Wholesale prices as noted at noon by the market office, in euros per tonne.\n\n- Wheat: {amount1}, change {amount2}%\n- Barley: {amount3}, change {amount4}%\n- Maize: {amount5}, change {amount6}%\n- Oats: {amount7}, change {amount8}%\n\nPrices are for information only and without taxes. The office takes no responsibility for contracts that are made upon them. The next list appears tomorrow at 12.',
  },
  {
    language: 'en',
    title: 'Status: {name}',
    body: 'All systems of {name} are operational. In the last day {amount1}% of all requests were answered, the median took {whole1} milliseconds, and {whole2} incidents were opened. Maintenance is announced here 3 days in advance. Subscribe to this page to receive a message whenever the status of a component changes.',
  },
  {
    language: 'en',
    title: '{name} reports quarterly results',
    body: '{name} today reported its results for the quarter. Revenue was ${amount1} million, up {whole1}% from the year before. Net income was ${amount2} million. The company ended the quarter with {whole2} employees. A call for investors takes place at 5 p.m. and can be followed on the website. {name} was founded in 1998 and makes software for harbours. Statements about the future rest on assumptions that may turn out to be wrong.',
  },
  {
    language: 'en',
    title: '{name} release notes {version}',
    body: 'This update contains fixes for problems that were reported by our users, and improvements to speed and stability. It is installed by itself overnight. Whoever does not want to wait can start it in the settings. Thank you for using the app, and please tell us what you think of it.',
  },
  {
    language: 'zh-Hans',
    title: '{name} {version} 发布',
    body: '{name} 项目组今天发布 {name} {version} 正式版，支持 Linux、macOS 和 Windows。新版本启动更快，并修正了若干问题，建议所有用户尽快升级。{name} 自 2011 年起开放源代码，由 40 名志愿者共同维护。安装包和校验值可以在下载页面找到，有问题请到邮件列表提问。',
  },
  {
    language: 'zh-Hans',
    title: '今日菜价',
    body: '以下为批发市场今天上午的平均价格，单位为元每公斤。\n\n- 白菜：{amount1} 元\n- 土豆：{amount2} 元\n- 西红柿：{amount3} 元\n- 黄瓜：{amount4} 元\n- 鸡蛋：{amount5} 元\n\n与昨天相比，平均价格变动 {amount6}%。价格仅供参考，以实际成交为准。市场每天早上 6 点开门。',
  },
  {
    language: 'zh-Hans',
    title: '{name} 服务状态',
    body: '{name} 各项服务运行正常。过去一天共有 {amount1}% 的请求得到响应，中位耗时 {whole1} 毫秒，新开事件 {whole2} 起。例行维护会提前 3 天在本页公布。订阅本页后，任何组件的状态发生变化时都会收到通知。',
  },
  {
    language: 'zh-Hans',
    title: '{name} 公布季度业绩',
    body: '{name} 今天公布本季度业绩：营业收入 {amount1} 亿元，同比增长 {whole1}%；净利润 {amount2} 亿元。截至季度末，公司共有员工 {whole2} 人。业绩说明会将于下午 5 点在官网直播。{name} 成立于 1998 年，为港口提供软件。本公告中关于未来的陈述以若干假设为前提，可能与实际情况不符。',
  },
  {
    language: 'zh-Hans',
    title: '{name} 更新说明 {version}',
    body: '本次更新修复了用户反馈的若干问题，并改进了速度和稳定性。更新会在夜间自动安装，不想等待的用户可以在设置中手动开始。感谢您使用我们的应用，欢迎随时告诉我们您的意见和建议。',
  },
  {
    language: 'en',
    title: 'Introducing {name} {whole}',
    body: 'Meet {name} {whole}, the new member of the family. {name} {whole} has a brighter screen, two cameras and a battery for the whole day. It is made of recycled aluminium and is sold in 3 colours. Orders open on Friday in 30 countries, and the first parcels leave a week later. The maker gives a guarantee of 2 years on every device.',
  },
  {
    language: 'en',
    title: 'Exchange rates, {day} March',
    body: 'The bank has fixed the following rates for one euro on {day} March.\n\n| Currency | Rate |\n|---|---|\n| Crown | {amount1} |\n| Franc | {amount2} |\n| Pound | {amount3} |\n| Yen | {amount4} |\n\nThe rates are fixed once a day by agreement of the central offices. They are published for information; use in transactions is discouraged. Older rates can be looked up in the archive since 1999.',
  },
  {
    language: 'en',
    title: 'Security update for {name}',
    body: 'A security update for {name} is available. Version {version} closes {whole1} holes, of which {whole2} are rated as grave. Administrators should install it without delay. Nobody is known to have used the holes so far. Details will be published after 14 days, so that everybody has the time to update. Signatures and instructions stand on the usual page.',
  },
  {
    language: 'en',
    title: '{name} raises money',
    body: '{name}, a maker of tools for laboratories, has raised ${whole1} million in a new round. The round values the firm at ${whole2} million. The money will be spent on research and on new offices abroad, the founders said. Earlier investors took part again. {name} was founded in 2016 by 3 chemists and sells to universities and hospitals.',
  },
  {
    language: 'en',
    title: 'Weekly meeting of the {name} working group, no. {whole}',
    body: 'The working group meets on Thursday at 15:00 for its call no. {whole}. On the agenda stand the minutes of the last call, open questions about the draft, and the plan for the coming weeks. Everybody may listen; whoever wants to speak tells the chair beforehand. The call lasts 60 minutes and is recorded. Minutes appear in the archive within 2 days.',
  },
  {
    language: 'zh-Hans',
    title: '{name} {whole} 正式亮相',
    body: '全新的 {name} {whole} 今天正式亮相。{name} {whole} 屏幕更亮，配有两个摄像头，电池可以用上一整天。机身采用再生铝制造，共有 3 种颜色。本周五起在 30 个国家接受预订，一周后陆续发货。所有机型均享受 2 年保修。',
  },
  {
    language: 'zh-Hans',
    title: '3 月 {day} 日外汇牌价',
    body: '3 月 {day} 日，银行公布的一欧元兑换价格如下。\n\n| 货币 | 价格 |\n|---|---|\n| 克朗 | {amount1} |\n| 法郎 | {amount2} |\n| 英镑 | {amount3} |\n| 日元 | {amount4} |\n\n以上价格每天由各机构协商确定一次，仅供参考，不建议作为交易依据。1999 年以来的历史价格可以在档案中查询。',
  },
  {
    language: 'zh-Hans',
    title: '{name} 安全更新',
    body: '{name} 今天推出安全更新，{version} 版共修补 {whole1} 个漏洞，其中 {whole2} 个被评为严重。请管理员立即安装。目前尚未发现有人利用这些漏洞。为了给大家留出更新的时间，技术细节将在 14 天后公布。签名和安装说明见往常的页面。',
  },
  {
    language: 'zh-Hans',
    title: '{name} 完成新一轮融资',
    body: '实验室工具厂商 {name} 宣布完成新一轮融资，金额为 {whole1} 万美元，公司估值达到 {whole2} 万美元。创始人表示，资金将用于研发和开设海外办事处。原有投资者继续跟投。{name} 由 3 名化学家于 2016 年创办，客户是大学和医院。',
  },
  {
    language: 'zh-Hans',
    title: '{name} 工作组第 {whole} 次例会通知',
    body: '工作组定于周四 15:00 召开第 {whole} 次例会，议程包括上次会议纪要、草案中的未决问题以及今后几周的计划。任何人都可以旁听，需要发言的请提前告知主席。会议时长 60 分钟，全程录音，纪要将在 2 天内存入档案。',
  },
];

const HELD_OUT: readonly Template[] = [
  {
    language: 'en',
    title: '{name} gets version {version}',
    body: 'The makers of {name} have published version {version} of their editor. It opens large files without a pause and remembers where the reader stopped. Plug-ins for the previous version continue to work. The editor costs nothing for private use, and 49 euros for companies. It runs on computers from 2015 on and needs 2 gigabytes of memory.',
  },
  {
    language: 'en',
    title: 'Fuel at the pumps this morning',
    body: 'These are the averages that 900 stations reported this morning. Drivers pay {amount1} cents for a litre of petrol, {amount2} cents for diesel and {amount3} cents for gas. Fuel is dearest between 7 and 8 in the morning and cheapest in the evening. The averages are weighted by the size of the station. All stations have to report changes within 5 minutes.',
  },
  {
    language: 'en',
    title: 'Incident at {name}: resolved',
    body: 'The incident that began at {whole1} minutes past the hour has been resolved. About {amount1}% of the calls to {name} failed for {whole2} minutes. The cause was a certificate that had run out. We have renewed it and will now be warned 30 days before the next one does. No data were lost. We are sorry for the trouble that this has caused our customers.',
  },
  {
    language: 'en',
    title: 'Traffic of the harbour',
    body: 'The harbour authority has published its count for the month. {whole1} thousand containers passed the quays, {amount1}% more than in the month before, and {whole2} large ships called. The terminal in the north remains closed for repairs. The harbour is the third of the country and employs 12,000 people. The count for the next month is expected in 4 weeks.',
  },
  {
    language: 'en',
    title: '{name} {whole} goes on sale',
    body: 'From today on the {name} {whole} can be bought in shops. It weighs little, lasts for two days and survives a fall into water. The strap comes in 6 colours. With the {name} {whole} the maker promises updates for 5 years. It can be returned within 30 days, and an older model is taken back for up to 100 euros.',
  },
  {
    language: 'zh-Hans',
    title: '{name} 升级到 {version}',
    body: '编辑器 {name} 的开发者发布了 {version} 版本。新版打开大文件不再卡顿，还能记住上次读到的位置，旧版的插件可以继续使用。个人使用免费，企业每年收费 49 欧元。它可以在 2015 年以后的电脑上运行，需要 2 GB 内存。',
  },
  {
    language: 'zh-Hans',
    title: '今早油价',
    body: '以下是 900 座加油站今早上报的平均价格。汽油每升 {amount1} 元，柴油每升 {amount2} 元，天然气每升 {amount3} 元。早上 7 点到 8 点价格最高，晚上最低。平均价格按加油站规模加权计算，各站须在 5 分钟内上报价格变动。',
  },
  {
    language: 'zh-Hans',
    title: '{name} 故障已排除',
    body: '今天的故障已经排除。故障期间约有 {amount1}% 的 {name} 调用失败，持续 {whole2} 分钟。原因是一份证书过期，我们已经更换，今后会提前 30 天收到提醒。没有数据丢失。给客户带来的不便，我们深表歉意。',
  },
  {
    language: 'zh-Hans',
    title: '港口月度数据',
    body: '港务局公布了本月数据：集装箱吞吐量 {whole1} 万箱，环比增长 {amount1}%，共有 {whole2} 艘大型船舶靠泊。北部码头仍在维修，暂停使用。该港口规模居全国第三，有员工 12000 人。下月数据预计 4 周后公布。',
  },
  {
    language: 'zh-Hans',
    title: '{name} {whole} 开售',
    body: '{name} {whole} 今天起在各门店开售。它十分轻巧，续航两天，不怕落水，表带有 6 种颜色可选。厂商承诺为 {name} {whole} 提供 5 年更新。购买后 30 天内可以退货，旧款最高可抵 100 欧元。',
  },
];

const NAMES = ['Alder', 'Bergamot'];
/** Of every other template there are two texts of one name, of the rest enough for their words to show as formulas. */
const SERIES = [
  { names: NAMES.slice(0, 1), issues: 2 },
  { names: NAMES, issues: 3 },
];

/** For every template its texts. `chance` gives a number from 0 to 1 that depends on what it is given only. */
export function templateTexts(half: 'dev' | 'held out', chance: (text: string) => number): readonly (readonly TemplateText[])[] {
  return (half === 'dev' ? DEV : HELD_OUT).map(({ language, title, body }, index) => {
    const { names, issues } = SERIES[index % SERIES.length]!;
    return names.flatMap((name, nth) =>
      Array.from({ length: issues }, (_, issue) => {
        const filled = (text: string): string =>
          text.replaceAll(/\{(\w+?)\d*\}/g, (slot, kind: string) => (kind === 'name' ? name : numberFor(kind, slot, nth * issues + issue, chance)));
        return { language, title: filled(title), body: filled(body) };
      }),
    );
  });
}

/** Each text of a template takes its numbers from a range of its own: no two have one in common. */
function numberFor(kind: string, slot: string, text: number, chance: (text: string) => number): string {
  const RANGE = 5;
  const number = 1 + text * RANGE + Math.floor(RANGE * chance(`${slot} ${text}`));
  if (kind === 'version') return `${2 + (number >> 3)}.${number % 8}`;
  return kind === 'amount' ? `${number}.${1 + Math.floor(9 * chance(`fraction ${slot} ${text}`))}` : String(number);
}
