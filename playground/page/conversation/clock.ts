const time = new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit' })
const day = new Intl.DateTimeFormat('en-US', { weekday: 'long', month: 'long', day: 'numeric' })

const dateOf = (ts: string) => new Date(Number(ts) * 1000)

/** The local time at which a message was sent. */
export const timeOf = (ts: string) => time.format(dateOf(ts))

/** The day of a message, or "Today". */
export const dayOf = (ts: string) => {
  const named = day.format(dateOf(ts))
  return named === day.format(new Date()) ? 'Today' : named
}
