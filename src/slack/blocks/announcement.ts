import type { Advised } from '../../advise.ts'
import { en } from '../../copy/en.ts'
import { context, cutTo, formatted, header, limits, type Message, mention, plain, section } from './kit.ts'
import { listUnderstood } from './understood.ts'

const words = en.recommendation

/** A recommendation in brief, for those who follow what is asked: whose it is, the stage, why, and what was understood. */
export const drawAnnouncement = ({ profile, recommendation, quotes }: Advised, user: string): Message => {
  const lead = en.announcedFor(mention(user))
  const headline = words.headline(recommendation)
  const verdict = words.verdict(recommendation, profile)
  const understood = `${words.titles.understood}: ${listUnderstood(profile, quotes).join(' · ')}`
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
