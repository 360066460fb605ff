import { areaAddress } from '../cell-address';
import type { CellValue, PivotPlan } from '../workbook-plan';
import { attributeText } from '../xml-text';
import { distinctItems, itemKey } from './pivot-items';
import { axisOf } from './pivot-xml';
import { RELATIONS } from './relations-xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Relation of the source of a pivot to its records. */
export const RECORDS_ID = 'rId1';

/**
 * The part that says what a pivot is made of. Without records programs read the source when they
 * open the workbook.
 */
export function pivotCacheXml(plan: PivotPlan): string {
  const { headers, source, records, refreshOnLoad } = plan;
  const fields = headers.map((header, place) => {
    const shared = sharedXml(itemsOf(plan, header, place), valuesAt(records, place));
    return `<cacheField name="${attributeText(header)}" numFmtId="0">${shared}</cacheField>`;
  });
  const kept = records ? ` r:id="${RECORDS_ID}" recordCount="${records.length}"` : ' saveData="0"';
  const refreshed = refreshOnLoad ? ' refreshOnLoad="1"' : '';
  const from =
    'table' in source
      ? `name="${attributeText(source.table)}"`
      : `ref="${areaAddress(source.area)}" sheet="${attributeText(source.sheet)}"`;
  return `${HEAD}<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${RELATIONS}"${kept}${refreshed} createdVersion="6" minRefreshableVersion="3" refreshedVersion="6"><cacheSource type="worksheet"><worksheetSource ${from}/></cacheSource><cacheFields count="${fields.length}">${fields.join('')}</cacheFields></pivotCacheDefinition>`;
}

/** The part that holds the rows of the source as they were, so that a pivot can be turned without it. */
export function pivotRecordsXml(plan: PivotPlan): string {
  const { headers, records = [] } = plan;
  const places = headers.map((header, place) => {
    const items = itemsOf(plan, header, place);
    return items && new Map(items.map((item, index) => [itemKey(item), index] as const));
  });
  const rows = records.map((row) => {
    const cells = headers.map((_, place) => {
      const value = row[place] ?? null;
      const index = places[place]?.get(itemKey(value));
      return index === undefined ? valueXml(value) : `<x v="${index}"/>`;
    });
    return `<r>${cells.join('')}</r>`;
  });
  return `${HEAD}<pivotCacheRecords xmlns="${MAIN}" xmlns:r="${RELATIONS}" count="${rows.length}">${rows.join('')}</pivotCacheRecords>`;
}

const valuesAt = (records: PivotPlan['records'], place: number): readonly CellValue[] =>
  records?.map((row) => row[place] ?? null) ?? [];

/** The items of a field that its records name by number; undefined where they are plain numbers. */
function itemsOf(plan: PivotPlan, header: string, place: number): readonly CellValue[] | undefined {
  const axis = axisOf(plan, header);
  if (axis) return axis.items;
  const items = distinctItems(valuesAt(plan.records, place));
  return items.every((item) => item === null || typeof item === 'number') ? undefined : items;
}

function sharedXml(items: readonly CellValue[] | undefined, values: readonly CellValue[]): string {
  const attributes = contentXml(items ?? values);
  return items === undefined
    ? `<sharedItems${attributes}/>`
    : `<sharedItems${attributes} count="${items.length}">${items.map(valueXml).join('')}</sharedItems>`;
}

/** What kinds of values a field has, as far as it differs from texts alone. */
function contentXml(values: readonly CellValue[]): string {
  const numbers = values.filter((value) => typeof value === 'number');
  const hasBlank = values.some((value) => value === null || value === '');
  const hasText = values.some((value) => typeof value === 'string' && value !== '');
  const hasOther = values.some((value) => typeof value === 'boolean');
  const isMixed = numbers.length > 0 && (hasText || hasOther);
  return [
    ...(hasText || hasBlank || hasOther || numbers.length === 0
      ? []
      : [' containsSemiMixedTypes="0"']),
    ...(hasText || values.length === 0 ? [] : [' containsString="0"']),
    ...(hasBlank ? [' containsBlank="1"'] : []),
    ...(isMixed ? [' containsMixedTypes="1"'] : []),
    ...(numbers.length === 0 ? [] : [numbersXml(numbers)]),
    ...(values.some((value) => typeof value === 'string' && value.length > 255)
      ? [' longText="1"']
      : []),
  ].join('');
}

function numbersXml(numbers: readonly number[]): string {
  const least = numbers.reduce((one, other) => Math.min(one, other));
  const most = numbers.reduce((one, other) => Math.max(one, other));
  const whole = numbers.every(Number.isInteger) ? ' containsInteger="1"' : '';
  return ` containsNumber="1"${whole} minValue="${least}" maxValue="${most}"`;
}

function valueXml(value: CellValue): string {
  switch (typeof value) {
    case 'number':
      return `<n v="${value}"/>`;
    case 'boolean':
      return `<b v="${value ? 1 : 0}"/>`;
    case 'string':
      return value === '' ? '<m/>' : `<s v="${attributeText(value)}"/>`;
    default:
      return '<m/>';
  }
}
