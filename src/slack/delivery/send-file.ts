import type { Message } from '../blocks/kit.ts'
import { askSlack, type Failure, failureOf, givenUp, type Slack } from './ask-slack.ts'
import { explainFailure, type PostingProblem } from './failures.ts'

/** A file to send: its bytes, its file name and the title that Slack shows. */
export type FileToSend = { name: string; title: string; bytes: Uint8Array<ArrayBuffer> }

/** Why a file could not be sent: the app lacks the permission, trying again may help, or it will not. */
export type FileProblem = Extract<PostingProblem, 'app_withdrawn' | 'not_granted' | 'slack_busy' | 'refused'>

/** In milliseconds; a large file takes longer than a message. */
const longestUpload = 30_000

/** The URL is Slack's own and grants the upload by itself, so no token is sent. */
const uploadBytes = async (url: string, bytes: FileToSend['bytes']): Promise<Failure | null> => {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: bytes,
      signal: AbortSignal.timeout(longestUpload),
    })
    await response.arrayBuffer()
    return response.ok ? null : `http_${response.status}`
  } catch {
    return 'unreachable'
  }
}

const upload = async (slack: Slack, { name, bytes }: FileToSend) => {
  const asked = await askSlack(slack, (client) =>
    client.files.getUploadURLExternal({ filename: name, length: bytes.length }),
  )
  if ('failure' in asked) return asked
  const { upload_url, file_id } = asked.answer
  if (upload_url === undefined || file_id === undefined) return { failure: 'invalid_answer' }
  const sent = await slack.line.run(() => uploadBytes(upload_url, bytes))
  const failure = sent === null ? givenUp : sent.result
  return failure === null ? { fileId: file_id } : { failure }
}

const shareFile = async (slack: Slack, user: string, file: FileToSend, line: Message): Promise<Failure | null> => {
  const uploaded = await upload(slack, file)
  if ('failure' in uploaded) return uploaded.failure
  const posted = await askSlack(slack, (client) => client.chat.postMessage({ channel: user, ...line }))
  if ('failure' in posted) return posted.failure
  const { channel, ts } = posted.answer
  if (channel === undefined || ts === undefined) return 'invalid_answer'
  const failure = await failureOf(
    askSlack(slack, (client) =>
      client.files.completeUploadExternal({
        files: [{ id: uploaded.fileId, title: file.title }],
        channel_id: channel,
      }),
    ),
  )
  if (failure !== null) await askSlack(slack, (client) => client.chat.delete({ channel, ts }))
  return failure
}

/**
 * Sends a file to one person as a direct message of the app, below a line that says what it is. Null if it was sent,
 * else what stood in the way. The upload comes first, so that no line announces a file that Slack does not take.
 * Posting the line gives the channel to share the file in; if sharing fails, the line is deleted.
 * Source: https://docs.slack.dev/messaging/working-with-files#upload
 */
export const sendFile = async (
  slack: Slack,
  user: string,
  file: FileToSend,
  line: Message,
): Promise<FileProblem | null> => {
  const failure = await shareFile(slack, user, file, line)
  if (failure === null) return null
  slack.logger.warn(`Slack did not take a file for ${user}: ${failure}`)
  const problem = explainFailure(failure)
  return problem === 'app_withdrawn' || problem === 'not_granted' || problem === 'slack_busy' ? problem : 'refused'
}
