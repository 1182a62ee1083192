import type { ModalView } from '@slack/types'
import type { Stage } from '../../advice/decision.ts'
import { type GateReport, gateQuestions, listOpen, type RoadStep } from '../../advice/gate.ts'
import type { Quantity } from '../../advice/profile.ts'
import type { Copy } from '../../copy/copy.ts'
import { type GateOrigin, packGateOrigin } from '../carried.ts'
import { gateBlock, views } from '../ids.ts'
import type { GateProblems } from '../intake/gate.ts'
import { limits } from '../limits.ts'
import { describeProblem, drawField } from './field.ts'
import { drawAnnounced } from './form.ts'
import { day, formatted, modal, plain, section } from './kit.ts'
import type { Addition, Setting } from './recommendation.ts'
import { showWords } from './words.ts'

/** The empty form about what came back from the parts of a stage. It says where the result is announced. */
export const drawGateForm = (copy: Copy, stage: Stage, origin: GateOrigin, announceChannel: string | null): ModalView =>
  modal({
    callbackId: views.gate,
    title: copy.gate.title[stage],
    submit: copy.gate.submit,
    close: copy.form.cancel,
    metadata: packGateOrigin(origin),
    blocks: [
      ...gateQuestions(stage).map((question) =>
        drawField({
          blockId: gateBlock(question.name),
          question,
          label: copy.gate.label(question.name),
          hint: copy.gate.hint(stage, question.name),
          nameOption: (value) => {
            const names: Record<string, string> = copy.gate.findings
            return names[value] ?? value
          },
          entered: [],
          optional: question.kind !== 'one',
          dispatches: false,
        }),
      ),
      ...drawAnnounced(copy, announceChannel),
    ],
  })

/** A sentence for each field with a problem, keyed by the input's block as Slack requires. */
export const drawGateErrors = (copy: Copy, problems: GateProblems): Record<string, string> =>
  Object.fromEntries(
    Object.entries(problems).map(([answer, problem]) => [
      gateBlock(answer as keyof GateProblems),
      describeProblem(copy, problem),
    ]),
  )

/** The recommendation of a step; `createdAt` in milliseconds, null if it is not known. */
type Given = { stage: Stage | null; quantity: Quantity | null; createdAt: number | null }

/** The steps of a road that are shown, oldest first. `isWhole` is false if earlier ones could not be read. */
export type Road = { steps: RoadStep<Given>[]; isWhole: boolean }

/** Up to this many of the newest steps are shown. */
const mostSteps = 10

const writeSteps = ({ gate: words }: Copy, { steps, isWhole }: Road, writeDay: (at: number) => string) => {
  const hidden = Math.max(0, steps.length - mostSteps)
  const lines = steps.slice(hidden).map(({ given, outcome }, index) => {
    const date = given.createdAt === null ? null : writeDay(given.createdAt)
    const arrow = hidden + index < steps.length - 1 ? ' →' : ''
    return `${hidden + index + 1}. ${words.step(given, date, outcome)}${arrow}`
  })
  return [...(isWhole ? [] : [words.stepsAway]), ...(hidden > 0 ? [words.earlierSteps(hidden)] : []), ...lines]
}

const titled = (title: string, lines: string[]) => section(formatted(`*${title}*\n${lines.join('\n')}`))

/** The road so far as numbered steps, each with its day and what came back from its parts. */
export const drawRoad = (copy: Copy, road: Road): Addition => ({
  lines: [`${copy.gate.titles.road}:`, ...writeSteps(copy, road, copy.history.day)],
  blocks: [
    titled(
      copy.gate.titles.road,
      writeSteps(copy, road, (at) => day(at, copy.history.day(at))),
    ),
  ],
})

/**
 * What came back and what follows: whether the next stage is open, which topics still are, and what must be revised.
 */
export const drawOutcome = (copy: Copy, report: GateReport): Addition => {
  const open = listOpen(report).map((each) => copy.gate.open(report.stage, each))
  const { revisions } = report
  const { titles } = copy.gate
  const toRevise = revisions === null || showWords(revisions) === '' ? [] : [revisions]
  const verdict = copy.gate.verdict(report)
  return {
    lines: [verdict, ...open, ...toRevise.map((said) => copy.labelled(titles.revisions, showWords(said)))],
    blocks: [
      section(formatted(`*${verdict}*`)),
      ...(open.length === 0
        ? []
        : [
            titled(
              titles.open,
              open.map((each) => `• ${each}`),
            ),
          ]),
      ...toRevise.flatMap((said) => [
        section(formatted(`*${titles.revisions}*`)),
        section(plain(showWords(said, said.length), limits.sectionText)),
      ]),
    ],
  }
}

/** Several additions as one, in their order. */
export const joinAdditions = (...additions: Addition[]): Addition => ({
  lines: additions.flatMap(({ lines }) => lines),
  blocks: additions.flatMap(({ blocks }) => blocks),
})

/**
 * What is shown around a step of a road: the line about the gate that it came from, if any, the addition before the
 * reasons, and the ids of the recommendations that are shown, its own last.
 */
export type CameFrom = { lead: string | null; addition: Addition; told: string[] }

/** The setting with `lead` above what is shown around a step, or only with `lead` if there is nothing to show. */
export const underLead = (lead: string, came: CameFrom | null): Pick<Setting, 'lead' | 'addition' | 'road'> =>
  came === null
    ? { lead }
    : {
        lead: [lead, ...(came.lead === null ? [] : [came.lead])].join('\n'),
        addition: came.addition,
        road: came.told.length,
      }
