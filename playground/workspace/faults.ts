/** What goes wrong with a call of the app, on demand: for tests and for trying what people see then. */
export type Fault =
  | { error: string }
  | { status: number }
  | { rateLimited: number } // seconds to wait
  | { delay: number } // milliseconds until it is answered as usual
  | { drop: true } // the connection breaks without an answer

/** The faults that wait for a call, by method; a response URL counts as the method `response_url`. */
export const createFaults = () => {
  const waiting = new Map<string, Fault[]>()
  return {
    /** Lets the next calls of the method go wrong, once each. */
    add: (method: string, ...faults: Fault[]) => {
      waiting.set(method, [...(waiting.get(method) ?? []), ...faults])
    },
    take: (method: string): Fault | undefined => waiting.get(method)?.shift(),
    clear: () => waiting.clear(),
  }
}

export type Faults = ReturnType<typeof createFaults>
