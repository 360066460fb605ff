import type { BorderLine } from '../../model/cell';
import type { ConditionalBorderSide, ConditionalStyle } from '../../model/sheet-rules';
import { withoutKeys } from '../../model/without-keys';
import { choiceArgument, colorArgument } from '../argument-readers';
import { type ObjectKind, bindObject } from '../object-kind';

type Borders = NonNullable<ConditionalStyle['borders']>;

/** The borders of a conditional format, read and replaced as one. */
export interface BordersTarget {
  borders(): Borders;
  change(borders: Borders): void;
}

const sides = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
const styles = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot'] as const;

export const conditionalBordersKind: ObjectKind<BordersTarget> = {
  name: 'ConditionalRangeBorderCollection',
  scalars: { Count: () => sides.length },
  items: (target, host) => sides.map((side) => bindObject(borderKind, { target, side }, host)),
  item: (target, key, host) =>
    bindObject(borderKind, { target, side: choiceArgument(key, 'index', sides) }, host),
  objects: {
    Top: (target, host) => bindObject(borderKind, { target, side: 'EdgeTop' }, host),
    Bottom: (target, host) => bindObject(borderKind, { target, side: 'EdgeBottom' }, host),
    Left: (target, host) => bindObject(borderKind, { target, side: 'EdgeLeft' }, host),
    Right: (target, host) => bindObject(borderKind, { target, side: 'EdgeRight' }, host),
  },
};

interface SideTarget {
  readonly target: BordersTarget;
  readonly side: ConditionalBorderSide;
}

const borderKind: ObjectKind<SideTarget> = {
  name: 'ConditionalRangeBorder',
  identity: ({ side }) => ({ _Id: side }),
  scalars: {
    SideIndex: ({ side }) => side,
    Style: ({ target, side }) => target.borders()[side]?.style ?? 'None',
    Color: ({ target, side }) => target.borders()[side]?.color ?? '#000000',
  },
  setters: {
    Style: (one, value) => draw(one, { style: choiceArgument(value, 'style', styles) }),
    Color: (one, value) => draw(one, { color: colorArgument(value, 'color') }),
  },
};

function draw({ target, side }: SideTarget, patch: Partial<BorderLine>): void {
  const borders = target.borders();
  const line = {
    style: 'Continuous',
    weight: 'Thin',
    color: '#000000',
    ...borders[side],
    ...patch,
  };
  const others = withoutKeys(borders, side);
  target.change(line.style === 'None' ? others : { ...others, [side]: line });
}
