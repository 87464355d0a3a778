// The languages of the site, and texts in each of them.

export type Language = 'en' | 'zh';
export const languages: readonly Language[] = ['en', 'zh'];

/** Prose in both languages. */
export type Text = Readonly<Record<Language, string>>;
