import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { ja } from './ja.ts'
import { zh } from './zh.ts'

/** What words are about, the same notions in each language, so that what one language teaches holds in the others. */
export type Notion = keyof typeof en

export const notionNames = Object.keys(en) as readonly Notion[]

export const notionWords: Record<'en' | 'de' | 'es' | 'zh' | 'ja', Record<Notion, string>> = { en, de, es, zh, ja }
