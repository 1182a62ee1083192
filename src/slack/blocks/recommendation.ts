import type { Button, KnownBlock } from '@slack/types'
import { applyChange, type Change } from '../../advice/changes.ts'
import type { Recommendation } from '../../advice/classifier.ts'
import { guideThresholds } from '../../advice/thresholds.ts'
import type { Advised } from '../../advise.ts'
import { en } from '../../copy/en.ts'
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

const words = en.recommendation

/** The reasons and tensions that a message shows; the rest would only repeat them. */
const shownReasons = 3

const bulleted = (title: string, sentences: string[]) =>
  sentences.length === 0 ? [] : [section(formatted(`*${title}*\n${sentences.map((each) => `• ${each}`).join('\n')}`))]

/** Without a stage, the line above already says the first reason in full. */
const listReasons = ({ stage, reasons }: Recommendation) => (stage === null ? reasons.slice(1) : reasons)

const drawReasons = ({ profile, recommendation }: Advised) => [
  ...bulleted(
    words.titles.reasons,
    listReasons(recommendation)
      .slice(0, shownReasons)
      .map((reason) => words.reason(reason, profile)),
  ),
  ...bulleted(
    words.titles.tensions,
    recommendation.tensions.slice(0, shownReasons).map((tension) => words.tension(tension, profile, recommendation)),
  ),
]

const drawStageCard = ({ stage }: Recommendation) => {
  if (stage === null) return []
  const { goal, focus } = words.stageCard[stage]
  return [context(formatted(`${goal} ${focus}`, limits.contextText))]
}

const drawPlan = ({ plan }: Recommendation) => {
  if (plan.length === 0) return []
  const steps = plan.map((step, index) => {
    const opens = step.opensNext === null ? '' : `\n    ${words.titles.next} ${words.opensNext(step.opensNext)} →`
    return `${index + 1}. ${words.step(step)}${index < plan.length - 1 ? opens : ''}`
  })
  return [section(formatted(`*${words.titles.plan}*\n${steps.join('\n')}`))]
}

const drawWhatWouldChange = ({ whatWouldChange }: Recommendation) =>
  whatWouldChange.length === 0
    ? []
    : [
        context(
          formatted(
            `*${words.titles.whatWouldChange}:* ${whatWouldChange.map(words.turningPoint).join(' · ')}`,
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
const drawDoubt = (advised: Advised): KnownBlock[] => {
  const { profile, doubt } = advised
  if (doubt.length === 0) return []
  const choices = doubt.map((to, index) =>
    answerButton(advised, answerAction('quantity', index), en.parts(to), { answer: 'quantity', to }),
  )
  const another = button(actions.adjust, en.actions.anotherNumber, carry(advised))
  return [section(formatted(`*${words.doubt(profile.quantity)}*`)), actionRow(...choices, another)]
}

const drawQuestion = (advised: Advised): KnownBlock[] => {
  const { question } = advised.recommendation
  if (question === null) return []
  const buttons = question.options.map((option, index) =>
    answerButton(advised, answerAction('question', index), words.option(question, option), option),
  )
  return [section(formatted(`*${words.titles.question}*\n${words.question(question)}`)), actionRow(...buttons)]
}

/** Where nothing is asked, there is nothing to answer. */
const drawHowToAnswer = ({ recommendation, doubt }: Advised, { howToAnswer }: Setting): KnownBlock[] =>
  howToAnswer === undefined || (recommendation.question === null && doubt.length === 0)
    ? []
    : [context(formatted(howToAnswer, limits.contextText))]

const drawActions = (advised: Advised, { canShare, canAsk = canShare }: Setting) => {
  const carried = carry(advised)
  const { stage } = advised.recommendation
  const buttons: Button[] = [
    ...(canShare ? [button(actions.share, en.actions.share, carried)] : []),
    button(actions.adjust, en.actions.adjust, carried),
    ...(canAsk ? [button(actions.askBuyer, en.actions.askBuyer, carried)] : []),
    ...(stage === null ? [] : [button(actions.reportGate, en.actions.partsBack[stage], carried)]),
  ]
  return actionRow(...buttons)
}

/** The whole answer in plain words, for notifications and screen readers: stage, strength, reason and the four rows. */
const writeText = ({ profile, recommendation }: Advised, { lead, addition, kept }: Setting) => {
  const { titles, rows } = writeComparison(recommendation)
  const question = recommendation.question === null ? [] : [words.question(recommendation.question)]
  const lines = [
    ...(lead === undefined ? [] : [lead]),
    words.headline(recommendation),
    words.verdict(recommendation, profile),
    ...(addition?.lines ?? []),
    ...rows.map(
      (row) =>
        `${row.title}: ${titles.prototyping}: ${row.prototyping}. ${titles.small_batch}: ${row.small_batch}. ${titles.project}: ${row.project}.`,
    ),
    ...question,
    ...(kept === 'later' ? [en.notices.savedLater] : []),
  ]
  return cutTo(lines.join('\n'), limits.messageText)
}

/**
 * The answer itself, from the header to what would change it: what a message and a form's result have in common. `more`
 * stands before the reasons: what came back from the parts is why this answer was given.
 */
export const drawAnswer = (advised: Advised, form: ComparisonForm, more: KnownBlock[] = []): KnownBlock[] => {
  const { profile, recommendation, quotes, rejected } = advised
  const setAside = listSetAside(rejected, quotes)
  return [
    header(words.headline(recommendation)),
    section(formatted(`*${words.verdict(recommendation, profile)}*`)),
    context(plain(`${words.titles.understood}: ${listUnderstood(profile, quotes).join(' · ')}`, limits.contextText)),
    ...(setAside.length === 0
      ? []
      : [context(plain(`${words.titles.setAside}: ${setAside.join(' · ')}`, limits.contextText))]),
    ...more,
    ...drawReasons(advised),
    ...drawComparison(recommendation, form),
    ...drawStageCard(recommendation),
    ...drawPlan(recommendation),
    ...drawWhatWouldChange(recommendation),
  ]
}

const drawMessage = (advised: Advised, setting: Setting, form: ComparisonForm): Message => ({
  text: writeText(advised, setting),
  blocks: [
    ...(setting.lead === undefined ? [] : [context(formatted(setting.lead, limits.contextText))]),
    ...drawAnswer(advised, form, setting.addition?.blocks),
    ...drawDoubt(advised),
    ...drawQuestion(advised),
    ...drawHowToAnswer(advised, setting),
    divider(),
    ...(setting.kept === 'later' ? [context(formatted(en.notices.savedLater, limits.contextText))] : []),
    drawActions(advised, setting),
  ],
})

/**
 * The recommendation message, richest first: the same facts with Slack's newest table, with its older one, and with
 * section fields. A later one is for where Slack refuses the one before it.
 */
export const drawRecommendation = (advised: Advised, setting: Setting): Message[] =>
  comparisonForms.map((form) => drawMessage(advised, setting, form))
