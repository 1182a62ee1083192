import type { Advised } from '../../advise.ts'
import type { Copy } from '../../copy/copy.ts'
import { context, cutTo, formatted, header, limits, type Message, mention, plain, section } from './kit.ts'
import { listUnderstood } from './understood.ts'

/** A recommendation in brief, for those who follow what is asked: whose it is, the stage, why, and what was understood. */
export const drawAnnouncement = (copy: Copy, { profile, recommendation, quotes }: Advised, user: string): Message => {
  const lead = copy.announcedFor(mention(user))
  const headline = copy.recommendation.headline(recommendation)
  const verdict = copy.recommendation.verdict(recommendation, profile)
  const understood = `${copy.recommendation.titles.understood}: ${listUnderstood(copy, profile, quotes).join(' · ')}`
  return {
    text: cutTo([lead, headline, verdict].join('\n'), limits.messageText),
    blocks: [
      context(formatted(lead, limits.contextText)),
      header(headline),
      section(formatted(`*${verdict}*`)),
      context(plain(understood, limits.contextText)),
    ],
  }
}
