import { strFromU8, strToU8 } from 'fflate';
import type { SheetPlan, WorkbookPlan } from '../../core/workbook/workbook-plan';
import { chartXml } from './chart-xml';
import { drawingXml } from './drawing-xml';

/** The parts of a package by their path. */
type PackageParts = Readonly<Record<string, Uint8Array>>;

/**
 * Adds the native charts of a plan to a written package: one drawing a sheet, one part a chart,
 * with the figures of the plan as cached values.
 */
export function addCharts(parts: PackageParts, plan: WorkbookPlan): Record<string, Uint8Array> {
  const added: Record<string, Uint8Array> = { ...parts };
  const overrides: string[] = [];
  let chartNumber = 0;
  plan.sheets.forEach((sheet, index) => {
    if (sheet.charts.length === 0) return;
    const number = index + 1;
    const first = chartNumber + 1;
    for (const chart of sheet.charts) {
      chartNumber += 1;
      added[`xl/charts/chart${chartNumber}.xml`] = strToU8(chartXml(chart, sheet));
      overrides.push(override(`/xl/charts/chart${chartNumber}.xml`, CHART_TYPE));
    }
    Object.assign(added, drawingParts(sheet, number, first), sheetParts(added, number));
    overrides.push(override(`/xl/drawings/drawing${number}.xml`, DRAWING_TYPE));
  });
  if (overrides.length > 0) {
    added[TYPES] = edit(added[TYPES], (xml) =>
      xml.replace('</Types>', `${overrides.join('')}</Types>`),
    );
  }
  return added;
}

function drawingParts(
  sheet: SheetPlan,
  number: number,
  firstChart: number,
): Record<string, Uint8Array> {
  const relations = sheet.charts.map((_, index) =>
    relation(`rId${index + 1}`, 'chart', `../charts/chart${firstChart + index}.xml`),
  );
  return {
    [`xl/drawings/drawing${number}.xml`]: strToU8(drawingXml(sheet.charts)),
    [`xl/drawings/_rels/drawing${number}.xml.rels`]: strToU8(relationsXml(relations)),
  };
}

/** The sheet's part and its relations, with the drawing hung in where the schema wants it. */
function sheetParts(
  parts: Readonly<Record<string, Uint8Array>>,
  number: number,
): Record<string, Uint8Array> {
  const sheetPath = `xl/worksheets/sheet${number}.xml`;
  const relationsPath = `xl/worksheets/_rels/sheet${number}.xml.rels`;
  const drawing = relation(DRAWING_ID, 'drawing', `../drawings/drawing${number}.xml`);
  const before = parts[relationsPath];
  return {
    [sheetPath]: edit(parts[sheetPath], (xml) =>
      xml.replace(
        /<legacyDrawing|<tableParts|<extLst|<\/worksheet>/,
        (next) => `<drawing xmlns:r="${RELATIONS}" r:id="${DRAWING_ID}"/>${next}`,
      ),
    ),
    [relationsPath]: before
      ? edit(before, (xml) => xml.replace('</Relationships>', `${drawing}</Relationships>`))
      : strToU8(relationsXml([drawing])),
  };
}

const TYPES = '[Content_Types].xml';
const DRAWING_ID = 'rIdDrawing';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';

function edit(part: Uint8Array | undefined, change: (xml: string) => string): Uint8Array {
  if (!part) throw new Error('The package lacks a part that every workbook has.');
  return strToU8(change(strFromU8(part)));
}

const override = (path: string, type: string): string =>
  `<Override PartName="${path}" ContentType="${type}"/>`;

const relation = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;

const relationsXml = (relations: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`;
