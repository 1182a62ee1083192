import { readFileSync, writeFileSync } from 'node:fs'
import { type DoorName, doors } from './doors.ts'
import { elsewhere } from './elsewhere.ts'
import { type FaultName, faults } from './faults.ts'
import { matrix } from './matrix.ts'
import { keepings, sights } from './outcomes.ts'

// Makes docs/reliability.md from the matrix: `node tests/reliability/page.ts`.

const page = new URL('../../docs/reliability.md', import.meta.url)

const intro = `# Reliability

What people see when something fails, within what time, and what is in the store afterwards. Made by
\`node tests/reliability/page.ts\`: change \`tests/reliability/matrix.ts\`, not this page.

Each line is a test. “At once” means that nothing is waited for but Slack and the store themselves: 0.3 seconds at most. Every
request is acknowledged within 2.5 of Slack’s 3 seconds, all but the settings and wrong answers in a form before anything is
waited for.`

const firstPart = `## Each fault at each door

Played in \`tests/reliability/reliability.test.ts\`: the whole app in front of a Slack and a store that do as the heading says, and
are mended afterwards. “Once it is mended” is up to half a minute later: so often what reached nobody is tried again, for four
hours, also after a restart.`

const secondPart = `## Processes, databases and networks

| what happens | door | what is seen | within | in the store | shown by |
|---|---|---|---|---|---|`

const nameAll = (names: DoorName[]) => names.map((name) => doors[name].name).join(', ')

/** The outcome with the most doors comes last, with its doors as “all” or “all others”. */
const drawFault = ([fault, { name }]: [string, { name: string }]): string => {
  const lines = matrix[fault as FaultName].toSorted((one, other) => one.doors.length - other.doors.length)
  const rows = lines.map(({ doors: names, sees, within, kept }, index) => {
    const isRest = index === lines.length - 1 && names.length > 4
    const where = isRest ? (index === 0 ? 'all' : 'all others') : nameAll(names)
    return `| ${where} | ${sights[sees]} | ${within} | ${keepings[kept]} |`
  })
  return [`### ${name}`, '', '| door | the person sees | within | in the store |', '|---|---|---|---|', ...rows].join(
    '\n',
  )
}

const drawElsewhere = () =>
  elsewhere.map(
    ({ fault, door, sees, within, kept, shownBy: { file, title } }) =>
      `| ${fault} | ${door} | ${sees} | ${within} | ${kept} | \`${file}\`: ${title} |`,
  )

/** The page for the current matrix. */
export const drawPage = (): string =>
  `${[intro, firstPart, `Doors: ${nameAll(Object.keys(doors) as DoorName[])}.`, ...Object.entries(faults).map(drawFault), [secondPart, ...drawElsewhere()].join('\n')].join('\n\n')}\n`

if (import.meta.main) writeFileSync(page, drawPage())

/** The page as it is in the repository. */
export const readPage = (): string => readFileSync(page, 'utf8')
