import type { Advised } from '../../../advise.ts'
import { mention } from '../../blocks/kit.ts'
import { drawRecommendation, type Setting } from '../../blocks/recommendation.ts'
import { showWords } from '../../blocks/words.ts'
import { findAnsweredCard } from '../card/find-card.ts'
import { adviseOnCarried, type CarriedBy } from '../carriers.ts'
import { type Giving, give, privately } from '../give.ts'
import type { Parts } from '../parts.ts'
import type { Press } from '../request.ts'
import { tellUnsaved } from '../tell-outcome.ts'
import { isDirectMessage } from '../whereabouts.ts'

type Answer = Press<CarriedBy<'recommendation'>>

/** Where the answer goes: into the thread of the message, for everybody if the message is shared. */
const placeOf = ({ channel, isShared, threadTs }: Answer): Pick<Giving, 'conversation' | 'place'> => ({
  conversation: channel === undefined ? null : { channel, threadTs },
  place: channel !== undefined && isShared ? { channel, threadTs: threadTs ?? undefined } : null,
})

const drawForThread = ({ copy, label, user }: Answer, advised: Advised) => {
  const lead = copy.answeredBy(mention(user), showWords(label))
  return drawRecommendation(copy, advised, {
    lead,
    howToAnswer: copy.conversation.howToAnswer.channel,
    canShare: false,
  })
}

const drawForPerson = ({ channel, copy, threadTs }: Answer, advised: Advised, setting: Setting) => {
  const isInDirect = channel !== undefined && isDirectMessage(channel) && threadTs !== null
  const howToAnswer = isInDirect ? copy.conversation.howToAnswer.direct : undefined
  return drawRecommendation(copy, advised, { ...setting, howToAnswer })
}

/**
 * An answer to the open question. The button already carries the changed answers. On a shared message it goes to the
 * thread.
 */
export const answerQuestion = (parts: Parts) => async (press: Answer) => {
  const { carried, inPlace, threadTs } = press
  const advised = parts.recorder.identify(adviseOnCarried(carried))
  const card = await findAnsweredCard(parts, press, carried.id)
  await give(parts, press, {
    advised,
    keep: { source: 'button', previousId: carried.id },
    ...placeOf(press),
    drawForAll: () => drawForThread(press, advised),
    toPerson: privately(press, inPlace, (setting, [lead]) => drawForPerson(press, advised, { ...setting, lead })),
    card: card && threadTs !== null ? { ...card, messageTs: threadTs } : null,
    tell: tellUnsaved(press),
  })
}
