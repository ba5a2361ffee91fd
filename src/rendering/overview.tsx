import type { LinksBlock, PageLink, SaidBlock, TrendBlock } from './blocks.js';
import { Parts, Prose, type Setting } from './claims.js';
import { languageTag, localAddress, visibleText, webAddress } from './visible.js';
import { words } from './words.js';

/** The heading of a trend, which leads to its own page; below it how many speak of it, and of what more narrowly. */
export function Trend({ trend, setting }: { readonly trend: TrendBlock; readonly setting: Setting }) {
  const { id, title, link, summary, subTrends, members } = trend;
  const say = words[setting.language];
  return (
    <div class="section-name trend" id={id}>
      <h2>{link === undefined ? visibleText(title) : <Lead link={{ ...link, text: title }} />}</h2>
      {summary.length > 0 && <Prose claims={summary} setting={setting} />}
      {subTrends.names.length > 0 && (
        <p class="small">
          {visibleText(subTrends.label)}
          {say.colon}
          <b>{subTrends.names.map(visibleText).join(say.listComma)}</b>
        </p>
      )}
      {members && (
        <p class="small">
          {visibleText(members.label)}
          {say.colon}
          <Parts>
            {members.links.map((member) => (
              <Lead link={member} />
            ))}
          </Parts>
        </p>
      )}
    </div>
  );
}

/** Role by role; after each sentence the session that says it. */
export function Said({ said, setting }: { readonly said: SaidBlock; readonly setting: Setting }) {
  return (
    <div class="said">
      {said.roles.map(({ label, entries }) => (
        <section class="role labelled">
          <h3 class="label small">{visibleText(label)}</h3>
          <ul class="points">
            {entries.map(({ claim, from }) => (
              <li>
                <Prose claims={[claim]} setting={setting}>
                  {from && (
                    <>
                      {' '}
                      <small class="word from" lang={from.language === undefined ? undefined : languageTag(from.language)}>
                        <Lead link={from} />
                      </small>
                    </>
                  )}
                </Prose>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

export function Links({ links: { id, title, entries } }: { readonly links: LinksBlock }) {
  return (
    <nav class="links" id={id} aria-label={title === undefined ? undefined : visibleText(title)}>
      {title !== undefined && <h2>{visibleText(title)}</h2>}
      <ul>
        {entries.map(({ link, notes }) => (
          <li>
            <Lead link={link} />
            {notes.some((note) => note !== '') && (
              <span class="small">
                {' '}
                <Parts>{notes.map(visibleText)}</Parts>
              </span>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A path beside this page leads to its HTML. */
function Lead({ link }: { readonly link: PageLink }) {
  const lang = link.language === undefined ? undefined : languageTag(link.language);
  const address = 'url' in link ? webAddress(link.url) : localAddress(`${link.path}.html`);
  const text = visibleText(link.text);
  if (address === undefined) return <span lang={lang}>{text}</span>;
  return (
    <a href={address} lang={lang} rel={'url' in link ? 'noreferrer' : undefined}>
      {text}
    </a>
  );
}
