import type { Problem } from './block-check.ts'

/** What a method answers; `problems` say where its blocks are wrong, for the inspector. */
export type Answer = { body: Record<string, unknown>; problems?: Problem[] }

/** Slack's error, and in its words where blocks are wrong. */
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
