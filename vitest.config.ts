import { defineConfig } from 'vitest/config'

/** The tests that need a browser, a program that they start, or PostgreSQL. The others are `npm run test:fast`. */
const slow = [
  'tests/**/*.e2e.test.ts',
  'tests/main.test.ts',
  'tests/rooms.test.ts',
  'tests/several-processes.test.ts',
  'tests/slack/installations/rotation.test.ts',
  'tests/storage/*.test.ts',
  'tests/terminal/*.test.ts',
]

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'fast',
          include: ['tests/**/*.test.ts'],
          exclude: slow,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'slow',
          include: slow,
          globalSetup: 'tests/helpers/one-postgres.ts',
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
