import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { ja } from './ja.ts'
import type { Language } from './language.ts'
import { zh } from './zh.ts'

export const languages: readonly Language[] = [en, de, es, zh, ja]
