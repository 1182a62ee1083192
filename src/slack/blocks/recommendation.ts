import type { Button, KnownBlock } from '@slack/types'
import { applyChange, type Change } from '../../advice/changes.ts'
import type { Recommendation } from '../../advice/classifier.ts'
import { guideThresholds } from '../../advice/thresholds.ts'
import type { Advised } from '../../advise.ts'
import type { Copy } from '../../copy/copy.ts'
import { packCarried } from '../carried.ts'
import { actions, answerAction } from '../ids.ts'
import { type ComparisonForm, comparisonForms, drawComparison, writeComparison } from './comparison.ts'
import {
  actionRow,
  button,
  context,
  cutTo,
  divider,
  formatted,
  header,
  limits,
  type Message,
  plain,
  section,
} from './kit.ts'
import { listSetAside, listUnderstood } from './understood.ts'

/** What stands between the verdict of an answer and its reasons, and the same in plain lines. */
export type Addition = { lines: string[]; blocks: KnownBlock[] }

/**
 * What stands around the recommendation: a line above it, how its question can be answered besides its buttons, more
 * before its reasons, whether it can be shared from here, whether the buyer can be asked from here (where it can be shared, unless
 * told otherwise), and whether it is saved; that it is not is for the eyes of the person alone whose it is.
 */
export type Setting = {
  lead?: string | undefined
  howToAnswer?: string | undefined
  addition?: Addition
  canShare: boolean
  canAsk?: boolean
  kept?: 'saved' | 'later'
}

/** The reasons and tensions that a message shows; the rest would only repeat them. */
const shownReasons = 3

const bulleted = (title: string, sentences: string[]) =>
  sentences.length === 0 ? [] : [section(formatted(`*${title}*\n${sentences.map((each) => `• ${each}`).join('\n')}`))]

/** Without a stage, the line above already says the first reason in full. */
const listReasons = ({ stage, reasons }: Recommendation) => (stage === null ? reasons.slice(1) : reasons)

const drawReasons = (copy: Copy, { profile, recommendation }: Advised) => [
  ...bulleted(
    copy.recommendation.titles.reasons,
    listReasons(recommendation)
      .slice(0, shownReasons)
      .map((reason) => copy.recommendation.reason(reason, profile)),
  ),
  ...bulleted(
    copy.recommendation.titles.tensions,
    recommendation.tensions
      .slice(0, shownReasons)
      .map((tension) => copy.recommendation.tension(tension, profile, recommendation)),
  ),
]

const drawStageCard = (copy: Copy, { stage }: Recommendation) => {
  if (stage === null) return []
  const { goal, focus } = copy.recommendation.stageCard[stage]
  return [context(formatted(`${goal} ${focus}`, limits.contextText))]
}

const drawPlan = (copy: Copy, { plan }: Recommendation) => {
  if (plan.length === 0) return []
  const steps = plan.map((step, index) => {
    const opens =
      step.opensNext === null
        ? ''
        : `\n    ${copy.recommendation.titles.next} ${copy.recommendation.opensNext(step.opensNext)} →`
    return `${index + 1}. ${copy.recommendation.step(step)}${index < plan.length - 1 ? opens : ''}`
  })
  return [section(formatted(`*${copy.recommendation.titles.plan}*\n${steps.join('\n')}`))]
}

const drawWhatWouldChange = (copy: Copy, { whatWouldChange }: Recommendation) =>
  whatWouldChange.length === 0
    ? []
    : [
        context(
          formatted(
            `*${copy.recommendation.titles.whatWouldChange}:* ${whatWouldChange.map(copy.recommendation.turningPoint).join(' · ')}`,
            limits.contextText,
          ),
        ),
      ]

/** What a button on the recommendation carries: the answers, and which remembered recommendation they belong to. */
export const carry = ({
  id,
  profile,
  quotes,
  thresholds,
}: Pick<Advised, 'id' | 'profile' | 'quotes' | 'thresholds'>) => {
  const isGuide =
    thresholds.sampleEnds === guideThresholds.sampleEnds && thresholds.batchStarts === guideThresholds.batchStarts
  return packCarried({ profile, quotes, ...(id !== undefined && { id }), ...(!isGuide && { thresholds }) })
}

/** A button that answers: it carries the profile as it will be then. What a tap answers has no words to quote. */
const answerButton = (advised: Advised, actionId: string, label: string, change: Change) => {
  const stillQuoted = advised.quotes.filter(({ answer }) => answer !== change.answer)
  return button(
    actionId,
    label,
    carry({ ...advised, profile: applyChange(advised.profile, change), quotes: stillQuoted }),
  )
}

/** Where the quantity could be meant otherwise, it is asked about and not chosen in silence. */
const drawDoubt = (copy: Copy, advised: Advised): KnownBlock[] => {
  const { profile, doubt } = advised
  if (doubt.length === 0) return []
  const choices = doubt.map((to, index) =>
    answerButton(advised, answerAction('quantity', index), copy.parts(to), { answer: 'quantity', to }),
  )
  const another = button(actions.adjust, copy.actions.anotherNumber, carry(advised))
  return [section(formatted(`*${copy.recommendation.doubt(profile.quantity)}*`)), actionRow(...choices, another)]
}

const drawQuestion = (copy: Copy, advised: Advised): KnownBlock[] => {
  const { question } = advised.recommendation
  if (question === null) return []
  const buttons = question.options.map((option, index) =>
    answerButton(advised, answerAction('question', index), copy.recommendation.option(question, option), option),
  )
  return [
    section(formatted(`*${copy.recommendation.titles.question}*\n${copy.recommendation.question(question)}`)),
    actionRow(...buttons),
  ]
}

/** Where nothing is asked, there is nothing to answer. */
const drawHowToAnswer = ({ recommendation, doubt }: Advised, { howToAnswer }: Setting): KnownBlock[] =>
  howToAnswer === undefined || (recommendation.question === null && doubt.length === 0)
    ? []
    : [context(formatted(howToAnswer, limits.contextText))]

const drawActions = (copy: Copy, advised: Advised, { canShare, canAsk = canShare }: Setting) => {
  const carried = carry(advised)
  const { stage } = advised.recommendation
  const buttons: Button[] = [
    ...(canShare ? [button(actions.share, copy.actions.share, carried)] : []),
    button(actions.adjust, copy.actions.adjust, carried),
    ...(canAsk ? [button(actions.askBuyer, copy.actions.askBuyer, carried)] : []),
    ...(stage === null ? [] : [button(actions.reportGate, copy.actions.partsBack[stage], carried)]),
  ]
  return actionRow(...buttons)
}

/** The whole answer in plain words, for notifications and screen readers: stage, strength, reason and the four rows. */
const writeText = (copy: Copy, { profile, recommendation }: Advised, { lead, addition, kept }: Setting) => {
  const { titles, rows } = writeComparison(copy, recommendation)
  const question = recommendation.question === null ? [] : [copy.recommendation.question(recommendation.question)]
  const lines = [
    ...(lead === undefined ? [] : [lead]),
    copy.recommendation.headline(recommendation),
    copy.recommendation.verdict(recommendation, profile),
    ...(addition?.lines ?? []),
    ...rows.map(
      (row) =>
        `${row.title}: ${titles.prototyping}: ${row.prototyping}. ${titles.small_batch}: ${row.small_batch}. ${titles.project}: ${row.project}.`,
    ),
    ...question,
    ...(kept === 'later' ? [copy.notices.savedLater] : []),
  ]
  return cutTo(lines.join('\n'), limits.messageText)
}

/**
 * The answer itself, from the header to what would change it: what a message and a form's result have in common. `more`
 * stands before the reasons: what came back from the parts is why this answer was given.
 */
export const drawAnswer = (
  copy: Copy,
  advised: Advised,
  form: ComparisonForm,
  more: KnownBlock[] = [],
): KnownBlock[] => {
  const { profile, recommendation, quotes, rejected } = advised
  const setAside = listSetAside(copy, rejected, quotes)
  return [
    header(copy.recommendation.headline(recommendation)),
    section(formatted(`*${copy.recommendation.verdict(recommendation, profile)}*`)),
    context(
      plain(
        `${copy.recommendation.titles.understood}: ${listUnderstood(copy, profile, quotes).join(' · ')}`,
        limits.contextText,
      ),
    ),
    ...(setAside.length === 0
      ? []
      : [context(plain(`${copy.recommendation.titles.setAside}: ${setAside.join(' · ')}`, limits.contextText))]),
    ...more,
    ...drawReasons(copy, advised),
    ...drawComparison(copy, recommendation, form),
    ...drawStageCard(copy, recommendation),
    ...drawPlan(copy, recommendation),
    ...drawWhatWouldChange(copy, recommendation),
  ]
}

const drawMessage = (copy: Copy, advised: Advised, setting: Setting, form: ComparisonForm): Message => ({
  text: writeText(copy, advised, setting),
  blocks: [
    ...(setting.lead === undefined ? [] : [context(formatted(setting.lead, limits.contextText))]),
    ...drawAnswer(copy, advised, form, setting.addition?.blocks),
    ...drawDoubt(copy, advised),
    ...drawQuestion(copy, advised),
    ...drawHowToAnswer(advised, setting),
    divider(),
    ...(setting.kept === 'later' ? [context(formatted(copy.notices.savedLater, limits.contextText))] : []),
    drawActions(copy, advised, setting),
  ],
})

/**
 * The recommendation message, richest first: the same facts with Slack's newest table, with its older one, and with
 * section fields. A later one is for where Slack refuses the one before it.
 */
export const drawRecommendation = (copy: Copy, advised: Advised, setting: Setting): Message[] =>
  comparisonForms.map((form) => drawMessage(copy, advised, setting, form))
