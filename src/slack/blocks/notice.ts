import { formatted, type Message, message, section } from './kit.ts'

/** One sentence about what happened and what to do next. */
export const drawNotice = (sentence: string): Message => message(sentence, [section(formatted(sentence))])
