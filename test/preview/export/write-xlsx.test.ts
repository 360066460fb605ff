/** @jest-environment node */
import ExcelJS from 'exceljs';
import { writeXlsx } from '../../../preview/export/write-xlsx';
import { newTable } from '../../../preview/model/table-model';
import { WorkbookModel } from '../../../preview/model/workbook-model';
import { plantedFormulas } from '../../support/planted-formulas';

async function writtenSample(): Promise<ExcelJS.Workbook> {
  const model = new WorkbookModel('台账');
  const sheet = model.activeSheet;
  const inputs = [
    ['编号', '日期', '件数', '两倍'],
    ["'007", '2026-11-22', 5, '=C2*2'],
  ];
  sheet.writeInputs(
    { row: 0, column: 0, rows: 2, columns: 4 },
    (row, column) => inputs[row]?.[column] ?? null,
    'person',
  );
  sheet.putResults([{ row: 1, column: 3, value: 10 }]);
  sheet.restyle(
    { row: 0, column: 0, rows: 1, columns: 4 },
    (style) => ({ ...style, bold: true, fillColor: '#2F5597', fontColor: '#FFFFFF' }),
    'addin',
  );
  sheet.comments = [{ id: '1', row: 1, column: 1, content: '为什么是这一天' }];
  sheet.columnWidths.set(0, 90);
  sheet.hiddenColumns.add(2);
  sheet.freeze = { rows: 1, columns: 1 };
  sheet.changeConditionalFormats(
    [
      {
        id: '1',
        area: { row: 1, column: 0, rows: 1, columns: 4 },
        formula: '=$C2>1',
        stopIfTrue: false,
        style: { fillColor: '#FFC7CE' },
      },
    ],
    'addin',
  );
  sheet.changeValidations(
    [
      {
        id: '1',
        areas: [{ row: 1, column: 0, rows: 1, columns: 1 }],
        rule: { list: { inCellDropDown: true, source: '是,否' } },
        ignoreBlanks: true,
        alert: { showAlert: true, style: 'Warning', title: '类别', message: '选一项' },
        prompt: { showPrompt: false, title: '', message: '' },
      },
    ],
    'addin',
  );
  model.addTable(
    newTable({
      id: '1',
      sheetId: sheet.id,
      name: 'Register',
      area: { row: 0, column: 0, rows: 2, columns: 4 },
    }),
    'addin',
  );
  model.changeNames([{ name: 'Key', formula: "='台账'!$A$2", comment: '', visible: true }]);
  model.addSheet('后台', 'addin').changeSettings({ visibility: 'Hidden' }, 'addin');
  const workbook = new ExcelJS.Workbook();
  const bytes = await writeXlsx(model);
  await workbook.xlsx.load(bytes.buffer);
  return workbook;
}

it('should write what a person sees: cells, looks, rules, table, names and sheets', async () => {
  const workbook = await writtenSample();
  const sheet = workbook.getWorksheet('台账');
  expect(sheet?.getCell('A2').value).toBe('007');
  expect(sheet?.getCell('B2').note).toBe('为什么是这一天');
  expect(sheet?.getCell('B2').value).toEqual(new Date(Date.UTC(2026, 10, 22)));
  expect(sheet?.getCell('B2').numFmt).toBe('yyyy/m/d');
  expect(sheet?.getCell('D2').value).toEqual({ formula: 'C2*2', result: 10 });
  expect(sheet?.getCell('A1').font).toMatchObject({ bold: true, color: { argb: 'FFFFFFFF' } });
  expect(sheet?.getCell('A1').fill).toMatchObject({ fgColor: { argb: 'FF2F5597' } });
  expect(sheet?.getColumn(3).hidden).toBe(true);
  expect(sheet?.getColumn(1).width).toBeCloseTo((90 / 0.75 - 5) / 7);
  expect(sheet?.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 1 });
  expect(sheet?.getCell('A2').dataValidation).toMatchObject({
    type: 'list',
    formulae: ['"是,否"'],
    errorStyle: 'warning',
  });
  expect(sheet?.getTable('Register')).toBeDefined();
  expect(workbook.definedNames.getRanges('Key').ranges).toEqual(["'台账'!$A$2"]);
  expect(workbook.getWorksheet('后台')?.state).toBe('hidden');
});

it('should keep what begins like a formula a text, also once somebody edits it', async () => {
  const model = new WorkbookModel('台账');
  model.activeSheet.writeInputs(
    { row: 0, column: 0, rows: plantedFormulas.length, columns: 1 },
    (row) => `'${plantedFormulas[row] ?? ''}`,
    'person',
  );
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await writeXlsx(model)).buffer);
  plantedFormulas.forEach((text, row) => {
    const cell = workbook.getWorksheet('台账')?.getCell(row + 1, 1);
    expect(cell).toMatchObject({ value: text.replace('\r', '\n'), numFmt: '@' });
    expect(cell?.formula).toBeUndefined();
  });
});
