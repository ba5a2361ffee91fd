import type { Child } from 'hono/jsx';
import type { ContentsGroup, ContentsItem, PageBlock, PostBlock, ReadingBlock, SubjectLine } from './blocks.js';
import { Headline, Parts, placeOf, Prose, type Setting, Unbroken } from './claims.js';
import { languageTag, readableAddress, visibleText, webAddress } from './visible.js';
import { dayInWords, languageInWords, words } from './words.js';

type BlockOf<Kind extends PageBlock['kind']> = Extract<PageBlock, { readonly kind: Kind }>;

/** The front page: what there is, to choose from; then the subjects of several items. */
export function Contents({ contents }: { readonly contents: BlockOf<'contents'> }) {
  return (
    <nav class="contents" aria-label={visibleText(contents.title)}>
      {contents.groups.map((group) => (
        <section class="group">
          <GroupName group={group} />
          <Entries items={group.items} />
          {group.groups.map((sub) => (
            <section class="sub">
              <GroupName group={sub} />
              <Entries items={sub.items} />
            </section>
          ))}
        </section>
      ))}
      {contents.subjects.lines.length > 0 && (
        <section class="group subjects">
          <p class="name">{visibleText(contents.subjects.title)}</p>
          <ul>
            {contents.subjects.lines.map((line) => (
              <li>
                <b>{visibleText(line.name)}</b> <Leads items={line.items} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </nav>
  );
}

function GroupName({ group }: { readonly group: ContentsGroup }) {
  return (
    <p class="name">
      <a href={`#${group.id}`}>{visibleText(group.name)}</a>
      <Notes notes={group.notes} />
    </p>
  );
}

function Notes({ notes }: { readonly notes: readonly string[] }) {
  return notes.length === 0 ? null : (
    <span class="small figures">
      {' '}
      <Parts>{notes.map(visibleText)}</Parts>
    </span>
  );
}

function Entries({ items }: { readonly items: readonly ContentsItem[] }) {
  return items.length === 0 ? null : (
    <ul>
      {items.map((item) => (
        <li>
          <a href={`#${item.id}`} lang={languageTag(item.language)}>
            {visibleText(item.title)}
          </a>
          <Notes notes={item.notes} />
          {item.gist && (
            <span class="gist small" lang={languageTag(item.gist.language)}>
              {visibleText(item.gist.text)}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function Leads({ items }: { readonly items: SubjectLine['items'] }) {
  return (
    <Parts>
      {items.map((item) => (
        <a href={`#${item.id}`} lang={languageTag(item.language)}>
          {visibleText(item.title)}
        </a>
      ))}
    </Parts>
  );
}

export function Section({ section }: { readonly section: BlockOf<'section'> }) {
  const name = visibleText(section.title);
  return (
    <div class={section.level === 2 ? 'section-name' : 'section-name sub'} id={section.id}>
      {section.level === 2 ? <h2>{name}</h2> : <h3>{name}</h3>}
      <Notes notes={section.notes} />
    </div>
  );
}

/** One document that was read. */
export function Reading({ item, setting }: { readonly item: ReadingBlock; readonly setting: Setting }) {
  return (
    <article class="item reading" id={item.id} aria-labelledby={placeOf(item.title, setting)}>
      <p class="place small figures">
        <b>{item.position}</b>
        {item.notes.map((note) => (
          <span class="part">
            <Unbroken text={visibleText(note)} />
          </span>
        ))}
      </p>
      <Headline claim={item.title} level={item.level} setting={setting} />
      <p class="small page">
        <Parts>{factsOf(item, setting)}</Parts>
      </p>
      {item.note !== undefined && <EditorNote text={item.note} language={setting.language} />}
      {item.parts.map(({ label, listed, claims }) => (
        <div class={label === undefined ? 'role' : 'role labelled'}>
          {label !== undefined && <p class="label small">{visibleText(label)}</p>}
          {listed ? (
            <ul class="points">
              {claims.map((claim) => (
                <li>
                  <Prose claims={[claim]} setting={setting} />
                </li>
              ))}
            </ul>
          ) : (
            <Prose claims={claims} setting={setting} />
          )}
        </div>
      ))}
      {item.posts.map((post) => (
        <Post post={post} setting={setting} />
      ))}
      {item.related.lines.length > 0 && (
        <p class="small related">
          {visibleText(item.related.label)}
          {words[setting.language].colon}
          <Related lines={item.related.lines} setting={setting} />
        </p>
      )}
    </article>
  );
}

function Related({ lines, setting }: { readonly lines: readonly SubjectLine[]; readonly setting: Setting }) {
  const say = words[setting.language];
  return (
    <>
      {lines.map(({ name, items }, at) => (
        <>
          {at > 0 && say.clause}
          <Leads items={items} />
          {name !== '' && ` ${say.aside(visibleText(name))}`}
        </>
      ))}
    </>
  );
}

/** The page that was read and where it stands, then who wrote it and who told us. */
function factsOf(item: ReadingBlock, { language, date }: Setting): Child[] {
  const say = words[language];
  const address = webAddress(item.link?.url);
  const host = address === undefined ? undefined : new URL(address).hostname.replace(/^www\./, '');
  const title = item.link?.title;
  return [
    address !== undefined && (
      <a href={address} rel="noreferrer">
        {title === undefined ? host : visibleText(title)}
      </a>
    ),
    title !== undefined && host,
    ...item.authors.map((author) => <bdi>{visibleText(author)}</bdi>),
    ...item.identifiers.map(({ label, url }) => (
      <a href={webAddress(url)} rel="noreferrer">
        {visibleText(label)}
      </a>
    )),
    item.source && <bdi>{visibleText(item.source.title)}</bdi>,
    item.source && say.role[item.source.role],
    item.date === undefined ? say.certainty.unknown : dayInWords(item.date, language, date),
    item.language !== language && languageInWords(item.language, language),
  ];
}

/** Longer notes of the editor begin here and open further. */
const NOTE_SHOWN_CHARACTERS = 600;

function EditorNote({ text, language }: { readonly text: string; readonly language: Setting['language'] }) {
  const say = words[language];
  const paragraphs = text
    .split(/\n\s*\n/)
    .map(visibleText)
    .filter((paragraph) => paragraph !== '');
  const { shown, rest } = partNote(paragraphs);
  return (
    <aside class="editor">
      <p class="small">{say.editorNote}</p>
      {shown.map((paragraph) => (
        <p>{paragraph}</p>
      ))}
      {rest.length > 0 && (
        <details class="more">
          <summary class="small">{say.noteGoesOn}</summary>
          {rest.map((paragraph) => (
            <p>{paragraph}</p>
          ))}
        </details>
      )}
    </aside>
  );
}

/** As many paragraphs as have room; of a first one without end, its beginning up to a stop. */
function partNote(paragraphs: readonly string[]): { readonly shown: readonly string[]; readonly rest: readonly string[] } {
  let length = 0;
  const fitting = paragraphs.findIndex((paragraph) => (length += paragraph.length) > NOTE_SHOWN_CHARACTERS);
  if (fitting < 0) return { shown: paragraphs, rest: [] };
  if (fitting > 0) return { shown: paragraphs.slice(0, fitting), rest: paragraphs.slice(fitting) };
  const [first, ...others] = paragraphs as [string, ...string[]];
  const stop = Math.max(...['。', '！', '？', '. ', '；', '，', ' '].map((sign) => first.lastIndexOf(sign, NOTE_SHOWN_CHARACTERS)).filter((at) => at > 0), 0);
  const cut = stop > 0 ? stop + 1 : NOTE_SHOWN_CHARACTERS;
  return { shown: [first.slice(0, cut)], rest: [first.slice(cut).trim(), ...others] };
}

function Post({ post: { author, handle, date, url, claims }, setting }: { readonly post: PostBlock; readonly setting: Setting }) {
  const address = webAddress(url);
  const when = date === undefined ? address && readableAddress(address) : dayInWords(date, setting.language, setting.date);
  return (
    <div class="post">
      <p class="small">
        <b>
          <bdi>{visibleText(author)}</bdi>
        </b>{' '}
        {handle !== undefined && <bdi>{visibleText(handle)}</bdi>}{' '}
        {when !== undefined &&
          (address === undefined ? (
            when
          ) : (
            <a href={address} rel="noreferrer">
              {when}
            </a>
          ))}
      </p>
      {claims.length > 0 && <Prose claims={claims} setting={setting} />}
    </div>
  );
}
