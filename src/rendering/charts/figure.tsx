import { raw } from 'hono/html';
import type { Lang } from '../../model/index.js';
import { localAddress } from '../visible.js';
import { chartWords } from './chart-words.js';
import { drawPicture, tableOf } from './draw.js';
import { NARROW_PIXELS, type Picture, WIDE_PIXELS } from './picture.js';

/** A picture in a page: drawn for the desk and for the phone, of which the page shows one, and below it the numbers. */
export function Figure({ picture, id, language }: { readonly picture: Picture; readonly id: string; readonly language: Lang }) {
  const draw = (width: number, layout: string): ReturnType<typeof raw> =>
    raw(drawPicture(picture, { language, width, id: `${id}-${layout}`, colours: 'page' }));
  return (
    <figure class="picture" id={id}>
      <div class="for-desk">{draw(WIDE_PIXELS, 'desk')}</div>
      <div class="for-phone">{draw(NARROW_PIXELS, 'phone')}</div>
      <DataTable picture={picture} language={language} />
    </figure>
  );
}

function DataTable({ picture, language }: { readonly picture: Picture; readonly language: Lang }) {
  const { caption, header, rows } = tableOf(picture, language);
  const className = (column: number): string | undefined => (header[column]?.figures ? 'number' : undefined);
  return (
    <details class="numbers small">
      <summary>{chartWords[language].table}</summary>
      <div class="scroll" tabindex={0} role="region" aria-label={caption}>
        <table>
          <caption class="unseen">{caption}</caption>
          <thead>
            <tr>
              {header.map(({ name }, column) => (
                <th scope="col" class={className(column)}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr>
                {row.map(({ text, href }, column) => {
                  const address = localAddress(href);
                  const content = address === undefined ? text : <a href={address}>{text}</a>;
                  return column === 0 ? <th scope="row">{content}</th> : <td class={className(column)}>{content}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
