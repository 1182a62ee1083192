/** The parts of a list that a piece of text names, by their places from 0. */
export type Places = {
  indexes: number[]
  /** Parts that the same words name equally well, so that it is not plain which is meant. */
  unclear: number[]
  /** The piece without the words that name a place ("the second one"), which are no numbers of it. */
  rest: string
}

const everyPart =
  /(?<!\p{L})(?:both(?: of them)?|all(?: of them| parts)?|each(?: of them| part)?|every(?:thing| part| one)|beiden?|alles?|allen|jede[rsn]?|jeweils|ambos|ambas|todos|todas|cada un[oa])(?!\p{L})|都|全部|所有|每[个种]|両方|すべて|全て|各/iu

const ordinals: readonly RegExp[] = [
  /(?:the )?(?<!\p{L})first(?: (?:one|part|item|line))?(?!\p{L})|(?:der |die |das |den )?(?<!\p{L})erste[rsn]?(?!\p{L})|(?:el |la )?(?<!\p{L})primer[oa]?(?!\p{L})|第(?:一|1)(?:个|种|件|行)?|(?:1|一)(?:番目|つ目)|最初/iu,
  /(?:the )?(?<!\p{L})second(?: (?:one|part|item|line))?(?!\p{L})|(?:der |die |das |den )?(?<!\p{L})zweite[rsn]?(?!\p{L})|(?:el |la )?(?<!\p{L})segund[oa](?!\p{L})|第(?:二|2)(?:个|种|件|行)?|(?:2|二)(?:番目|つ目)/iu,
  /(?:the )?(?<!\p{L})third(?: (?:one|part|item|line))?(?!\p{L})|(?:der |die |das |den )?(?<!\p{L})dritte[rsn]?(?!\p{L})|(?:el |la )?(?<!\p{L})tercer[oa]?(?!\p{L})|第(?:三|3)(?:个|种|件|行)?|(?:3|三)(?:番目|つ目)/iu,
  /(?:the )?(?<!\p{L})fourth(?: (?:one|part|item|line))?(?!\p{L})|(?:der |die |das |den )?(?<!\p{L})vierte[rsn]?(?!\p{L})|(?:el |la )?(?<!\p{L})cuart[oa](?!\p{L})|第(?:四|4)(?:个|种|件|行)?|(?:4|四)(?:番目|つ目)/iu,
  /(?:the )?(?<!\p{L})fifth(?: (?:one|part|item|line))?(?!\p{L})|(?:der |die |das |den )?(?<!\p{L})fünfte[rsn]?(?!\p{L})|(?:el |la )?(?<!\p{L})quint[oa](?!\p{L})|第(?:五|5)(?:个|种|件|行)?|(?:5|五)(?:番目|つ目)/iu,
]

const lastPart =
  /(?:the )?(?<!\p{L})last(?: (?:one|part|item|line))?(?!\p{L})|(?:der |die |das |den )?(?<!\p{L})letzte[rsn]?(?!\p{L})|(?:el |la )?(?<!\p{L})últim[oa](?!\p{L})|最后(?:一个|一种)?|最後/iu

/** "#2", "part 2", "position 2", "the 2nd one". */
const numbered =
  /(?:#|(?<!\p{L})(?:part|item|line|position|pos\.?|teil|pieza)\s*)(\d{1,3})(?![\d\p{L}])|(?:the )?(?<!\d)(\d{1,3})(?:st|nd|rd|th)(?: (?:one|part|item|line))?(?!\p{L})/iu

const drops =
  /(?<!\p{L})(?:drop(?:ped)?|remove|delete|cancel|skip|scrap|forget|leave out|take out|no longer need|don['’]t need|streich\p{L}*|entfern\p{L}*|lösch\p{L}*|weglassen|entfällt|quita\p{L}*|elimin\p{L}*|borra\p{L}*)(?!\p{L})|去掉|删[掉除]?|不要了?|取消|削除|除いて|外して|不要/iu

/** Whether a piece takes a part out of the list; to drop it to a number changes that. */
export const isDropped = (piece: string): boolean => drops.test(piece)

const ideographs = /[\u3040-\u30ff\u3400-\u9fff]/u

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

const shortestStem = 3

/** "lids" and "lid", "Deckel" and "Deckeln": the same word, but for its ending. */
const isSameWord = (one: string, other: string) => {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one]
  return (
    shorter === longer ||
    (shorter.length >= shortestStem && longer.length - shorter.length <= 2 && longer.startsWith(shorter))
  )
}

/** The words of a piece that a name has too; of a name in ideographs or kana the name itself. */
const sharedWords = (piece: string, name: string): string[] => {
  if (ideographs.test(name)) return piece.includes(name) ? [name] : []
  const named = wordsOf(name)
  return wordsOf(piece).filter((word) => named.some((each) => isSameWord(word, each)))
}

/** The parts whose names have most words of the piece: those that other words name, and those that the same words do. */
const findNamed = (piece: string, names: readonly (string | null)[]) => {
  const shared = names.map((name) => (name === null ? [] : sharedWords(piece, name)))
  const byWords = new Map<string, number[]>()
  shared.forEach((words, index) => {
    // A longer match has the words of a shorter one too: "top lid" is not "bottom lid".
    const isOutdone = shared.some(
      (others) => others.length > words.length && words.every((word) => others.includes(word)),
    )
    if (words.length === 0 || isOutdone) return
    const key = words.join(' ')
    byWords.set(key, [...(byWords.get(key) ?? []), index])
  })
  const groups = [...byWords.values()]
  return {
    indexes: groups.flatMap((group) => (group.length === 1 ? group : [])),
    unclear: groups.flatMap((group) => (group.length > 1 ? group : [])),
    words: [...byWords.keys()].flatMap((key) => key.split(' ')),
  }
}

/** The place that a piece names by its number, and those words. */
const findOrdinal = (piece: string, length: number): { index: number; words: string } | null => {
  const at = ordinals.findIndex((pattern) => pattern.test(piece))
  if (at !== -1) return { index: at, words: piece.match(ordinals[at] ?? lastPart)?.[0] ?? '' }
  const last = piece.match(lastPart)
  if (last !== null) return { index: length - 1, words: last[0] }
  const number = piece.match(numbered)
  return number === null ? null : { index: Number(number[1] ?? number[2]) - 1, words: number[0] }
}

/** Finds the parts that a piece of a message names: by name, else by place, else "both" and "all". Pure and total. */
export const findPlaces = (piece: string, names: readonly (string | null)[]): Places => {
  const named = findNamed(piece, names)
  const ordinal = findOrdinal(piece, names.length)
  const isPlace = ordinal !== null && ordinal.index >= 0 && ordinal.index < names.length
  if (isPlace && (named.indexes.length === 0 || named.unclear.length > 0))
    return { indexes: [ordinal.index], unclear: [], rest: piece.replace(ordinal.words, ' ') }
  if (named.indexes.length + named.unclear.length > 0) {
    const isForAll = named.unclear.length > 0 && everyPart.test(piece)
    const indexes = isForAll ? [...named.indexes, ...named.unclear] : named.indexes
    // A name with figures is no quantity.
    const figures = named.words.filter((word) => /\d/.test(word))
    const rest = figures.reduce((text, word) => text.replace(new RegExp(word, 'iu'), ' '), piece)
    return { indexes, unclear: isForAll ? [] : named.unclear, rest }
  }
  if (!everyPart.test(piece)) return { indexes: [], unclear: [], rest: piece }
  return { indexes: names.map((_name, index) => index), unclear: [], rest: piece.replace(everyPart, ' ') }
}
