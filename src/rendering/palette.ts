/**
 * The colours of everything printed (LOOK), by the names that the page's variables have. Contrasts on their paper, by WCAG 2: ink 15.9, quiet 7.7,
 * fading 7.9, green 4.8 (the mark, rules and shapes only, never text); in the dark ink 14.2, quiet 8.5, fading 8.6, green 8.2.
 */
export const PALETTE = {
  light: { paper: '#fbfaf6', ink: '#1c1f1d', quiet: '#4d514c', rule: '#d9d6cb', green: '#2f7d4f', fading: '#7f3a28' },
  dark: { paper: '#141715', ink: '#e6e4dc', quiet: '#b3b2aa', rule: '#3a3f3b', green: '#6fbf8d', fading: '#e0a593' },
} as const;

export type Scheme = keyof typeof PALETTE;

/** The palette as declarations of variables: `--paper: #fbfaf6; --ink: …`. */
export function colourVariables(scheme: Scheme): string {
  return Object.entries(PALETTE[scheme])
    .map(([name, value]) => `--${name}: ${value};`)
    .join(' ');
}
