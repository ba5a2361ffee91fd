/** A wording that speaks for a role: in Chinese (simplified script, lower case) and English (lower case) alike. */
export interface Cue<R extends string> {
  readonly role: R;
  /** How far it goes to make the role certain, 0 to 1; several cues add up as independent ones do. */
  readonly weight: number;
  readonly pattern: RegExp;
}

/** Alone it decides. */
export const SURE = 0.7;
/** Decides together with another one: a heading, a position. */
export const FAIR = 0.45;
/** Tips the scales. */
export const WEAK = 0.25;

/** Independent grounds together: how sure one is that one of them holds. */
export function together(...grounds: readonly number[]): number {
  return 1 - grounds.reduce((doubt, ground) => doubt * (1 - ground), 1);
}

/** How far the wordings of a text go for a role. */
export type Wording<R extends string> = (role: R, text: string) => number;

export function wordingOf<R extends string>(cues: readonly Cue<R>[]): Wording<R> {
  const byRole = new Map<R, Cue<R>[]>();
  for (const cue of cues) byRole.set(cue.role, [...(byRole.get(cue.role) ?? []), cue]);
  return (role, text) => together(...(byRole.get(role) ?? []).map(({ weight, pattern }) => (pattern.test(text) ? weight : 0)));
}

export function asks(text: string): boolean {
  return /[?？]["”’」』）)]?$/.test(text);
}

/** Whether an English text ends without a mark, as titles and names do. */
export function isUnfinished(text: string): boolean {
  return /[a-z][)\]"”’]?$/.test(text);
}
