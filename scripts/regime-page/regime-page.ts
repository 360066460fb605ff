import type { RulebookDefinition } from '../../core/rulebook/definition';
import type { Text } from '../../core/text';
import { amountText } from './amount-text';
import { clockDiagram } from './clock-diagram';
import { markdownTable } from './markdown-table';

/** The page of a regime: what it asks, its clocks as a diagram, levels, forms and reports. */
export function regimePage(definition: RulebookDefinition): string {
  const { title, source, summary } = definition;
  const sections = [
    section('要登记什么 What is taken down', fieldRows(definition)),
    section('什么可以受理 What is accepted', acceptanceRows(definition)),
    section('级别 Levels', levelRows(definition)),
    clocksSection(definition),
    section('升级 Escalation', escalationRows(definition)),
    section('谁可以决定 Authorities', authorityRows(definition)),
    section('表单与文书 Forms and letters', paperRows(definition)),
    section('报表与职责 Reports and duties', reportRows(definition)),
    section('回访与保存 Follow-up and retention', afterRows(definition)),
    section('原文不明确之处 What the document leaves open', ambiguityRows(definition)),
  ].filter((part) => part !== '');
  return `${[
    `# ${title.zh} ${title.en}`,
    `${summary.zh}\n\n${summary.en}`,
    `出处 Source: ${source.zh} · ${source.en}`,
    ...sections,
  ].join('\n\n')}\n`;
}

type Rows = { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

function section(heading: string, { head, rows }: Rows): string {
  return rows.length === 0 ? '' : `## ${heading}\n\n${markdownTable(head, rows)}`;
}

const both = ({ zh, en }: Text): string => `${zh} ${en}`;

const fieldRows = ({ fields }: RulebookDefinition): Rows => ({
  head: ['项目 Field', '必填 Required', '个人信息 Personal', '依据 Clause'],
  rows: fields.map(({ title, required, personal, clause }) => [
    both(title),
    requiredText(required),
    personal ? '是 yes' : '',
    clause,
  ]),
});

function requiredText(required: boolean | string): string {
  if (typeof required === 'string') return `\`${required}\``;
  return required ? '是 yes' : '';
}

const acceptanceRows = ({ acceptance }: RulebookDefinition): Rows => ({
  head: ['情形 Case', '处理 Outcome', '依据 Clause'],
  rows: acceptance.map(({ title, outcome, to, clause }) => [
    both(title),
    `${OUTCOMES[outcome]}${to ? `: ${both(to)}` : ''}`,
    clause,
  ]),
});

const OUTCOMES: Readonly<Record<RulebookDefinition['acceptance'][number]['outcome'], string>> = {
  accept: '受理 accept',
  reject: '不予受理 reject',
  transfer: '转办 transfer',
  correct: '补正 correct',
  guidance: '提示 guidance',
};

const levelRows = ({ levels }: RulebookDefinition): Rows => ({
  head: ['级别 Level', '定义 Definition', '依据 Clause'],
  rows: levels.map(({ title, definition, clause }) => [
    both(title),
    definition ? both(definition) : '',
    clause,
  ]),
});

function clocksSection(definition: RulebookDefinition): string {
  const { clocks, events } = definition;
  if (clocks.length === 0) return '';
  const titleOf = (key: string): string =>
    both(events.find((event) => event.key === key)?.title ?? { zh: key, en: key });
  const rows = clocks.map(({ title, from, to, within, when, clause }) => [
    both(title),
    titleOf(from),
    titleOf(to),
    amountText(within, definition),
    when === undefined ? '' : `\`${when}\``,
    clause,
  ]);
  const head = ['时限 Clock', '起 From', '止 To', '期限 Within', '条件 When', '依据 Clause'];
  return `## 时限 Clocks\n\n${clockDiagram(definition)}\n\n${markdownTable(head, rows)}`;
}

const escalationRows = ({ escalations, levels, roles }: RulebookDefinition): Rows => ({
  head: ['情形 Case', '升为 To', '依据 Clause'],
  rows: escalations.map(({ title, toLevel, toRole, clause }) => [
    both(title),
    [
      levels.find(({ code }) => code === toLevel)?.title,
      roles.find(({ key }) => key === toRole)?.title,
    ]
      .flatMap((target) => (target ? [both(target)] : []))
      .join(', '),
    clause,
  ]),
});

const authorityRows = ({ authorities, roles }: RulebookDefinition): Rows => ({
  head: ['事项 Matter', '角色 Role', '限度 Limit', '依据 Clause'],
  rows: authorities.map(({ title, role, when, clause }) => [
    both(title),
    both(roles.find(({ key }) => key === role)?.title ?? { zh: role, en: '' }),
    when === undefined ? '' : `\`${when}\``,
    clause,
  ]),
});

const paperRows = ({ forms, letters }: RulebookDefinition): Rows => ({
  head: ['名称 Name', '种类 Kind', '依据 Clause'],
  rows: [
    ...forms.map(({ title, clause }) => [both(title), '表单 form', clause]),
    ...letters.map(({ title, clause }) => [both(title), '文书 letter', clause]),
  ],
});

const reportRows = ({ reports, duties }: RulebookDefinition): Rows => ({
  head: ['名称 Name', '周期 Period', '依据 Clause'],
  rows: [
    ...reports.map(({ title, period, clause }) => [both(title), period, clause]),
    ...duties.map(({ title, per, clause }) => [both(title), per, clause]),
  ],
});

const afterRows = ({ followUps, retention }: RulebookDefinition): Rows => ({
  head: ['事项 Duty', '依据 Clause'],
  rows: [...followUps, ...retention].map(({ title, clause }) => [both(title), clause]),
});

const ambiguityRows = ({ ambiguities }: RulebookDefinition): Rows => ({
  head: ['问题 Question', '默认 Default'],
  rows: ambiguities.map(({ question, choice }) => [both(question), both(choice)]),
});
