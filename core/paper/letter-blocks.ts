import type { LetterLine } from '../handling/fill-letter';
import type { Rulebook } from '../rulebook/rulebook';
import type { Language, Text } from '../text';

/** A part of a letter by where it stands on the page. */
export interface LetterBlock {
  readonly kind: 'title' | 'number' | 'greeting' | 'paragraph' | 'facts' | 'seals' | 'sign';
  /** One text, or several that stand side by side. */
  readonly texts: readonly string[];
}

/** What tells the blocks of a letter apart. */
interface LetterSetting {
  readonly rulebook: Pick<Rulebook, 'fields' | 'events'>;
  readonly language: Language;
  /** Stands above a letter that does not begin with a title of its own. */
  readonly title: Text;
}

/**
 * Tells by the lines as the rulebook has them what each is: title, number, whom it is to, facts
 * side by side, paragraphs, and who signs when. A letter that nobody signs gets a place for it.
 */
export function letterBlocks(
  lines: readonly LetterLine[],
  setting: LetterSetting,
): readonly LetterBlock[] {
  const written = lines.filter(({ text }) => text.trim() !== '');
  const blocks = written.flatMap((line, index) =>
    lineBlocks(line, { isFirst: index === 0, isLast: index === written.length - 1, ...setting }),
  );
  const title = block('title', setting.title[setting.language]);
  const titled = blocks.some(({ kind }) => kind === 'title') ? blocks : [title, ...blocks];
  return [...titled, ...missingSign(titled, setting.language)];
}

const block = (kind: LetterBlock['kind'], ...texts: readonly string[]): LetterBlock => ({
  kind,
  texts,
});

type LineSetting = LetterSetting & { readonly isFirst: boolean; readonly isLast: boolean };

function lineBlocks({ template, text }: LetterLine, setting: LineSetting): readonly LetterBlock[] {
  const numbered = /^(.{1,30}?)\s+((?:编号|No\.?)\s*[：:].*)$/u.exec(text);
  if (setting.isFirst && numbered) {
    return [block('title', numbered[1] ?? ''), block('number', numbered[2] ?? '')];
  }
  if (setting.isFirst && isTitle(template, setting)) return [block('title', text)];
  if (setting.isLast) {
    const signed = signBlocks(template, text, setting);
    if (signed) return signed;
  }
  if (isMoment(template, setting)) return [block('sign', text)];
  return bodyBlocks(template, text);
}

/** A short line without a stop, and not the day it was written. */
function isTitle(template: string, setting: LineSetting): boolean {
  return (
    template.length <= 60 &&
    !/[。：；，!:;,]|\.$/.test(template) &&
    !/^\{\{[\w.-]+\}\}$/.test(template.trim()) &&
    !isMoment(template, setting)
  );
}

function bodyBlocks(template: string, text: string): readonly LetterBlock[] {
  const facts = text.split(/\u3000+/).map((part) => part.trim());
  if (facts.length > 1 && facts.every((part) => /[：:]/.test(part)))
    return [block('facts', ...facts)];
  const respects = /^(此致|此呈)\s*(.+)$/.exec(text);
  if (respects)
    return [block('paragraph', respects[1] ?? ''), block('greeting', respects[2] ?? '')];
  if (/[：:]$/.test(text)) return [block('greeting', text)];
  if (/^(尊敬的|Dear )?\{\{[\w.-]+\}\}[：:]\s*\S/.test(template)) {
    const end = text.search(/[：:]/) + 1;
    return [block('greeting', text.slice(0, end)), block('paragraph', text.slice(end).trim())];
  }
  return [block('paragraph', text)];
}

/** The last line, when it is who signs and when. */
function signBlocks(
  template: string,
  text: string,
  setting: LineSetting,
): readonly LetterBlock[] | undefined {
  const sealed = text.split(/\u3000+/).filter((part) => part !== '');
  const seals = sealed.filter((part) => /盖章|签字|签章|seal/i.test(part));
  if (seals.length > 1) {
    const others = sealed.filter((part) => !seals.includes(part));
    return [block('seals', ...seals), ...others.map((part) => block('sign', part))];
  }
  if (seals.length === 1 && /_{4}|\{\{/.test(template)) return [block('seals', text)];
  if (isSigner(template, setting)) return sealed.map((part) => block('sign', part));
  const ending = /^(.*[。.])?\s*((?:\{\{[\w.-]+\}\}\s*)+)$/.exec(template);
  const places = ending?.[2]?.trim();
  if (places === undefined || !isMoment(places.split(/\s+/).at(-1) ?? '', setting))
    return undefined;
  return endingBlocks(ending?.[1] ?? '', text, placesIn(places));
}

/** `特此报告。 某单位 2026年11月20日`: the sentence, then each place on a line of its own. */
function endingBlocks(sentence: string, text: string, count: number): readonly LetterBlock[] {
  const said = sentence.includes('{{') ? '' : sentence;
  const rest = text.slice(said.length).trim().split(/\s+/);
  const signed = rest.length === count ? rest : [rest.join(' ')];
  return [
    ...(said === '' ? [] : [block('paragraph', said)]),
    ...signed.map((part) => block('sign', part)),
  ];
}

const placesIn = (template: string): number => template.match(/\{\{/g)?.length ?? 0;

/** `投诉人：{{complainant}}`: whoever complains or a signature, and nothing else but a day. */
function isSigner(template: string, { rulebook }: LineSetting): boolean {
  const parts =
    /^[^，。：:]{1,16}[：:]\s*\{\{(\w+)\}\}(?:\s+[^，。：:]{1,8}[：:]\s*\{\{\w+\}\})?$/.exec(
      template,
    );
  const field = rulebook.fields.find(({ key }) => key === parts?.[1]);
  return field !== undefined && (field.use === 'complainant' || /签/.test(field.title.zh));
}

/** A line that is a day and nothing else. */
function isMoment(template: string, { rulebook }: LetterSetting): boolean {
  const [, place] = /^\{\{(\w+)\}\}$/.exec(template.trim()) ?? [];
  if (place === undefined) return false;
  const field = rulebook.fields.find(({ key }) => key === place);
  const isDay = field?.type === 'date' || /日期/.test(field?.title.zh ?? '');
  return place === 'today' || isDay || rulebook.events.some(({ key }) => key === place);
}

/** A paper is worth nothing without a seal and a day. */
function missingSign(blocks: readonly LetterBlock[], language: Language): readonly LetterBlock[] {
  const signs = blocks.slice(-3).filter(({ kind }) => kind === 'sign' || kind === 'seals');
  if (signs.length > 0) return [];
  return signWords[language].map((words) => block('sign', words));
}

const signWords: Readonly<Record<Language, readonly string[]>> = {
  zh: ['（签名或盖章）', '　　　　年　　月　　日'],
  en: ['(Signature or seal)', 'Date: ____________'],
};
