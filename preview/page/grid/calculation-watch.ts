/** How long the engine may take to notice a change that something depends on, in milliseconds. */
const noticing = 1_500;

/** Knows whether the formula engine still owes results, and lets others wait for them. */
export class CalculationWatch {
  /** Cells were written that no run has taken up yet. */
  #owed = false;
  #running = false;
  #run = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #waiting = new Set<() => void>();

  /** The run that began last; a later end of an earlier one says nothing about it. */
  get run(): number {
    return this.#run;
  }

  /** Cells were written: the engine will start within a moment, unless nothing depends on them. */
  expect(): void {
    this.#owed = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#owed = false;
      this.#settle();
    }, noticing);
  }

  /** A run began; it takes up everything written until now. */
  started(): void {
    clearTimeout(this.#timer);
    this.#run += 1;
    this.#running = true;
    this.#owed = false;
  }

  /** A run ended, or was stopped because of what was written meanwhile. */
  ended(run: number): void {
    if (run !== this.#run) return;
    this.#running = false;
    this.#settle();
  }

  /** Resolves when every result is on the sheet. */
  settled(): Promise<void> {
    if (!this.#owed && !this.#running) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.add(resolve));
  }

  #settle(): void {
    if (this.#owed || this.#running) return;
    for (const resolve of [...this.#waiting]) resolve();
    this.#waiting.clear();
  }
}
