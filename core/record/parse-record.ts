import type { Zone } from '../date/time';
import type { Finding } from '../finding';
import type { Rulebook } from '../rulebook/rulebook';
import type { ReadingOptions } from './field-reading';
import { parseAgreed } from './parse-agreed';
import { parseEvents } from './parse-events';
import { parseExtensions } from './parse-extensions';
import { parseFields } from './parse-fields';
import { parseLevel } from './parse-level';
import { parsePauses } from './parse-pauses';
import { rawObject, shapeFinding, type RawObject } from './raw-shape';
import type { DateOrder } from './read-date-text';
import type { ComplaintRecord, RawRecord } from './record';
import { recordPlan, type RecordPlan } from './record-plan';
import { textOf } from './text-of';

/**
 * The one door for records from outside: every value is read by its type, whatever cannot be read
 * is left out and reported, and nothing is guessed. Never throws.
 *
 * @param raw a sheet row, a JSON body or a form.
 * @param order declared order of dates such as `04/05/2019`.
 */
export function parseRecord(
  raw: RawRecord,
  rulebook: Rulebook,
  zone: Zone,
  order?: DateOrder,
): { record: ComplaintRecord; findings: Finding[] } {
  const source = rawObject(raw);
  if (source === undefined) return { record: emptyRecord, findings: [shapeFinding('record')] };
  const plan = recordPlan(rulebook);
  const options: ReadingOptions = { zone, order };
  const findings: Finding[] = [];
  const rawFields = partOf(source, 'fields', findings);
  const { fields } = collect(parseFields(rawFields, plan, options), findings);
  const { events } = collect(
    parseEvents(partOf(source, 'events', findings), plan, options),
    findings,
  );
  const number = textOf(source['number']) || numberIn(rawFields, plan);
  const level =
    source['level'] === undefined
      ? undefined
      : collect(parseLevel(source['level'], rulebook), findings).level;
  const record: ComplaintRecord = {
    id: textOf(source['id']) || number,
    fields,
    events,
    ...(number !== '' && { number }),
    ...(level !== undefined && { level }),
    ...rareParts(source, plan, options, findings),
  };
  return { record, findings };
}

const emptyRecord: ComplaintRecord = {
  id: '',
  fields: {},
  events: {},
  agreed: {},
  extensions: [],
  pauses: [],
};

/** Adds what a part found to the findings of the whole and hands the part on. */
function collect<Part extends { readonly findings: readonly Finding[] }>(
  part: Part,
  findings: Finding[],
): Part {
  if (part.findings.length > 0) findings.push(...part.findings);
  return part;
}

const nothing: RawObject = {};

function partOf(source: RawObject, part: string, findings: Finding[]): RawObject {
  const value = source[part];
  if (value === undefined || value === null) return nothing;
  const object = rawObject(value);
  if (object === undefined) findings.push(shapeFinding(part));
  return object ?? nothing;
}

function numberIn(rawFields: RawObject, { numberField }: RecordPlan): string {
  return numberField === undefined ? '' : textOf(rawFields[numberField]);
}

type RareParts = Pick<ComplaintRecord, 'agreed' | 'extensions' | 'pauses'>;

function rareParts(
  source: RawObject,
  plan: RecordPlan,
  options: ReadingOptions,
  findings: Finding[],
): RareParts {
  const { agreed } = collect(
    parseAgreed(partOf(source, 'agreed', findings), plan, options),
    findings,
  );
  const { extensions } = collect(parseExtensions(source['extensions'], options), findings);
  const { pauses } = collect(parsePauses(source['pauses'], options), findings);
  return { agreed, extensions, pauses };
}
