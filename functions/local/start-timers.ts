import { Cron } from 'croner';
import type { RegisteredApp } from './functions-core';
import { invoke, type Log } from './invoke';

/** Runs the app's timers by their NCRONTAB schedules in UTC; one run of a timer at a time. */
export function startTimers(app: RegisteredApp, log: Log): { stop(): void } {
  const jobs = [...app.functions.values()]
    .filter(({ trigger }) => trigger.type === 'timerTrigger')
    .map((timer) => {
      const { name } = timer.registration;
      const run = async (): Promise<void> => {
        await invoke(app, timer, { json: '{"isPastDue":false}' }, log);
      };
      return new Cron(
        String(timer.trigger['schedule']),
        {
          timezone: 'UTC',
          mode: '6-part',
          protect: true,
          catch: (error) => log('error', name, String(error)),
        },
        run,
      );
    });
  return { stop: () => jobs.forEach((job) => job.stop()) };
}
