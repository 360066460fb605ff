import type { Assessment } from '../clock/assess-record';
import type { Zone } from '../date/time';
import { zoneOf } from '../date/zone';
import type { Finding } from '../finding';
import type { Rulebook } from '../rulebook/rulebook';
import { lateExtensionFindings } from './late-extension-findings';
import { timeBarFindings } from './time-bar-findings';

/** What is wrong with a record that only its clocks can tell: time bars, and extensions asked late. */
export function clockFindings(
  assessment: Assessment,
  rulebook: Rulebook,
  zone: Zone = zoneOf(rulebook.zone),
): readonly Finding[] {
  return [
    ...timeBarFindings(assessment, rulebook, zone),
    ...lateExtensionFindings(assessment, zone),
  ];
}
