import type { Zone } from '../date/time';
import type { Finding } from '../finding';
import type { Rulebook } from '../rulebook/rulebook';
import type { ReadingOptions } from './field-reading';
import { parseAgreed } from './parse-agreed';
import { parseApprovals } from './parse-approvals';
import { parseAssignments } from './parse-assignments';
import { parseCorrections } from './parse-corrections';
import { parseEvents } from './parse-events';
import { parseExtensions } from './parse-extensions';
import { parseFields } from './parse-fields';
import { parseLevel } from './parse-level';
import { parseLevelChanges } from './parse-level-changes';
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
  const reader: Reader = {
    source,
    rulebook,
    plan: recordPlan(rulebook),
    options: { zone, order },
    findings: [],
  };
  const record = readFacts(reader);
  readTimings(reader, record);
  readHistory(reader, record);
  return { record, findings: reader.findings };
}

/** One record being read; findings gather as its parts are. */
interface Reader {
  readonly source: RawObject;
  readonly rulebook: Rulebook;
  readonly plan: RecordPlan;
  readonly options: ReadingOptions;
  readonly findings: Finding[];
}

function readFacts({ source, rulebook, plan, options, findings }: Reader): Draft {
  const rawFields = partOf(source, 'fields', findings);
  const rawEvents = partOf(source, 'events', findings);
  const { fields } = collect(parseFields(rawFields, plan, options), findings);
  const earlier = partOf(source, 'occurrences', findings);
  const { events, occurrences } = collect(parseEvents(rawEvents, plan, options, earlier), findings);
  const number = textOf(source['number']) || numberIn(rawFields, plan);
  const id = textOf(source['id']) || number;
  const record: Draft = { ...emptyRecord, id, fields, events };
  if (number !== '') record.number = number;
  const provisional = textOf(source['provisionalNumber']);
  if (provisional !== '') record.provisionalNumber = provisional;
  if (occurrences !== undefined) record.occurrences = occurrences;
  if (source['level'] !== undefined) {
    const { level } = collect(parseLevel(source['level'], rulebook), findings);
    if (level !== undefined) record.level = level;
  }
  return record;
}

/** Agreed times, extensions and pauses, which few records have. */
function readTimings({ source, plan, options, findings }: Reader, record: Draft): void {
  if (source['agreed'] !== undefined) {
    const raw = partOf(source, 'agreed', findings);
    record.agreed = collect(parseAgreed(raw, plan, options), findings).agreed;
  }
  if (source['extensions'] !== undefined) {
    const read = parseExtensions(source['extensions'], options);
    record.extensions = collect(read, findings).extensions;
  }
  if (source['pauses'] !== undefined) {
    record.pauses = collect(parsePauses(source['pauses'], options), findings).pauses;
  }
}

/** Approvals, departments, changes of level and corrected events, which fewer have; an empty list says nothing. */
function readHistory({ source, rulebook, plan, options, findings }: Reader, record: Draft): void {
  if (source['approvals'] !== undefined) {
    const read = collect(parseApprovals(source['approvals'], plan, options), findings).approvals;
    if (read.length > 0) record.approvals = read;
  }
  if (source['assignments'] !== undefined) {
    const read = collect(parseAssignments(source['assignments'], options), findings).assignments;
    if (read.length > 0) record.assignments = read;
  }
  if (source['levelChanges'] !== undefined) {
    const read = collect(
      parseLevelChanges(source['levelChanges'], rulebook, options),
      findings,
    ).levelChanges;
    if (read.length > 0) record.levelChanges = read;
  }
  if (source['corrections'] !== undefined) {
    const read = collect(
      parseCorrections(source['corrections'], plan, options),
      findings,
    ).corrections;
    if (read.length > 0) record.corrections = read;
  }
}

/** A record while its parts are put together. */
type Draft = { -readonly [Part in keyof ComplaintRecord]: ComplaintRecord[Part] };

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
