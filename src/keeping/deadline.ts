/**
 * What a promise brings within so many milliseconds, or null where it takes longer; then it goes on by itself, and what
 * it rejects with later is not heard. A rejection in time is thrown.
 */
export const waitAtMost = async <Result>(
  milliseconds: number,
  work: Promise<Result>,
): Promise<{ result: Result } | null> => {
  const { promise: late, resolve } = Promise.withResolvers<null>()
  const timer = setTimeout(resolve, milliseconds, null)
  try {
    return await Promise.race([work.then((result) => ({ result })), late])
  } finally {
    clearTimeout(timer)
  }
}
