/** Asks when it is first asked for, and once at most. */
export const lazily = <Result>(ask: () => Promise<Result>): (() => Promise<Result>) => {
  let asked: Promise<Result> | undefined
  return () => {
    asked ??= ask()
    return asked
  }
}
