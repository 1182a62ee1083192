/** Slack sends its three control characters as entities. */
export const unescapeSigns = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
