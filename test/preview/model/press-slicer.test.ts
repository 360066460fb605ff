import { pressSlicer, type SlicerPress } from '../../../preview/model/press-slicer';

const NAMES = ['甲', '乙', '丙', '丁'];
const items = (chosen: readonly string[]) =>
  NAMES.map((name) => ({ name, isSelected: chosen.includes(name), hasData: true }));

it.each<[string, readonly string[], string, SlicerPress, string | undefined, unknown]>([
  ['choose one alone', NAMES, '乙', 'alone', undefined, ['乙']],
  ['choose another in place of what was chosen', ['甲', '丁'], '乙', 'alone', undefined, ['乙']],
  ['keep the one that is chosen already', ['乙'], '乙', 'alone', undefined, ['乙']],
  [
    'add one to what is chosen, in the order of the buttons',
    ['丙'],
    '甲',
    'toggle',
    '丙',
    ['甲', '丙'],
  ],
  ['take one away from all', NAMES, '乙', 'toggle', undefined, ['甲', '丙', '丁']],
  ['bring all back when the last one is taken away', ['乙'], '乙', 'toggle', '乙', undefined],
  [
    'clear the filter when all are chosen again',
    ['甲', '乙', '丙'],
    '丁',
    'toggle',
    '甲',
    undefined,
  ],
  ['choose a span downwards', ['乙'], '丁', 'span', '乙', ['乙', '丙', '丁']],
  ['choose a span upwards', ['丙'], '乙', 'span', '丙', ['乙', '丙']],
  ['choose one when a span has no beginning', NAMES, '丙', 'span', undefined, ['丙']],
  ['choose one when the beginning of a span is gone', NAMES, '丙', 'span', '戊', ['丙']],
])('should %s', (_, chosen, pressed, press, from, expected) => {
  expect(pressSlicer(items(chosen), pressed, press, from)).toEqual(expected);
});
