/** Closed lists of words, without schemas: what a door names in its help. Nothing is loaded with them. */
export const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const;
export const SOURCE_KINDS = ['feed', 'page', 'file', 'folder'] as const;
export const SOURCE_ROLES = ['primary', 'secondary', 'machine'] as const;
