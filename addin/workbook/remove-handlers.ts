interface Handler {
  readonly context: OfficeExtension.ClientRequestContext;
  remove(): void;
}

/**
 * Ends what event handlers do, once they have been added. That they were refused or that their
 * workbook is gone ends it as well.
 */
export async function removeHandlers(added: Promise<readonly Handler[]>): Promise<void> {
  const handlers = await added.catch(() => []);
  const [first] = handlers;
  if (first === undefined) return;
  await Excel.run(first.context, async (context) => {
    for (const handler of handlers) handler.remove();
    await context.sync();
  }).catch(() => undefined);
}
