import { randomUUID } from 'node:crypto';
import type { HttpData, RegisteredApp, RegisteredFunction } from './functions-core';

/** Data for a trigger in the form the runtime sends it. */
export type TriggerData = { readonly json: string } | { readonly http: object };

/** Writes a line of an app's log. */
export type Log = (level: string, functionName: string, message: string) => void;

/** Runs one function as the Functions runtime does; throws what the function throws. */
export async function invoke(
  app: RegisteredApp,
  { registration, callback, trigger }: RegisteredFunction,
  data: TriggerData,
  log: Log,
): Promise<HttpData | undefined> {
  const invocationId = randomUUID();
  const model = app.model().getInvocationModel({
    invocationId,
    metadata: registration,
    request: {
      invocationId,
      functionId: registration.name,
      inputData: [{ name: trigger.name, data }],
      triggerMetadata: {},
    },
    state: 'invocation',
    log: (level: string, _category: string, message: string) =>
      log(level, registration.name, message),
  });
  const { context, inputs } = await model.getArguments();
  const result = await model.invokeFunction(context, inputs, callback);
  return (await model.getResponse(context, result)).returnValue?.http;
}
