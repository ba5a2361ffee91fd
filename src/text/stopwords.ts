/** Words that carry no subject of their own, in English and Chinese; from grammar (articles, pronouns, prepositions, auxiliaries…), not from frequency. */
const ENGLISH = `e.g i.e vs a about above after again against all almost along already also although always am among an and another any anyone anything are aren't around as at away
back be became because become been before being below between both but by came can can't cannot come could couldn't did didn't do does doesn't doing don't done down during
each either else enough etc even ever every everyone everything few first for from further get gets getting go goes going gone got had hadn't has hasn't have haven't having he her here hers herself him himself his how however
i i'd i'll i'm i've if in indeed instead into is isn't it it's its itself just last least less let let's like made make makes making many may maybe me might mine more moreover most much must my myself
near neither never nevertheless new next no nobody none nor not nothing now of off often on once one only onto or other others otherwise our ours ourselves out over own
per perhaps put quite rather really said same say says see seem seemed seems several shall she should shouldn't since so some someone something sometimes soon still such
take takes taken than that that's the their theirs them themselves then there there's therefore these they they're this those though through throughout thus to together too toward towards
two under until up upon us use used uses using usually various very via was wasn't way we we're we've well were weren't what whatever when where whether which while who whoever whole whom whose why will with within without won't would wouldn't
yes yet you you're your yours yourself yourselves`;

const CHINESE = `的 了 和 是 在 就 都 而 及 与 與 着 著 或 一个 一個 没有 沒有 我们 我們 你们 你們 他们 他們 它们 它們 她们 她們 是否 之 也 很 还 還 又 再 更 最 被 把 让 讓 给 給 对 對 对于 對於 从 從 向 以 以及 于 於 由 由于 由於
因为 因為 所以 因此 但 但是 不过 不過 然而 如果 若 则 則 虽然 雖然 即使 尽管 儘管 并 並 并且 並且 而且 或者 还是 還是 只 只是 仅 僅 只有 就是 这 這 那 这个 這個 那个 那個 这些 這些 那些 这样 這樣 那样 那樣 这里 這裡 那里 那裡 这种 這種
其 其中 其他 其它 某 各 每 该 該 此 本 自己 我 你 您 他 她 它 谁 誰 什么 什麼 怎么 怎麼 如何 为什么 為什麼 哪 哪些 哪里 哪裡 多少 几 幾 不 没 沒 无 無 非 未 别 別 会 會 能 能够 能夠 可 可以 可能 应该 應該 应 應 要 需要 必须 必須 想
将 將 已 已经 已經 正在 曾 曾经 曾經 刚 剛 刚刚 剛剛 当 當 时 時 时候 時候 之后 之後 以后 以後 之前 以前 目前 现在 現在 然后 然後 随着 隨著 通过 通過 根据 根據 按照 关于 關於 作为 作為 为 為 为了 為了 等 等等 比 比如 例如 像 如 如此 即 也就是
有 有的 有些 没什么 一些 一种 一種 一样 一樣 一直 一下 一点 一點 非常 十分 比较 比較 特别 特別 尤其 甚至 几乎 幾乎 大约 大約 左右 上 下 中 里 裡 内 內 外 前 后 後 间 間 到 去 来 來 起 过 過 得 地 吗 嗎 呢 吧 啊 呀 哦 嘛 啦 个 個 种 種 些 次 们 們
进行 進行 使用 用 成为 成為 使 使得 表示 认为 認為 说 說 称 稱 看 做 及其 所 所有 任何 同时 同時 此外 另外 其实 其實 确实 確實 真的 仍 仍然 依然 总是 總是 往往 经常 經常 可是 于是 於是 至于 至於 以便 之一 的话 的話`;

const STOPWORDS: ReadonlySet<string> = new Set(`${ENGLISH} ${CHINESE}`.split(/\s+/));

/** Whether `token` (in any case, with straight or curly apostrophe) is an English or Chinese function word. */
export function isStopword(token: string): boolean {
  return STOPWORDS.has(token) || STOPWORDS.has(token.toLowerCase().replaceAll('’', "'"));
}
