import type { ConditionalFormat, ConditionalStyle } from '../../model/sheet-rules';
import { withoutKeys } from '../../model/without-keys';
import {
  booleanArgument,
  choiceArgument,
  colorArgument,
  textArgument,
  wholeArgument,
} from '../argument-readers';
import type { Host } from '../host';
import { invalidArgument, itemNotFound, notImplemented } from '../host-error';
import { type ObjectKind, bindObject, nullObject } from '../object-kind';
import { conditionalBordersKind } from './conditional-borders-object';
import { sheetOf } from './sheet-of';

export interface FormatTarget {
  readonly sheetId: string;
  readonly id: string;
}

const otherTypes = [
  'CellValue',
  'ColorScale',
  'DataBar',
  'IconSet',
  'Preset',
  'TextComparison',
  'TopBottom',
];

/** One conditional format: a formula rule with its look. */
export const conditionalFormatKind: ObjectKind<FormatTarget> = {
  name: 'ConditionalFormat',
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: ({ id }) => id,
    Type: () => 'Custom',
    StopIfTrue: (target, host) => formatOf(target, host).stopIfTrue,
    Priority: (target, host) =>
      sheetOf(target, host).conditionalFormats.findIndex((one) => one.id === target.id),
  },
  setters: {
    StopIfTrue: (target, value, host) =>
      changeFormat(target, host, () => ({ stopIfTrue: booleanArgument(value, 'stopIfTrue') })),
    Priority(target, value, host) {
      const sheet = sheetOf(target, host);
      const format = formatOf(target, host);
      const others = sheet.conditionalFormats.filter((one) => one !== format);
      const at = wholeArgument(value, 'priority', 0);
      if (at > others.length) throw invalidArgument(`priority must be at most ${others.length}.`);
      const formats = [...others.slice(0, at), format, ...others.slice(at)];
      sheet.changeConditionalFormats(formats, 'addin');
    },
  },
  objects: {
    Custom: (target, host) => bindObject(customKind, target, host),
    CustomOrNullObject: (target, host) => bindObject(customKind, target, host),
    ...Object.fromEntries(
      otherTypes.flatMap((type) => [
        [type, () => refuse(type)],
        [`${type}OrNullObject`, () => nullObject(type)],
      ]),
    ),
  },
  methods: {
    Delete(target, _args, host) {
      const sheet = sheetOf(target, host);
      const left = sheet.conditionalFormats.filter((one) => one.id !== target.id);
      sheet.changeConditionalFormats(left, 'addin');
    },
    GetRange: (target, _args, host) =>
      host.make.range({ sheetId: target.sheetId, area: formatOf(target, host).area }),
    GetRangeOrNullObject: (target, _args, host) =>
      host.make.range({ sheetId: target.sheetId, area: formatOf(target, host).area }),
  },
};

const customKind: ObjectKind<FormatTarget> = {
  name: 'CustomConditionalFormat',
  objects: {
    Rule: (target, host) => bindObject(ruleKind, target, host),
    Format: (target, host) => bindObject(lookKind, target, host),
  },
};

const ruleKind: ObjectKind<FormatTarget> = {
  name: 'ConditionalFormatRule',
  scalars: {
    Formula: (target, host) => formatOf(target, host).formula,
    FormulaLocal: (target, host) => formatOf(target, host).formula,
  },
  setters: { Formula: setFormula, FormulaLocal: setFormula },
};

const lookKind: ObjectKind<FormatTarget> = {
  name: 'ConditionalRangeFormat',
  scalars: { NumberFormat: (target, host) => formatOf(target, host).style.numberFormat ?? '' },
  setters: {
    NumberFormat: (target, value, host) =>
      changeStyle(target, host, { numberFormat: textArgument(value, 'numberFormat') }),
  },
  objects: {
    Fill: (target, host) => bindObject(fillKind, target, host),
    Font: (target, host) => bindObject(fontKind, target, host),
    Borders: (target, host) =>
      bindObject(
        conditionalBordersKind,
        {
          borders: () => formatOf(target, host).style.borders ?? {},
          change: (borders) => changeStyle(target, host, { borders }),
        },
        host,
      ),
  },
};

const fillKind: ObjectKind<FormatTarget> = {
  name: 'ConditionalRangeFill',
  scalars: { Color: (target, host) => formatOf(target, host).style.fillColor ?? '' },
  setters: {
    Color: (target, value, host) =>
      changeStyle(target, host, { fillColor: colorArgument(value, 'color') }),
  },
  methods: {
    Clear: (target, _args, host) =>
      changeFormat(target, host, ({ style }) => ({ style: withoutKeys(style, 'fillColor') })),
  },
};

const fontKind: ObjectKind<FormatTarget> = {
  name: 'ConditionalRangeFont',
  scalars: {
    Color: (target, host) => formatOf(target, host).style.fontColor ?? '',
    Bold: (target, host) => formatOf(target, host).style.bold ?? false,
    Italic: (target, host) => formatOf(target, host).style.italic ?? false,
    Strikethrough: (target, host) => formatOf(target, host).style.strikethrough ?? false,
    Underline: (target, host) => formatOf(target, host).style.underline ?? 'None',
  },
  setters: {
    Color: (target, value, host) =>
      changeStyle(target, host, { fontColor: colorArgument(value, 'color') }),
    Bold: (target, value, host) =>
      changeStyle(target, host, { bold: booleanArgument(value, 'bold') }),
    Italic: (target, value, host) =>
      changeStyle(target, host, { italic: booleanArgument(value, 'italic') }),
    Strikethrough: (target, value, host) =>
      changeStyle(target, host, { strikethrough: booleanArgument(value, 'strikethrough') }),
    Underline: (target, value, host) =>
      changeStyle(target, host, {
        underline: choiceArgument(value, 'underline', ['None', 'Single', 'Double']),
      }),
  },
  methods: {
    Clear: (target, _args, host) =>
      changeFormat(target, host, ({ style }) => ({
        style: withoutKeys(style, 'fontColor', 'bold', 'italic', 'strikethrough', 'underline'),
      })),
  },
};

function setFormula(target: FormatTarget, value: unknown, host: Host): void {
  const formula = textArgument(value, 'formula');
  changeFormat(target, host, () => ({
    formula: formula.startsWith('=') ? formula : `=${formula}`,
  }));
}

function formatOf(target: FormatTarget, host: Host): ConditionalFormat {
  const format = sheetOf(target, host).conditionalFormats.find((one) => one.id === target.id);
  if (!format) throw itemNotFound('the conditional format was deleted');
  return format;
}

function changeFormat(
  target: FormatTarget,
  host: Host,
  patchOf: (format: ConditionalFormat) => Partial<ConditionalFormat>,
): void {
  const sheet = sheetOf(target, host);
  const format = formatOf(target, host);
  const changed = { ...format, ...patchOf(format) };
  sheet.changeConditionalFormats(
    sheet.conditionalFormats.map((one) => (one === format ? changed : one)),
    'addin',
  );
}

function changeStyle(target: FormatTarget, host: Host, patch: ConditionalStyle): void {
  changeFormat(target, host, ({ style }) => ({ style: { ...style, ...patch } }));
}

function refuse(type: string): never {
  throw notImplemented(`ConditionalFormat.${type}`);
}
