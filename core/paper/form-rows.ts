import type { FormItem } from './form-item';
import { needsWidth, textHeight, type FormLook, type FormRow } from './form-look';
import { stepRows } from './step-rows';
import { wideRows } from './wide-rows';

/**
 * The rows of a form's grid: short boxes two by two, long texts across the page, steps of the
 * handling as a table of their own, opinions with a line to sign.
 */
export function formRows(items: readonly FormItem[], look: FormLook): readonly FormRow[] {
  return groupItems(items, look).flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    if (areSteps(group)) return stepRows(group, look);
    return needsWidth(first, look) ? wideRows(first, look) : [pairRow(group, look)];
  });
}

type Group = readonly FormItem[];

/** Two steps or more are a table; a single one is a box like others. */
const areSteps = (group: Group): boolean =>
  group.length > 1 && group.every(({ kind }) => kind === 'step');

/** Steps in a row stay together, boxes go in pairs, what needs the width stands alone. */
function groupItems(items: readonly FormItem[], look: FormLook): readonly Group[] {
  const groups: FormItem[][] = [];
  items.forEach((item, index) => {
    const last = groups.at(-1) ?? [];
    if (belongs(item, items[index + 1], last, look)) last.push(item);
    else groups.push([item]);
  });
  return groups;
}

function belongs(
  item: FormItem,
  next: FormItem | undefined,
  group: Group,
  look: FormLook,
): boolean {
  const [first] = group;
  if (!first) return false;
  if (item.kind === 'step' && group.every(({ kind }) => kind === 'step')) return true;
  if (item.kind === 'step' && next?.kind === 'step') return false;
  return group.length === 1 && ![first, item].some((one) => needsWidth(one, look));
}

function pairRow(pair: Group, look: FormLook): FormRow {
  const { styles, label, narrow, wide } = look;
  const isAlone = pair.length === 1;
  const cells = pair.flatMap(({ title, value }, index) => [
    { column: index * 2, columns: 1, content: title, style: styles.label },
    { column: index * 2 + 1, columns: isAlone ? 3 : 1, content: value, style: styles.value },
  ]);
  const heights = pair.flatMap(({ kind, title, value }) => [
    leastHeights[kind],
    textHeight(title, label),
    textHeight(value, isAlone ? wide : narrow),
  ]);
  return { cells, height: Math.max(...heights) };
}

/** A signature wants some room, a round seal four centimetres. */
const leastHeights: Readonly<Record<FormItem['kind'], number>> = {
  box: 30,
  step: 30,
  text: 30,
  opinion: 30,
  signature: 38,
  seal: 110,
};
