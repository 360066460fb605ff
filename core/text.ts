/** The two languages every text a person reads exists in. */
export type Language = 'zh' | 'en';

/** A text in both languages; Chinese terms are those of the regime document. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}
