/** The setting (a name, not a value) that turns tracing on: where a collector takes OTLP by HTTP. */
const endpointSetting = 'OTEL_EXPORTER_OTLP_ENDPOINT';

export interface Tracing {
  /** Sends what is left. */
  stop(): Promise<void>;
}

/**
 * Sends traces to the collector the settings name; undefined, and nothing loaded, without one. The
 * exporter reads `OTEL_EXPORTER_OTLP_HEADERS` and its other settings itself.
 */
export async function startTracing(
  environment: Readonly<Record<string, string | undefined>>,
  version: string,
): Promise<Tracing | undefined> {
  if (!environment[endpointSetting]) return undefined;
  const [sdk, { OTLPTraceExporter }, { resourceFromAttributes }] = await Promise.all([
    import('@opentelemetry/sdk-trace-node'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
  ]);
  const provider = new sdk.NodeTracerProvider({
    resource: resourceFromAttributes({
      'service.name': environment['OTEL_SERVICE_NAME'] || 'complaint-ledger',
      'service.version': version,
    }),
    spanProcessors: [new sdk.BatchSpanProcessor(new OTLPTraceExporter())],
  });
  provider.register({ propagator: null });
  return { stop: () => provider.shutdown() };
}
