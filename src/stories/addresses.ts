import { namesMedia } from '../text/index.js';

/** Whether an address names one thing: not a whole site, not one of the pictures that stand beside many texts. */
export function isTellingAddress(address: string): boolean {
  const match = /^https?:\/\/[^/?#]+\/?([^?#]*)(\?[^#]*)?/i.exec(address);
  if (match === null) return false;
  const [, path = '', query = ''] = match;
  return (path !== '' || query !== '') && !namesMedia(path) && !namesMedia(query);
}
