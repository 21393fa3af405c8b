/**
 * Lets the first of many changes through at once and gathers those that follow close behind, so that a burst costs no more
 * than a change each interval.
 */
export class Gathering<T> {
  readonly #tell: (gathered: T[]) => void;
  readonly #millis: number;
  #gathered: T[] = [];
  #pause: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param tell what was gathered, never nothing
   * @param millis between two tellings
   */
  constructor(tell: (gathered: T[]) => void, millis: number) {
    this.#tell = tell;
    this.#millis = millis;
  }

  add(...things: T[]): void {
    this.#gathered.push(...things);
    if (this.#pause === undefined) this.#flush();
  }

  /** Forgets what has not been told. */
  stop = (): void => {
    clearTimeout(this.#pause);
    this.#pause = undefined;
    this.#gathered = [];
  };

  #flush(): void {
    this.#pause = undefined;
    if (this.#gathered.length === 0) return;
    const gathered = this.#gathered;
    this.#gathered = [];
    this.#pause = setTimeout(() => this.#flush(), this.#millis);
    this.#tell(gathered);
  }
}
