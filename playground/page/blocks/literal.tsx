import type { ReactNode } from 'react'
import { showPlainText } from '../plain-text.ts'

/**
 * slack-blocks-to-jsx formats plain text as if it were mrkdwn, and unescapes before it parses, so that "&lt;@U1&gt;"
 * would become a mention. Text that must be shown literally is therefore passed in as a mention of an invented person,
 * because the library lets us decide how a mention is shown.
 */
export const keepLiterals = () => {
  const kept: string[] = []
  const keep = (text: string) => `<@PLAIN${kept.push(text) - 1}>`

  /** Escaped characters, and indentation, which the library would drop. Tags and code are matched as a whole. */
  const toKeep = /<[^>]*>|`[^`]*`|&(?:amp|lt|gt);|^ +/gm

  const prepare = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(prepare)
    if (typeof value !== 'object' || value === null) return value
    const { type, text } = value as { type?: string; text?: unknown }
    // The title of an image is the only plain text that the library leaves as it is.
    if (type === 'image' || type === 'video') return value
    if (typeof text === 'string' && type === 'plain_text') return { ...value, text: keep(showPlainText(text)) }
    if (typeof text === 'string' && type === 'mrkdwn') {
      const safe = text.replace(toKeep, (part) => {
        if (/^[& ]/.test(part)) return keep(showPlainText(part))
        return part.startsWith('`') ? showPlainText(part) : part
      })
      return { ...value, text: safe }
    }
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, prepare(each)]))
  }

  const showMention = ({ id, name }: { id: string; name: string }): ReactNode => {
    const literal = /^PLAIN(\d+)$/.exec(id)
    return literal ? (
      <span className="literal">{kept[Number(literal[1])]}</span>
    ) : (
      <span className="slack_user mention">@{name}</span>
    )
  }
  return { prepare, showMention }
}
