import { defineConfig } from 'vitest/config'

/** The tests that need a browser, PostgreSQL or a program that they start. The others are `npm run test:fast`. */
const slow = [
  'tests/**/*.e2e.test.ts',
  'tests/{killed-app,locked-store,main}.test.ts',
  'tests/several-processes.test.ts',
  'tests/slack/installations/{oauth,rotation}.test.ts',
  'tests/storage/*.test.ts',
  'tests/terminal/{advise,store}.test.ts',
]

/** The fast tests of bare sockets, between which nock would stand: each has a process of its own. */
const alone = ['tests/slack/{fuzz,http-limits,socket}.test.ts']

export default defineConfig({
  test: {
    setupFiles: 'tests/helpers/each-file.ts',
    // Half of the time the tests wait for programs, browsers and PostgreSQL, so one worker for each core, the first included.
    maxWorkers: '100%',
    // Generous, for machines that are busy with other work: a test that passes waits for none of these.
    testTimeout: 90_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000, interval: 10 } },
    // The Web API's client gives up a request that nock does not answer after 5 seconds of real time, maybe when its test
    // is over. undici then throws `assert(!this.aborted)` as the played socket closes.
    onUnhandledError: ({ name, stack }) =>
      !(name === 'AssertionError' && /undici[\s\S]*mswjs\/interceptors/.test(stack ?? '')),
    projects: [
      // One process for each core, so that Bolt is loaded twice and not fifty times; what a file opens and changes, it closes
      // and puts back (`each-file.ts`).
      {
        extends: true,
        test: { name: 'fast', include: ['tests/**/*.test.ts'], exclude: [...slow, ...alone], isolate: false },
      },
      { extends: true, test: { name: 'fast, alone', include: alone } },
      { extends: true, test: { name: 'slow', include: slow, globalSetup: 'tests/helpers/one-postgres.ts' } },
    ],
  },
})
