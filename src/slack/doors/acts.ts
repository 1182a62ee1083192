/**
 * What is done once, by a name that is the same each time when Slack delivers it, and in every process. A second press is
 * another act, unless what it does is named here by its result.
 */

/** Slack's own name for one command, shortcut or press. */
type Interaction = { trigger_id?: string | undefined; action_ts?: string | undefined }

/** A command, a shortcut or a press; by its moment and its person if Slack sends no trigger with it. */
export const interactionOf = ({ trigger_id, action_ts }: Interaction, user: string): string =>
  trigger_id ? `interaction ${trigger_id}` : `interaction ${user} ${action_ts}`

/** A form as it stood when it was submitted: submitted twice it is one answer, and drawn anew it is another form. */
export const submissionOf = ({ id, hash }: { id: string; hash: string }): string => `submission ${id} ${hash}`

type Message = { team: string; channel: string; ts: string }

/** The message and not the event: an edit of it, or a second event for it, is no reason to answer again. */
export const messageOf = ({ team, channel, ts }: Message): string => `message ${team} ${channel} ${ts}`

/** To share a recommendation, or what stands for one without an id, in a channel. */
export const sharingOf = (recommendation: string, channel: string): string => `share ${recommendation} ${channel}`

/** To post a card. */
export const postingOf = (card: string): string => `post card ${card}`

/** To remind of a card, once for each time that was chosen. */
export const remindingOf = (card: string, remindAt: number | null): string => `remind of card ${card} ${remindAt}`

/** To bring late what reached nobody. */
export const bringingOf = (undelivered: string): string => `bring ${undelivered}`
