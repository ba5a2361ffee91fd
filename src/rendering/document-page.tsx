import type { Field, Lang, SourceRole, Span, StoredDocument } from '../model/index.js';
import { type Block, blocksOf, plainText } from '../text/index.js';
import { Parts } from './claims.js';
import { writeSheet } from './sheet.js';
import type { Surroundings } from './surroundings.js';
import { languageTag, localAddress, readableAddress, visibleLines, visibleText, webAddress } from './visible.js';
import { dayInWords, languageInWords, words } from './words.js';

export interface DocumentPage {
  readonly series: string;
  /** Of the interface. */
  readonly language: Lang;
  readonly document: Pick<StoredDocument, 'id' | 'title' | 'authors' | 'language' | 'publishedAt' | 'publishedCertainty' | 'url' | 'about' | 'body'>;
  readonly sourceTitle: string;
  readonly role: SourceRole;
  /** The passage that a claim rests on. */
  readonly passage?: Span & { readonly field: Field };
  /** The page of the story in which it stands. */
  readonly storyPath?: string;
}

/** Where the quoted passage begins: append it to the address of a document's page. */
export const PASSAGE_ANCHOR = '#passage';

/** One stored document as it was read, the quoted passage marked. Its text is shown, never run: no markup of it reaches the page. */
export function renderDocument(page: DocumentPage, around: Surroundings = {}): string {
  const { document, language, passage } = page;
  const inTitle = passage?.field === 'title' ? passage : undefined;
  const inBody = passage?.field === 'body' ? passage : undefined;
  const blocks = blocksOf(document.body).filter((block) => block.kind !== 'html' || (inBody && overlaps(block, inBody)));
  const firstMarked = inBody && blocks.findIndex((block) => overlaps(block, inBody));
  return writeSheet(
    { title: document.title, series: page.series, language, around },
    <main>
      <header class="top">
        <h1 lang={languageTag(document.language)}>
          <MarkedText text={document.title} from={0} to={document.title.length} mark={inTitle} anchored />
        </h1>
        <p class="small">
          <DocumentFacts page={page} />
        </p>
      </header>
      <div class="body" lang={languageTag(document.language)}>
        {blocks.length === 0 && <p lang={language}>{words[language].noText}</p>}
        {blocks.map((block, at) => (
          <BodyBlock body={document.body} block={block} mark={inBody} anchored={at === firstMarked} />
        ))}
      </div>
    </main>,
  );
}

function DocumentFacts({ page: { document, language, sourceTitle, role, storyPath } }: { readonly page: DocumentPage }) {
  const say = words[language];
  const address = webAddress(document.url);
  const day = document.publishedAt?.slice(0, 10);
  const story = localAddress(storyPath);
  return (
    <Parts>
      {[
        <bdi>{visibleText(sourceTitle)}</bdi>,
        say.role[role],
        document.authors.length > 0 && document.authors.map(visibleText).join(say.listComma),
        day !== undefined && dayInWords(day, language),
        document.publishedCertainty !== 'stated' && say.certainty[document.publishedCertainty],
        document.language !== language && languageInWords(document.language, language),
        address !== undefined && (
          <>
            {say.original}{' '}
            <a href={address} rel="noreferrer">
              {readableAddress(address)}
            </a>
          </>
        ),
        ...document.about
          .flatMap((about) => webAddress(about) ?? [])
          .map((about) => (
            <>
              {say.about}{' '}
              <a href={about} rel="noreferrer">
                {readableAddress(about)}
              </a>
            </>
          )),
        story !== undefined && <a href={story}>{say.story}</a>,
        <code>{document.id}</code>,
      ]}
    </Parts>
  );
}

interface BodyBlockProps {
  readonly body: string;
  readonly block: Block;
  readonly mark: Span | undefined;
  readonly anchored: boolean;
}

function BodyBlock({ body, block, mark, anchored }: BodyBlockProps) {
  const text = <MarkedText text={body} from={block.textStart} to={block.textEnd} mark={mark} anchored={anchored} />;
  switch (block.kind) {
    case 'heading':
      return <h2>{text}</h2>;
    case 'paragraph':
      return <p>{text}</p>;
    case 'quote':
      return <blockquote>{text}</blockquote>;
    case 'item':
      return (
        <p class={(block.depth ?? 0) > 0 ? 'step deep' : 'step'}>
          <span class="sign">{block.ordered ? block.marker : '–'}</span>
          <span>{text}</span>
        </p>
      );
    case 'rule':
      return <hr />;
    case 'code':
    case 'table':
    case 'html':
      return (
        <pre tabindex={0}>
          <MarkedText text={body} from={block.textStart} to={endOfCode(body, block)} mark={mark} anchored={anchored} asWritten />
        </pre>
      );
  }
}

/** Without the closing fence, which is a line of its own. */
function endOfCode(body: string, { textStart, textEnd }: Block): number {
  const lastLine = body.lastIndexOf('\n', textEnd - 1);
  return lastLine >= textStart && /^\s*(?:`{3,}|~{3,})$/.test(body.slice(lastLine, Math.min(textEnd, lastLine + LONGEST_FENCE))) ? lastLine : textEnd;
}
/** A longer last line is code, whatever it looks like. */
const LONGEST_FENCE = 100;

function overlaps(block: Block, span: Span): boolean {
  return block.textStart < span.end && span.start < block.textEnd;
}

/** A stretch of text without its Markdown markup (`asWritten`: with it), the part within `mark` marked. A passage never cuts through markup. */
function MarkedText({
  text,
  from,
  to,
  mark,
  anchored,
  asWritten,
}: {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly mark: Span | undefined;
  readonly anchored: boolean;
  readonly asWritten?: boolean;
}) {
  const show = (start: number, end: number): string => (asWritten ? visibleLines(text.slice(start, end)) : shownText(text, start, end, from, to));
  if (mark === undefined || mark.end <= from || mark.start >= to) return <>{show(from, to)}</>;
  const start = Math.max(from, mark.start);
  const end = Math.min(to, mark.end);
  return (
    <>
      {show(from, start)}
      <mark id={anchored ? 'passage' : undefined}>{show(start, end)}</mark>
      {show(end, to)}
    </>
  );
}

/** Removing markup also trims: a space at the edge of a slice inside the block is kept. */
function shownText(text: string, start: number, end: number, from: number, to: number): string {
  const slice = text.slice(start, end);
  const shown = visibleText(plainText(slice));
  return `${start > from && /^\s/.test(slice) ? ' ' : ''}${shown}${end < to && /\s$/.test(slice) ? ' ' : ''}`;
}
