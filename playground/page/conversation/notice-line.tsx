import { Icon } from '../icon.tsx'

export const noticeLine = (id: number) => `notice-${id}`

/** A line of Slack's own, such as that the app did not answer in time. */
export const NoticeLine = ({ id, text }: { id: number; text: string }) => (
  <div className="message notice" data-line={noticeLine(id)}>
    <p className="only-you">
      <Icon name="eye" /> Only visible to you
    </p>
    <span className="avatar" data-who="slackbot" aria-hidden="true">
      <Icon name="warning" />
    </span>
    <div className="message-main">
      <p className="message-head">
        <strong>Slackbot</strong>
      </p>
      <p role="alert">{text}</p>
    </div>
  </div>
)
