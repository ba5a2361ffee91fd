import { type Context, Hono } from 'hono';
import { jobs, type OpenWorkspace } from '../app.js';
import { type ErrorCode, PingmoError } from '../errors/index.js';
import { Day, type Field, Grain, Lang, type Passage } from '../model/index.js';
import {
  type NoticeKind,
  type Page,
  type Surroundings,
  PASSAGE_ANCHOR,
  noticeInWords,
  renderDocument,
  renderHtml,
  renderIndex,
  renderMarkdown,
  renderNotice,
  renderSearch,
  renderStory,
  renderTerm,
  renderTrends,
} from '../rendering/index.js';
import { badValueIn, languageAsked, TREND_SHOWS } from './queries.js';

/** Issues of each kind on the index: a season of days in three languages. */
const MOST_ISSUES = 400;

/** UTF-16 units of a name that is searched for instead: no term is longer. */
const LONGEST_SOUGHT = 200;

/** What a reader is told in his own language when something is not there. */
const NOT_THERE: Partial<Record<ErrorCode, NoticeKind>> = {
  'document-unknown': 'no-document',
  'story-unknown': 'no-story',
  'term-unknown': 'no-term',
  'term-unmeasured': 'unmeasured-term',
};

const around = {
  home: '/',
  search: '/search',
  trends: (language: Lang) => `/trends?lang=${language}`,
  document: (id: string) => `/documents/${id}`,
  story: (id: string) => `/stories/${id}`,
  passage: ({ documentId, field, start, end }: Passage) => `/documents/${documentId}?field=${field}&start=${start}&end=${end}${PASSAGE_ANCHOR}`,
} satisfies Surroundings;

/** The pages of a workspace. */
export function createPages(open: OpenWorkspace): Hono {
  const pages = new Hono();
  const { configuration } = open.workspace;
  const languageOf = (context: Context): Lang => languageAsked(context.req.path, context.req.query('lang')) ?? configuration.languages[0]!;

  const index = async (context: Context, language: Lang): Promise<Response> => {
    const written = await jobs.writtenIssues(open, MOST_ISSUES);
    const page = jobs.describeIndex(written, language, open);
    return context.html(
      renderIndex(
        { ...page, siblings: configuration.languages.filter((other) => other !== language).map((other) => ({ language: other, path: `/?lang=${other}` })) },
        around,
      ),
    );
  };
  pages.get('/', (context) => index(context, languageOf(context)));

  for (const press of jobs.presses) {
    pages.get(`/${press.kind}/:file`, async (context) => {
      const [, name, language, form] = /^([\w-]+)\.([A-Za-z-]+)\.(html|md|json)$/.exec(context.req.param('file')) ?? [];
      const key = await jobs.issueNamed(press, name ?? '', open);
      const lang = Lang.safeParse(language);
      if (key === undefined || !lang.success) return context.notFound();
      return show(await jobs.makeIssue(press, { ...key, language: lang.data }, open), form!, context, open);
    });
    if (press.pagesBehind === undefined) continue;
    pages.get(`/${press.kind}/:name/:group/:file`, async (context) => {
      const { name, group, file } = context.req.param();
      const [, stem, language, form] = /^([\w-]+)\.([A-Za-z-]+)\.(html|md)$/.exec(file) ?? [];
      const key = await jobs.issueNamed(press, name, open);
      const lang = Lang.safeParse(language);
      if (key === undefined || !lang.success) return context.notFound();
      const behind = await jobs.pagesBehind(await jobs.makeIssue(press, { ...key, language: lang.data }, open), open);
      const page = behind.find(({ path }) => path === `${name}/${group}/${stem}`)?.page();
      return page ? showPage(page, form!, context) : context.notFound();
    });
  }

  pages.get('/feeds/:file', async (context) => {
    const [, language, form] = /^([A-Za-z-]+)\.(rss\.xml|atom\.xml|json)$/.exec(context.req.param('file')) ?? [];
    const lang = Lang.safeParse(language);
    if (!lang.success) return context.notFound();
    const feeds = await jobs.feedsOf(lang.data, await jobs.publishedIssues(open), open);
    const [text, type] =
      form === 'json' ? [feeds.json, 'application/feed+json'] : form === 'rss.xml' ? [feeds.rss, 'application/rss+xml'] : [feeds.atom, 'application/atom+xml'];
    return context.body(text, 200, { 'content-type': `${type}; charset=utf-8` });
  });

  pages.get('/documents/:id', async (context) => {
    const document = await jobs.findDocument(context.req.param('id'), open);
    const source = (await open.store.sources.list()).find((candidate) => candidate.id === document.sourceId);
    const storyId = await open.store.stories.storyOf(document.id);
    const { field, start, end } = context.req.query();
    const passage = { field: (field === 'title' ? 'title' : 'body') as Field, start: Number(start), end: Number(end) };
    return context.html(
      renderDocument(
        {
          series: configuration.title,
          language: languageOf(context),
          document,
          sourceTitle: source?.title ?? document.sourceId,
          role: source?.role ?? 'secondary',
          ...(Number.isInteger(passage.start) && passage.start < passage.end ? { passage } : {}),
          ...(storyId === undefined ? {} : { storyPath: `/stories/${storyId}` }),
        },
        around,
      ),
    );
  });

  pages.get('/stories/:id', async (context) =>
    context.html(renderStory(await jobs.describeStoryPage(context.req.param('id'), languageOf(context), open), around)),
  );

  pages.get('/search', async (context) =>
    context.html(renderSearch(await jobs.describeSearchPage(context.req.query('q') ?? '', languageOf(context), around.passage, open), around)),
  );

  const periodIn = (context: Context) => {
    const { period, date } = context.req.query();
    const day = Day.safeParse(date).data;
    return { grain: Grain.safeParse(period).data ?? 'month', ...(day === undefined ? {} : { date: day }), language: languageOf(context) } as const;
  };

  pages.use('/trends/*', async (context, next) => {
    const bad = badValueIn(context.req.query());
    if (bad === undefined) return next();
    return context.html(notice('choices' in bad ? 'no-choice' : 'no-day', { ...bad }, context), 400);
  });

  pages.get('/trends', async (context) => {
    const show = TREND_SHOWS.find((known) => known === context.req.query('show')) ?? 'rising';
    return context.html(renderTrends(await jobs.describeTrendsPage({ ...periodIn(context), show }, open), around));
  });

  pages.get('/trends/:term{.+}', async (context) =>
    context.html(renderTerm(await jobs.describeTermPage(context.req.param('term'), periodIn(context), open), around)),
  );

  const notice = (kind: NoticeKind, said: Parameters<typeof noticeInWords>[1], context: Context, sought?: { readonly sought: string }): string => {
    const language = languageOf(context);
    return renderNotice({ series: configuration.title, language, ...noticeInWords(kind, said, language), ...sought }, around);
  };
  pages.notFound((context) => context.html(notice('no-page', {}, context), 404));
  pages.onError((error, context) => {
    if (!(error instanceof PingmoError)) throw error;
    const kind = NOT_THERE[error.code];
    const name: string | undefined = Object.values(context.req.param())[0];
    if (kind !== undefined && name !== undefined)
      return context.html(notice(kind, { name }, context, kind === 'no-term' ? { sought: name.slice(0, LONGEST_SOUGHT) } : undefined), 404);
    const { attempt, reason, remedy } = error.parts;
    const lines = [`${reason}.`, remedy];
    return context.html(renderNotice({ series: configuration.title, language: languageOf(context), title: attempt, lines, writtenIn: 'en' }, around), 404);
  });
  return pages;
}

async function show(made: jobs.Publication, form: string, context: Context, open: OpenWorkspace): Promise<Response> {
  if (form === 'json') return context.json(made);
  return showPage(await jobs.pageOf(made, open), form, context);
}

function showPage(page: Page, form: string, context: Context): Response {
  return form === 'md' ? context.body(renderMarkdown(page), 200, { 'content-type': 'text/markdown; charset=utf-8' }) : context.html(renderHtml(page, around));
}
