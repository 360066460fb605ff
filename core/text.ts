/** The two languages every text a person reads exists in. */
export type Language = 'zh' | 'en';

/** A text in both languages; Chinese terms are those of the regime document. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** A text as a heading or a label: English begins with a capital letter. */
export const headText = ({ zh, en }: Text, language: Language): string =>
  language === 'zh' ? zh : `${en.charAt(0).toUpperCase()}${en.slice(1)}`;
