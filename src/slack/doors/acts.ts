/**
 * Names of acts that are done once: the same for each delivery and in every process. A second press is another act,
 * unless the act is named by its result (sharing, posting, reminding).
 */

/** How Slack identifies one command, shortcut or press. */
type Interaction = { trigger_id?: string | undefined; action_ts?: string | undefined }

/** A command, a shortcut or a press. If Slack sends no trigger, it is named by the person and the time. */
export const interactionOf = ({ trigger_id, action_ts }: Interaction, user: string): string =>
  trigger_id ? `interaction ${trigger_id}` : `interaction ${user} ${action_ts}`

/** A submission of a form: submitted twice, it is the same; once the form is redrawn, it is another one. */
export const submissionOf = ({ id, hash }: { id: string; hash: string }): string => `submission ${id} ${hash}`

type Message = { team: string; channel: string; ts: string }

/** Names the message, not the event: an edit or a second event for it must not be answered again. */
export const messageOf = ({ team, channel, ts }: Message): string => `message ${team} ${channel} ${ts}`

/** Sharing a recommendation in a channel. One without an id is named by its message. */
export const sharingOf = (recommendation: string, channel: string): string => `share ${recommendation} ${channel}`

export const postingOf = (card: string): string => `post card ${card}`

/** Reminding of a card, once for each time that was chosen. */
export const remindingOf = (card: string, remindAt: number | null): string => `remind of card ${card} ${remindAt}`

/** Sending late what reached nobody. */
export const bringingOf = (undelivered: string): string => `bring ${undelivered}`
