import { booleanArgument } from '../argument-readers';
import type { ObjectKind } from '../object-kind';
import type { RangeTarget } from '../reference-table';
import { sharedStyle } from './shared-style';
import { sheetOf } from './sheet-of';

/** Whether the cells of a range are locked when their sheet is protected. */
export const rangeProtectionKind: ObjectKind<RangeTarget> = {
  name: 'FormatProtection',
  scalars: { Locked: (target, host) => sharedStyle(target, host, (style) => !style.unlocked) },
  setters: {
    Locked(target, value, host) {
      const unlocked = !booleanArgument(value, 'locked');
      sheetOf(target, host).restyle(target.area, (style) => ({ ...style, unlocked }), 'addin');
    },
  },
};
