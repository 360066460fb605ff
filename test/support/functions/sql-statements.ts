import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A statement as the sources give it to a database; what is only known at run time is `…`. */
export interface SqlStatement {
  readonly file: string;
  readonly sql: string;
}

/** Every statement that the sources below a folder pass to `query` or `execute`. */
export function sqlStatements(folder: string): readonly SqlStatement[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => statementsOf(file, readFileSync(join(folder, file), 'utf8')));
}

function statementsOf(file: string, text: string): readonly SqlStatement[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const constants = constantsOf(source);
  const found: SqlStatement[] = [];
  const visit = (node: ts.Node): void => {
    if (isQuery(node)) found.push({ file, sql: textOf(node.arguments[0], constants) });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found.filter(({ sql }) => sql !== '…');
}

function isQuery(node: ts.Node): node is ts.CallExpression {
  return (
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    ['query', 'execute'].includes(node.expression.name.text)
  );
}

type Constants = ReadonlyMap<string, ts.Expression>;

function constantsOf(source: ts.SourceFile): Constants {
  return new Map(
    source.statements
      .filter(ts.isVariableStatement)
      .flatMap(({ declarationList }) => declarationList.declarations)
      .flatMap(({ name, initializer }) =>
        initializer ? [[name.getText(source), initializer] as const] : [],
      ),
  );
}

function textOf(node: ts.Expression | undefined, constants: Constants): string {
  if (node === undefined) return '…';
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isIdentifier(node)) return textOf(constants.get(node.text), constants);
  if (!ts.isTemplateExpression(node)) return '…';
  return node.templateSpans.reduce(
    (text, { expression, literal }) => text + textOf(expression, constants) + literal.text,
    node.head.text,
  );
}
