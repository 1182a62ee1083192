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

describe('numbers that depend on another', () => {
  test.each([
    ['please quote 20 cylinder kits (1 piston, 2 seals, 1 rod each)', ['cylinder kits: 20']],
    ['Bitte um Angebot für 8 Bausätze, je Bausatz 1 Sockel, 2 Wangen und 6 Zapfen', ['Bausätze: 8']],
    ['please quote 4 uprights (2 left, 2 right)', ['uprights: 4']],
    ['for the first 8 grippers we need: palm 8, finger 24, pin 48', ['palm: 8', 'finger: 24', 'pin: 48']],
    ['we build 6 rigs. per rig: 1 frame, 2 columns, 4 pads', ['frame: 6', 'columns: 12', 'pads: 24']],
  ])('%j', (text, parts) => expect(partsOf(text)).toEqual(parts))
})

describe('variants of one part', () => {
  test.each([
    ['please quote the cage in two colours, 25 black and 25 silver', 50],
    ['a dozen jaws soft, a dozen jaws hard please', 24],
  ])('%j is one part', (text, pieces) => {
    expect(readParts(text).parts.map(({ profile }) => profile.quantity?.max)).toEqual([pieces])
  })
})

describe('a table and what stands beside it', () => {
  test.each([
    ['Part | Qty\nCarrier LH | 4\nCarrier RH | 4\nTube | 4', ['Carrier LH: 8', 'Tube: 4']],
    [
      'P/N | Description | Qty\n55-1 | Panel, clear | 10\n55-2 | Panel, black | 15',
      ['Panel, clear: 10', 'Panel, black: 15'],
    ],
    ['We build 15 heads.\nItem\tDescription\tQty per head\n1\tBody\t1\n2\tNut\t2', ['Body: 15', 'Nut: 30']],
    ['Assembly (9 units)\nPart | per unit | total\nframe | 1 | 9\nleg | 4 | 36', ['frame: 9', 'leg: 36']],
    ['part,1,10,100\nBody,x,x,\nTray,,x,x', ['Body: 1-10', 'Tray: 10-100']],
    ['Part\tQty\nClip\t2,000\nGrommet\t1,000', ['Clip: 2000', 'Grommet: 1000']],
    ['Line 1: step, qty 2, 6082\nLine 2: pin, qty 50, 316', ['step: 2', 'pin: 50']],
  ])('%j', (text, parts) => expect(partsOf(text)).toEqual(parts))
})

test('part numbers name the parts of a list', () => {
  expect(partsOf('please quote 12 pcs of RX-40 and 250 pcs of RX-52')).toEqual(['RX-40: 12', 'RX-52: 250'])
})

test('what comes later is of the part that its sentence names, or of all', () => {
  const laterOf = (text: string) => readParts(text).parts.map(({ profile }) => profile.laterQuantity?.max ?? null)
  expect(laterOf('Please quote 5 lids and 5 bases now, and 500 bases later.')).toEqual([null, 500])
  expect(laterOf('Please quote 5 lids and 5 bases now. Later 500 of each per year.')).toEqual([500, 500])
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
