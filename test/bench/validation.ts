import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { zoneOf } from '../../core/date/zone';
import { parseIsoWall } from '../../core/date/wall-time';
import { checkRawRecord } from '../../core/record/check-raw-record';
import { randomNumbers } from './random';
import { labourRecord, labourSchema } from './labour-records';
import { loadRulebook } from './load-rulebook';
import { times, whole, type BenchReport } from './report';
import { timeRounds } from './rounds';

const COUNT = 50_000;
const ROUNDS = 5;

/** Checks of records of one regime, 5 % of them invalid, against a JSON Schema of the same rules. */
export async function benchValidation(): Promise<BenchReport> {
  const rulebook = await loadRulebook('labour-inspection');
  const zone = zoneOf(rulebook.zone);
  const asOf = zone.toInstant(parseIsoWall('2026-11-22T12:00') ?? 0);
  const random = randomNumbers(2);
  const records = Array.from({ length: COUNT }, (_, index) => labourRecord(index, random));
  const ajv = new Ajv({ allErrors: true });
  addFormats(ajv, { mode: 'full' });
  const validate = ajv.compile(labourSchema(rulebook));
  const wrong = { core: 0, ajv: 0 };
  const timings = await timeRounds(
    [
      {
        name: 'core: read and check every rule of the regime',
        run() {
          wrong.core = 0;
          for (const record of records) {
            const { findings } = checkRawRecord(record, rulebook, { zone, asOf });
            if (findings.some(({ severity }) => severity !== 'info')) wrong.core += 1;
          }
        },
      },
      {
        name: 'ajv, full formats, all errors: the shape alone',
        run() {
          wrong.ajv = 0;
          for (const record of records) if (!validate(record)) wrong.ajv += 1;
        },
      },
    ],
    ROUNDS,
  );
  const [core, schema] = timings.map(({ milliseconds }) => (COUNT / milliseconds) * 1000);
  return {
    title: `Validation: ${whole(COUNT)} records of labour-inspection, 5 % invalid`,
    columns: ['', 'records/s', 'µs each', '× ajv', 'invalid'],
    rows: timings.map(({ name }, index) => {
      const speed = (index === 0 ? core : schema) ?? NaN;
      return [
        name,
        whole(speed),
        (1e6 / speed).toFixed(1),
        times(speed / (schema ?? NaN)),
        whole(index === 0 ? wrong.core : wrong.ajv),
      ];
    }),
    notes: [
      'The core also reads each value into its type, checks ID-card digits, the order and legality of events,',
      'acceptance rules and dates in the future, and words every finding in two languages.',
    ],
    verdicts: [
      {
        target: 'core and schema find the same records invalid',
        found: `${whole(wrong.core)} and ${whole(wrong.ajv)}`,
        met: wrong.core === wrong.ajv && wrong.core > 0,
      },
    ],
  };
}
