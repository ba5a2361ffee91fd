import type { Lang } from '../model/index.js';
import type { DocumentLine } from './blocks.js';
import { Parts } from './claims.js';
import type { Surroundings } from './surroundings.js';
import { languageTag, localAddress, visibleText, webAddress } from './visible.js';
import { dayInWords, languageInWords, words } from './words.js';

interface DocumentsSetting {
  readonly language: Lang;
  /** The day of the page: documents of it need not say so. Absent, none says its day. */
  readonly date: string | undefined;
  readonly around: Surroundings;
}

/** A story may have dozens; so many stand open. */
const DOCUMENTS_SHOWN = 4;

/** The documents of an item or a story as quiet lines. */
export function Documents({ documents, ...setting }: DocumentsSetting & { readonly documents: readonly DocumentLine[] }) {
  const say = words[setting.language];
  // One that would be folded away alone takes no more room than the fold.
  const shown = documents.length <= DOCUMENTS_SHOWN + 1 ? documents.length : DOCUMENTS_SHOWN;
  const list = (part: readonly DocumentLine[]) => (
    <ul>
      {part.map((document) => (
        <li>
          <DocumentEntry document={document} setting={setting} />
        </li>
      ))}
    </ul>
  );
  return (
    <section class="documents small" aria-label={say.sources}>
      {list(documents.slice(0, shown))}
      {shown < documents.length && (
        <details class="more">
          <summary>{say.moreSources(documents.length - shown)}</summary>
          {list(documents.slice(shown))}
        </details>
      )}
    </section>
  );
}

function DocumentEntry({ document, setting }: { readonly document: DocumentLine; readonly setting: DocumentsSetting }) {
  const say = words[setting.language];
  const address = webAddress(document.url) ?? localAddress(setting.around.document?.(document.id));
  const title = visibleText(document.title);
  const about = document.about.flatMap((page) => webAddress(page) ?? []).filter((page) => page !== address);
  return (
    <Parts>
      {[
        address === undefined ? (
          <bdi class="untold" lang={languageTag(document.language)}>
            {title}
          </bdi>
        ) : (
          <a href={address} lang={languageTag(document.language)} rel="noreferrer">
            {title}
          </a>
        ),
        <bdi>{visibleText(document.sourceTitle)}</bdi>,
        say.role[document.role],
        document.date === undefined ? say.certainty.unknown : document.date !== setting.date && dayInWords(document.date, setting.language, setting.date),
        document.language !== setting.language && languageInWords(document.language, setting.language),
        document.copy && say.copy,
        about.length > 0 && (
          <>
            {say.about}{' '}
            {about.map((page, at) => (
              <>
                {at > 0 && say.listComma}
                <a href={page} rel="noreferrer">
                  {hostOf(page)}
                </a>
              </>
            ))}
          </>
        ),
      ]}
    </Parts>
  );
}

function hostOf(address: string): string {
  return new URL(address).hostname.replace(/^www\./, '');
}
