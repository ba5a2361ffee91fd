/**
 * JOBS: the steps, one after the other, and what a door may ask for.
 * In: an open workspace. Out: documents collected, related, published; answers as plain data, and the lines that tell them.
 * Never: parses a command line, prints, or keeps a thing that it could recompute, but under a key of its inputs.
 */
export { addTargets } from './add.js';
export { describeAlias, listAliases } from './aliases.js';
export { backupWorkspace, restoreWorkspace } from './backup.js';
export { briefPress } from './briefs.js';
export { digestPress } from './digests.js';
export { keywordsPress } from './keywords.js';
export { collectionNamed, dateOfOverview, overviewPress } from './overviews.js';
export { describeCollection, describeCollectionDocument, documentsOfCollection, dropCollection, listCollections, newCollection } from './collections.js';
export { issueNamed, makeIssue, newestPeriod, pageOf, pagesBehind, publishedIssues, writeIssue, writtenIssues } from './issues.js';
export { presses } from './presses.js';
export type { Publication } from './press.js';
export { describePassages, passagesOf } from './term-passages.js';
export { describeExplained, describeTrend, describeTrends, explainTerm, listTrends, showTrend, tellEmpty, titlesOf } from './trends.js';
export { describeTrendsPage } from './trends-page.js';
export { describeTermPage } from './term-page.js';
export { pictureOfFamilies, pictureOfTerm, pictureOfTrends, writePicture } from './pictures.js';
export { describeFamilies, listFamilies } from './families.js';
export { hasUnmeasured, measureDocuments } from './measure.js';
export { collect, describeCollected, describeCollectedAll, type CollectOutcome } from './collect.js';
export { withNewCollections, withNewDecisions } from './open.js';
export { newestDay, periodOf } from './periods.js';
export { listStories, describeStory } from './stories.js';
export { findDocuments, describeResult } from './search.js';
export { findDocument, showDocument, describeDocument } from './document.js';
export { explainClaim, describeAnswer } from './why.js';
export { countAgain } from './count.js';
export { forgetDocument } from './forget.js';
export { decide, describeDecided, edits, type Prepared } from './edit.js';
export { undo } from './undo.js';
export { listDecisions, describeDecisions } from './decisions.js';
export { describeWorkspace, statusLines } from './status.js';
export { listSources, describeSource, opmlOf, writeOpmlFile } from './sources.js';
export { examine, describeFinding } from './doctor.js';
export { publish } from './publish.js';
export { describeIndex, feedsOf } from './site.js';
export { describeSearchPage } from './search-page.js';
export { describeStoryPage } from './story-page.js';
export { prepareSample, SAMPLE_DAYS, SAMPLE_PAGES } from './sample.js';
export { makeEverything } from './everything.js';
export { watchInbox } from './watch.js';
