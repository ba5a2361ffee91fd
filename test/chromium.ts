import { existsSync } from 'node:fs';

/** The browser of the system; undefined where there is none. */
export const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);

/** What Chromium needs to run as root, alone and without a network. */
export const ARGUMENTS =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'.split(' ');

/** A browser on two busy cores may take its time. */
export const PATIENCE_MS = 60_000;

export const PHONE = { width: 360, height: 740 };
