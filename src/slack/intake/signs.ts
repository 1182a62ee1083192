/** Slack hands its three control signs back as entities. */
export const unescapeSigns = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
