import { execFile, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const cli = fileURLToPath(new URL('../../src/terminal/advise.ts', import.meta.url))

const run = (args: string[], input?: string) =>
  new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    const child = execFile(process.execPath, [cli, ...args], (_error, out, err) =>
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
    const { out } = await run(['hello'])
    expect(out).toContain('One answer is missing')
    expect(out).toContain('If the parts show a problem, would you change the drawing')
    expect(out).toContain('- Accept or reject the batch')
  })

  test('characters that steer a terminal are not printed', async () => {
    const { out } = await run(['4\u001b[31m0 housings for a pilot\u0007 run'])
    expect(out).not.toMatch(/[^\P{Cc}\n]/u)
  })

  test('--json prints one object with codes and words', async () => {
    const { out } = await run(['--json', '40 housings for a pilot run, then 500/month'])
    const { profile, understood, recommendation } = JSON.parse(out)
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

  test.each([[[]], [['--wrong']]])('%j says how it is used, with exit code 2', async (args) => {
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

  test('answers each line in its place, tells what is wrong with the others, and exits with 1', async () => {
    const { code, out } = await run(['--jsonl'], lines.join('\n'))
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(answers.map(({ recommendation, error }) => recommendation?.stage ?? (error ? 'error' : null))).toEqual([
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
    expect(answers[3].error).toContain('min must not be larger than max')
    expect(answers[6].error).toContain('design_status')
    expect(code).toBe(1)
  })

  test('exits with 0 where every line was usable', async () => {
    expect((await run(['--jsonl'], '{"text": "40"}\r\n{"text": ""}\r\n')).code).toBe(0)
  })

  test('answers while the input is still coming', async () => {
    const child = spawn(process.execPath, [cli, '--jsonl'])
    const first = new Promise<string>((resolve) => child.stdout.once('data', (data) => resolve(String(data))))
    child.stdin.write('{"text": "40 housings"}\n')
    expect(JSON.parse(await first).profile.quantity).toEqual({ min: 40, max: 40 })
    child.stdin.end()
  })

  test('a reader that has seen enough may leave', async () => {
    const child = spawn(process.execPath, [cli, '--jsonl'])
    const ended = new Promise((resolve) => child.on('close', resolve))
    child.stdin.on('error', () => {})
    child.stdout.once('data', () => child.stdout.destroy())
    for (let line = 0; line < 2000; line += 1) child.stdin.write('{"text": "40 housings for a pilot run"}\n')
    child.stdin.end()
    expect(await ended).toBe(0)
  })
})
