import { fillForm, type Form } from '../handling/fill-form';
import type { PrintedCase } from '../handling/printed-value';
import type { Text } from '../text';
import { formItem } from './form-item';
import { fitPage } from './fit-page';
import { formLook } from './form-look';
import { formRows } from './form-rows';
import { keepBrackets } from './keep-brackets';
import { headingRows, type PaperHeading } from './paper-heading';
import { sizes } from './paper-styles';
import { pageHeight, type PaperLayout, type PaperRow } from './paper-sheet';

/** Lays out a form for one record: title, number, and a grid of all its columns in their order. */
export function formSheet(
  form: Form,
  printed: PrintedCase,
  copyFor: Text | undefined,
): Omit<PaperLayout, 'name'> {
  const { language, record } = printed;
  const look = formLook(language);
  const filled = fillForm(form, printed);
  const items = form.columns.flatMap((column, index) => {
    const value = filled[index];
    if (!value) return [];
    const item = formItem(column, value, printed);
    return [{ ...item, title: keepBrackets(item.title, look.label, sizes.body) }];
  });
  const heading: PaperHeading = {
    title: form.title[language],
    code: form.code,
    number: showsNumber(form, printed) ? undefined : (record.number ?? ''),
    copyFor: copyFor?.[language],
  };
  const head = headingRows(heading, look.widths.length, look);
  const used = head.reduce((sum, { height }) => sum + height, 0);
  const rows = fitPage(formRows(items, look), pageHeight({ landscape: false }) - used);
  return {
    key: `form-${form.key}`,
    widths: look.widths,
    rows: [...head, ...rows],
    landscape: false,
    onePage: isAboutOnePage([...head, ...rows]),
    repeatRows: 1,
  };
}

function showsNumber({ columns }: Form, { rulebook }: PrintedCase): boolean {
  const numbers = rulebook.fields.filter(({ use }) => use === 'number').map(({ key }) => key);
  return columns.some(
    (column) => typeof column === 'string' && ['number', ...numbers].includes(column),
  );
}

/** By how much a form may exceed its page and still be printed on it, a little smaller. */
const SMALLEST = 1.15;

const isAboutOnePage = (rows: readonly PaperRow[]): boolean =>
  rows.reduce((sum, { height }) => sum + height, 0) <= pageHeight({ landscape: false }) * SMALLEST;
