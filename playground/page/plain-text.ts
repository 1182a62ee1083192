const characters: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' }

/** Text as Slack shows it, with its three escaped characters unescaped. */
export const showPlainText = (text: string) => text.replace(/&(?:amp|lt|gt);/g, (sign) => characters[sign] ?? sign)
