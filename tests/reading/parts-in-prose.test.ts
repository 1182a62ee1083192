import { describe, expect, test } from 'vitest'
import { readEnquiry, readParts } from '../../src/reading/read-enquiry.ts'

/** Name, count and quantity of each part, and the other quantities that are asked about. */
const partsOf = (text: string) =>
  readParts(text).parts.map(({ name, count, profile: { quantity } }) => {
    const pieces =
      quantity === null ? '?' : quantity.min === quantity.max ? quantity.min : `${quantity.min}-${quantity.max}`
    return `${name}: ${count > 1 ? `${count} x ` : ''}${pieces}`
  })

describe('the parts of an enumeration', () => {
  test.each([
    ['please quote brackets 20, lids 40', ['brackets: 20', 'lids: 40']],
    ['please quote 20 brackets and 40 lids', ['brackets: 20', 'lids: 40']],
    ['please quote: tray 200, tray lid 200, ejector bar 16', ['tray: 200', 'tray lid: 200', 'ejector bar: 16']],
    ['请报价：支架20个，盖子40个', ['支架: 20', '盖子: 40']],
    ['Bitte um Angebot: Deckel 20 Stück, Halter 40 Stück', ['Deckel: 20', 'Halter: 40']],
    ['Necesitamos 20 soportes y 40 tapas', ['soportes: 20', 'tapas: 40']],
    ['Please quote: fork, qty 3; axle, qty 3; wheel, qty 24', ['fork: 3', 'axle: 3', 'wheel: 24']],
  ])('%j', (text, parts) => expect(partsOf(text)).toEqual(parts))
})

describe('the lines of a list', () => {
  test.each([
    ['Please quote\n- bracket: 20\n- lid: 20\n- pin: 60', ['bracket: 20', 'lid: 20', 'pin: 60']],
    ['Please quote\n1. cleat ......... 6 pcs\n2. roller ........ 12 pcs', ['cleat: 6', 'roller: 12']],
    ['Angebot bitte:\nDeckel 20\nHalter 40\nBolzen 80', ['Deckel: 20', 'Halter: 40', 'Bolzen: 80']],
  ])('%j', (text, parts) => expect(partsOf(text)).toEqual(parts))
})

describe('parts that share a number, and numbers that share a part', () => {
  test.each([
    ['please quote cover, lid and bracket, 36 of each', ['cover: 36', 'lid: 36', 'bracket: 36']],
    ['please quote 18 hinge LH, 18 hinge RH, 36 check straps', ['hinge: 36', 'check straps: 36']],
    ['please quote 4 part numbers, 30 pcs each', ['null: 4 x 30']],
  ])('%j', (text, parts) => expect(partsOf(text)).toEqual(parts))
})

describe('a form that is filled in for several parts', () => {
  test.each([
    ['Part: clamp\nQty: 18\nMaterial: 6061\n\nPart: cover\nQty: 36\nMaterial: ABS', ['clamp: 18', 'cover: 36']],
    ['Pieza: cuna\nCantidad: 18\n--\nPieza: tapa\nCantidad: 36', ['cuna: 18', 'tapa: 36']],
    ['名称：刀座\n数量：10\n\n名称：压板\n数量：2', ['刀座: 10', '压板: 2']],
    [
      'Article: hook / Amount: 300 / Use: series\nArticle: spine / Amount: 50 / Use: series',
      ['hook: 300', 'spine: 50'],
    ],
  ])('%j', (text, parts) => expect(partsOf(text)).toEqual(parts))
})

describe('numbers that are worked out', () => {
  test.each([
    ['double the last order of 20 brackets please', ['brackets: 40']],
    ['please quote 16 seal frames (two per manifold) and 8 manifolds', ['seal frames: 16', 'manifolds: 8']],
    ['We build 6 rigs. Per rig:\n2 columns\n4 feet', ['columns: 12', 'feet: 24']],
    ['please raise the quantity of the spreader on our request of Tuesday from 40 to 65', ['spreader: 65']],
  ])('%j', (text, parts) => expect(partsOf(text)).toEqual(parts))
})

test('numbers that open lines and count up number the lines', () => {
  expect(partsOf('Please quote\n10 bracket, 4 pcs\n20 lid, 8 pcs\n30 pin, 12 pcs')).toEqual([
    'bracket: 4',
    'lid: 8',
    'pin: 12',
  ])
})

test('a row of which nothing is to be made is no part, whatever its other columns say', () => {
  expect(partsOf('Part | Qty | Stock | To make\nplate | 50 | 0 | 50\nstop | 50 | 50 | 0')).toEqual(['plate: 50'])
})

test.each([
  'we need 40 for a pilot run, drawing frozen',
  'Wir brauchen 40 für die Nullserie',
  'Necesitamos 40 para un lote piloto',
])('%j names no part: what parts are for is no part', (text) => {
  expect(readEnquiry(text).parts).toMatchObject([{ name: null, profile: { quantity: { min: 40, max: 40 } } }])
})
