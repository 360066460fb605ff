import { hasLight } from '../clock/clock-light';
import { needsApproval } from '../record/needs-approval';
import type { CaseEvent, Clock, Field, Rulebook } from '../rulebook/rulebook';
import { headText, type Language, type Text } from '../text';
import type {
  ClockColumnKind,
  ColumnSource,
  RecordColumnKind,
  RegisterColumn,
} from './register-column';
import { dueKind } from './clock-cells';
import { textWidth } from './text-width';
import { registerTitles } from './register-titles';

/**
 * Lays out the register of any rulebook: what a clerk reads first stands first.
 *
 * @param rulebook bound rulebook; its fields, levels, events and clocks become columns.
 * @param language language of the headers.
 * @returns the columns from left to right; keys and headers are unique.
 */
export const registerColumns = (
  rulebook: Rulebook,
  language: Language,
): readonly RegisterColumn[] => {
  const clocks = litClocks(rulebook);
  const [leading, others] = splitFields(rulebook.fields);
  return uniqueHeaders(
    [
      numberColumn(rulebook),
      ...(clocks.length > 0 ? overallColumns(clocks, language) : []),
      ...(rulebook.levels.length > 0
        ? [recordColumn('level', { width: widthFor(titlesOf(rulebook.levels), language) })]
        : []),
      ...leading.map((field) => fieldColumn(field, language)),
      ...rulebook.events.flatMap(eventColumns),
      ...clocks.flatMap(clockColumns),
      ...(clocks.some((clock) => clock.pausable)
        ? [recordColumn('paused-since', { content: 'date-time' })]
        : []),
      ...others.map((field) => fieldColumn(field, language)),
      ...(clocks.length > 0 ? [recordColumn('calendar-note', { width: 10, computed: true })] : []),
      recordColumn('provisional-number', { width: 16 }),
      recordColumn('details', { hidden: true, computed: true }),
      recordColumn('id', { hidden: true, computed: true }),
      recordColumn('version', { hidden: true, computed: true, content: 'number' }),
    ],
    language,
  );
};

/** The clocks that have a light: time bars and promotions have none. */
export const litClocks = (rulebook: Rulebook): readonly Clock[] => rulebook.clocks.filter(hasLight);

/** True when a due of the register may be an instant, so that dates and times stand together. */
export const isMixedRegister = (clocks: readonly Clock[]): boolean =>
  clocks.some((clock) => dueKind(clock) !== 'day');

type Draft = Omit<RegisterColumn, 'header'>;
type Options = Partial<Pick<Draft, 'content' | 'width' | 'hidden' | 'computed' | 'personal'>>;

const splitFields = (fields: readonly Field[]): readonly [readonly Field[], readonly Field[]] => {
  const plain = fields.filter((field) => field.use !== 'number');
  const leading = plain.filter((field) => field.use !== undefined);
  const summaryFirst = [
    ...leading.filter((field) => field.use === 'summary'),
    ...leading.filter((field) => field.use !== 'summary'),
  ];
  return [summaryFirst, plain.filter((field) => field.use === undefined)];
};

/** The register's number under the name the regime has for it, if it has one. */
const numberColumn = ({ fields }: Rulebook): Draft => {
  const own = fields.find(({ use }) => use === 'number');
  return column({ kind: 'number' }, own?.title ?? registerTitles.ofRecord.number, { width: 16 });
};

const overallColumns = (clocks: readonly Clock[], language: Language): readonly Draft[] => [
  recordColumn('overall-light', { width: 14, computed: true }),
  recordColumn('remaining', { width: 19, computed: true }),
  recordColumn('next-due', {
    computed: true,
    content: isMixedRegister(clocks) ? 'date-time' : 'date',
  }),
  ...(clocks.length > 1
    ? [
        recordColumn('next-clock', {
          width: widthFor(titlesOf(clocks), language),
          computed: true,
        }),
      ]
    : []),
];

const fieldColumn = (field: Field, language: Language): Draft =>
  column({ kind: 'field', key: field.key }, field.title, {
    content: fieldContent(field),
    personal: field.personal,
    ...(field.use === 'summary' && field.type === 'text' && { width: 36 }),
    ...(field.type === 'id-card' && { width: 21 }),
    ...(field.type === 'choice' && {
      width: widthFor(
        (field.choices ?? []).map(({ value, en }) => ({ zh: value, en })),
        language,
      ),
    }),
  });

const fieldContent = (field: Field): RegisterColumn['content'] => {
  switch (field.type) {
    case 'long-text':
    case 'date':
    case 'date-time':
    case 'money':
      return field.type;
    case 'integer':
    case 'number':
      return 'number';
    case 'text':
    case 'yes-no':
    case 'choice':
    case 'phone':
    case 'id-card':
    case 'credit-code':
    case 'email':
      return 'text';
  }
};

/** When an event happened and, where the regime asks for it, who approved it. */
const eventColumns = (event: CaseEvent): readonly Draft[] => [
  column({ kind: 'event', key: event.key }, event.title, { content: 'date-time' }),
  ...(needsApproval(event)
    ? [
        column({ kind: 'approval', key: event.key }, registerTitles.ofApproval(event.title), {
          width: 30,
          computed: true,
        }),
      ]
    : []),
];

const clockColumns = (clock: Clock): readonly Draft[] => {
  const part = (kind: ClockColumnKind, options: Options): Draft =>
    column({ kind, key: clock.key }, registerTitles.ofClock(kind, clock), options);
  const dueContent: Options = { content: dueKind(clock) === 'day' ? 'date' : 'date-time' };
  return [
    ...(clock.orAgreed || clock.within.unit === 'agreed' ? [part('agreed', dueContent)] : []),
    ...(clock.extension ? [part('extension', { content: 'number', width: 14 })] : []),
    ...(clock.pausable ? [part('pause', { content: 'number', width: 14, computed: true })] : []),
    part('due', { ...dueContent, computed: true }),
    part('light', { computed: true, width: 12 }),
  ];
};

const recordColumn = (kind: RecordColumnKind, options: Options): Draft =>
  column({ kind }, registerTitles.ofRecord[kind], options);

const column = (source: ColumnSource, title: Text, options: Options): Draft => ({
  key: 'key' in source ? `${source.kind}:${source.key}` : source.kind,
  source,
  title,
  content: 'text',
  width: widthOf(options.content ?? 'text'),
  hidden: false,
  computed: false,
  personal: false,
  ...options,
});

const widthOf = (content: RegisterColumn['content']): number =>
  ({ text: 16, 'long-text': 42, number: 10, money: 12, date: 13, 'date-time': 18 })[content];

const uniqueHeaders = (drafts: readonly Draft[], language: Language): readonly RegisterColumn[] => {
  const taken = new Set<string>();
  return drafts.map((draft) => {
    const header = freeHeader(headText(draft.title, language).trim(), taken);
    taken.add(header.toLowerCase());
    return { ...draft, header, width: Math.max(draft.width, headerWidth(header)) };
  });
};

/** Excel compares the headers of a table without regard to case. */
const freeHeader = (wanted: string, taken: ReadonlySet<string>): string => {
  const tries = [wanted, ...Array.from({ length: taken.size + 1 }, (_, i) => `${wanted} ${i + 2}`)];
  return tries.find((text) => !taken.has(text.toLowerCase())) ?? wanted;
};

/** Room for the header on two lines, with the filter button. */
const headerWidth = (header: string): number => {
  const length = textWidth(header);
  return Math.min(Math.ceil(length > 16 ? length / 2 : length) + 4, 30);
};

const titlesOf = (items: readonly { readonly title: Text }[]): readonly Text[] =>
  items.map(({ title }) => title);

/** Room for the longest of some texts on one line, within reason. */
const widthFor = (texts: readonly Text[], language: Language): number =>
  Math.min(30, Math.max(10, ...texts.map((text) => Math.ceil(textWidth(text[language])) + 2)));
