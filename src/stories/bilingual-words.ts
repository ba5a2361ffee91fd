/**
 * Everyday words of news, and names that the glossary lacks, Chinese beside English, ours.
 * They serve one end: that a Chinese and an English document about one event share something that can be counted.
 * They are never shown and never searched; technical terms, firms and people stand in the glossary of `text/`.
 *
 * Entries are parted by `;`: Chinese forms in simplified script, `=`, English forms; alternatives by `,`.
 */

/** Words: one entry is one meaning. English is compared by stem, so one form of a verb or noun is enough. Chinese of one character is left out: it is a part of too many words. */
export const BILINGUAL_WORDS = `
发布,推出,上线,亮相,问世,面世=release,launch,unveil,introduce,debut,roll out,rolled out,rolling out; 收购,并购,买下=acquire,acquisition,buyout,takeover,buy,bought;
合并=merge,merger; 融资,募资,筹集=raise,fundraise,funding; 投资,注资,入股=invest,investment,investor; 估值,市值=valuation,valued; 上市=ipo,listing,go public;
营收,收入=revenue,income; 利润,盈利=profit,profitable; 亏损=loss,losses; 股价,股票,股份=share price,stock,shares; 裁员,解雇,遣散=layoff,laid off,fire,fired,redundancy;
招聘,招募,挖角,聘请=hire,recruit,poach,hiring; 离职,辞职,卸任=resign,depart,step down,leaves,departure; 任命,出任,接任=appoint,named,takes over; 首席执行官=ceo,chief executive;
创始人,创办人=founder,cofounder,founded; 创业公司,初创公司,初创企业,初创=startup; 员工,雇员,职员=employee,staff,worker; 研究人员,研究员,研究者,科研人员=researcher; 科学家=scientist;
工程师=engineer; 开发者,开发人员=developer; 程序员=programmer; 设计师=designer; 艺术家=artist; 音乐,歌曲=music,song; 歌手=singer; 作家,作者=author,writer; 记者=journalist,reporter;
教授=professor; 学生=student; 教师,老师=teacher; 医生,医师=doctor,physician; 患者,病人=patient; 医院=hospital; 医疗,医学=medical,medicine,healthcare;
癌症,肿瘤=cancer,tumor,tumour; 药物,新药,药品=drug; 疫苗=vaccine; 疾病=disease; 诊断=diagnose,diagnosis,diagnostic; 手术=surgery,surgical;
基因,基因组=gene,genome,genetic,genomic; 蛋白质,蛋白=protein; 大脑=brain; 神经=neural,neuron; 细胞=cell; 生物,生物学=biology,biological; 化学=chemistry,chemical;
物理,物理学=physics,physical; 数学=math,mathematics,mathematical; 天文,宇宙=astronomy,universe; 太空,航天=space,spaceflight; 卫星=satellite; 火箭=rocket; 气候=climate;
天气,气象=weather; 地震=earthquake; 能源,能量=energy; 电力,供电,用电=electricity,power supply; 电网=power grid,grid; 核电,核能=nuclear; 太阳能,光伏=solar; 电池=battery;
充电=charge,charging; 汽车,轿车,车辆=car,vehicle,automobile; 电动车,电动汽车=electric vehicle,ev; 自动驾驶,无人驾驶=autonomous driving,self driving,driverless;
出租车,网约车=taxi,robotaxi,ride hailing; 机器人=robot,robotic,robotics; 机械臂=robotic arm; 人形=humanoid; 机器狗=robot dog,robotic dog; 无人机=drone; 眼镜=glasses,eyewear;
手表=watch; 耳机=headphone,earbud; 手机,智能手机=phone,smartphone; 平板=tablet; 笔记本,笔记本电脑=laptop,notebook; 电脑,计算机=computer; 电视=tv,television;
屏幕,显示屏=screen,display; 摄像头,相机=camera; 芯片,晶片=chip,chipset,semiconductor; 处理器=processor,cpu; 显卡=graphics card; 显存=vram; 内存=memory,ram;
硬盘,存储=storage,disk; 服务器=server; 数据中心=data center,datacenter; 云端,云计算=cloud; 网络,联网=network; 离线,断网,脱机=offline; 本地=local,locally; 浏览器=browser;
搜索,检索=search,retrieval; 搜索引擎=search engine; 推荐=recommend,recommendation; 广告=advert,advertising,ad,ads; 电商,购物=shopping,commerce,ecommerce;
支付,付款=payment,pay; 订阅=subscription,subscribe; 定价,价格,售价,涨价,降价=price,pricing; 免费=free; 付费,收费=paid,fee; 折扣,优惠=discount;
预售,预订,预购=preorder,pre-order,presale; 上架,开售,发售=on sale,goes on sale; 量产,大规模生产=mass production,mass produce; 出货,交付,发货=ship,shipment,deliver,delivery;
销量,销售=sales,sell,sold; 市场=market; 营销=marketing; 客户,顾客=customer,client; 客服=customer service,customer support; 用户=user; 消费者,消费级=consumer;
企业=enterprise,business; 公司=company; 团队=team; 社区=community; 论坛=forum; 政府=government; 总统=president; 总理=premier,prime minister; 国会,议会=congress,parliament;
参议员,参议院=senator,senate; 白宫=white house; 法官=judge; 法院,法庭=court; 裁定,裁决,判决,判定=ruling,rule,verdict,ruled; 起诉,诉讼,控告,官司=lawsuit,sue,sued,suing,litigation;
律师=lawyer,attorney; 版权,著作权=copyright,copyrighted; 合理使用=fair use; 盗版=pirate,piracy,pirated; 盗窃,窃取=theft,steal,stolen; 专利=patent; 隐私=privacy;
许可证,许可,授权=license,licence,licensing,permission; 法律,法案,立法=law,bill,legislation,legal; 监管,法规,规定=regulation,regulator,regulatory; 反垄断=antitrust,monopoly;
罚款=fine,fined,penalty; 禁止,禁令,封禁=ban,banned,prohibit; 关税=tariff; 出口管制,出口=export,export controls; 制裁=sanction; 调查=investigation,probe,investigate;
报告=report; 指控,被控=accuse,allegation,charges; 安全=security,safety,safe; 漏洞=vulnerability,exploit,flaw; 攻击,袭击=attack; 黑客=hacker,hack,hacking;
泄露,外泄=leak,leaked,breach; 密码,口令=password; 加密=encrypt,encryption; 密钥=secret,api key; 敏感信息=sensitive information,sensitive data; 恶意软件,病毒=malware,virus;
诈骗,欺诈=scam,fraud; 勒索,敲诈=blackmail,extortion,ransom; 威胁=threat,threaten; 风险=risk; 事故=accident,crash; 宕机,故障,中断=outage,downtime,incident; 召回=recall;
修复=fix,fixed,patch; 错误,报错=error,bug; 崩溃=crashes,crashed; 升级,更新=update,upgrade; 重启=relaunch,restart,reboot; 重构,重写=rewrite,refactor;
改写=rephrase,rewriting; 测试,内测,公测=test,testing,beta,trial; 预览=preview; 旅行,旅游=travel,trip; 酒店=hotel; 航班,航空=flight,airline; 学校,校园=school,campus;
大学=university,college; 高考=gaokao,college entrance; 考试=exam,examination; 教育=education,educational; 课程=course,curriculum; 教程,指南=tutorial,guide;
初学者,新手,入门=beginner,newbie; 学习=learn,learning; 论文=paper; 期刊,自然杂志=journal; 会议,大会,峰会=conference,summit; 演讲,讲话=speech,keynote,lecture; 采访,访谈=interview;
播客=podcast; 博客=blog; 文章=article; 书籍,图书=book; 新闻=news; 杂志=magazine; 电影=film,movie; 视频,影片=video; 短片=short film,clip; 图像,图片=image,picture;
照片,相片=photo,photograph; 绘画=drawing,painting; 动画=animation,animated; 游戏=game,gaming; 玩家=player,gamer; 直播=livestream,live streaming;
语音,声音,嗓音=voice,speech,vocal; 音频=audio; 录音,录制=record,recording; 翻译=translate,translation; 字幕=subtitle,caption; 写作=writing; 摘要,总结=summary,summarize;
编辑=edit,editor,editing; 编程,写代码=programming,coding; 代码=code; 编码=code; 源代码=source code; 代码库,仓库=repository,codebase,repo; 提交=commit; 终端=terminal;
命令行=command line,cli; 模拟器=emulator,simulator; 模拟,仿真=simulation,simulate; 开源=open source,open-source,opensource,open sourced,open-sourced;
闭源=closed source,proprietary; 项目=project; 星标,颗星,星星=star,stars; 工具=tool; 插件,扩展=plugin,extension,add-on; 应用,应用程序=app,application; 小程序=mini program;
网站,网页=website,webpage,web; 平台=platform; 框架=framework; 组件=component; 界面=interface,ui; 系统=system; 操作系统=operating system,os; 数据库=database; 数据=data;
数据集=dataset; 文件,文档=file,document; 表格=spreadsheet,table; 邮件,邮箱=email,mail; 聊天=chat; 助手,助理=assistant; 对话=conversation,dialogue; 提示词=prompt; 记忆=memory;
功能=feature,function; 模式=mode; 按钮=button; 插图=illustration; 字体=font; 地图=map; 导航=navigation,navigate; 定位=localization,positioning; 室内=indoor; 移动=mobile;
家庭,家用=home,household,family; 父母,家长=parent; 孩子,儿童=child,children,kids; 女性,女人=woman,women,female; 宠物=pet; 动物=animal; 农业,农民=agriculture,farm,farmer;
工厂=factory,plant; 制造,生产=manufacture,manufacturing,produce; 供应链,供应商=supply chain,supplier; 工业=industry,industrial; 银行=bank; 金融=finance,financial;
保险=insurance; 股东=shareholder; 债务=debt; 经济=economy,economic; 就业,工作岗位,岗位=job,employment; 白领=white collar,white-collar; 职业=career,profession;
替代,取代=replace,replaceable; 竞争=compete,competition,rival; 合作,联手=partner,partnership,collaborate,collaboration,team up;
谈判,协商=negotiate,negotiation,talks; 协议,合同=agreement,contract,deal; 条款=terms,clause; 战略=strategy,strategic; 计划=plan; 目标=goal,target;
预测,预计=forecast,predict,expect; 趋势=trend; 排行榜,榜单=ranking,leaderboard; 排名第一,登顶=top,tops,first place; 冠军=champion,winner; 比赛,竞赛=competition,contest;
奖项,获奖=award,prize; 纪录=record; 基准=benchmark; 性能=performance; 速度=speed,faster,fast; 延迟=latency; 效率=efficiency,efficient; 成本=cost;
准确率,准确性,精度=accuracy,precision; 质量=quality; 参数=parameter; 上下文=context; 推理=reasoning,inference; 训练=training,train,trained;
微调=finetune,fine-tune,fine tuning; 蒸馏=distill,distillation; 量化=quantization,quantize; 优化=optimize,optimization; 算法=algorithm; 模型=model;
架构=architecture; 学术=academic; 实验=experiment; 实验室=lab,laboratory; 研究=research,study; 发现=discover,discovery; 突破=breakthrough; 创新=innovation,innovative;
情感,情绪=emotion,emotional; 意识=consciousness; 心理=mental,psychology,psychological; 人格,个性=personality; 伦理,道德=ethics,ethical,moral; 人类=human,humanity;
社会=society,social; 社交=social; 社交媒体=social media; 好友,朋友=friend; 粉丝=follower,fan; 评论=comment,review; 点赞=like,likes; 分享=share,shared; 表情=emoji,expression;
虚拟=virtual; 现实=reality; 增强现实=augmented reality,ar; 虚拟现实=virtual reality,vr; 三维=3d,three-dimensional; 动态=dynamic; 静态=static; 场景=scene,scenario;
视角=viewpoint,view; 几何=geometry,geometric; 空间=spatial; 时间=time; 重建=reconstruct,reconstruction; 生成=generate,generation,generative;
识别=recognition,recognize; 检测=detect,detection; 分割=segment,segmentation; 跟踪,追踪=track,tracking; 控制=control; 传感器=sensor; 量子=quantum; 区块链=blockchain;
加密货币,虚拟货币=cryptocurrency,crypto; 比特币=bitcoin; 军事,军队=military,army; 国防=defense,defence,pentagon; 战争=war; 武器=weapon; 警察,警方=police; 选举=election; 签证=visa;
移民=immigration,immigrant; 全球,世界=global,worldwide,world; 秋季,秋天=autumn,fall; 夏季,夏天=summer; 春季,春天=spring; 冬季,冬天=winter; 春节=spring festival,lunar new year;
周年=anniversary; 推迟,延期,延后,跳票=delay,delayed,postpone; 取消=cancel; 关闭,停运,停止服务=shut down,shutdown,shutter,discontinue; 暂停=pause,suspend,halt;
开放=open,opens,available; 限制=limit,restrict,restriction; 额度,配额=quota,limits; 增长=growth,grow; 下降,下滑=decline,drop,fall; 超过=surpass,exceed,over;
翻倍=double,doubled; 失败=fail,failure; 成功=success,successful; 首次,首个,首款=first; 最大=largest,biggest; 最新=latest; 传闻,爆料=rumor,rumour,rumored;
道歉=apologize,apology; 辩论,争论=debate; 争议=controversy,controversial; 批评=criticize,criticism; 警告,提醒=warn,warning; 呼吁=urge,call; 否认=deny,denies;
承认=admit,acknowledge; 宣布,公布=announce,announcement; 分析=analysis,analyze; 比较,对比=compare,comparison; 评测,测评=evaluation,review; 下载=download;
安装=install,installation; 注册=sign up,register; 登录=login,sign in; 权重=weights; 接口=api; 协议栈=protocol stack; 标准=standard; 智能家居=smart home; 穿戴=wearable;
头显,头戴=headset; 键盘=keyboard; 鼠标=mouse; 打印=print,printing; 快递,物流=logistics,courier; 仓储=warehouse; 建筑=building,architecture; 房产,房地产=real estate,property;
海洋=ocean,sea; 海底=undersea,subsea; 光纤,电缆=cable,fiber; 基站=base station; 频谱=spectrum; 黑洞=black hole; 月球=moon,lunar; 火星=mars
`;

/** Names: English as it is written, for capitals tell `Honor` from honour. */
export const BILINGUAL_NAMES = `
中国=China,Chinese; 美国=US,U.S.,American,America,United States; 英国=UK,Britain,British; 法国=France,French; 德国=Germany,German; 日本=Japan,Japanese;
韩国=Korea,Korean; 印度=India,Indian; 俄罗斯=Russia,Russian; 欧盟,欧洲=EU,Europe,European; 台湾=Taiwan; 香港=Hong Kong; 新加坡=Singapore; 以色列=Israel,Israeli;
加拿大=Canada,Canadian; 澳大利亚,澳洲=Australia,Australian; 沙特=Saudi; 阿联酋=UAE,Emirates; 加州=California; 硅谷=Silicon Valley; 北京=Beijing; 上海=Shanghai; 深圳=Shenzhen;
杭州=Hangzhou; 东京=Tokyo; 伦敦=London; 纽约=New York; 旧金山=San Francisco; 得州,德州=Texas; 奥斯汀=Austin; 华纳=Warner Bros; 环球影业=Universal Pictures;
摩根大通=JPMorgan,JPMorgan Chase; 黑石集团=Blackstone; 贝莱德=BlackRock; 纳斯达克=Nasdaq; 华盛顿邮报=Washington Post; 路透社,路透=Reuters; 阿里=Alibaba; 辉达=Nvidia; 夸克=Quark;
盘古大模型=Pangu; 荣耀=Honor; 联想=Lenovo; 中兴=ZTE; 吉利=Geely; 可灵=Kling; 哔哩哔哩,B站=Bilibili; 三六零=Qihoo 360; 云从科技=CloudWalk; 海螺AI=Hailuo; 北大=Peking University;
杨立昆,杨乐昆=Yann LeCun,LeCun; 苏莱曼=Suleyman
`;
