import { publicAnswers } from '../../advice/profile.ts'
import type { Advised, AdvisedOrder } from '../../advise.ts'
import type { Copy } from '../../copy/copy.ts'
import { writeHeadline, writeWarnings } from '../../copy/list.ts'
import { listUnderstood } from '../../copy/understood.ts'
import { limits } from '../limits.ts'
import { context, formatted, header, type Message, mention, message, plain, section } from './kit.ts'
import { showWords } from './words.ts'

const drawOnePart = (copy: Copy, advised: Advised, user: string): Message => {
  const { recommendation: words } = copy
  const { profile, recommendation, quotes } = advised
  const lead = copy.announcedFor(mention(user))
  const headline = words.headline(recommendation)
  const verdict = words.verdict(advised)
  const understood = copy.inLine(listUnderstood(copy, publicAnswers(profile), quotes, showWords))
  return message([lead, headline, verdict].join('\n'), [
    context(formatted(lead, limits.contextText)),
    header(headline),
    section(formatted(`*${verdict}*`)),
    context(plain(copy.labelled(words.titles.understood, understood), limits.contextText)),
  ])
}

/**
 * A short version of a recommendation for the announcement channel: who asked, the stage, why, and what was understood.
 * Notes are left out.
 */
export const drawAnnouncement = (copy: Copy, order: AdvisedOrder, user: string): Message => {
  if (!('parts' in order)) return drawOnePart(copy, order, user)
  const lead = copy.announcedFor(mention(user))
  const headline = writeHeadline(copy, order)
  const warnings = writeWarnings(copy, order)
  return message([lead, headline, ...warnings].join('\n'), [
    context(formatted(lead, limits.contextText)),
    header(headline),
    ...(warnings.length === 0 ? [] : [context(formatted(warnings.join('\n'), limits.contextText))]),
  ])
}
