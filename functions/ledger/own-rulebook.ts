import { statutoryDays } from '../../calendars/statutory-days';
import { compileCalendar } from '../../core/calendar/compile-calendar';
import { defaultHours } from '../../core/calendar/default-hours';
import type { Finding } from '../../core/finding';
import type { RulebookDefinition } from '../../core/rulebook/definition';
import { unprocessable, type Problem } from '../request/problem';
import type { Rulebooks } from '../store/rulebooks';

/** Where the text of an own rulebook stands in a request. */
const PLACE = '/rulebookText';

/**
 * Reads an office's own rulebook through the same door as the panes: shape, lint rules, id and
 * worked examples; a problem with each error and its line when it does not pass.
 */
export async function readOwnRulebook(
  text: string,
  rulebooks: Rulebooks,
): Promise<RulebookDefinition | Problem> {
  const [{ checkOwnRulebook }, { gatherBases }] = await Promise.all([
    import('../../core/example/check-own-rulebook'),
    import('../../core/rulebook/gather-bases'),
  ]);
  const { adoptable, findings, examples } = checkOwnRulebook(text, {
    taken: (await rulebooks.list()).map(({ id }) => id),
    others: await gatherBases(text, (id) => rulebooks.text(id)),
    calendarOf: (kind) =>
      compileCalendar(
        { kind, closures: [], extraWorkdays: [], hours: defaultHours },
        statutoryDays,
      ),
  });
  if (adoptable) return adoptable;
  const all = [...findings, ...examples.flatMap((example) => example.findings)];
  return unprocessable(all.filter(({ severity }) => severity === 'error').map(errorOf));
}

/** A rulebook that cannot take the place of a ledger's: another regime, or the same version. */
export function replacementProblem(
  next: RulebookDefinition,
  present: RulebookDefinition,
): Problem | undefined {
  if (next.id !== present.id) return unprocessable([otherRegime(next.id, present.id)]);
  const isSame = JSON.stringify(next) === JSON.stringify(present);
  return isSame || next.version !== present.version
    ? undefined
    : unprocessable([sameVersion(next.version)]);
}

const errorOf = ({ code, message, line }: Finding) => ({
  pointer: PLACE,
  code,
  message:
    line === undefined
      ? message
      : { zh: `第 ${line} 行：${message.zh}`, en: `Line ${line}: ${message.en}` },
});

const otherRegime = (found: string, expected: string) => ({
  pointer: PLACE,
  code: 'rulebook-other',
  message: {
    zh: `文件是制度“${found}”，本台账采用“${expected}”；采用另一部制度请另建台账。`,
    en: `The text is the rulebook “${found}”, the ledger runs by “${expected}”; create another ledger for another rulebook.`,
  },
});

const sameVersion = (version: string) => ({
  pointer: PLACE,
  code: 'rulebook-version-same',
  message: {
    zh: `内容有改动，版本却仍是 ${version}；请改写 version。`,
    en: `The text differs although its version is still ${version}; give it another version.`,
  },
});
