import { defineConfig } from 'vitest/config'

/** Tests that need a browser, PostgreSQL or a program that they start. `npm run test:fast` runs the others. */
const slow = [
  'tests/**/*.e2e.test.ts',
  'tests/{killed-app,locked-store,main}.test.ts',
  'tests/several-processes.test.ts',
  'tests/slack/installations/{oauth,rotation}.test.ts',
  'tests/storage/*.test.ts',
  'tests/terminal/{advise,store}.test.ts',
]

/** Fast tests of plain sockets. Each file has its own process, because nock would intercept the sockets. */
const alone = ['tests/slack/{fuzz,http-limits,socket}.test.ts']

export default defineConfig({
  test: {
    setupFiles: 'tests/helpers/each-file.ts',
    // Tests spend half of their time waiting for programs, browsers and PostgreSQL, so every core gets a worker.
    maxWorkers: '100%',
    // Generous, for busy machines: a test that passes does not wait for any of these.
    testTimeout: 90_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000, interval: 10 } },
    // If nock does not answer, the Web API client gives up after 5 seconds of real time, possibly after its test is
    // over. undici then throws `assert(!this.aborted)` when the mocked socket closes.
    onUnhandledError: ({ name, stack }) =>
      !(name === 'AssertionError' && /undici[\s\S]*mswjs\/interceptors/.test(stack ?? '')),
    projects: [
      // Not isolated: each worker loads Bolt once, not once for each file. So every file must close what it opens and
      // restore what it changes (`each-file.ts`).
      {
        extends: true,
        test: { name: 'fast', include: ['tests/**/*.test.ts'], exclude: [...slow, ...alone], isolate: false },
      },
      { extends: true, test: { name: 'fast, alone', include: alone } },
      { extends: true, test: { name: 'slow', include: slow, globalSetup: 'tests/helpers/one-postgres.ts' } },
    ],
  },
})
