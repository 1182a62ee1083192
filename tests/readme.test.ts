import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { en } from '../src/copy/en.ts'
import { eachTable } from '../src/storage/tables.ts'
import { writeDecisionTable } from '../src/terminal/decision-table.ts'

const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')
const readme = read('README.md')

describe('README.md', () => {
  test('shows the decision table that the classifier uses', () => {
    expect(readme).toContain(writeDecisionTable(en))
  })

  test('names every variable of .env.example', () => {
    for (const [, variable] of read('.env.example').matchAll(/^([A-Z_]+)=/gm))
      expect(readme).toContain(`\`${variable}\``)
  })

  test('says for every table what it keeps, why and for how long', () => {
    const [, list = ''] = /## What it keeps\n+[^|]+\n((?:\|.*\n)+)/.exec(readme) ?? []
    const named = [...list.matchAll(/^\| \*\*([a-z]+)\*\*/gm)].map(([, table]) => table)
    expect(named.toSorted()).toEqual(eachTable.map(({ name }) => name).toSorted())
  })

  test('names only scripts that exist', () => {
    const { scripts } = JSON.parse(read('package.json'))
    for (const [, script] of readme.matchAll(/npm run (?:--silent )?([a-z]+)/g))
      expect(Object.keys(scripts)).toContain(script)
  })
})
