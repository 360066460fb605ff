import { isMap, isNode, LineCounter, parseDocument, type Document } from 'yaml';
import type { Finding } from '../finding';
import { shapeFaults } from './shape-fault';
import type { Path } from './conditions-of';
import { rulebookDefinition, type RulebookDefinition } from './definition';
import { lintRulebook } from './lint-rulebook';
import { mergeRulebooks } from './merge-rulebooks';

/** The text of another rulebook by its id, for those that extend one. */
export type OtherRulebooks = (id: string) => string | undefined;

/** A place in a rulebook's data as a line of its file; undefined when it is in no line. */
export type LineOf = (path: Path) => number | undefined;

export interface ReadRulebook {
  readonly definition?: RulebookDefinition;
  readonly findings: Finding[];
  readonly lineOf: LineOf;
}

/**
 * Reads a rulebook file: YAML syntax, then what it extends, then the schema, then the lint rules;
 * every finding names the line it stands on. There is a definition as soon as the shape is right,
 * also when lint rules found errors.
 */
export function parseRulebook(
  yaml: string,
  others: OtherRulebooks = () => undefined,
): ReadRulebook {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, merge: true });
  if (document.errors.length > 0) {
    return { findings: syntaxFindings(document, lines), lineOf: () => undefined };
  }
  const place: Place = { document, lines };
  const whole = readWhole(readData(document), others, []);
  const lineOf: LineOf = (path) => lineAt(whole.ownPath(path), place);
  const found = whole.findings.map(({ path, ...finding }) =>
    withLine(finding, lineAt(path, place)),
  );
  if (found.length > 0) return { findings: found, lineOf };
  if (!isMap(document.contents)) return { findings: [notARulebook], lineOf };
  const read = rulebookDefinition.safeParse(whole.data, { reportInput: true });
  if (!read.success) {
    return { findings: schemaFindings(read.error.issues, lineOf), lineOf };
  }
  const findings = lintRulebook(read.data).map(({ path, ...finding }) =>
    withLine(finding, lineOf(path)),
  );
  return { definition: read.data, findings, lineOf };
}

interface Whole {
  readonly data: unknown;
  readonly ownPath: (path: Path) => Path;
  readonly findings: readonly (Finding & { readonly path: Path })[];
}

/** The data of a file over that of the rulebooks it extends, one above the other. */
function readWhole(own: unknown, others: OtherRulebooks, seen: readonly string[]): Whole {
  const base =
    typeof own === 'object' && own !== null && 'extends' in own ? own.extends : undefined;
  if (base === undefined) return { data: own, ownPath: (path) => path, findings: [] };
  const id = typeof base === 'string' ? base : '';
  const text = seen.includes(id) ? undefined : others(id);
  if (text === undefined) return { data: own, ownPath: (path) => path, findings: [noBase(id)] };
  const below = readWhole(readData(parseDocument(text, { merge: true })), others, [...seen, id]);
  const merged = mergeRulebooks(asData(own), asData(below.data));
  return {
    data: merged.data,
    ownPath: merged.ownPath,
    findings: [...below.findings, ...merged.unknownRemovals.map(noRemoval)],
  };
}

function asData(data: unknown): Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null ? { ...data } : {};
}

function noBase(id: string) {
  return {
    code: 'extends-unknown',
    severity: 'error',
    field: 'extends',
    path: ['extends'],
    message: {
      zh: `没有可供扩展的制度“${id}”，或两项制度互相扩展。`,
      en: `There is no rulebook “${id}” to extend, or two extend each other.`,
    },
  } as const;
}

function noRemoval(index: number) {
  return {
    code: 'remove-unknown',
    severity: 'error',
    field: 'remove',
    path: ['remove', index],
    message: {
      zh: '所扩展的制度中没有要删除的这一项（写作“栏目 键”）。',
      en: 'The rulebook extended has no such item to remove (written “section key”).',
    },
  } as const;
}

/** A parsed file and the line starts of its text. */
interface Place {
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
}

type Issues = NonNullable<ReturnType<typeof rulebookDefinition.safeParse>['error']>['issues'];

/** The first error of the syntax; those behind it mostly follow from it. */
function syntaxFindings(document: Document.Parsed, lines: LineCounter): Finding[] {
  return document.errors.slice(0, 1).map(({ message, pos }) => {
    const reason = (message.split('\n')[0] ?? message).replace(/( at line \d+, column \d+)?:$/, '');
    return {
      code: 'yaml-syntax',
      severity: 'error',
      line: lines.linePos(pos[0]).line,
      message: {
        zh: `从这一行起不是正确的 YAML，先改正它再查其余：${reason}`,
        en: `From this line on the file is not YAML; mend it first, the rest is checked then: ${reason}`,
      },
    };
  });
}

const notARulebook: Finding = {
  code: 'rulebook-shape',
  severity: 'error',
  line: 1,
  message: {
    zh: '文件里没有制度：应以 id、title 等栏目开头（见 docs/rulebooks.md）。',
    en: 'The file holds no rulebook: it should begin with sections such as id and title (see docs/rulebooks.md).',
  },
};

/** An alias that is used beyond the library's bound makes the whole file unreadable data. */
function readData(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    return undefined;
  }
}

function schemaFindings(issues: Issues, lineOf: LineOf): Finding[] {
  return issues
    .flatMap((issue) => shapeFaults(issue))
    .map(({ path: keys, message }) => {
      const path = keys.map((key) => (typeof key === 'symbol' ? key.toString() : key));
      const where = path.join('.') || '(root)';
      const finding: Finding = {
        code: 'rulebook-shape',
        severity: 'error',
        field: where,
        message: { zh: `${where}：${message.zh}`, en: `${where}: ${message.en}` },
      };
      return withLine(finding, lineOf(path));
    });
}

function withLine(finding: Finding, line: number | undefined): Finding {
  return line === undefined ? finding : { ...finding, line };
}

/** The line the item at `path` begins at, or the nearest thing around it that is in the file. */
function lineAt(path: Path, { document, lines }: Place): number | undefined {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const node: unknown = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return undefined;
}
