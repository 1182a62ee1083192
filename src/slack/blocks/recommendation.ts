import type { Button, KnownBlock } from '@slack/types'
import { applyChange, type Change } from '../../advice/changes.ts'
import type { Recommendation } from '../../advice/classifier.ts'
import { guideThresholds } from '../../advice/thresholds.ts'
import type { Advised } from '../../advise.ts'
import { writeComparison } from '../../copy/comparison.ts'
import type { Copy } from '../../copy/copy.ts'
import { listSetAside, listUnderstood } from '../../copy/understood.ts'
import { packCarried } from '../carried.ts'
import { actions, answerAction } from '../ids.ts'
import { limits } from '../limits.ts'
import { type ComparisonForm, comparisonForms, drawComparison } from './comparison.ts'
import {
  actionRow,
  button,
  context,
  divider,
  formatted,
  header,
  type Message,
  message,
  plain,
  row,
  section,
} from './kit.ts'
import { showWords } from './words.ts'

/** What is shown between the verdict and the reasons, as blocks and as lines of plain text. */
export type Addition = { lines: string[]; blocks: KnownBlock[] }

/**
 * What is shown around a recommendation: `lead` is a line above it, `howToAnswer` how to answer its question without a
 * button, `addition` comes before its reasons, and `road` is how many recommendations of its road that shows.
 * `canShare` draws the button to share it, `canAsk` the one to ask the buyer (by default, if it can be shared). `kept`
 * says whether it is saved; only the person who asked may see that it is not.
 */
export type Setting = {
  lead?: string | undefined
  howToAnswer?: string | undefined
  addition?: Addition
  road?: number | undefined
  canShare: boolean
  canAsk?: boolean
  kept?: 'saved' | 'later' | 'unsure'
}

/** How many reasons and tensions a message shows; more would only repeat them. */
const shownReasons = 3

const bulleted = (title: string, sentences: string[]) =>
  sentences.length === 0 ? [] : [section(formatted(`*${title}*\n${sentences.map((each) => `• ${each}`).join('\n')}`))]

/** Without a stage, the verdict above already gives the first reason in full. */
const listReasons = ({ stage, reasons }: Recommendation) => (stage === null ? reasons.slice(1) : reasons)

const drawReasons = ({ recommendation: words }: Copy, advised: Advised) => {
  const { recommendation } = advised
  const reasons = listReasons(recommendation).slice(0, shownReasons)
  const tensions = recommendation.tensions.slice(0, shownReasons)
  return [
    ...bulleted(
      words.titles.reasons,
      reasons.map((reason) => words.reason(reason, advised)),
    ),
    ...bulleted(
      words.titles.tensions,
      tensions.map((tension) => words.tension(tension, advised)),
    ),
  ]
}

const drawStageCard = ({ recommendation: { stageCard } }: Copy, { stage }: Recommendation) => {
  if (stage === null) return []
  const { goal, focus } = stageCard[stage]
  return [context(formatted(`${goal} ${focus}`, limits.contextText))]
}

const drawPlan = ({ recommendation: words }: Copy, { plan }: Recommendation) => {
  if (plan.length === 0) return []
  const steps = plan.map((step, index) => {
    const opens = step.opensNext === null ? '' : `\n    ${words.titles.next} ${words.opensNext(step.opensNext)} →`
    return `${index + 1}. ${words.step(step)}${index < plan.length - 1 ? opens : ''}`
  })
  return [section(formatted(`*${words.titles.plan}*\n${steps.join('\n')}`))]
}

const drawWhatWouldChange = (copy: Copy, { whatWouldChange }: Recommendation) => {
  if (whatWouldChange.length === 0) return []
  const { titles, turningPoint } = copy.recommendation
  const points = copy.inLine(whatWouldChange.map(turningPoint))
  return [context(formatted(copy.labelled(`*${titles.whatWouldChange}*`, points), limits.contextText))]
}

/** What a button on the recommendation carries: the answers, and the id of the remembered recommendation. */
export const carry = (
  { id, profile, quotes, thresholds }: Pick<Advised, 'id' | 'profile' | 'quotes' | 'thresholds'>,
  road?: number,
) => {
  const isGuide =
    thresholds.sampleEnds === guideThresholds.sampleEnds && thresholds.batchStarts === guideThresholds.batchStarts
  return packCarried({
    profile,
    quotes,
    ...(id !== undefined && { id }),
    ...(road !== undefined && { road }),
    ...(!isGuide && { thresholds }),
  })
}

/**
 * A button that answers: it carries the changed profile. Quotes of that answer are dropped, because a press has no
 * words.
 */
const answerButton = (advised: Advised, actionId: string, label: string, change: Change) => {
  const stillQuoted = advised.quotes.filter(({ answer }) => answer !== change.answer)
  return button(
    actionId,
    label,
    carry({ ...advised, profile: applyChange(advised.profile, change), quotes: stillQuoted }),
  )
}

/** If another quantity could be meant, the person is asked, and nothing is chosen silently. */
const drawDoubt = (copy: Copy, advised: Advised): KnownBlock[] => {
  const { profile, doubt } = advised
  if (doubt.length === 0) return []
  const choices = doubt.map((to, index) =>
    answerButton(advised, answerAction('quantity', index), copy.parts(to), { answer: 'quantity', to }),
  )
  const another = button(actions.adjust, copy.actions.anotherNumber, carry(advised))
  return [section(formatted(`*${copy.recommendation.doubt(profile.quantity)}*`)), actionRow(...choices, another)]
}

/** Asks about what the words only hint at, quoting them, with a button that confirms it. */
const drawHint = ({ recommendation: words }: Copy, advised: Advised): KnownBlock[] => {
  const { hint } = advised
  if (hint === null) return []
  const { question, yes } = words.hinted(hint.change)
  return [
    row(
      formatted(`*${question}*`),
      plain(words.readFrom(showWords(hint.text)), limits.fieldText),
      answerButton(advised, answerAction('hint', 0), yes, hint.change),
    ),
  ]
}

const drawOpenQuestion = ({ recommendation: words }: Copy, advised: Advised): KnownBlock[] => {
  const { question } = advised.recommendation
  if (question === null) return []
  const buttons = question.options.map((option, index) =>
    answerButton(advised, answerAction('question', index), words.option(question, option), option),
  )
  return [section(formatted(`*${words.titles.question}*\n${words.question(question)}`)), actionRow(...buttons)]
}

/** Only shown if something is asked. */
const drawHowToAnswer = ({ recommendation, doubt }: Advised, { howToAnswer }: Setting): KnownBlock[] =>
  howToAnswer === undefined || (recommendation.question === null && doubt.length === 0)
    ? []
    : [context(formatted(howToAnswer, limits.contextText))]

const drawActions = ({ actions: labels }: Copy, advised: Advised, { canShare, canAsk = canShare, road }: Setting) => {
  const carried = carry(advised)
  const { stage } = advised.recommendation
  const buttons: Button[] = [
    ...(canShare ? [button(actions.share, labels.share, carry(advised, road))] : []),
    button(actions.adjust, labels.adjust, carried),
    ...(canAsk ? [button(actions.askBuyer, labels.askBuyer, carried)] : []),
    ...(stage === null ? [] : [button(actions.reportGate, labels.partsBack[stage], carried)]),
  ]
  return actionRow(...buttons)
}

/** The whole answer as plain text, for notifications and screen readers: stage, strength, reason and the four rows. */
const writeText = (copy: Copy, advised: Advised, { lead, addition, kept = 'saved' }: Setting) => {
  const { recommendation: words, notices } = copy
  const { recommendation } = advised
  const { titles, rows } = writeComparison(copy, advised, showWords)
  const lines = [
    ...(lead === undefined ? [] : [lead]),
    words.headline(recommendation),
    words.verdict(advised),
    ...(addition?.lines ?? []),
    ...rows.map((row) => words.compared(titles, row)),
    ...(advised.hint === null ? [] : [words.hinted(advised.hint.change).question]),
    ...(recommendation.question === null ? [] : [words.question(recommendation.question)]),
    ...(kept === 'saved' ? [] : [notices.unsaved[kept]]),
  ]
  return lines.join('\n')
}

/** A line with what was understood, and one with what was set aside, if anything. */
const drawUnderstood = (copy: Copy, { profile, quotes, rejected }: Advised): KnownBlock[] => {
  const { titles } = copy.recommendation
  const drawLine = (title: string, said: string[]) =>
    context(plain(copy.labelled(title, copy.inLine(said)), limits.contextText))
  const setAside = listSetAside(copy, rejected, quotes, showWords)
  return [
    drawLine(titles.understood, listUnderstood(copy, profile, quotes, showWords)),
    ...(setAside.length === 0 ? [] : [drawLine(titles.setAside, setAside)]),
  ]
}

/**
 * The answer itself, from the header to what would change it, for messages and for the result of a form. `more` comes
 * before the reasons: it is what came back from the parts, and so explains the answer.
 */
export const drawAnswer = (
  copy: Copy,
  advised: Advised,
  form: ComparisonForm,
  more: KnownBlock[] = [],
): KnownBlock[] => {
  const { recommendation: words } = copy
  const { recommendation } = advised
  return [
    header(words.headline(recommendation)),
    section(formatted(`*${words.verdict(advised)}*`)),
    ...drawUnderstood(copy, advised),
    ...more,
    ...drawReasons(copy, advised),
    ...drawComparison(copy, advised, form),
    ...drawStageCard(copy, recommendation),
    ...drawPlan(copy, recommendation),
    ...drawWhatWouldChange(copy, recommendation),
  ]
}

const drawMessage = (copy: Copy, advised: Advised, setting: Setting, form: ComparisonForm): Message =>
  message(writeText(copy, advised, setting), [
    ...(setting.lead === undefined ? [] : [context(formatted(setting.lead, limits.contextText))]),
    ...drawAnswer(copy, advised, form, setting.addition?.blocks),
    ...drawDoubt(copy, advised),
    ...drawHint(copy, advised),
    ...drawOpenQuestion(copy, advised),
    ...drawHowToAnswer(advised, setting),
    divider(),
    ...(setting.kept === undefined || setting.kept === 'saved'
      ? []
      : [context(formatted(copy.notices.unsaved[setting.kept], limits.contextText))]),
    drawActions(copy, advised, setting),
  ])

/**
 * The recommendation message, richest version first: the same facts with Slack's newest table, with its older one, and
 * with section fields. The next one is sent if Slack refuses the one before.
 */
export const drawRecommendation = (copy: Copy, advised: Advised, setting: Setting): Message[] =>
  comparisonForms.map((form) => drawMessage(copy, advised, setting, form))
