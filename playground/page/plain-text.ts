const characters: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' }

/** Text as Slack shows it: its three escaped signs are characters again. */
export const showPlainText = (text: string) => text.replace(/&(?:amp|lt|gt);/g, (sign) => characters[sign] ?? sign)
