import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import { en, zhCN } from 'zod/v4/locales';
import type { Finding } from '../finding';
import type { Path } from './conditions-of';
import { rulebookDefinition, type RulebookDefinition } from './definition';
import { lintRulebook } from './lint-rulebook';

/**
 * Reads a rulebook file: YAML syntax, then the schema, then the lint rules; every finding names the
 * line it stands on. There is a definition as soon as the shape is right, also when lint rules
 * found errors.
 */
export function parseRulebook(yaml: string): {
  definition?: RulebookDefinition;
  findings: Finding[];
} {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, merge: true });
  if (document.errors.length > 0) return { findings: syntaxFindings(document, lines) };
  const place: Place = { document, lines };
  const data = readData(document);
  const read = rulebookDefinition.safeParse(data, { error: english });
  if (!read.success) return { findings: schemaFindings(data, read.error.issues, place) };
  const findings = lintRulebook(read.data).map(({ path, ...finding }) =>
    withLine(finding, path, place),
  );
  return { definition: read.data, findings };
}

/** A parsed file and the line starts of its text. */
interface Place {
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
}

type Issues = NonNullable<ReturnType<typeof rulebookDefinition.safeParse>['error']>['issues'];

const english = en().localeError;
const chinese = zhCN().localeError;

function syntaxFindings(document: Document.Parsed, lines: LineCounter): Finding[] {
  return document.errors.map(({ message, pos }) => {
    const [reason = message] = message.split('\n');
    return {
      code: 'yaml-syntax',
      severity: 'error',
      line: lines.linePos(pos[0]).line,
      message: {
        zh: `YAML 格式有误：${reason.replace(/:$/, '')}`,
        en: `The YAML cannot be read: ${reason.replace(/:$/, '')}`,
      },
    };
  });
}

/** An alias that is used beyond the library's bound makes the whole file unreadable data. */
function readData(document: Document.Parsed): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    return undefined;
  }
}

function schemaFindings(data: unknown, issues: Issues, place: Place): Finding[] {
  const translated = rulebookDefinition.safeParse(data, { error: chinese }).error?.issues ?? issues;
  return issues.map((issue, index) => {
    const path = issue.path.map((part) => (typeof part === 'symbol' ? part.toString() : part));
    const where = path.join('.') || '(root)';
    const finding: Finding = {
      code: 'rulebook-shape',
      severity: 'error',
      field: where,
      message: {
        zh: `${where}：${translated[index]?.message ?? issue.message}`,
        en: `${where}: ${issue.message}`,
      },
    };
    return withLine(finding, path, place);
  });
}

function withLine(finding: Finding, path: Path, { document, lines }: Place): Finding {
  const offset = offsetOf(document, path);
  return offset === undefined ? finding : { ...finding, line: lines.linePos(offset).line };
}

/** Where the item at `path` begins, or the nearest thing around it that is in the file. */
function offsetOf(document: Document.Parsed, path: Path): number | undefined {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const node: unknown = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return undefined;
}
