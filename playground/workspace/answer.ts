import type { Problem } from './block-check.ts'

/** The answer of a method; `problems` says where the blocks are wrong, for the inspector. */
export type Answer = { body: Record<string, unknown>; problems?: Problem[] }

/** Slack's error, with its messages about wrong blocks. */
export const fail = (error: string, problems: Problem[] = []): Answer => ({
  body: {
    ok: false,
    error,
    ...(problems.length > 0 && {
      response_metadata: {
        messages: problems.map(({ path, problem }) => `[ERROR] ${problem} [json-pointer:/${path}]`),
      },
    }),
  },
  problems,
})
