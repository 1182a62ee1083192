import { adviseOnProfile } from '../../advise.ts'
import { drawFormResult } from '../blocks/form.ts'
import { link, mention } from '../blocks/kit.ts'
import { drawRecommendation } from '../blocks/recommendation.ts'
import type { FormOrigin } from '../carried.ts'
import { findPermalink } from '../delivery/deliver.ts'
import type { FormState } from '../intake/form.ts'
import { give, privately } from './give.ts'
import { lazily } from './lazily.ts'
import type { Parts } from './parts.ts'
import { readForm } from './read-form.ts'
import type { Submission } from './request.ts'
import { tellInForm } from './tell-outcome.ts'

/** A link to the message that the form was filled from, if Slack gives one soon. */
const writeSource = async (form: Submission, { about, channel }: FormOrigin): Promise<string[]> => {
  if (about === undefined || channel === undefined) return []
  const { copy, deadline } = form
  const permalink = (await deadline.linger(findPermalink(form, channel, about.ts)))?.result
  return permalink ? [copy.aboutMessage(link(permalink, copy.thisMessage))] : []
}

/** Shows the result in the form at once, then posts it where the person wants it. */
const giveResult = async (parts: Parts, form: Submission, { profile, thresholds, destination, origin }: FormState) => {
  const { copy, user } = form
  const { channel, previousId, threadTs, about } = origin
  const advised = parts.recorder.identify(adviseOnProfile(profile, [], thresholds))
  const showResult = (closing: string) => drawFormResult(copy, advised, closing)
  const isForAll = destination === 'channel'
  const way = isForAll && threadTs !== undefined ? 'thread' : destination
  const readSource = lazily(() => writeSource(form, origin))
  const giveIt = () =>
    give(parts, form, {
      advised,
      keep: { source: 'form', text: about?.words ?? undefined, previousId },
      conversation: channel === undefined ? null : { channel, threadTs: threadTs ?? null },
      place: isForAll && channel !== undefined ? { channel, threadTs } : null,
      drawForAll: async () => {
        const lead = copy.inLine([copy.askedBy(mention(user)), ...(await readSource())])
        return drawRecommendation(copy, advised, { lead, canShare: false })
      },
      toPerson: privately(form, { user, ...origin }, async (setting, why) => {
        const lead = [...why, ...(await readSource())].join('\n') || undefined
        return drawRecommendation(copy, advised, { ...setting, lead })
      }),
      card: null,
      tell: tellInForm(form, parts.command, showResult),
    })
  await form.show(showResult(copy.form.resultOnItsWay[way]), giveIt)
}

/** Takes a submitted form: wrong answers are rejected at their fields, else the person gets the result. */
export const submitForm = (parts: Parts) => async (form: Submission) => {
  const state = await readForm(form)
  if (state !== null) await giveResult(parts, form, state)
}
