import type { SlicerItem } from './slicer-items';

/** How a button of a slicer is pressed: alone, as one of several, or with all up to the last one. */
export type SlicerPress = 'alone' | 'toggle' | 'span';

/**
 * The items a slicer chooses after a button was pressed; undefined when that is all of them. The
 * last one that is taken away brings all back, as in Excel.
 *
 * @param from the button pressed before, from which a span reaches.
 */
export function pressSlicer(
  items: readonly SlicerItem[],
  pressed: string,
  press: SlicerPress,
  from?: string,
): readonly string[] | undefined {
  const names = items.map(({ name }) => name);
  const chosen = chosenAfter(items, names, pressed, press, from);
  return chosen.length === 0 || chosen.length === names.length ? undefined : chosen;
}

function chosenAfter(
  items: readonly SlicerItem[],
  names: readonly string[],
  pressed: string,
  press: SlicerPress,
  from: string | undefined,
): readonly string[] {
  switch (press) {
    case 'alone':
      return [pressed];
    case 'toggle':
      return items
        .filter(({ name, isSelected }) => isSelected !== (name === pressed))
        .map(({ name }) => name);
    case 'span': {
      const begin = from !== undefined && names.includes(from) ? from : pressed;
      const ends = [names.indexOf(begin), names.indexOf(pressed)];
      return names.slice(Math.min(...ends), Math.max(...ends) + 1);
    }
  }
}
