import type { Child } from 'hono/jsx';
import { type Claim, type Day, type Lang, isChinese } from '../model/index.js';
import type { EvidenceView, Page } from './blocks.js';
import { languageOfClaim, printedText, wordsOn } from './claim-text.js';
import { countCommand } from './counting.js';
import { type Notes, evidenceViews, inRanges } from './notes.js';
import { Glyph } from './sheet.js';
import type { Surroundings } from './surroundings.js';
import { languageTag, localAddress, passageAddress, visibleText, webAddress } from './visible.js';
import { dayInWords, languageInWords, words } from './words.js';

/** What a claim needs to know of the page around it. */
export interface Setting {
  readonly language: Lang;
  readonly date: Day;
  readonly evidence: Page['evidence'];
  readonly notes: Notes;
  /** The id of every printed claim. */
  readonly places: ReadonlyMap<Claim, string>;
  readonly around: Surroundings;
}

export function placeOf(claim: Claim, { places }: Setting): string {
  const place = places.get(claim);
  if (place === undefined) throw new Error(`The page does not say that it prints claim ${claim.id}`);
  return place;
}

/** Claims as one paragraph, each with its mark. */
export function Prose({ claims, setting, children }: { readonly claims: readonly Claim[]; readonly setting: Setting; readonly children?: Child }) {
  const languages = new Set(claims.map((claim) => languageOfClaim(claim, setting)));
  const language = languages.size === 1 ? [...languages][0]! : setting.language;
  return (
    <div class="prose" lang={language}>
      {claims.map((claim, at) => (
        <>
          {at > 0 && !isChinese(language) && ' '}
          <ClaimText claim={claim} next={claims[at + 1]} within={language} setting={setting} />
        </>
      ))}
      {children}
    </div>
  );
}

function ClaimText({
  claim,
  next,
  within,
  setting,
}: {
  readonly claim: Claim;
  readonly next: Claim | undefined;
  readonly within: string;
  readonly setting: Setting;
}) {
  const language = languageOfClaim(claim, setting);
  return (
    <>
      <span class="claim" id={placeOf(claim, setting)} lang={language === within ? undefined : language}>
        <KeptTogether text={printedText(claim)} />
      </span>
      <Margin claim={claim} next={next} setting={setting} />
    </>
  );
}

/** A claim as a heading; the mark stands beside the heading, not in it. */
export function Headline({ claim, level = 2, setting }: { readonly claim: Claim; readonly level?: 2 | 3 | 4; readonly setting: Setting }) {
  const Heading = `h${level}` as const;
  return (
    <div class="headline">
      <Heading id={placeOf(claim, setting)} lang={languageOfClaim(claim, setting)}>
        <KeptTogether text={printedText(claim)} />
      </Heading>
      <Margin claim={claim} setting={setting} />
    </div>
  );
}

/** Longer ones may break. */
const LONGEST_UNBROKEN = 16;

/** A word in the margin of a claim. */
export function SmallWord({ text, language }: { readonly text: string; readonly language: Lang }) {
  return (
    <small class="word" lang={language}>
      <Unbroken text={text} />
    </small>
  );
}

/** A word, a name or a date that stays on one line. */
export function Unbroken({ text }: { readonly text: string }) {
  return text.length <= LONGEST_UNBROKEN ? <span class="whole">{text}</span> : <>{text}</>;
}

function Margin({ claim, next, setting }: { readonly claim: Claim; readonly next?: Claim | undefined; readonly setting: Setting }) {
  return (
    <>
      {wordsOn(claim, words[setting.language], setting.evidence, next).map((word) => (
        <>
          {' '}
          <SmallWord text={word} language={setting.language} />
        </>
      ))}
      {evidenceViews(claim, setting.evidence).length > 0 && <EvidenceFold claim={claim} next={next} setting={setting} />}
    </>
  );
}

/** Latin words and names up to this length stay on one line; longer ones may have to break on a phone. */
const LONGEST_WHOLE = 14;
/** Names such as GPT-4o and R1-Zero, which browsers break after the hyphen. */
const HYPHENED_NAME = /[A-Za-z0-9.]+(?:-[A-Za-z0-9.]+)+/g;

/** A text whose names do not break, nor its end: neither a last character nor the mark after it stands alone on a line. */
function KeptTogether({ text }: { readonly text: string }) {
  const word = text.slice(-LONGEST_WHOLE - 1).replace(/^.*\s/u, '');
  const end = word !== '' && word.length <= LONGEST_WHOLE && !/\p{Script=Han}/u.test(word) ? word : [...text].slice(-3).join('');
  const start = text.slice(0, text.length - end.length);
  const pieces: Child[] = [];
  let at = 0;
  for (const { 0: name, index } of start.matchAll(HYPHENED_NAME)) {
    if (name.length > LONGEST_WHOLE || !/\d/.test(name)) continue;
    pieces.push(start.slice(at, index), <span class="whole">{name}</span>);
    at = index + name.length;
  }
  return (
    <>
      {pieces}
      {start.slice(at)}
      <span class="whole">{end}</span>
    </>
  );
}

/** Full-width stops bring half a square of white with them. */
function endsInStop(claim: Claim, next: Claim | undefined, { language, evidence }: Setting): boolean {
  return wordsOn(claim, words[language], evidence, next).length === 0 && /[。！？；，、）」』》】]$/.test(printedText(claim));
}

/** Forbids a line break between the sentence and its mark (U+2060). */
const WORD_JOINER = '\u2060';

function EvidenceFold({ claim, next, setting }: { readonly claim: Claim; readonly next: Claim | undefined; readonly setting: Setting }) {
  const say = words[setting.language];
  const views = evidenceViews(claim, setting.evidence);
  const name = claim.tier === 'counted' ? say.howCounted : say.evidenceFrom(visibleText(views[0]!.sourceTitle));
  return (
    <details class={endsInStop(claim, next, setting) ? 'evidence after-stop' : 'evidence'} lang={setting.language}>
      <summary>
        {WORD_JOINER}
        <Glyph />
        <span class="unseen">{name}</span>
        <span class="note figures" aria-hidden="true">
          {inRanges(setting.notes.numbers.get(claim.id) ?? [])}
        </span>
      </summary>
      <div class="passages">
        {claim.tier === 'counted' ? (
          <Counted claim={claim} views={views} setting={setting} />
        ) : (
          views.map((view, at) => <PassageFigure view={view} claim={claim} at={at} setting={setting} />)
        )}
      </div>
    </details>
  );
}

interface PassageProps {
  readonly view: EvidenceView;
  readonly claim: Claim;
  /** Its place in the claim's evidence. */
  readonly at: number;
  readonly setting: Setting;
}

/** How numbers were counted, and a line for each document that they rest on. */
function Counted({ claim, views, setting }: { readonly claim: Claim; readonly views: readonly EvidenceView[]; readonly setting: Setting }) {
  const say = words[setting.language];
  return (
    <>
      <div class="count small">
        {(claim.counts ?? []).map(({ query, value }) => (
          <p>
            <b class="figures">
              {say.counted[query.count]} {value}
            </b>{' '}
            · {say.recount} <code>{countCommand(query)}</code>
          </p>
        ))}
        <p>{say.quoted(views.length)}</p>
      </div>
      <ul class="small">
        {views.map((view, at) => (
          <li>
            <PassageLine view={view} claim={claim} at={at} setting={setting} />
          </li>
        ))}
      </ul>
    </>
  );
}

function PassageLine({ view, claim, at, setting }: PassageProps) {
  return <Parts>{[<PassageLink view={view}>{visibleText(view.quote)}</PassageLink>, ...whereItStands({ view, claim, at, setting })]}</Parts>;
}

/** A passage among the sentences around it. */
function PassageFigure({ view, claim, at, setting }: PassageProps) {
  const space = isChinese(view.language) ? '' : ' ';
  return (
    <figure>
      <blockquote lang={languageTag(view.language)}>
        {view.before !== '' && (
          <>
            {visibleText(view.before)}
            {space}
          </>
        )}
        <mark>{visibleText(view.quote)}</mark>
        {view.after !== '' && (
          <>
            {space}
            {visibleText(view.after)}
          </>
        )}
      </blockquote>
      <figcaption class="small">
        <Parts>{[...whereItStands({ view, claim, at, setting }), documentLink(view, setting.language)]}</Parts>
      </figcaption>
    </figure>
  );
}

/** The document by its title; when the passage is the title itself, once is enough. */
function documentLink(view: EvidenceView, language: Lang): Child {
  if (view.quote !== view.documentTitle) return <PassageLink view={view}>{visibleText(view.documentTitle)}</PassageLink>;
  return webAddress(view.url) === undefined ? (
    ''
  ) : (
    <PassageLink view={view} lang={language}>
      {words[language].original}
    </PassageLink>
  );
}

/** Source, its kind, date, language, and the ways into our own pages. */
function whereItStands({ view, claim, at, setting }: PassageProps): readonly Child[] {
  const say = words[setting.language];
  const passage = claim.evidence[at];
  const inText = passage && localAddress(setting.around.passage?.(passage));
  return [
    <bdi>{visibleText(view.sourceTitle)}</bdi>,
    say.role[view.role],
    view.date === undefined ? say.certainty.unknown : dayInWords(view.date, setting.language),
    view.language !== setting.language && languageInWords(view.language, setting.language),
    inText !== undefined && <a href={inText}>{say.openDocument}</a>,
    at === 0 && <ClaimLink place={placeOf(claim, setting)} name={say.claimLink} />,
  ];
}

/** Leads to the passage where it was published, when that is a web page. */
function PassageLink({
  view,
  lang = languageTag(view.language),
  children,
}: {
  readonly view: EvidenceView;
  readonly lang?: string;
  readonly children?: Child;
}) {
  const address = passageAddress(view.url, view.quote);
  return address === undefined ? (
    <bdi lang={lang}>{children}</bdi>
  ) : (
    <a href={address} lang={lang} rel="noreferrer">
      {children}
    </a>
  );
}

function ClaimLink({ place, name }: { readonly place: string; readonly name: string }) {
  return (
    <a class="unprinted" href={`#${place}`}>
      {name}
    </a>
  );
}

/** Parts of a line, parted by middle dots; absent parts leave no dot. */
export function Parts({ children }: { readonly children?: Child }) {
  const parts = [children].flat().filter((part) => part !== false && part !== undefined && part !== null && part !== '');
  return (
    <>
      {parts.map((part, at) => (
        <>
          {at > 0 && ' · '}
          {typeof part === 'string' ? <Unbroken text={part} /> : part}
        </>
      ))}
    </>
  );
}
