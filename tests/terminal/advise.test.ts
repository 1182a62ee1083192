import { execFile, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const cli = fileURLToPath(new URL('../../src/terminal/advise.ts', import.meta.url))

const run = (args: string[], input?: string) =>
  new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    const child = execFile(process.execPath, [cli, ...args], { maxBuffer: 20_000_000 }, (_error, out, err) =>
      resolve({ code: child.exitCode, out, err }),
    )
    child.stdin?.end(input ?? '')
  })

describe('npm run advise', () => {
  test('prints the recommendation for people, the comparison as a table', async () => {
    const { code, out } = await run(['40 housings for a pilot run, drawing frozen'])
    expect(code).toBe(0)
    expect(out.split('\n').slice(0, 2)).toEqual([
      'Small batch manufacturing',
      'Clear: dozens of parts for a pilot run, design proven.',
    ])
    for (const said of [
      '“40 housings”',
      'Main purpose',
      'Typical quantity',
      'Quality focus',
      'Delivery focus',
      '┌',
      '1. Small batch',
    ])
      expect(out).toContain(said)
  })

  test('nothing usable gets the open question and its answers', async () => {
    const { out } = await run(['we need housings'])
    expect(out).toContain('One answer is missing')
    expect(out).toContain('If the parts show a problem, would you change the drawing')
    expect(out).toContain('- Accept or reject the batch')
  })

  test('characters that control a terminal are not printed', async () => {
    const { out } = await run(['4\u001b[31m0 housings for a pilot\u0007 run'])
    expect(out).not.toMatch(/[^\P{Cc}\n]/u)
  })

  test('--json prints one object with codes and words', async () => {
    const { out } = await run(['--json', '40 housings for a pilot run, then 500/month'])
    const { kind, language, parts } = JSON.parse(out)
    expect([kind, language, parts.length]).toEqual(['enquiry', 'en', 1])
    const [{ name, count, sure, profile, understood, recommendation }] = parts
    expect({ name, count, sure }).toEqual({ name: 'housings', count: 1, sure: true })
    expect(profile).toMatchObject({ quantity: { min: 40, max: 40 }, purposes: ['pilot_run'], designStatus: 'unknown' })
    expect(understood[0]).toMatchObject({ answer: 'quantity' })
    expect(recommendation).toMatchObject({ stage: 'small_batch', strength: 'clear', question: null })
    expect(recommendation.reasons[0]).toMatchObject({
      answer: 'purposes',
      supports: 'small_batch',
      code: 'purposes_batch',
    })
    expect(recommendation.comparison).toHaveLength(4)
    for (const list of ['reasons', 'plan', 'whatWouldChange'])
      for (const item of recommendation[list]) expect(item.text).toMatch(/\w/)
  })

  test('a list gets a table of its parts, grouped by stage, and JSON with a recommendation for each', async () => {
    const list = 'Pos | Part | Qty\n10 | lid | 4\n20 | base | 240\nTotal | | 250'
    const { out } = await run([list])
    expect(out.split('\n')[0]).toBe('2 parts: 1 small batch, 1 prototyping')
    expect(out.indexOf('base')).toBeLessThan(out.indexOf('lid'))
    expect(out).toContain('The list’s own total is 250, but the quantities add up to 244.')

    const { parts, remarks, rejected } = JSON.parse((await run(['--json', list])).out)
    expect(
      parts.map(({ name, count, sure, doubt, profile, recommendation }: any) => [
        name,
        count,
        sure,
        doubt,
        profile.quantity.min,
        recommendation.stage,
      ]),
    ).toEqual([
      ['lid', 1, true, [], 4, 'prototyping'],
      ['base', 1, true, [], 240, 'small_batch'],
    ])
    expect(remarks).toEqual([{ about: 'total', said: 250, sum: 244 }])
    expect(rejected.map(({ reason }: any) => reason)).toContain('line_number')
  })

  test.each([
    ['Le plan n’est pas encore validé, il nous faut 200 pièces en aluminium', 'I read English, German', []],
    ['what does bridge production mean?', 'Bridge production: parts to keep you going', []],
    ['Where is our order of 70 brackets? It was due last week.', 'This text orders no parts', []],
  ])('%j gets a reason instead of a stage', async (text, told, parts) => {
    const { out } = await run([text])
    expect(out).toContain(told)
    expect(out).not.toMatch(/Clear|Likely|Leaning/)
    expect(JSON.parse((await run(['--json', text])).out).parts).toEqual(parts)
  })

  test('--why lists the rules and the weights behind the reading', async () => {
    const { code, out } = await run([
      '--why',
      'Please quote 40 housings M6. They are for a pilot run. The drawing is not frozen.',
    ])
    expect(code).toBe(0)
    expect(out).toMatch(/^Read as: enquiry, in English/)
    expect(out).toMatch(/“40”: ordered now, \d\.\d\d\n {4}[+−]\d/)
    expect(out).toContain('“M6”: no quantity, by rule: a thread')
    expect(out).toContain('“pilot run”: pilot_run')
    expect(out).toMatch(/ {4}pilot_run \d\.\d\d\n {6}[+−]\d\.\d\d {2}“/)
  })

  test('20,000 characters and 500 parts are read, and no more', async () => {
    const rows = Array.from({ length: 520 }, (_, row) => `part${row},${(row % 300) + 1}`)
    const { parts } = JSON.parse((await run(['--json', ['Part,Qty', ...rows].join('\n')])).out)
    expect(parts).toHaveLength(500)
    const { out } = await run([['Part,Qty', ...rows].join('\n')])
    expect(out).toContain('The list is longer than I read: only the first 500 parts are here.')
    const tail = JSON.parse((await run(['--json', `${'please '.repeat(3000)} 40 housings`])).out)
    expect(JSON.stringify(tail)).not.toContain('40 housings')
  })

  test.each([[[]], [['--wrong']]])('%j prints the usage, with exit code 2', async (args) => {
    const { code, err } = await run(args)
    expect(code).toBe(2)
    expect(err).toContain('Usage: npm run advise')
  })
})

describe('--jsonl', () => {
  const lines = [
    '{"text": "40 housings for a pilot run"}',
    'not json',
    '{"profile": {"quantity": {"min": 2, "max": 2}, "designStatus": "concept"}}',
    '{"profile": {"quantity": {"min": 9, "max": 2}}}',
    '',
    '{"text": 40}',
    '{"profile": {"design_status": "concept"}}',
    '[]',
    '{"text": "3 pcs, fit check", "id": 7}',
  ]

  test('answers each line in order, says what is wrong with unusable ones, and exits with 1', async () => {
    const { code, out } = await run(['--jsonl'], lines.join('\n'))
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(answers.map(({ parts, error }) => parts?.[0].recommendation.stage ?? (error ? 'error' : null))).toEqual([
      'small_batch',
      'error',
      'prototyping',
      'error',
      'error',
      'error',
      'error',
      'error',
      'prototyping',
    ])
    expect(answers[2]).toMatchObject({
      kind: 'enquiry',
      parts: [{ name: null, count: 1, sure: true, doubt: [], profile: { designStatus: 'concept' }, understood: [] }],
      rejected: [],
    })
    expect(answers[3].error).toContain('min must not be larger than max')
    expect(answers[6].error).toContain('design_status')
    expect(code).toBe(1)
  })

  test('exits with 0 if every line was usable', async () => {
    expect((await run(['--jsonl'], '{"text": "40"}\r\n{"text": ""}\r\n')).code).toBe(0)
  })

  test('answers while the input is still coming', async () => {
    const child = spawn(process.execPath, [cli, '--jsonl'])
    const first = new Promise<string>((resolve) => child.stdout.once('data', (data) => resolve(String(data))))
    child.stdin.write('{"text": "40 housings"}\n')
    expect(JSON.parse(await first).parts[0].profile.quantity).toEqual({ min: 40, max: 40 })
    child.stdin.end()
  })

  test('a reader that has seen enough can close the pipe', async () => {
    const child = spawn(process.execPath, [cli, '--jsonl'])
    const ended = new Promise((resolve) => child.on('close', resolve))
    child.stdin.on('error', () => {})
    child.stdout.once('data', () => child.stdout.destroy())
    for (let line = 0; line < 2000; line += 1) child.stdin.write('{"text": "40 housings for a pilot run"}\n')
    child.stdin.end()
    expect(await ended).toBe(0)
  })
})
