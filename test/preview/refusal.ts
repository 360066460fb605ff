/** The code of the error a piece of work ends with; undefined when it succeeds. */
export async function refusal(
  work: (context: Excel.RequestContext) => void | Promise<void>,
): Promise<string | undefined> {
  try {
    await Excel.run(async (context) => {
      await work(context);
      await context.sync();
    });
    return undefined;
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error.code;
    throw error;
  }
}
