import { formatted, type Message, section } from './kit.ts'

/** One sentence about what happened and what to do next. */
export const drawNotice = (sentence: string): Message => ({ text: sentence, blocks: [section(formatted(sentence))] })
