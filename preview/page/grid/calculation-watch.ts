/** Knows whether the formula engine still owes results, and lets others wait for them. */
export class CalculationWatch {
  #owed = false;
  #running = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #waiting = new Set<() => void>();

  /** Cells were written: the engine will start within a moment, unless nothing depends on them. */
  expect(): void {
    this.#owed = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (!this.#running) this.#settle();
    }, 1_500);
  }

  started(): void {
    this.#running = true;
  }

  ended(): void {
    this.#running = false;
    this.#settle();
  }

  /** Resolves when every result is on the sheet. */
  settled(): Promise<void> {
    if (!this.#owed && !this.#running) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.add(resolve));
  }

  #settle(): void {
    clearTimeout(this.#timer);
    this.#owed = false;
    for (const resolve of [...this.#waiting]) resolve();
    this.#waiting.clear();
  }
}
