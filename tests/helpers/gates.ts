import fc from 'fast-check'
import { type Finding, findings, type GateReport, gateTopics } from '../../src/advice/gate.ts'

type Marks = readonly Finding[]

const record = <Topic extends string>(topics: readonly Topic[], marks: Marks) =>
  Object.fromEntries(topics.map((topic, index) => [topic, marks[index] ?? 'not_checked'])) as Record<Topic, Finding>

type Said = Partial<Pick<GateReport, 'revisions' | 'nextQuantity'>>

/** What came back from prototypes: structure, dimensions, appearance, function. */
export const prototypesBack = (marks: Marks, said: Said = {}): GateReport => ({
  stage: 'prototyping',
  findings: record(gateTopics.prototyping, marks),
  revisions: null,
  nextQuantity: null,
  ...said,
})

/** What came back from a batch: dimensions, material performance, finish, inspection results. */
export const batchBack = (marks: Marks, said: Said = {}): GateReport => ({
  stage: 'small_batch',
  findings: record(gateTopics.small_batch, marks),
  revisions: null,
  nextQuantity: null,
  ...said,
})

export const allConfirmed: Marks = ['confirmed', 'confirmed', 'confirmed', 'confirmed']

/** Every combination of findings: 2 × 81. */
export function* everyReport(): Generator<GateReport> {
  for (const back of [prototypesBack, batchBack])
    for (const one of findings)
      for (const two of findings)
        for (const three of findings) for (const four of findings) yield back([one, two, three, four])
}

/** Any report, with the given words for the revisions and any next quantity. */
export const anyReport = (words: fc.Arbitrary<string | null>): fc.Arbitrary<GateReport> =>
  fc
    .record({
      back: fc.constantFrom(prototypesBack, batchBack),
      marks: fc.array(fc.constantFrom(...findings), { minLength: 4, maxLength: 4 }),
      revisions: words,
      nextQuantity: fc.option(
        fc.tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.nat()).map(([min, more]) => ({
          min,
          max: Math.min(1_000_000, min + more),
        })),
        { nil: null },
      ),
    })
    .map(({ back, marks, revisions, nextQuantity }) => back(marks, { revisions, nextQuantity }))
