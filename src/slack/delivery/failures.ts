import type { Failure } from './ask-slack.ts'

/** What a failure to post means to the person, who is told what to do. `slack_busy` may pass; `refused` will not. */
export type PostingProblem =
  | 'not_member'
  | 'gone'
  | 'archived'
  | 'not_allowed'
  | 'not_granted'
  | 'app_withdrawn'
  | 'refused'
  | 'slack_busy'

/**
 * The failures that have each meaning. Source: the errors of chat.postMessage,
 * https://docs.slack.dev/reference/methods/chat.postMessage#errors
 */
const meanings: Array<[problem: PostingProblem, failures: RegExp]> = [
  ['not_member', /^(?:user_)?not_in_channel$/],
  ['gone', /^channel_not_found$/],
  ['archived', /^is_archived$/],
  ['not_granted', /^team_access_not_granted$/],
  [
    'not_allowed',
    /^(?:restricted_action|no_permission$|messages_tab_disabled$|ekm_access_denied$|cannot_reply_to_message$)/,
  ],
  [
    'app_withdrawn',
    /^(?:token_|invalid_auth$|not_authed$|account_inactive$|missing_scope$|not_allowed_token_type$|user_removed_from_team$|team_disabled$|forbidden_team$)/,
  ],
  [
    'slack_busy',
    /^(?:given_up$|rate_?limited$|message_limit_exceeded$|unreachable$|unreadable_answer$|http_|internal_error$|fatal_error$|service_unavailable$|request_timeout$|team_added_to_org$|org_login_required$|external_channel_migrating$)/,
  ],
]

/** What a failure means. An unknown one counts as one that trying again will not fix. */
export const explainFailure = (failure: Failure): PostingProblem =>
  meanings.find(([, failures]) => failures.test(failure))?.[0] ?? 'refused'

/** The request itself is wrong or its target gone. Only 408 and 429 may pass with time. */
const aboutTheRequest = /^http_(?:3\d\d|4(?!08|29)\d\d)$/

/** Whether the same call may succeed later, because Slack, the network or the app was busy. */
export const mayPass = (failure: Failure): boolean =>
  explainFailure(failure) === 'slack_busy' && !aboutTheRequest.test(failure)

/**
 * A plainer drawing would not help: a message or a person is gone, a response URL is used up or not Slack's, Home is
 * switched off, Slack cannot be reached or asks to wait, or the answer is given up.
 */
const aboutTheWay =
  /^(?:given_up|rate_?limited|message_limit_exceeded|unreachable|used_url|expired_url|invalid_url|invalid_response_url|http_3\d\d|http_404|http_410|not_enabled|message_not_found|cant_update_message|edit_window_closed|thread_not_found|user_not_found|cannot_dm_bot)$/

/**
 * Whether Slack may take a plainer drawing of the same facts: after every failure that is not known to have another
 * cause, because tables alone have been refused as invalid_blocks, invalid_attachments, only_one_table_allowed,
 * internal_error and with HTTP 500. Sources: soxtoby/SlackNet#246, getnao/nao#1143
 */
export const mayTakePlainer = (failure: Failure): boolean =>
  !aboutTheWay.test(failure) && ['refused', 'slack_busy'].includes(explainFailure(failure))

/** A view that came too late: the person did something else meanwhile, or Slack was slow. */
const tooLate = /trigger|^(?:not_found|hash_conflict|push_limit_reached)$/

/** Whether Slack would refuse the view again. */
export const refusesView = (failure: Failure): boolean =>
  !tooLate.test(failure) && explainFailure(failure) !== 'slack_busy'
