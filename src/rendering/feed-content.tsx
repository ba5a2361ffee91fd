import { type Claim, isChinese } from '../model/index.js';
import type { DocumentLine, EvidenceView, Page, PageBlock } from './blocks.js';
import { languageOfClaim, printedText, wordsOn } from './claim-text.js';
import { type Notes, evidenceViews, numberNotes } from './notes.js';
import { passageAddress, visibleText, webAddress } from './visible.js';
import { dayInWords, languageInWords, titleInWords, words } from './words.js';

interface Setting {
  readonly page: Page;
  readonly notes: Notes;
}

/** The page for a feed reader: plain HTML without style or script; after each sentence the numbers of its notes, which lead to the source. */
export function writeFeedContent(page: Page): string {
  const setting = { page, notes: numberNotes(page) };
  return `${(
    <div lang={page.language}>
      <p>{visibleText(page.line)}</p>
      {page.blocks.map((block) => (
        <Block block={block} setting={setting} />
      ))}
      <Sources setting={setting} />
      {page.colophon.map((line) => (
        <p>
          <small>{visibleText(line)}</small>
        </p>
      ))}
    </div>
  )}`;
}

function Block({ block, setting }: { readonly block: PageBlock; readonly setting: Setting }) {
  const { language } = setting.page;
  switch (block.kind) {
    case 'claims':
      return (
        <p>
          <Sentences claims={block.claims} setting={setting} />
        </p>
      );
    case 'item':
      return <Item item={block} setting={setting} />;
    case 'section':
      return block.level === 2 ? <h2>{visibleText(block.title)}</h2> : <h3>{visibleText(block.title)}</h3>;
    case 'reading':
      return <Reading item={block} setting={setting} />;
    case 'keyword':
      return <Keyword keyword={block} setting={setting} />;
    case 'trend':
      return (
        <>
          <h2>{visibleText(block.title)}</h2>
          <p>
            <Sentences claims={block.summary} setting={setting} />
          </p>
        </>
      );
    case 'said':
      return <Said said={block} setting={setting} />;
    case 'picture':
    case 'links':
    case 'keyword-index':
    case 'contents':
      return null;
    case 'list':
      return (
        <>
          <h2>{visibleText(block.title)}</h2>
          <ul>
            {block.entries.map(({ claim, note }) => (
              <li>
                <Sentences claims={[claim]} setting={setting} />
                {note !== '' && <small> · {visibleText(note)}</small>}
              </li>
            ))}
          </ul>
        </>
      );
    case 'note':
      return block.by === 'interface' ? (
        <p>
          <small>{visibleText(block.text)}</small>
        </p>
      ) : (
        <blockquote>
          <p>
            {words[language].editorNote}
            {words[language].colon}
            {visibleText(block.text)}
          </p>
        </blockquote>
      );
    case 'corrections':
      return (
        <>
          <h2>{visibleText(block.title)}</h2>
          <ul>
            {block.entries.map(({ date, text }) => (
              <li>
                {dayInWords(date, language)}
                {words[language].colon}
                {visibleText(text)}
              </li>
            ))}
          </ul>
        </>
      );
  }
}

function Item({ item, setting }: { readonly item: Extract<PageBlock, { readonly kind: 'item' }>; readonly setting: Setting }) {
  return (
    <>
      <h2>
        {item.position}. <Sentence claim={item.headline} setting={setting} />
      </h2>
      {item.mark !== undefined && (
        <p>
          <small>{visibleText(item.mark)}</small>
        </p>
      )}
      <p>
        <Sentences claims={item.sentences} setting={setting} />
      </p>
      {item.reasons.length > 0 && (
        <p>
          <small>
            <Sentences claims={item.reasons} setting={setting} />
          </small>
        </p>
      )}
      <ul>
        {item.documents.map((document) => (
          <li>
            <Document document={document} setting={setting} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** A feed says what was read and what each text opens with and comes to; the rest stands on the page. */
function Reading({ item, setting }: { readonly item: Extract<PageBlock, { readonly kind: 'reading' }>; readonly setting: Setting }) {
  const address = webAddress(item.link?.url);
  const opening = item.parts.filter((part) => !part.listed).slice(0, FEED_PARTS);
  return (
    <>
      <h4>
        <Sentence claim={item.title} setting={setting} />
      </h4>
      <p>
        <small>
          {address !== undefined && <a href={address}>{visibleText(item.link?.title ?? new URL(address).hostname)}</a>}{' '}
          {item.notes.map(visibleText).join(' · ')}
        </small>
      </p>
      {opening.map((part) => (
        <p>
          <Sentences claims={part.claims} setting={setting} />
        </p>
      ))}
    </>
  );
}

/** What it is, and what was told of it; the figures stand on the page. */
function Keyword({ keyword, setting }: { readonly keyword: Extract<PageBlock, { readonly kind: 'keyword' }>; readonly setting: Setting }) {
  const claims = keyword.parts.flatMap((part) => part.claims).filter((claim) => claim.tier !== 'counted');
  return (
    <>
      <h2>{visibleText(keyword.term)}</h2>
      <p>
        <small>{keyword.notes.map(visibleText).join(' · ')}</small>
      </p>
      {claims.length > 0 && (
        <p>
          <Sentences claims={claims} setting={setting} />
        </p>
      )}
    </>
  );
}

/** A feed gives the first sentence of each role. */
function Said({ said, setting }: { readonly said: Extract<PageBlock, { readonly kind: 'said' }>; readonly setting: Setting }) {
  return (
    <ul>
      {said.roles.map(({ label, entries }) => (
        <li>
          {visibleText(label)}
          {words[setting.page.language].colon}
          <Sentences claims={entries.slice(0, 1).map(({ claim }) => claim)} setting={setting} />
        </li>
      ))}
    </ul>
  );
}

/** Lede and thesis. */
const FEED_PARTS = 2;

function Sentences({ claims, setting }: { readonly claims: readonly Claim[]; readonly setting: Setting }) {
  const spaced = claims.some((claim) => !isChinese(languageOfClaim(claim, setting.page)));
  return (
    <>
      {claims.map((claim, at) => (
        <>
          {at > 0 && spaced && ' '}
          <Sentence claim={claim} next={claims[at + 1]} setting={setting} />
        </>
      ))}
    </>
  );
}

function Sentence({ claim, next, setting: { page, notes } }: { readonly claim: Claim; readonly next?: Claim | undefined; readonly setting: Setting }) {
  const say = words[page.language];
  const said = wordsOn(claim, say, page.evidence, next);
  const views = evidenceViews(claim, page.evidence);
  return (
    <>
      <span lang={languageOfClaim(claim, page)}>{printedText(claim)}</span>
      {said.length > 0 && (
        <small>
          {isChinese(page.language) ? '' : ' '}
          {say.aside(said.join(say.listComma))}
        </small>
      )}
      <sup>
        {(notes.numbers.get(claim.id) ?? []).map((number, at) => (
          <>
            {at > 0 && ' '}
            <NoteLink number={number} view={views.find((view) => view.documentId === notes.documents[number - 1]!.documentId)!} />
          </>
        ))}
      </sup>
    </>
  );
}

function NoteLink({ number, view }: { readonly number: number; readonly view: EvidenceView }) {
  const address = passageAddress(view.url, view.quote);
  return address === undefined ? (
    <>[{number}]</>
  ) : (
    <a href={address} title={visibleText(view.sourceTitle)}>
      [{number}]
    </a>
  );
}

function Document({ document, setting: { page } }: { readonly document: DocumentLine; readonly setting: Setting }) {
  const say = words[page.language];
  const address = webAddress(document.url);
  const title = visibleText(document.title);
  const rest = [
    visibleText(document.sourceTitle),
    say.role[document.role],
    ...(document.language === page.language ? [] : [languageInWords(document.language, page.language)]),
    ...(document.copy ? [say.copy] : []),
  ];
  return (
    <>
      {address === undefined ? title : <a href={address}>{title}</a>} · {rest.join(' · ')}
    </>
  );
}

function Sources({ setting: { page, notes } }: { readonly setting: Setting }) {
  const say = words[page.language];
  if (notes.documents.length === 0) return null;
  return (
    <>
      <h2>{say.citedSources}</h2>
      <ol>
        {notes.documents.map((view) => {
          const address = webAddress(view.url);
          const title = titleInWords(visibleText(view.documentTitle), view.language, page.language);
          const date = view.date === undefined ? say.certainty.unknown : dayInWords(view.date, page.language);
          return (
            <li>
              {address === undefined ? title : <a href={address}>{title}</a>} · {visibleText(view.sourceTitle)} · {date}
            </li>
          );
        })}
      </ol>
    </>
  );
}
