import * as z from 'zod';
import type { ReportJob } from '../store/report-runs';

const schema = z.object({
  organisation: z.string(),
  ledger: z.string(),
  report: z.string(),
  period: z.string(),
  record: z.string().optional(),
  version: z.int().positive(),
  asOf: z.int(),
});

/** Reads a message of the report queue; undefined when it is none. */
export function parseReportJob(message: unknown): ReportJob | undefined {
  return schema.safeParse(message).data;
}
