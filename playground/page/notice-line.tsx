import { Icon } from './icon.tsx'

/** A line of Slack's own, such as that the app did not answer in time. */
export const NoticeLine = ({ text }: { text: string }) => (
  <div className="message notice">
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
      <p>{text}</p>
    </div>
  </div>
)
