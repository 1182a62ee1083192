/** Calls `ask` when the result is first needed, and only once. */
export const lazily = <Result>(ask: () => Promise<Result>): (() => Promise<Result>) => {
  let asked: Promise<Result> | undefined
  return () => {
    asked ??= ask()
    return asked
  }
}
