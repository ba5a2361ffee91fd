/**
 * RENDERING: pages and their other forms.
 * In: a page of blocks (claims with their evidence, items, lists, notes), or what one of the small pages shows. Out: HTML, Markdown and feeds as strings, pictures as SVG or PNG; the same input gives the same bytes.
 * Never: chooses or rewords a claim, reads a store or a clock, loads anything from outside, lets a word of a document become markup.
 */
export type { DocumentLine, EvidenceView, Page, PageBlock } from './blocks.js';
export type { Surroundings } from './surroundings.js';
export { renderHtml } from './page.js';
export { renderMarkdown } from './markdown.js';
export { renderFeeds, type FeedIssue, type FeedSeries, type Feeds } from './feeds.js';
export { renderIndex, type IndexIssue, type IndexPage } from './index-page.js';
export { renderSearch, type SearchPage, type SearchResult } from './search-page.js';
export { renderDocument, type DocumentPage, PASSAGE_ANCHOR } from './document-page.js';
export { renderStory, type StoryPage } from './story-page.js';
export { renderTrends, type FamiliesSection, type NoTrends, type TrendsPage, type UnmeasuredDocuments } from './trends-page.js';
export { renderTerm, type DocumentTitle, type TermPage, type ToldStoryLines } from './term-page.js';
export type { CrossingLine, FamilyLine, FamilyStream, NeighbourLines, TrendLine } from './trend-lines.js';
export type { TrendShow } from './trend-words.js';
export { curvePicture, curvesPicture, hierarchyPicture } from './trend-pictures.js';
export { renderNotice, type Notice } from './notice-page.js';
export { noticeInWords, type NoticeKind } from './notice-words.js';
export { markSvg, markDataUrl } from './mark.js';
export { githubAnchor } from './github-anchor.js';
export type { HeatStrip, Picture, PictureSetting, PictureTable, Sparkline } from './charts/index.js';
export { NARROW_PIXELS, WIDE_PIXELS, drawHeatStrip, drawPicture, drawSparkline, multipleOf, renderPng, tableOf } from './charts/index.js';
