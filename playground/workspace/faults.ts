/** A fault in a call by the app, on demand: for tests, and for seeing what people see then. */
export type Fault =
  | { error: string }
  | { status: number }
  | { rateLimited: number } // seconds to wait
  | { delay: number } // milliseconds before the usual answer
  | { drop: true } // the connection breaks without an answer

/** The faults that wait for a call, by method; a response URL counts as the method `response_url`. */
export const createFaults = () => {
  const waiting = new Map<string, Fault[]>()
  return {
    /** Adds faults for the next calls of the method, one for each call. */
    add: (method: string, ...faults: Fault[]) => {
      waiting.set(method, [...(waiting.get(method) ?? []), ...faults])
    },
    take: (method: string): Fault | undefined => waiting.get(method)?.shift(),
    clear: () => waiting.clear(),
  }
}

export type Faults = ReturnType<typeof createFaults>
