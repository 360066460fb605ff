import type { Form } from '../handling/fill-form';
import type { Letter, Rulebook } from '../rulebook/rulebook';

/** What a rulebook has printed: a form or a letter. */
export type Paper =
  | { readonly kind: 'form'; readonly form: Form }
  | { readonly kind: 'letter'; readonly letter: Letter };

/** Everything a rulebook can print, forms first, in its order. */
export const papersOf = ({ forms, letters }: Rulebook): readonly Paper[] => [
  ...forms.map((form): Paper => ({ kind: 'form', form })),
  ...letters.map((letter): Paper => ({ kind: 'letter', letter })),
];

/** The paper of that key; a form before a letter. */
export const findPaper = (key: string, rulebook: Rulebook): Paper | undefined =>
  papersOf(rulebook).find((paper) => definitionOf(paper).key === key);

/** What forms and letters have alike: key, title and clause. */
export const definitionOf = (paper: Paper): Pick<Form, 'key' | 'title' | 'clause'> =>
  paper.kind === 'form' ? paper.form : paper.letter;

/** Whether all records stand on one sheet, a row each. */
export const isList = (paper: Paper): boolean =>
  paper.kind === 'form' && paper.form.layout === 'list';
