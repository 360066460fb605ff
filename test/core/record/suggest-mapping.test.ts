import { bindRulebook } from '../../../core/rulebook/bind-rulebook';
import type { Rulebook } from '../../../core/rulebook/rulebook';
import { suggestMapping } from '../../../core/record/suggest-mapping';
import { readRulebook } from '../../support/read-rulebook';
import { sampleRulebook } from '../../support/sample-rulebook';

const bound = (id: string): Rulebook => {
  const { rulebook } = bindRulebook(readRulebook(id), {});
  if (rulebook === undefined) throw new Error(`${id} does not bind`);
  return rulebook;
};

const targets = (
  headers: readonly string[],
  rows: readonly (readonly unknown[])[],
  rulebook: Rulebook,
) =>
  suggestMapping(headers, rows, rulebook).map(
    ({ target }) => target && `${target.kind}:${target.key}`,
  );

describe('suggestMapping', () => {
  it('should know every column of the message tables', () => {
    const rulebook = bound('government-message-board');
    const headers = [
      '留言编号',
      '留言用户',
      '留言主题',
      '留言时间',
      '留言详情',
      '答复意见',
      '答复时间',
      '反对数',
      '点赞数',
    ];
    const rows = [
      [
        2549,
        'A00045581',
        '物业管理',
        '2019/4/25 9:32:09',
        '详情',
        '意见',
        '2019/5/10 14:56:53',
        0,
        1,
      ],
    ];
    expect(targets(headers, rows, rulebook)).toEqual([
      'number:number',
      'field:user',
      'field:subject',
      'event:received',
      'field:details',
      'field:reply',
      'event:replied',
      'field:dislikes',
      'field:likes',
    ]);
    expect(suggestMapping(headers, rows, rulebook).map(({ confidence }) => confidence)).toEqual(
      Array(9).fill(1),
    );
  });

  it('should know every column of the CFPB file', () => {
    const headers =
      'date_received,product,sub_product,issue,sub_issue,consumer_complaint_narrative,company_public_response,company,state,zip_code,tags,consumer_consent_provided,submitted_via,date_sent_to_company,company_response_to_consumer,timely_response,consumer_disputed,complaint_id'.split(
        ',',
      );
    const row = [
      '2017-03-21',
      'Credit reporting',
      '',
      'Incorrect information',
      '',
      '',
      '',
      'EXPERIAN',
      'TX',
      '77075',
      '',
      'N/A',
      'Phone',
      '2017-03-21',
      'In progress',
      'true',
      'No',
      '2397100',
    ];
    expect(targets(headers, [row], bound('cfpb-company-response'))).toEqual([
      'event:received',
      'field:product',
      'field:subProduct',
      'field:issue',
      'field:subIssue',
      'field:narrative',
      'field:companyPublicResponse',
      'field:company',
      'field:state',
      'field:zipCode',
      'field:tags',
      'field:consent',
      'field:submittedVia',
      'event:sent',
      'field:companyResponse',
      'field:timely',
      'field:disputed',
      'number:number',
    ]);
  });

  it('should see through width, spaces, brackets and additions', () => {
    const rulebook = bound('property-internal-procedure');
    const headers = [
      '住户姓名（必填）',
      ' 联系 电话 ',
      '投诉内容描述',
      '被投诉的部门',
      '投诉等级',
      '接诉时间',
    ];
    const row = ['王女士', '13800138000', '电梯故障', '工程部', '重大投诉', '2026-11-20'];
    expect(targets(headers, [row], rulebook)).toEqual([
      'field:resident',
      'field:phone',
      'field:content',
      'field:department',
      'level:level',
      'event:received',
    ]);
  });

  it('should find a short name inside a long header', () => {
    const rulebook = bound('property-internal-procedure');
    const [column] = suggestMapping(['楼栋与房号信息'], [['3-201']], rulebook);
    expect(column?.target).toEqual({ kind: 'field', key: 'room' });
  });

  it('should doubt a name whose values do not fit', () => {
    const [fits] = suggestMapping(['received'], [['2026-11-20']], sampleRulebook());
    const [doubted] = suggestMapping(
      ['received'],
      [['2026-11-20'], ['soon'], ['later']],
      sampleRulebook(),
    );
    const [refused] = suggestMapping(['received'], [['yes'], ['no']], sampleRulebook());
    expect(fits).toMatchObject({ target: { key: 'received' }, confidence: 1 });
    expect(doubted?.confidence).toBeCloseTo(0.6);
    expect(refused).not.toHaveProperty('target');
    expect(refused?.confidence).toBe(0);
  });

  it('should take a column of dates whose order is still open for dates', () => {
    const [column] = suggestMapping(['received'], [['04/05/2019']], sampleRulebook());
    expect(column?.confidence).toBe(1);
  });

  it('should suggest each target once, to the likeliest column', () => {
    const columns = suggestMapping(['name of person', 'name'], [], sampleRulebook());
    expect(columns.map(({ target }) => target?.key)).toEqual([undefined, 'name']);
  });

  it('should leave a strange column alone and show what is in it', () => {
    const rows = [['一'], ['二'], [' '], ['一'], ['三'], ['四'], [null]];
    expect(suggestMapping(['xyz'], rows, sampleRulebook())).toEqual([
      { header: 'xyz', samples: ['一', '二', '三'], confidence: 0 },
    ]);
  });

  it('should show date cells as dates', () => {
    const [column] = suggestMapping(
      ['received'],
      [[{ kind: 'date', serial: 43563.5 }]],
      sampleRulebook(),
    );
    expect(column?.samples).toEqual(['2019-04-08 12:00']);
  });
});
