import type { Failure } from './ask-slack.ts'

/** Slack took the call but not these blocks; a plainer drawing of the same facts may pass. */
export const refusesBlocks = (failure: Failure) =>
  /^(?:invalid_blocks|invalid_attachments|msg_blocks_too_long|msg_too_long|only_one_table_allowed|invalid_arguments|http_400)/.test(
    failure,
  )

/** What a failure to post means to the person, who then reads what to do. */
export type PostingProblem = 'not_member' | 'gone' | 'archived' | 'not_allowed' | 'app_withdrawn' | 'slack_busy'

/** Sources: the errors of chat.postMessage, https://docs.slack.dev/reference/methods/chat.postMessage#errors */
export const explainFailure = (failure: Failure): PostingProblem => {
  if (['not_in_channel', 'user_not_in_channel'].includes(failure)) return 'not_member'
  if (failure === 'channel_not_found') return 'gone'
  if (failure === 'is_archived') return 'archived'
  if (/^(?:restricted_action|no_permission|messages_tab_disabled|ekm_access_denied|team_access)/.test(failure))
    return 'not_allowed'
  if (/^(?:token_|invalid_auth|not_authed|account_inactive|missing_scope)/.test(failure)) return 'app_withdrawn'
  return 'slack_busy'
}
