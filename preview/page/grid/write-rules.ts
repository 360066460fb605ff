import { type Area, areaOf } from '../../model/area';
import type { ConditionalStyle, Validation } from '../../model/sheet-rules';
import type { SheetModel } from '../../model/sheet-model';
import { gridBorder } from './grid-style';
import { gridFormula } from './grid-formula';
import type { GridLink } from './grid-link';
import { gridRange } from './grid-range';
import { gridValidation } from './grid-validation';

/** Rows beyond the last one in use that rules are shown for, in steps, so that they rarely change. */
const spareRows = 250;

/** Remembers what was handed over, so that unchanged rules are left alone. */
export class RuleWriter {
  readonly #formats = new Map<string, { id: string; json: string }[]>();
  readonly #validations = new Map<string, { id: string; json: string }[]>();

  constructor(readonly link: GridLink) {}

  /** The formats of the model have the highest priority first; the grid puts the newest first. */
  writeFormats(sheet: SheetModel): void {
    const rules = sheet.conditionalFormats
      .filter(({ formula }) => formula !== '')
      .map(({ id, area, formula, stopIfTrue, style }) => ({
        cfId: id,
        ranges: [gridRange(clipped(sheet, area))],
        stopIfTrue,
        rule: {
          type: 'highlightCell',
          subType: 'formula',
          value: gridFormula(formula),
          style: look(style),
        },
      }));
    const next = rules.map((rule) => ({ id: rule.cfId, json: JSON.stringify(rule) }));
    const old = this.#formats.get(sheet.id) ?? [];
    if (JSON.stringify(old) === JSON.stringify(next)) return;
    this.#formats.set(sheet.id, next);
    for (const { id } of old) {
      this.link.run('sheet.mutation.delete-conditional-rule', { subUnitId: sheet.id, cfId: id });
    }
    for (const rule of [...rules].reverse()) {
      this.link.run('sheet.mutation.add-conditional-rule', { subUnitId: sheet.id, rule });
    }
  }

  writeValidations(sheet: SheetModel): void {
    const rules = sheet.validations.flatMap((one: Validation) =>
      gridValidation(
        one,
        one.areas.map((area) => gridRange(clipped(sheet, area))),
      ),
    );
    const next = rules.map((rule) => ({ id: rule.uid, json: JSON.stringify(rule) }));
    const old = this.#validations.get(sheet.id) ?? [];
    if (JSON.stringify(old) === JSON.stringify(next)) return;
    this.#validations.set(sheet.id, next);
    const kept = new Set(next.map(({ id, json }) => `${id} ${json}`));
    const gone = old.filter(({ id, json }) => !kept.has(`${id} ${json}`)).map(({ id }) => id);
    const known = new Set(old.map(({ id, json }) => `${id} ${json}`));
    const added = rules.filter((rule) => !known.has(`${rule.uid} ${JSON.stringify(rule)}`));
    if (gone.length > 0) {
      this.link.run('data-validation.mutation.removeRule', { subUnitId: sheet.id, ruleId: gone });
    }
    if (added.length > 0) {
      this.link.run('data-validation.mutation.addRule', { subUnitId: sheet.id, rule: added });
    }
  }
}

function clipped(sheet: SheetModel, area: Area): Area {
  const used = sheet.usedArea(areaOf(0, 0, 1_048_576, 16_384), true);
  const last = used ? used.row + used.rows : 0;
  const bottom = Math.max(Math.ceil((last + 1) / spareRows) * spareRows, area.row + 1);
  return { ...area, rows: Math.min(area.rows, bottom - area.row) };
}

function look(style: ConditionalStyle) {
  const { top, bottom, left, right } = {
    top: style.borders?.EdgeTop,
    bottom: style.borders?.EdgeBottom,
    left: style.borders?.EdgeLeft,
    right: style.borders?.EdgeRight,
  };
  return {
    ...(style.fillColor ? { bg: { rgb: style.fillColor } } : {}),
    ...(style.fontColor ? { cl: { rgb: style.fontColor } } : {}),
    ...(style.bold ? { bl: 1 } : {}),
    ...(style.italic ? { it: 1 } : {}),
    ...(style.underline && style.underline !== 'None' ? { ul: { s: 1 } } : {}),
    ...(style.strikethrough ? { st: { s: 1 } } : {}),
    ...(style.borders
      ? {
          bd: {
            ...(top ? { t: gridBorder(top) } : {}),
            ...(bottom ? { b: gridBorder(bottom) } : {}),
            ...(left ? { l: gridBorder(left) } : {}),
            ...(right ? { r: gridBorder(right) } : {}),
          },
        }
      : {}),
  };
}
