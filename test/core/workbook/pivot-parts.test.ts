import { pivotCacheXml, pivotRecordsXml } from '../../../core/workbook/parts/pivot-cache-xml';
import { pivotTableXml } from '../../../core/workbook/parts/pivot-xml';
import type { PivotPlan } from '../../../core/workbook/workbook-plan';

const plan: PivotPlan = {
  name: 'P',
  source: { sheet: '数据', area: { row: 0, column: 0, rows: 5, columns: 4 } },
  refreshOnLoad: false,
  headers: ['类型', '件', '备注', '急'],
  records: [
    ['噪声', 3, 'Abc', true],
    ['垃圾', 1, 'aBC', false],
    ['噪声', 2.5, null, true],
    ['', 4, '', true],
  ],
  area: { row: 4, column: 0, rows: 4, columns: 3 },
  row: {
    header: '类型',
    items: ['噪声', '垃圾', null],
    shown: [0, 1],
    hidden: [2],
    sort: { descending: true, figure: 0 },
  },
  filters: [{ header: '急', items: [true, false], hidden: [1] }],
  figures: [
    { header: '件', title: '合计', subtotal: 'sum' },
    { header: '备注', title: '累计', subtotal: 'count', shownAs: 'runningShare' },
  ],
  total: '总计',
};

describe('pivotCacheXml', () => {
  it('should say of each field what it holds, and list its texts once whatever their case', () => {
    const xml = pivotCacheXml(plan);
    expect(xml).toContain('r:id="rId1" recordCount="4"');
    expect(xml).not.toContain('refreshOnLoad');
    expect(xml).toContain('<worksheetSource ref="A1:D5" sheet="数据"/>');
    expect(xml).toContain(
      '<cacheField name="类型" numFmtId="0"><sharedItems containsBlank="1" count="3"><s v="噪声"/><s v="垃圾"/><m/></sharedItems>',
    );
    expect(xml).toContain(
      '<sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" minValue="1" maxValue="4"/>',
    );
    expect(xml).toContain(
      '<sharedItems containsBlank="1" count="2"><s v="Abc"/><m/></sharedItems>',
    );
    expect(xml).toContain(
      '<sharedItems containsString="0" count="2"><b v="1"/><b v="0"/></sharedItems>',
    );
  });

  it('should say of whole numbers beside texts that they are mixed', () => {
    const mixed = {
      ...plan,
      records: [
        ['噪声', 3, 4, true],
        ['噪声', 3, 'x', true],
      ],
    };
    expect(pivotCacheXml(mixed)).toContain(
      '<sharedItems containsMixedTypes="1" containsNumber="1" containsInteger="1" minValue="4" maxValue="4" count="2"><n v="4"/><s v="x"/></sharedItems>',
    );
  });
});

describe('pivotRecordsXml', () => {
  it('should keep each row of the source, items by their number', () => {
    expect(pivotRecordsXml(plan)).toContain(
      'count="4"><r><x v="0"/><n v="3"/><x v="0"/><x v="0"/></r><r><x v="1"/><n v="1"/><x v="0"/><x v="1"/></r><r><x v="0"/><n v="2.5"/><x v="1"/><x v="0"/></r><r><x v="2"/><n v="4"/><x v="1"/><x v="0"/></r>',
    );
  });
});

describe('pivotTableXml', () => {
  const xml = pivotTableXml(plan, 7);

  it('should hide what filters hide, and list the lines that are shown', () => {
    expect(xml).toContain('<items count="4"><item x="0"/><item x="1"/><item h="1" x="2"/>');
    expect(xml).toContain('<rowItems count="3"><i><x/></i><i><x v="1"/></i><i t="grand">');
    expect(xml).toContain('axis="axisPage" compact="0" outline="0" showAll="0" multipleItemSelec');
    expect(xml).toContain('<pageFields count="1"><pageField fld="3" hier="-1"/></pageFields>');
  });

  it('should put several figures side by side, sorted and as shares where asked', () => {
    expect(xml).toContain('<location ref="A5:C8" firstHeaderRow="0" firstDataRow="1"');
    expect(xml).toContain('<colFields count="1"><field x="-2"/></colFields><colItems count="2">');
    expect(xml).toContain('sortType="descending"');
    expect(xml).toContain('<dataField name="合计" fld="1" baseField="0" baseItem="0"/>');
    expect(xml).toContain('pivotShowAs="percentOfRunningTotal"');
  });
});
