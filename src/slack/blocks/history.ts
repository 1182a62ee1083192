import type { Stage, Strength } from '../../advice/decision.ts'
import type { Profile } from '../../advice/profile.ts'
import { countStages } from '../../advice/several.ts'
import type { Copy } from '../../copy/copy.ts'
import { listUnderstood } from '../../copy/understood.ts'
import { type HistoryPlace, packHistoryPlace } from '../carried.ts'
import { actions } from '../ids.ts'
import { limits } from '../limits.ts'
import {
  actionRow,
  button,
  context,
  cutTo,
  day,
  formatted,
  header,
  labelled,
  type Message,
  message,
  plain,
  row,
  section,
} from './kit.ts'
import { showWords } from './words.ts'

/** A remembered recommendation, as far as a line of history shows it. */
export type Remembered = {
  id: string
  createdAt: number
  profile: Profile
  stage: Stage | null
  strength: Strength
  text: string | null
  partName: string | null
  /** The entries of a list of several parts; null for one part. */
  parts: ReadonlyArray<{ count: number; stage: Stage | null; profile: Profile }> | null
  /** The stages of the road that led to it, including its own. A road of one step is not shown. */
  road?: Array<Stage | null>
}

/** One page of a person's history; `search` holds the search words, empty if there were none. */
export type HistoryToDraw = {
  recommendations: Remembered[]
  next: HistoryPlace['before'] | null
  search: string
  isFirst: boolean
  command: string
}

/** In characters: longer names are cut. */
const longestName = 80

/** A name for a project: its parts, else the first words of the enquiry; empty if there are none. Safe to show. */
export const nameProject = ({
  partName,
  text,
  parts = null,
}: Pick<Remembered, 'partName' | 'text'> & Partial<Pick<Remembered, 'parts'>>): string => {
  const names = parts?.flatMap(({ profile }) => profile.partName ?? []).join(', ') ?? null
  const [known] = [partName, names, text].map((each) => (each ?? '').trim()).filter((each) => each !== '')
  return known === undefined ? '' : showWords(cutTo(known, longestName))
}

/** The project's name, or what was understood if it has none. */
const nameOf = (copy: Copy, remembered: Remembered) =>
  nameProject(remembered) || copy.inLine(listUnderstood(copy, remembered.profile, [], showWords))

/** What was decided: the verdict on one part, or how many of several are in which stage. */
const verdictOf = ({ history, list }: Copy, { stage, strength, parts }: Remembered) =>
  parts === null ? history.verdict(stage, strength) : list.headline(countStages(parts))

/** The line above a recommendation that is opened again. */
export const writeOpened = (copy: Copy, createdAt: number) =>
  copy.history.opened(day(createdAt, copy.history.day(createdAt)))

/** One remembered recommendation: when, the verdict, the project's name, and a button that opens it again. */
export const drawLine = (copy: Copy, remembered: Remembered, openAction: string) => {
  const { id, createdAt, road = [] } = remembered
  const verdict = verdictOf(copy, remembered)
  const date = copy.history.day(createdAt)
  return row(
    formatted(
      [copy.inLine([day(createdAt, date), `*${verdict}*`]), ...(road.length > 1 ? [copy.history.road(road)] : [])].join(
        '\n',
      ),
    ),
    plain(nameOf(copy, remembered), limits.fieldText),
    labelled(button(openAction, copy.actions.open, id), copy.history.open(verdict, date)),
  )
}

const drawNothing = (copy: Copy, { search, isFirst, command }: HistoryToDraw): Message => {
  if (search === '') {
    const sentence = isFirst ? copy.history.nothingYet(command) : copy.history.nothingOlder(command)
    return message(sentence, [section(formatted(sentence))])
  }
  const sentence = copy.history.nothingFound(command)
  const lookedFor = plain(copy.history.lookedFor(showWords(search)), limits.contextText)
  return message(sentence, [section(formatted(sentence)), context(lookedFor)])
}

/** A page of a person's own recommendations, each with a button that opens it again. */
export const drawHistory = (copy: Copy, history: HistoryToDraw): Message => {
  const { recommendations, next, search, command } = history
  const { history: words, actions: labels } = copy
  if (recommendations.length === 0) return drawNothing(copy, history)
  const lines = recommendations.map((each) => copy.labelled(words.day(each.createdAt), verdictOf(copy, each)))
  const older = next === null ? null : packHistoryPlace({ search, before: next })
  return message([words.title, ...lines].join('\n'), [
    header(words.title),
    ...(search === '' ? [] : [context(plain(words.lookedFor(showWords(search)), limits.contextText))]),
    ...recommendations.map((each) => drawLine(copy, each, actions.openRecommendation)),
    ...(older === null ? [] : [actionRow(button(actions.olderHistory, labels.older, older))]),
    context(formatted(words.howToFind(command), limits.contextText)),
  ])
}
