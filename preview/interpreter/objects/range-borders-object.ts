import type { Area } from '../../model/area';
import type { BorderLine, BorderSide } from '../../model/cell';
import { withoutKeys } from '../../model/without-keys';
import { choiceArgument, colorArgument, wholeArgument } from '../argument-readers';
import type { Host } from '../host';
import { invalidArgument } from '../host-error';
import { type ObjectKind, bindObject } from '../object-kind';
import type { RangeTarget } from '../reference-table';
import { sharedStyle } from './shared-style';
import { sheetOf } from './sheet-of';

const sides = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;
type RangeSide = (typeof sides)[number];

const lineStyles = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Double',
  'SlantDashDot',
] as const;
const weights = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;

/** The border lines of a range, by side. */
export const rangeBordersKind: ObjectKind<RangeTarget> = {
  name: 'RangeBorderCollection',
  scalars: { Count: () => sides.length },
  items: (target, host) => sides.map((side) => bindObject(borderKind, { ...target, side }, host)),
  item: (target, key, host) =>
    bindObject(borderKind, { ...target, side: choiceArgument(key, 'index', sides) }, host),
  methods: {
    GetItemAt(target, [index], host) {
      const side = sides[wholeArgument(index, 'index', 0)];
      if (!side) throw invalidArgument(`index must be less than ${sides.length}.`);
      return bindObject(borderKind, { ...target, side }, host);
    },
  },
};

interface BorderTarget extends RangeTarget {
  readonly side: RangeSide;
}

const borderKind: ObjectKind<BorderTarget> = {
  name: 'RangeBorder',
  identity: ({ side }) => ({ _Id: side }),
  scalars: {
    SideIndex: ({ side }) => side,
    Style: (target, host) => shared(target, host, (line) => line?.style ?? 'None'),
    Weight: (target, host) => shared(target, host, (line) => line?.weight ?? 'Thin'),
    Color: (target, host) => shared(target, host, (line) => line?.color ?? '#000000'),
  },
  setters: {
    Style: (target, value, host) =>
      draw(target, host, { style: choiceArgument(value, 'style', lineStyles) }),
    Weight: (target, value, host) =>
      draw(target, host, { weight: choiceArgument(value, 'weight', weights) }),
    Color: (target, value, host) => draw(target, host, { color: colorArgument(value, 'color') }),
  },
};

function shared(
  target: BorderTarget,
  host: Host,
  trait: (line: BorderLine | undefined) => string,
): string | null {
  const found = new Set(
    edgeAreas(target.area, target.side).map(([area, side]) =>
      sharedStyle({ ...target, area }, host, (style) => trait(style.borders?.[side])),
    ),
  );
  const [only] = found;
  return found.size === 1 ? (only ?? null) : null;
}

function draw(target: BorderTarget, host: Host, patch: Partial<BorderLine>): void {
  const sheet = sheetOf(target, host);
  for (const [area, side] of edgeAreas(target.area, target.side)) {
    sheet.restyle(
      area,
      (style) => {
        const line = {
          style: 'Continuous',
          weight: 'Thin',
          color: '#000000',
          ...style.borders?.[side],
          ...patch,
        };
        const others = withoutKeys(style.borders ?? {}, side);
        return { ...style, borders: line.style === 'None' ? others : { ...others, [side]: line } };
      },
      'addin',
    );
  }
}

/** The cells a side of a range runs along, and the side of those cells it is drawn on. */
function edgeAreas(area: Area, side: RangeSide): readonly (readonly [Area, BorderSide])[] {
  switch (side) {
    case 'EdgeTop':
      return [[{ ...area, rows: 1 }, side]];
    case 'EdgeBottom':
      return [[{ ...area, row: area.row + area.rows - 1, rows: 1 }, side]];
    case 'EdgeLeft':
      return [[{ ...area, columns: 1 }, side]];
    case 'EdgeRight':
      return [[{ ...area, column: area.column + area.columns - 1, columns: 1 }, side]];
    case 'InsideHorizontal':
      return area.rows < 2 ? [] : [[{ ...area, rows: area.rows - 1 }, 'EdgeBottom']];
    case 'InsideVertical':
      return area.columns < 2 ? [] : [[{ ...area, columns: area.columns - 1 }, 'EdgeRight']];
    case 'DiagonalDown':
    case 'DiagonalUp':
      return [[area, side]];
  }
}
