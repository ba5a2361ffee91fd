/** English abbreviations that are written with a full stop: lower case, without the last stop. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** After these no sentence ends. */
export const NEVER_ENDS: ReadonlySet<string> = set('e.g eg i.e cf viz vs approx ca resp incl excl esp messrs mme figs eqs secs vols nos pp eds univ dept');

/** After these, when capitalised, a name follows. */
export const TITLES: ReadonlySet<string> = set('mr mrs ms dr prof rev hon gen col lt sgt capt cmdr gov sen rep pres supt fr st mt ft');

/** After these a sentence ends when a word follows that sentences like to begin with. */
export const MAY_END: ReadonlySet<string> =
  set(`etc al inc corp co ltd llc llp bros plc gmbh jr sr esq a.m p.m u.s u.k u.n e.u d.c u.s.a ph.d m.d b.sc m.sc b.a m.a est ext inst assn
jan feb apr jun jul aug sept oct nov dec mon tue tues wed thu thurs fri ave blvd rd hwy fig eq sec vol ch ed op a.k.a w.r.t`);

/** Abbreviations only when a number follows: "No. 5", "max. 3", "Art. 12". */
export const BEFORE_NUMBER: ReadonlySet<string> = set(
  'no fig eq sec ch chap vol p art para ref refs tab tbl max min mar st mo ed op v ver ca approx sat sun jan feb apr jun jul aug sept oct nov dec',
);

/** Words that hardly ever stand capitalised within a sentence. */
export const SENTENCE_STARTERS: ReadonlySet<string> =
  set(`the this that these those it its it's he she we they you i a an in on at for from with by to as of and but or so if when while after before since because although though however moreover furthermore meanwhile
also both each all some many most much more there there's here what who why how where which our their his her my your not no yes one two three now then once only even still yet another other such additionally finally overall instead according users members people
researchers developers critics others experts during under over between unlike despite until let let's don't please see is are was were do does did can could will would should has have had`);
