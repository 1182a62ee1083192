/** A random source that repeats for the same seed. Source: mulberry32, public domain, by Tommy Ettinger. */
export const createChance = (seed: number) => {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item
  return { next, below, pick }
}

export type Chance = ReturnType<typeof createChance>

const deep = (depth: number): unknown => {
  let nested: unknown = 'deep'
  for (let level = 0; level < depth; level += 1)
    nested = level % 2 === 0 ? [nested] : { elements: nested, type: 'rich_text' }
  return nested
}

/** Values that are put where something else should be. */
const oddValues: readonly unknown[] = [
  null,
  null,
  true,
  false,
  0,
  -1,
  1e308,
  0.5,
  '',
  ' ',
  '0',
  'null',
  '__proto__',
  'constructor',
  '<!channel>',
  '<@U1|x> &lt; &amp;',
  '\u0000',
  '\ud800',
  '\u202e',
  '💥',
  '🏳️‍🌈'.repeat(50),
  '9'.repeat(400),
  'a'.repeat(5_000),
  '1-'.repeat(500),
  '40 housings\n'.repeat(300),
  [],
  {},
  [null],
  [[]],
  ['a', 1, null],
  { id: null },
  { id: 'U1' },
  { text: { text: {} } },
  { value: { value: 4 } },
  { selected_option: 'x', selected_options: [null] },
  { values: [] },
]
const rareValues: readonly (() => unknown)[] = [
  () => deep(40),
  () => deep(400),
  () => 'x'.repeat(200_000),
  () => Array.from({ length: 2_000 }, () => ({ text: '4' })),
]

const oddKeys = [
  'event',
  'command',
  'actions',
  'name',
  'type',
  'view',
  'user',
  'team',
  'function_data',
  'authorizations',
  'is_enterprise_install',
  'channel',
  'item',
  'subteam',
  'toString',
  '__proto__',
  'ssl_check',
  'challenge',
  'payload',
  'enterprise',
  'response_urls',
  'bot_id',
  'edited',
]

type Place = { holder: Record<string, unknown> | unknown[]; key: string }

const listPlaces = (node: unknown, found: Place[] = []): Place[] => {
  if (node === null || typeof node !== 'object') return found
  for (const key of Object.keys(node)) {
    found.push({ holder: node as Place['holder'], key })
    listPlaces((node as Record<string, unknown>)[key], found)
  }
  return found
}

/** Returns a copy, so that a later change does not affect the next request. */
const oddValue = (chance: Chance) =>
  structuredClone(chance.next() < 0.01 ? chance.pick(rareValues)() : chance.pick(oddValues))

/** The text with a small change. */
const scratch = (chance: Chance, text: string): string => {
  const at = chance.below(text.length + 1)
  switch (chance.below(4)) {
    case 0:
      return text.slice(0, at)
    case 1:
      return text.slice(0, at) + chance.pick(['"', '{', '&', '<', '\u0000', '9', '-', '\ud83d', ' ']) + text.slice(at)
    case 2:
      return text.slice(0, at) + text.slice(at + 1)
    default:
      return text + text.slice(at)
  }
}

/** If the text is JSON, such as a button's value, changes something inside it. */
const mutateInside = (chance: Chance, text: string): string => {
  try {
    return JSON.stringify(mutate(chance, JSON.parse(text)))
  } catch {
    return scratch(chance, text)
  }
}

const put = ({ holder, key }: Place, value: unknown) => {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true })
}

const mutateAt = (chance: Chance, place: Place, others: readonly Place[]) => {
  const { holder, key } = place
  const value = (holder as Record<string, unknown>)[key]
  switch (chance.below(9)) {
    case 0:
      return Array.isArray(holder) ? holder.splice(Number(key), 1) : delete (holder as Record<string, unknown>)[key]
    case 1:
      return put(place, [value])
    case 2:
      return put(place, { [chance.pick(['id', 'text', 'value', 'type'])]: value })
    case 3: {
      const other = chance.pick(others)
      // A copy, to avoid cycles.
      return put(place, structuredClone((other.holder as Record<string, unknown>)[other.key]))
    }
    case 4:
      return put({ holder, key: Array.isArray(holder) ? key : chance.pick(oddKeys) }, oddValue(chance))
    case 5:
    case 6:
      return put(place, typeof value === 'string' ? mutateInside(chance, value) : oddValue(chance))
    default:
      return put(place, oddValue(chance))
  }
}

/** Makes one to four changes somewhere in a JSON value, in place. */
export const mutate = (chance: Chance, value: unknown): unknown => {
  if (value === null || typeof value !== 'object') return oddValue(chance)
  for (let changes = 1 + chance.below(4); changes > 0; changes -= 1) {
    const places = listPlaces(value)
    if (places.length > 0) mutateAt(chance, chance.pick(places), places)
  }
  return value
}

export type Sent = { body: string; contentType: string }

const asForm = 'application/x-www-form-urlencoded'
const asJson = 'application/json'

/** A request as Slack would write it: commands as a form, interactions in one field of a form, events as JSON. */
export const write = (request: Record<string, unknown>): Sent => {
  if ('event' in request) return { body: JSON.stringify(request), contentType: asJson }
  if (typeof request.command !== 'string')
    return { body: new URLSearchParams({ payload: JSON.stringify(request) }).toString(), contentType: asForm }
  const fields: [string, string][] = Object.entries(request).flatMap(([key, value]) =>
    (Array.isArray(value) ? value : [value]).map((each) => [
      key,
      typeof each === 'object' ? JSON.stringify(each) : `${each}`,
    ]),
  )
  return { body: new URLSearchParams(fields).toString(), contentType: asForm }
}

/** Nested too deeply for structuredClone, so it is written as text. */
const deepest = `{"type":"event_callback","event":{"type":"message","channel":"C1","ts":"1.1","attachments":${'['.repeat(50_000)}${']'.repeat(50_000)}}}`

/** Now and then also damages the request as it was written. */
export const damage = (chance: Chance, sent: Sent): Sent => {
  if (chance.next() > 0.08) return sent
  switch (chance.below(5)) {
    case 0:
      return {
        ...sent,
        contentType: chance.pick([asForm, asJson, 'text/plain', 'application/json; charset=utf-8', '']),
      }
    case 1:
      return {
        ...sent,
        body: `${sent.body}&${chance.pick(['payload={}', 'text=2', 'ssl_check=1', 'command', 'payload=null'])}`,
      }
    case 2:
      return {
        ...sent,
        body: chance.pick(['', 'null', '[]', '{}', '{', '"', 'payload=', 'payload=%7B', 'payload=[1]', deepest]),
      }
    default:
      return { ...sent, body: scratch(chance, sent.body) }
  }
}
