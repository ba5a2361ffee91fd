const MEDIA = /\.(?:png|jpe?g|gif|webp|avif|svg|ico|mp4|webm|mov|m4v|mp3|m4a|wav)$/i;

/** Whether a path, or a value in an address, ends as the name of a picture, of sound or of a video does. */
export function namesMedia(path: string): boolean {
  return MEDIA.test(path);
}
