import type { WorksheetFunction } from '../addin/custom-functions/worksheet-function';
import { worksheetFunctions } from '../addin/custom-functions/worksheet-functions';
import type { Language, Text } from '../core/text';

/** docs/worksheet-functions.md: every worksheet function with its help in both languages. */
export function functionsDocument(): string {
  return [
    '# 自定义函数 Worksheet functions',
    '',
    ...introduction,
    '',
    ...table(
      ['函数 Function', '作用', 'What it gives'],
      worksheetFunctions.map(({ id, description: { zh, en } }) => [
        `[${id}](#${anchor(id)})`,
        zh,
        en,
      ]),
    ),
    ...worksheetFunctions.flatMap(section),
    '',
  ].join('\n');
}

const introduction = [
  '本页由 `npm run functions-metadata` 从 `addin/custom-functions` 写出，不要手改。 This page is written by `npm run functions-metadata`; do not edit it.',
  '',
  '- 每个参数都可以是一个单元格、一行、一列或一块，结果按最大的参数溢出；单个值对整列重复使用。 Every argument may be a cell, a row, a column or a block; the result spills as far as the largest argument, a single value is repeated.',
  '- 十万行写成一个公式，不要写十万个公式。 Write one formula over 100,000 rows, not 100,000 formulas.',
  '- 空白得空白；参数里已有的错误原样传出。 Blank gives blank; an error in an argument goes through unchanged.',
  '- 出错时 `#VALUE!` 和 `#N/A` 附一句说明，语言随台账；Excel 不显示 `#NUM!` 的说明。 `#VALUE!` and `#N/A` carry a sentence in the ledger’s language; Excel shows none with `#NUM!`.',
  '- 函数不是易失的：“现在”由您用 `NOW()` 给出。编辑公式时的预览只算前 100 行。 No function is volatile: you give the present with `NOW()`. The preview while a formula is being written computes the first 100 rows.',
  '- 条件格式里不能用自定义函数，登记表的颜色用原生公式。 Conditional formats cannot call them; the register’s colours are native formulas.',
];

function section(one: WorksheetFunction): readonly string[] {
  const { id, description, parameters, result, errors, example } = one;
  return [
    '',
    `## ${id}`,
    '',
    `\`COMPLAINT.${id}(${signature(one, 'zh')})\` · \`COMPLAINT.${id}(${signature(one, 'en')})\``,
    '',
    ...table(
      ['', '中文', 'English'],
      [
        row('作用 What', description),
        ...parameters.map(({ name, description: { zh, en } }) =>
          row(`参数 Argument`, { zh: `**${name.zh}** ${zh}`, en: `**${name.en}** ${en}` }),
        ),
        row('结果 Result', result),
        ...errors.map(({ code, when }) => row(`\`${code}\``, when)),
        row(`\`${example.formula}\``, example.gives),
      ],
    ),
  ];
}

const signature = ({ parameters }: WorksheetFunction, language: Language): string =>
  parameters
    .map(({ name, optional }) => (optional ? `[${name[language]}]` : name[language]))
    .join(', ');

const anchor = (id: string): string => id.toLowerCase();

const row = (head: string, { zh, en }: Text): readonly string[] => [head, zh, en];

const table = (
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] => [line(head), line(head.map(() => '---')), ...rows.map(line)];

const line = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
