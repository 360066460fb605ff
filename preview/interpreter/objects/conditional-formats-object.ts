import { intersection } from '../../model/area';
import type { ConditionalFormat } from '../../model/sheet-rules';
import { choiceArgument, wholeArgument } from '../argument-readers';
import type { Host } from '../host';
import { itemNotFound, notImplemented } from '../host-error';
import { type ObjectKind, bindObject, nullObject } from '../object-kind';
import type { RangeTarget } from '../reference-table';
import { type FormatTarget, conditionalFormatKind } from './conditional-format-object';
import { sheetOf } from './sheet-of';

const types = [
  'Custom',
  'DataBar',
  'ColorScale',
  'IconSet',
  'TopBottom',
  'PresetCriteria',
  'ContainsText',
  'CellValue',
] as const;

/** The conditional formats that touch a range, in order of priority; only formula rules can be added. */
export const conditionalFormatsKind: ObjectKind<RangeTarget> = {
  name: 'ConditionalFormatCollection',
  items: (target, host) =>
    formatsOf(target, host).map((format) => bindFormat(target, format, host)),
  item(target, key, host) {
    const format = formatsOf(target, host).find((one) => one.id === key);
    if (!format) throw itemNotFound(`the conditional format ${String(key)}`);
    return bindFormat(target, format, host);
  },
  methods: {
    Add(target, [type], host) {
      const wanted = choiceArgument(type, 'type', types);
      if (wanted !== 'Custom') throw notImplemented(`ConditionalFormatCollection.add(${wanted})`);
      const sheet = sheetOf(target, host);
      const id = `{${host.model.nextId().toString(16).toUpperCase().padStart(8, '0')}-CF}`;
      const format = { id, area: target.area, formula: '', stopIfTrue: false, style: {} };
      // Excel puts a new rule before the older ones.
      sheet.changeConditionalFormats([format, ...sheet.conditionalFormats], 'addin');
      return bindFormat(target, format, host);
    },
    ClearAll(target, _args, host) {
      sheetOf(target, host).removeConditionalFormats(target.area, 'addin');
    },
    GetCount: (target, _args, host) => formatsOf(target, host).length,
    GetItemAt(target, [index], host) {
      const format = formatsOf(target, host)[wholeArgument(index, 'index', 0)];
      if (!format) throw itemNotFound(`the conditional format at ${String(index)}`);
      return bindFormat(target, format, host);
    },
    GetItemOrNullObject(target, [key], host) {
      const format = formatsOf(target, host).find((one) => one.id === key);
      return format ? bindFormat(target, format, host) : nullObject('ConditionalFormat');
    },
  },
};

function formatsOf(target: RangeTarget, host: Host): readonly ConditionalFormat[] {
  return sheetOf(target, host).conditionalFormats.filter((format) =>
    intersection(format.area, target.area),
  );
}

function bindFormat({ sheetId }: RangeTarget, { id }: ConditionalFormat, host: Host) {
  const target: FormatTarget = { sheetId, id };
  return bindObject(conditionalFormatKind, target, host);
}
