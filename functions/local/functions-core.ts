import Module from 'node:module';

/** What `@azure/functions` registers for one trigger. */
interface Registration {
  readonly name: string;
  readonly bindings: Readonly<Record<string, Binding>>;
}

interface Binding {
  readonly type: string;
  readonly direction: 'in' | 'out';
  readonly [option: string]: unknown;
}

type Callback = (...inputs: unknown[]) => unknown;

/** A registered function with the trigger that starts it. */
export interface RegisteredFunction {
  readonly registration: Registration;
  readonly callback: Callback;
  readonly trigger: Binding & { readonly name: string };
}

/** Turns the host's data into arguments and results into the host's data (Microsoft's own code). */
interface InvocationModel {
  getArguments(): Promise<{ context: unknown; inputs: unknown[] }>;
  invokeFunction(context: unknown, inputs: unknown[], callback: Callback): Promise<unknown>;
  getResponse(context: unknown, result: unknown): Promise<InvocationResponse>;
}

interface InvocationResponse {
  readonly returnValue?: { readonly http?: HttpData } | null;
}

export interface HttpData {
  readonly statusCode?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: { readonly bytes?: Uint8Array; readonly string?: string };
}

interface ProgrammingModel {
  getInvocationModel(context: object): InvocationModel;
}

/** What an app registered with the host. */
export interface RegisteredApp {
  readonly functions: ReadonlyMap<string, RegisteredFunction>;
  readonly model: () => ProgrammingModel;
  /** Runs the app's handlers of a hook such as `appTerminate`. */
  runHooks(name: string): Promise<void>;
}

/**
 * Answers `require('@azure/functions-core')` as the Functions runtime does, so that an unchanged
 * app registers its triggers here. To be called once, before the app is loaded.
 */
export function provideFunctionsCore(): RegisteredApp {
  const functions = new Map<string, RegisteredFunction>();
  const hooks: { readonly name: string; readonly run: Callback }[] = [];
  let model: ProgrammingModel | undefined;

  const core = {
    version: '4.1048.200',
    hostVersion: '4.1048.200',
    setProgrammingModel: (given: ProgrammingModel) => void (model = given),
    getProgrammingModel: () => model,
    registerFunction(registration: Registration, callback: Callback) {
      functions.set(registration.name, withTrigger(registration, callback));
      return new Disposable(() => void functions.delete(registration.name));
    },
    registerHook(name: string, run: Callback) {
      const hook = { name, run };
      hooks.push(hook);
      return new Disposable(() => void hooks.splice(hooks.indexOf(hook), 1));
    },
    log: () => undefined,
    Disposable,
  };
  answerRequire('@azure/functions-core', core);

  return {
    functions,
    model() {
      if (!model) throw new Error('The app did not load @azure/functions.');
      return model;
    },
    async runHooks(name) {
      for (const hook of hooks.filter((registered) => registered.name === name)) {
        await hook.run({ hookData: {}, appHookData: {} });
      }
    },
  };
}

class Disposable {
  constructor(readonly dispose: () => void) {}
}

function withTrigger(registration: Registration, callback: Callback): RegisteredFunction {
  const [name, binding] =
    Object.entries(registration.bindings).find(([, { type }]) => /trigger$/i.test(type)) ?? [];
  if (name === undefined || !binding) throw new Error(`${registration.name} has no trigger.`);
  return { registration, callback, trigger: { ...binding, name } };
}

type Require = (this: unknown, id: string) => unknown;

/** The runtime's worker gives its module to apps by the same hook of Node's loader. */
function answerRequire(id: string, provided: unknown): void {
  const prototype = Module.prototype as unknown as { require: Require };
  const original = prototype.require;
  prototype.require = function (wanted) {
    return wanted === id ? provided : original.call(this, wanted);
  };
}
