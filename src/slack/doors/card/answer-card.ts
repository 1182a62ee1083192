import type { ModalView } from '@slack/types'
import { adviseOnProfile } from '../../../advise.ts'
import { drawFormResult } from '../../blocks/form.ts'
import { mention } from '../../blocks/kit.ts'
import { drawOrder } from '../../blocks/parts.ts'
import type { FormOrigin } from '../../carried.ts'
import type { CarriedBy } from '../carriers.ts'
import { give, type Identified, type Outcome } from '../give.ts'
import { openFormFor, originOf } from '../open-form-for.ts'
import type { Parts } from '../parts.ts'
import { readForm } from '../read-form.ts'
import type { Press, Submission } from '../request.ts'
import { askForCard } from './find-card.ts'

/**
 * "Describe your project" and "Answer again", for anybody in the channel: opens the form, filled in from the card. The
 * store is asked whether the card is still open; if it does not answer in time, what the button carries is enough.
 */
export const answerCard = (parts: Parts) => async (press: Press<CarriedBy<'card'>>) => {
  const { carried, copy, threadTs } = press
  const { id, askedBy } = carried
  const [card] = await Promise.all([askForCard(press, () => parts.storage.findCard(id)), press.settings()])
  if (threadTs === null) return press.tell(copy.card.staleButton)
  if (card === null) return press.tell(copy.card.isGone(mention(askedBy)))
  if (card !== 'away' && card.state === 'closed') return press.tell(copy.card.isClosed(mention(askedBy)))
  const { profile } = card === 'away' ? carried : card
  const origin = { ...originOf(press), card: { id, askedBy, threadTs } }
  await openFormFor(parts, press, { profile, origin }, copy.card.formDidNotOpen)
}

/**
 * Sentences for the person who answered: that the answer went to the salesperson, reached nobody, or is not saved yet.
 */
const listClosings = ({ copy }: Submission, askedBy: string, { reached, kept }: Outcome): string[] => {
  const { card } = copy
  const asker = mention(askedBy)
  return [
    ...(reached === 'asker' ? [card.sentDirectly(asker)] : []),
    ...(reached === 'nobody' ? [card.notSent(asker)] : []),
    ...(kept === 'saved' ? [] : [card.unsaved[kept]]),
  ]
}

type Answered = { advised: Identified; origin: FormOrigin; showResult: (closing: string) => ModalView }

/** Posts the answer in the card's thread; if that fails, it goes to the salesperson. */
const giveAnswer = async (parts: Parts, form: Submission, { advised, origin, showResult }: Answered) => {
  const { copy, logger, user } = form
  const { card, channel, previousId } = origin
  if (card === undefined || channel === undefined) {
    logger.error('An answer came from a form that names no card; an earlier version drew it.')
    const closing = copy.card.notSent(null)
    await form.redraw(showResult(closing), closing)
    return
  }
  const { threadTs } = card
  const lead = copy.card.answeredBy(mention(user))
  const howToAnswer = copy.conversation.howToAnswer.channel
  await give(parts, form, {
    advised,
    keep: { source: 'card', previousId },
    conversation: { channel, threadTs },
    place: { channel, threadTs },
    drawForAll: () => drawOrder(copy, advised, { lead, howToAnswer, canShare: false }),
    toPerson: null,
    card: { ...card, messageTs: threadTs },
    tell: async (outcome) => {
      const closing = listClosings(form, card.askedBy, outcome).join(' ')
      if (closing !== '') await form.redraw(showResult(closing), closing)
    },
  })
}

/**
 * Takes an answer to a card: the result is shown in the form at once, then in the card's thread, and the salesperson is
 * told. If the card was closed meanwhile, it still takes the answer, so that nobody's words are lost.
 */
export const submitAnswer = (parts: Parts) => async (form: Submission) => {
  const { copy } = form
  const answers = await readForm(form)
  if (answers === null) return
  const { profile, thresholds, origin } = answers
  const advised = parts.recorder.identify(adviseOnProfile(profile, [], thresholds))
  const showResult = (closing: string) => drawFormResult(copy, advised, closing)
  await form.show(showResult(copy.card.resultOnItsWay), () => giveAnswer(parts, form, { advised, origin, showResult }))
}
