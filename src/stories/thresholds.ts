/**
 * The numbers that decide what one story is. They were chosen on the halves for choosing of `bench/stories`
 * (labels, June 1–23 of the bilingual stream, planted streams); around each of them the results are flat.
 */

/**
 * Cosine of two documents' vectors from which they tell of one event, within a language and across.
 * "Strength" is a cosine divided by this: 1 is just enough.
 */
export const SAME_EVENT = 0.2;

/** Longer texts of one field share more words by chance: above this many features the cosine wanted grows in proportion. */
export const LONG_DOCUMENT_FEATURES = 70;

/** Days in which the same likeness comes to half: what is told again after a week is mostly something else. */
export const HALF_LIFE_DAYS = 7;

/** A story of whose documents none is younger grows no more, but by a shared identity. */
export const ACTIVE_DAYS = 7;

/**
 * Days, the present one included, whose documents tell how rare a feature is. Two months cover every weekday eight times and hold
 * enough of a small stream, and a name that has become common is found to be so. It is also the longest that a story lives: thus
 * all documents of all live stories stand in the window, and one more day never needs more than it.
 */
export const WINDOW_DAYS = 60;

/** As if so many documents without the feature had stood before: on a first day of thirty, or five, what all share still counts. */
export const UNSEEN_DOCUMENTS = 100;

/** A feature that a larger share of the documents bears says nothing of an event. */
export const COMMON_SHARE = 0.15;

/** What is left of a likeness that a contradiction speaks against: it then needs four times as much. */
export const CONTRADICTION = 0.25;

/** One pair of documents that are all but equal does not outweigh several that are not. */
export const STRONGEST = 2;

/** Features that two documents must have in common; one alone is chance. */
export const FEWEST_SHARED = 2;

/** Strength from which a pair is looked at closely; below it, its likeness stands as it is. */
export const CLOSE_LOOK = 0.5;

/** An identity borne by more documents of the window than this is a hub (a home page, a list), not what they are about. */
export const MOST_BEARERS = 12;

/** An identity that one source names more often than this, in one language on one day, is where its texts stand, not their subject. */
export const MOST_BY_ONE_SOURCE = 2;

/**
 * Likeness from which two documents with one identity tell of one event. Below it the address may be a container: in a newsletter's issue stand many
 * events, and news of one kind (two firms raise money) has some words in common. On the labels anything from 0.3 to 0.7 gives the same.
 */
export const IDENTITY_FLOOR = 0.6;

/** Days, the present one included, in which something is looked for to tell whether it is new: what was last said a month ago is news again. */
export const NOVELTY_DAYS = 30;
