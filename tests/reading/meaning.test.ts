import { describe, expect, test } from 'vitest'
import { emptyProfile } from '../../src/advice/profile.ts'
import { readParts } from '../../src/reading/read-enquiry.ts'

const firstOf = (text: string) => readParts(text).parts[0]?.profile ?? emptyProfile

const statusOf = (text: string) => firstOf(text).designStatus
const purposesOf = (text: string) => firstOf(text).purposes

describe('design status', () => {
  test.each([
    ['drawing frozen', 'validated'],
    ['drawing not frozen', 'unproven'],
    ['the drawing is not frozen yet', 'unproven'],
    ['design is not final', 'unproven'],
    ['no changes', 'validated'],
    ['the design may change', 'unproven'],
    ["the design won't change any more", 'validated'],
    ['not a prototype any more', 'validated'],
    ['no longer a prototype', 'validated'],
    ['no longer in concept phase', 'unknown'],
    ['only a sketch', 'concept'],
    ['no drawing yet', 'concept'],
    ['once it is released', 'unknown'],
    ['tooling kick off after freeze', 'unknown'],
    ['the drawing will be released', 'unproven'],
    ['customer approved the samples, but the hole pattern is still moving', 'unproven'],
    ['quantity may change', 'unknown'],
    ['budget approved', 'unknown'],
    ['Zeichnung freigegeben', 'validated'],
    ['Zeichnung noch nicht freigegeben', 'unproven'],
    ['Konstruktion ändert sich noch', 'unproven'],
    ['plano congelado', 'validated'],
    ['plano aún no aprobado', 'unproven'],
    ['todavía sin plano', 'concept'],
    ['图纸已冻结', 'validated'],
    ['图纸还没冻结', 'unproven'],
    ['设计还会改', 'unproven'],
    ['図面は確定済み', 'validated'],
    ['図面はまだ確定していません', 'unproven'],
    ['図面はまだありません', 'concept'],
  ])('%s: %s', (text, status) => expect(statusOf(text)).toBe(status))
})

describe('typing errors of one edit are understood, near-misses are not', () => {
  test.each([
    ['drawing relased', 'validated'],
    ['design vaildated', 'validated'],
    ['dsign not final', 'unproven'],
    ['drawing invalidated', 'unknown'],
    ['improved drawing', 'unknown'],
    ['a dozen of the drawing', 'unknown'],
    ['unfrozen design', 'unproven'],
  ])('%s: %s', (text, status) => expect(statusOf(text)).toBe(status))
})

describe('purposes', () => {
  test.each([
    ['40 for a pilot run', ['pilot_run']],
    ['no need for a pilot yet', []],
    ['not for sale, only for fit check', ['fit_form_check']],
    ['spare flange for a pilot plant', []],
    ['not for pilot or field trial', []],
    ['5 now for fit check, 500 later for the pilot', ['fit_form_check']],
    ['5 pcs for bench testing, then 300 for the field trial', ['function_test']],
    ['5 samples', []],
    ['first batch of 40', []],
    ['first batch of 40, drawing frozen', ['pilot_run']],
    ['3 test parts, drawing not frozen', ['function_test']],
    ['fit check and drop test', ['fit_form_check', 'function_test']],
    ['keine Serie, nur zur Ansicht', ['appearance_review']],
    ['Kundentests', ['customer_testing']],
    ['serie piloto', ['pilot_run']],
    ['不是小批量试产，只看外观', ['appearance_review']],
    ['量産試作ではなく、展示会用', ['appearance_review']],
  ])('%s', (text, purposes) => expect(purposesOf(text)).toEqual(purposes))
})

test('a negated purpose is told as set aside', () => {
  expect(readParts('40 housings, no pilot').rejected).toContainEqual(
    expect.objectContaining({ text: 'pilot', reason: 'negated' }),
  )
})
