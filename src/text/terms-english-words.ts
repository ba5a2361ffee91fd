/**
 * What English words can be in a term, where their endings do not tell. Put together from grammar, not from a corpus.
 * Lists of verbs hold base forms; -s and -ing are made.
 */
const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** After these a noun phrase begins, and an ambiguous word before them is a verb ("the node hosts a converter"). */
export const DETERMINERS: ReadonlySet<string> = new Set(
  words(`a an the this that these those its his her their our my your each every some any no another such both all several many few most more less
much which whose what either neither other certain same`),
);

/** Pronouns, prepositions, conjunctions, auxiliaries, adverbs without -ly, small numbers: never inside a term. */
export const FUNCTION_WORDS: readonly string[] =
  words(`about above across after again against ago al albeit almost along already also although always am amid among amongst and anybody anyone anything anyway are around as aside at
away back be became because become becomes been before behind being below beneath beside besides between beyond billion but by can cannot corresponding could despite did different do does doing done down dozen due during earlier
eg eight else elsewhere enough etc even ever everybody everyone everything everywhere except far fewer first five for former four from further furthermore get gets getting go goes gone got had half has have having he hello hence
here hers herself hey hi him himself how however hundred i id ie if in indeed inside instead into is it itself just last later latter least lest let lets like likewise lot lots may maybe me might million mine moreover mostly must
myself near never nevertheless next nine nobody none nor not nothing now nowhere of off often okay on once one ones only onto or others otherwise ought ours ourselves out outside over overall own particular per perhaps please plus
previous quite rather really regarding respective said say says second see seem seemed seems seen seven shall she should since six so somebody somehow someone something sometimes somewhat somewhere soon still ten than thank thanks
theirs them themselves then there thereby therefore thereof they third though thousand three through throughout thus till to today together tomorrow too toward towards trillion twice two under underneath unless unlike until up upon
us use used uses various versus very via vs was we well were whatever when whenever where whereas whereby wherein wherever whether whichever while who whoever whole whom why will with within without would yes yesterday yet you yours
yourself yourselves called named termed based et btw lol imo yeah`);

/** After these an ambiguous word is a verb. */
export const BEFORE_VERBS: ReadonlySet<string> = new Set(words('to can could will would shall should may might must cannot not we they i you he she it who'));

/** Before these, forms in -ing and -ed are adjectives. */
export const ARTICLES: ReadonlySet<string> = new Set(words('a an the this that these those its his her their our my your each every'));

/** Forms of "be" and "have": a participle after them is a verb. */
export const AUXILIARIES: ReadonlySet<string> = new Set(words('is are was were be been being has have had not'));

/** After these a form in -ing governs what follows ("by controlling particles"). */
export const BEFORE_GERUNDS: ReadonlySet<string> = new Set(words('by without after before when while not to'));

/** Words for the text itself; what follows them and ends in -s is their verb ("the paper models"). */
export const TEXT_NOUNS: ReadonlySet<string> = new Set(words('paper article study author book chapter section letter report post'));

/** Hardly ever nouns. */
export const VERBS: readonly string[] =
  words(`allege amplify baffle beat blow crush dethrone disappoint flood herald infringe irk outshine praise soar trounce stump abandon accelerate accept accommodate accompany accomplish accumulate achieve acknowledge acquire activate adapt add adjust admit adopt affect aggregate agree alleviate allocate allow alter
analyse analyze announce appear apply appreciate approve argue arise arrange arrive ask assemble assert assess assign assist associate assume assure attain attend attract automate avoid await become begin behave believe belong bite
bolster boost bring build bump buy calculate capture carry categorize celebrate characterise characterize choose cite clarify classify coin collaborate collect combine come commit communicate compare compete compile complain complete
comply compose compress comprise compute concentrate conclude condense confine confirm confront confuse connect consider consist constitute constrain construct construe consume contain continue contribute convert convince cooperate
cope correlate correspond corroborate create criticise criticize decide declare dedicate deduce deem define delete deliver demonstrate denote deny depend depict deploy derive describe deserve detect deteriorate determine develop
deviate devise dictate die differ differentiate diminish disappear discard disclose discourage discover discuss dispatch distinguish distribute ditch divide dominate donate dub dwell ease eat elaborate elicit eliminate emanate
embed embody embrace emerge emit emphasise emphasize employ empower enable encounter encourage endorse enforce engage enhance enjoy enlarge enlist enrich ensure entail enter entertain entitle enumerate envision equate equip eradicate
establish estimate evade evaluate evoke evolve examine exceed exclude execute exemplify exert exhibit exist expand expect expedite expire explain explode explore expose express extend extract extrapolate facilitate fade fail fall
feel fetch fill find finish follow foresee forge forget formulate foster found fulfil fulfill gather generalise generalize generate get give grab grow guarantee handle happen harness have hear hide hinder identify illustrate imagine
imitate impede implement imply impose improve include incorporate incur indicate induce infer inform inherit inhibit initiate insist inspect inspire install instantiate instruct integrate intend intensify interact interpret intersect
introduce invent investigate invite invoke involve isolate join justify keep kill know learn leave lend leverage listen live locate lose maintain make manage manufacture maximise maximize meet mention mimic minimise minimize mitigate
modify motivate multiply nab necessitate neglect nominate oblige observe obstruct obtain occupy occur omit open-source operate oppose optimise optimize organise organize originate oust outperform outweigh overcome overlook parallelize
participate penetrate perceive perform permit perpetuate persist pertain pledge pose possess postulate precede preclude predate predict prefer prepare prescribe preserve prevent prioritize proceed produce prohibit proliferate prolong
promote propagate propose protect prove provide provoke publish pursue put qualify raise ramp reach react read realise realize reassure rebuild recall receive reckon recognise recognize recommend reconsider recover recruit redirect
reduce refer refine reflect refocus refuse regard regulate reinforce reiterate reject relate relax rely remain remember remove render reorganize repeat replace represent reprocess reproduce require resemble reshape reside resolve
respond restore restrain restrict restructure resume retain rethink retire retrieve reuse reveal revise revisit revive revolutionize rewrite satisfy save say scour see seek seem select sell send separate serve settle shed ship show
simplify simulate sit situate slam solve speak specify spend stay steer stimulate strengthen strive struggle submit succeed sue suffer suggest summarise summarize summon supersede suppose surround survive suspend synthesise
synthesize tackle take teach tease tell tend terminate thank think threaten throw tout transform translate transmit uncover undergo underlie underpin underscore understand undertake unify unite unlock unveil urge utilise utilize
utter validate vary verify violate visualize vow wait want warn warrant weaken wear weigh widen withdraw withstand wonder worry write`);

/** As often nouns; what stands beside them decides. */
export const VERBS_OR_NOUNS: readonly string[] =
  words(`bridge fuel glide hit slash strike nail cook heat feature post pay access account act address aim answer attempt back ban base benefit bet bind bound break call cast cause change check claim close cluster collapse comment complement compromise concern
contrast control cost cover crash cut deal debate debut decline decrease design direct display double draw drive drop equal escape exchange exploit eye face favor favour figure filter fine fire fit fix flow focus form gain grant
guide halt help highlight hint hire hold hope host import increase influence insert interest kick label lack land launch lead leak lie load look love lower map match mean measure merge miss model monitor mount move need note notice
number offer outline overlap partner place plan play plot point pour present probe process program project promise prompt prototype purchase push question quit quote rank rate reason record release repair reply rescue research
respect result return reverse roll run sample scale scan scrap search secure set shape shift showcase snap sort span spark spread stand start state stem stop stress substitute supply support survey swap switch talk target test touch
trace track trade train transfer treat trigger try turn update upgrade use value view visit vote walk watch win wish work yield`);

export const PAST_FORMS: readonly string[] =
  words(`began begun bought brought built came chose chosen dealt died drew drawn fell felt found gave given grew grown heard held kept knew known laid led left lent lost made meant met overcame
paid put ran risen rose sat saw sent shown showed sold sought spent spoke stood stuck taught told took taken tends thought threw thrown underwent undergone understood undertook undertaken underwrote went won wore worn wrote arose arisen`);

/** Forms in -ing that name an activity and stay in a term ("learning rate"). */
export const ACTIVITIES: ReadonlySet<string> = new Set(
  words(`cleaning cutting advertising banking beginning benchmarking bounding building caching clustering coding computing coupling debugging decoding drawing embedding encoding engineering
estimating filtering finding fine-tuning funding gaming hearing hosting imaging learning logging manufacturing mapping marketing matching meeting mentoring mining mixing modeling modelling monitoring networking offering operating
packing parsing partitioning planning positioning pricing printing processing programming prompting publishing purchasing querying ranking reading reasoning recording rendering reporting rewriting routing sampling scaling scanning
scheduling searching sensing setting shopping signaling signalling smoothing spelling steering storing streaming switching testing timing tokenizing tracking trading training translating tuning understanding voting warning weighting
welding writing`),
);

/** Forms in -ing that are as good as prepositions. */
export const PARTICIPIAL_PREPOSITIONS: readonly string[] =
  words(`using including having being getting going doing according concerning regarding containing involving requiring yielding following considering
depending consisting corresponding resulting allowing enabling showing leading providing`);

/** Forms in -ing that close a phrase ("decision making") though they govern what follows them elsewhere. */
export const CLOSING_FORMS: ReadonlySet<string> = new Set(
  words('making solving sharing handling taking seeking sorting selling spending removing editing finishing fitting tapping wearing swelling'),
);

/** Words in -ing that have nothing to do with a verb. */
export const NOUNS_IN_ING: readonly string[] = words('thing string ring spring king wing sibling ceiling evening morning beijing boeing bing');

/** Adjectives without an ending that tells. */
export const ADJECTIVES: readonly string[] =
  words(`abstract accurate adequate advanced ancient angry apparent approximate blind bright broken busy calm cheap clean coarse coherent cold concrete consistent constant convergent
cool corporate costly current dark dead deaf delicate dense dependent desperate dirty discrete distant distinct distributed dominant dry dual dumb eager efficient elaborate empty equivalent experimental explicit
extreme faint false fine finite firm fixed flat flexible free frequent fresh fuzzy gentle glad grand gross handy happy harsh healthy heavy honest hot humble hungry idle immediate implicit inaccurate independent inferior
infinite inherent inner instant intelligent intermediate intricate invalid invariant keen lazy lean legitimate lengthy light lonely loose loud lucky mad mature mere messy mild mixed moderate naked narrow neat nice noisy novel numb
odd open outer pale parallel permanent persistent plain polite precise pretty prime private profound prominent prone proud pure quiet random rare raw ready familiar alone apart ahead redundant relevant remote resistant resultant rigid risky
robust rough rude rural sad safe separate severe shallow sharp sick silent slim smart smooth soft solid sophisticated sore sparse stark stiff strict subsequent subtle sudden sufficient superior sweet swift tall tame tangible tender
tense thick thin tight tiny tolerant tough transparent tricky ugly ultimate unfair uniform unique upper urban vague valid vast vital vivid warm wealthy weird wet widespread wild wise worth worthy`);

/** Nouns with an adjective's ending. */
export const NOUNS_LIKE_ADJECTIVES: ReadonlySet<string> = new Set(
  words(`signal proposal arrival removal retrieval interval terminal journal animal hospital capital metal material potential integral manual professional principal
trial goal portal logic music topic traffic public clinic fabric graphic metric statistic heuristic characteristic mechanic arithmetic mathematic plastic ceramic directive objective perspective alternative incentive initiative drive
archive hive narrative detective relative executive native variable cable table enable library dictionary vocabulary boundary summary secretary primary military diary scholar dollar grammar seminar calendar librarian physician
mathematician musician technician politician scale musical chemical crystal criminal individual official polynomial exponential differential original festival rival fossil petal pedal vocal coral survival approval denial rental
renewal appraisal dismissal disposal withdrawal middleware software hardware`),
);

/** Words in -ly that are no adverbs. */
export const NOT_ADVERBS: readonly string[] = words(
  'family assembly anomaly supply reply monopoly ally rally early daily weekly monthly only friendly likely fly july italy firefly butterfly subfamily multiply user-friendly grammarly',
);

/** Of the weak adjectives, those that are nouns as often. */
export const ADJECTIVES_OR_NOUNS: ReadonlySet<string> = new Set(
  words('alternative art future individual key left major minor original past potential present principal principle right top'),
);

/** Judge, compare or point, and name no kind of thing: taken off the front of a phrase. */
export const WEAK_ADJECTIVES: ReadonlySet<string> = new Set(
  words(`able above-mentioned actual additional aforementioned alternative amazing apparent appropriate art associated available awesome basic best better big bigger biggest brief
broad broader certain clear close closer common complete complex comprehensive considerable considered consistent conventional cool correct corresponding critical crucial current deep deeper described desired detailed different difficult
due earlier early easier easy effective efficient emerging entire essential evident excellent exciting existing expected extra fair fairly famous fast faster final first-ever following former full fundamental further future general
given good great greater greatest growing hard high higher highest huge important impressive improved increased increasing individual initial interested interesting involved involving key known large larger largest last late later
latest leading left like likely long longer low lower lowest main major many massive meaningful mentioned mere minor modern much-needed multiple near nearby necessary needed new newer newest nice notable novel numerous obtained
obvious old older ongoing open-ended others overall own particular past poor popular possible potential powerful present presented previous primary principal promising proper proposed quick rapid real recent recommended reduced
related relevant remarkable required respective resulting rich right same separate several sheer short shorter significant similar simple simpler simplest single slow slower small smaller smallest so-called sole special specific
state-of-the-art strong stronger subsequent substantial successful sufficient suggested suitable thorough tiny top total traditional true typical ultimate underlying unknown unlikely upcoming useful usual various weak well-known
whole wide wider wrong young`),
);

/** Nouns that name no subject alone: not a term of one word, and a weaker head. */
export const WEAK_NOUNS: ReadonlySet<string> = new Set(
  words(`ability absence action actions activities activity addition advantage advantages aim aims algorithm algorithms amount analyses analysis announcement answer answers application
applications approach approaches approximation area areas article articles aspect aspects attempt attempts attention author authors average back basis beginning benefit benefits bit bodies body book books bottom bug bugs business
capabilities capability case cases cause causes challenge challenges change changes channel channels chapter characteristic characteristics chat choice choices city combination comment comments community communities companies company
comparison concept concepts concern concerns conclusion conclusions condition conditions consequence consequences context conversation conversations countries country couple criteria criterion data day days deal deals debate decrease
degree demo detail details development difference differences disadvantage discussion discussions domain domains effect effects effort efforts end ends environment environments error errors evaluation event events example examples
experience experiences experiment experiments extent eye eyes face fact factor factors facts failure fan fans feature features feedback field fields figure figures file files focus folks form forms framework front fun function
functions goal goals group groups guy guys hand hands head help home hour hours idea ideas impact implementation importance improvement improvements increase industry influence information insight insights interest introduction
issue issues item items job jobs kind kinds knowledge lack launch level levels life limitation limitations line lines link links list lists literature lot majority man market measure measurement measurements measures member members
men message messages method methodologies methodology methods middle minute minutes model models moment month months name names need needs news note notes notion number numbers objective objectives opinion opinions opportunities
opportunity option options order organization organizations overview page pages paper papers paradigm parameter parameters part parts people percent percentage performance person persons place places plan plans plus point points
possibility post posts practice practices presence principle principles problem problems procedure procedures process processes product products project projects properties property proportion purpose purposes quality quarter question
questions range rate rates ratio reason reasons reduction regard region relation relations relationship relationships release releases report reports request requests research researcher researchers resource resources respect response
responses rest result results review role roles room rule rules scale school scientist scientists scope section sense series service services set setup share side sides significance site sites situation situations size solution
solutions source sources stage stages start state statement statements states step steps stuff strategies strategy structure structures student students studies study success suggestion suggestions sum summary support system systems
table task tasks team teams technique techniques term terms test tests theories theory thing things thought thoughts thread threads time times tip tips title today tool tools total type types topic topics update updates usage use
user users value values variable variables variety version versions view views way ways website week weeks woman women word words work works world year years
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december weekend morning evening night`),
);
