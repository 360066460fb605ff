import * as z from 'zod';
import { definitionOf, findPaper } from '../../core/paper/paper';
import type { ComplaintRecord } from '../../core/record/record';
import { findLedger, type FoundLedger } from '../ledger/find-ledger';
import { makePaper } from '../ledger/make-paper';
import { roles } from '../privacy/caller';
import { chooseType } from '../request/choose-type';
import { noBody } from '../request/no-body';
import { pathId } from '../request/path-id';
import {
  invalidRequest,
  notAcceptable,
  notFound,
  pdfUnavailable,
  tooManyRecords,
  type Problem,
} from '../request/problem';
import { readAsOf } from '../request/read-as-of';
import type { Route } from '../request/route';
import { readNumberedRecords } from '../store/read-numbered-records';
import { pdfType, workbookType } from '../workbook-type';

const query = z.object({
  also: z
    .string()
    .optional()
    .describe('Numbers (or ids) of further records to print, with commas between.'),
  copyFor: z
    .string()
    .optional()
    .describe('Key of the role that gets the copy: what the regime hides from it is left out.'),
  asOf: z.string().optional().describe('Date or date-time; default: now.'),
});

/** Papers one request may ask for. */
const MOST = 200;

const offered = [workbookType, pdfType] as const;

/** A form or letter of the regime filled from records, ready to print, by `Accept`. */
export const printPaper: Route = {
  summary: { zh: '打印表单或文书', en: 'A form or letter, ready to print' },
  access: roles,
  answers: { json: {}, files: offered },
  ...noBody(async (incoming, ports) => {
    const type = chooseType(incoming.http.headers.get('accept'), offered);
    if (type === undefined) return notAcceptable(offered);
    const found = await findLedger(incoming, ports);
    if (found.kind === 'problem') return found;
    const key = pathId(incoming.http, 'key');
    const paper = findPaper(key, found.rulebook);
    if (!paper) return notFound({ zh: '表单或文书', en: 'form or letter' }, key);
    const copyFor = found.rulebook.roles.find((role) => role.key === incoming.query.copyFor);
    if (incoming.query.copyFor !== undefined && !copyFor) {
      return unknownRole(incoming.query.copyFor, found);
    }
    const asOf = readAsOf(incoming.query.asOf, found.zone, ports.now(), '/query/asOf');
    if (typeof asOf !== 'number') return asOf;
    const records = await askedRecords(
      [pathId(incoming.http, 'number'), ...listed(incoming.query.also)],
      found,
    );
    if ('kind' in records) return records;
    const { language } = incoming;
    const workbook = await makePaper({ found, paper, records, copyFor, asOf, language });
    const bytes = type === pdfType ? await ports.toPdf(workbook) : workbook;
    if (!bytes) return pdfUnavailable();
    const name = [definitionOf(paper).title[language], records[0].number ?? ''].join('-');
    const fileName = `${name}.${type === pdfType ? 'pdf' : 'xlsx'}`;
    return { kind: 'file', bytes, type, fileName };
  }, query),
};

const listed = (numbers = ''): readonly string[] =>
  numbers
    .split(',')
    .map((number) => number.trim())
    .filter((number) => number !== '' && !number.includes('\0'));

/** The records of these numbers (or ids, of records that have none) as the caller may see them, each once and in their order. */
async function askedRecords(
  numbers: readonly string[],
  { database, key, mask, scope }: FoundLedger,
): Promise<readonly [ComplaintRecord, ...ComplaintRecord[]] | Problem> {
  const asked = [...new Set(numbers)];
  if (asked.length > MOST) return tooManyRecords(asked.length, MOST, '/query/also');
  const stored = await readNumberedRecords(database, key, asked);
  const isThere = (number: string): boolean => {
    const record = stored.get(number);
    return record !== undefined && scope.sees(record);
  };
  const missing = asked.find((number) => !isThere(number));
  if (missing !== undefined) return notFound({ zh: '记录', en: 'record' }, missing);
  const [first, ...more] = asked.flatMap((number) => {
    const record = stored.get(number);
    return record ? [mask(record)] : [];
  });
  return first ? [first, ...more] : notFound({ zh: '记录', en: 'record' }, '');
}

function unknownRole(role: string, { rulebook }: FoundLedger): Problem {
  const known = rulebook.roles.map(({ key }) => key);
  return invalidRequest([
    {
      pointer: '/query/copyFor',
      code: 'role-unknown',
      message: {
        zh: `没有角色“${role}”，可用：${known.join('、')}。`,
        en: `There is no role “${role}”; there are: ${known.join(', ')}.`,
      },
    },
  ]);
}
