/**
 * TEXT: what can be read off one text alone.
 * In: a string (a body in Markdown, a title, a query). Out: languages, blocks, sentences, tokens, quantities, names, aliases, scripts; offsets count UTF-16 units of the string given.
 * Never: reads a file, a clock or another document; remembers a text; changes what it was given.
 */
export { detectLanguage } from './language.js';
export { blocksOf, type Block, type BlockKind } from './blocks.js';
export { sentencesOf, type Sentence } from './sentences.js';
export { plainText } from './plain-text.js';
export { postsOf, type ThreadPost } from './posts.js';
export { tokensOf, unsegmentedTokensOf, type Token } from './tokens.js';
export { indexTokens } from './index-tokens.js';
export { quantitiesOf, type Quantity } from './quantities.js';
export { namesOf, nameKey, type Name } from './names.js';
export { toScript, simplify } from './script.js';
export { minedAliases, type AliasPair } from './aliases.js';
export { readingLength, readingTime, type ReadingLength, type ReadingTime } from './reading-length.js';
export { namesMedia } from './media.js';
export { fillWords } from './fill-words.js';
export { isStopword } from './stopwords.js';
export { isCommonWord } from './common-words.js';
export { isDictionaryWord } from './dictionary-words.js';
export { glossaryRowOf, glossaryRows, type GlossaryKind, type GlossaryRow } from './glossary.js';
export { conceptName } from './concept-names.js';
export { conceptsIn, foldForMatching, namesOfConcept, scannerOf, type ConceptMention, type ConceptName, type Scan } from './concepts.js';
export { rankTerms, termCandidates } from './terms.js';
export { termKey, termMentions, type TermMention } from './term-mentions.js';
export { rolesOf, type RoleMention } from './roles.js';
export { overviewRolesOf, type OverviewRoleMention } from './roles-overview.js';
export { domainsOf, type DomainOfTerm, type TermContext, type TermFacts } from './term-domains.js';
export { EIGHT_DOMAINS } from './term-domains-eight.js';
export { kindOfTerm, type KindOfTerm } from './term-kinds.js';
export { subjectOfTerm, type TermSubject } from './term-subjects.js';
export { industries, type Industry } from './industries.js';
export { subjectFields, subjects, type Subject, type SubjectFieldId } from './subjects.js';
export { definesTerm } from './definitions.js';
export { WEAK_NOUNS } from './terms-english-words.js';
export { stageNames, termKindNames } from './term-names.js';
