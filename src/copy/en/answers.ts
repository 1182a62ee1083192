import type { Answer } from '../../advice/questions.ts'
import { quantityHint } from './terms.ts'

/** The words of one answer: the label and hint of its field, its short name, and its column heading in an export. */
type AnswerWords = { label: string; hint: string | null; name: string; heading: string }

export const answers: Readonly<Record<Answer, AnswerWords>> = {
  partName: { label: 'What is the part called?', hint: null, name: 'Part', heading: 'Part name' },
  quantity: {
    label: 'How many parts do you need in this order?',
    hint: quantityHint,
    name: 'Quantity',
    heading: 'Quantity',
  },
  purposes: {
    label: 'What will the parts be used for?',
    hint: 'Choose all that apply.',
    name: 'Purpose',
    heading: 'Purposes',
  },
  designStatus: { label: 'Is the design proven?', hint: null, name: 'Design', heading: 'Design status' },
  laterQuantity: {
    label: 'Will you need more later?',
    hint: 'A number or a range, after this order: 500, 500-1000.',
    name: 'Later',
    heading: 'Later quantity',
  },
  process: {
    label: 'Which process?',
    hint: 'For example CNC machining, injection moulding, 3D printing.',
    name: 'Process',
    heading: 'Process',
  },
  material: {
    label: 'Which material?',
    hint: 'For example aluminium 6061, ABS, stainless steel 316L.',
    name: 'Material',
    heading: 'Material',
  },
  neededBy: {
    label: 'When are the parts needed?',
    hint: 'A date or a week, in your own words.',
    name: 'Needed by',
    heading: 'Needed by',
  },
  notes: { label: 'Anything else we should know?', hint: null, name: 'Notes', heading: 'Notes' },
}
