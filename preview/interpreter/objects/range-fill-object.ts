import { withoutKeys } from '../../model/without-keys';
import { choiceArgument, colorArgument } from '../argument-readers';
import type { ObjectKind } from '../object-kind';
import type { RangeTarget } from '../reference-table';
import { sharedStyle } from './shared-style';
import { sheetOf } from './sheet-of';

const patterns = [
  'None',
  'Solid',
  'Gray50',
  'Gray75',
  'Gray25',
  'Horizontal',
  'Vertical',
  'Down',
  'Up',
  'Checker',
  'SemiGray75',
  'LightHorizontal',
  'LightVertical',
  'LightDown',
  'LightUp',
  'Grid',
  'CrissCross',
  'Gray16',
  'Gray8',
] as const;

/** The background of the cells of a range. */
export const rangeFillKind: ObjectKind<RangeTarget> = {
  name: 'RangeFill',
  scalars: {
    Color: (target, host) => sharedStyle(target, host, (style) => style.fillColor ?? '#FFFFFF'),
    Pattern: (target, host) =>
      sharedStyle(
        target,
        host,
        (style) => style.fillPattern ?? (style.fillColor ? 'Solid' : 'None'),
      ),
    PatternColor: (target, host) =>
      sharedStyle(target, host, (style) => style.patternColor ?? '#000000'),
  },
  setters: {
    Color(target, value, host) {
      const fillColor = value === '' ? '#FFFFFF' : colorArgument(value, 'color');
      sheetOf(target, host).restyle(target.area, (style) => ({ ...style, fillColor }), 'addin');
    },
    Pattern(target, value, host) {
      const fillPattern = choiceArgument(value, 'pattern', patterns);
      sheetOf(target, host).restyle(target.area, (style) => ({ ...style, fillPattern }), 'addin');
    },
    PatternColor(target, value, host) {
      const patternColor = colorArgument(value, 'patternColor');
      sheetOf(target, host).restyle(target.area, (style) => ({ ...style, patternColor }), 'addin');
    },
  },
  methods: {
    Clear(target, _args, host) {
      sheetOf(target, host).restyle(
        target.area,
        (style) => withoutKeys(style, 'fillColor', 'fillPattern', 'patternColor'),
        'addin',
      );
    },
  },
};
