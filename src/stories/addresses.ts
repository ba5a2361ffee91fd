/** Pictures, sound and video stand beside many texts; they are not what one is about. */
const MEDIA = /\.(?:png|jpe?g|gif|webp|avif|svg|ico|mp4|webm|mov|m4v|mp3|m4a|wav)$/i;

/** Whether an address names one thing: not a whole site, not a picture. */
export function isTellingAddress(address: string): boolean {
  const match = /^https?:\/\/[^/?#]+\/?([^?#]*)(\?[^#]*)?/i.exec(address);
  if (match === null) return false;
  const [, path = '', query = ''] = match;
  return (path !== '' || query !== '') && !MEDIA.test(path) && !MEDIA.test(query);
}
