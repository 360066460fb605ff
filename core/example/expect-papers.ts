import { formatDay } from '../date/civil-date';
import { fillForm } from '../handling/fill-form';
import { fillLetter } from '../handling/fill-letter';
import { formulaResults } from '../handling/formula-results';
import type { PrintedCase } from '../handling/printed-value';
import { lastPeriod } from '../summary/last-period';
import { parsePeriod } from '../summary/parse-period';
import { reportDue } from '../summary/report-due';
import type { Difference } from './difference';
import type { ExampleCase } from './example-case';

/** What an example may expect of letters, forms and reports. */
export const paperExpectations = [letters, forms, reports];

function letters(read: ExampleCase): readonly Difference[] {
  const printed = printedCase(read);
  return Object.entries(read.example.expect.letters).flatMap(([key, pieces]) => {
    const letter = read.rulebook.letters.find((candidate) => candidate.key === key);
    const text = letter === undefined ? 'no such letter' : fillLetter(letter, printed);
    return pieces.map((piece, index) => ({
      path: ['expect', 'letters', key, index],
      expected: piece,
      actual: text.includes(piece) ? piece : text,
    }));
  });
}

function printedCase(read: ExampleCase): PrintedCase {
  const { example, record, others, rulebook, setting, assessment } = read;
  const request = { record, others, inputs: example.inputs };
  return {
    record,
    hidden: [],
    rulebook,
    zone: setting.zone,
    assessment,
    results: formulaResults(request, rulebook, setting.zone),
    language: 'zh',
  };
}

function forms(read: ExampleCase): readonly Difference[] {
  const printed = printedCase(read);
  return Object.entries(read.example.expect.forms).flatMap(([key, values]) => {
    const form = read.rulebook.forms.find((candidate) => candidate.key === key);
    const columns = form === undefined ? [] : fillForm(form, printed);
    return Object.entries(values).map(([title, expected]) => ({
      path: ['expect', 'forms', key, title],
      expected,
      actual: columns.find((column) => column.title === title)?.value,
    }));
  });
}

function reports({ example, rulebook, setting, asOf }: ExampleCase): readonly Difference[] {
  return Object.entries(example.expect.reports).map(([key, expected]) => {
    const report = rulebook.reports.find((candidate) => candidate.key === key);
    const name = report && lastPeriod(report.period, setting.zone.toDay(asOf));
    const end = name === undefined ? undefined : parsePeriod(name).period?.to;
    const due = report && end !== undefined ? reportDue(report, end, setting) : undefined;
    return {
      path: ['expect', 'reports', key],
      expected: [expected.period, expected.due],
      actual: [name, expected.due === undefined || due === undefined ? undefined : formatDay(due)],
    };
  });
}
