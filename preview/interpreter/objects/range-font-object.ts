import type { CellStyle } from '../../model/cell';
import {
  booleanArgument,
  choiceArgument,
  colorArgument,
  numberArgument,
  textArgument,
} from '../argument-readers';
import type { ObjectKind } from '../object-kind';
import type { RangeTarget } from '../reference-table';
import { sharedStyle } from './shared-style';
import { sheetOf } from './sheet-of';

const underlines = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const;

/** The font of the cells of a range. */
export const rangeFontKind: ObjectKind<RangeTarget> = {
  name: 'RangeFont',
  scalars: {
    Bold: (target, host) => sharedStyle(target, host, (style) => style.bold ?? false),
    Italic: (target, host) => sharedStyle(target, host, (style) => style.italic ?? false),
    Strikethrough: (target, host) =>
      sharedStyle(target, host, (style) => style.strikethrough ?? false),
    Underline: (target, host) => sharedStyle(target, host, (style) => style.underline ?? 'None'),
    Color: (target, host) => sharedStyle(target, host, (style) => style.fontColor ?? '#000000'),
    Size: (target, host) => sharedStyle(target, host, (style) => style.fontSize ?? 11),
    Name: (target, host) => sharedStyle(target, host, (style) => style.fontName ?? 'Calibri'),
  },
  setters: {
    Bold: setting((value) => ({ bold: booleanArgument(value, 'bold') })),
    Italic: setting((value) => ({ italic: booleanArgument(value, 'italic') })),
    Strikethrough: setting((value) => ({ strikethrough: booleanArgument(value, 'strikethrough') })),
    Underline: setting((value) => ({ underline: choiceArgument(value, 'underline', underlines) })),
    Color: setting((value) => ({ fontColor: colorArgument(value, 'color') })),
    Size: setting((value) => ({ fontSize: numberArgument(value, 'size') })),
    Name: setting((value) => ({ fontName: textArgument(value, 'name') })),
  },
};

function setting(
  patchOf: (value: unknown) => CellStyle,
): NonNullable<ObjectKind<RangeTarget>['setters']>[string] {
  return (target, value, host) => {
    const patch = patchOf(value);
    sheetOf(target, host).restyle(target.area, (style) => ({ ...style, ...patch }), 'addin');
  };
}
