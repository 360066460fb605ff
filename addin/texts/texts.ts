import { createContext, useContext } from 'react';
import { headText, type Language, type Text } from '../../core/text';
import { en } from './en';
import { zh } from './zh';

/** The texts of the pane in one language. */
export type Texts = typeof zh;

/** A language together with its texts, as panes use them. */
export interface Wording {
  readonly language: Language;
  readonly texts: Texts;
  /** The text of this language. */
  readonly say: (text: Text) => string;
  /** The same as a heading or a label: English begins with a capital letter. */
  readonly head: (text: Text) => string;
}

/** The wording of a language. */
export const wordingOf = (language: Language): Wording => ({
  language,
  texts: language === 'zh' ? zh : en,
  say: (text) => text[language],
  head: (text) => headText(text, language),
});

/** The wording the panes are drawn in. */
export const WordingContext = createContext<Wording>(wordingOf('zh'));

/** The wording of the pane around a component. */
export const useWording = (): Wording => useContext(WordingContext);
