import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { guessLanguage } from '../../../src/reading/learned/guess-language.ts'

describe('the language of a text', () => {
  test.each([
    ['en', '20 brackets, aluminium, by Friday please'],
    ['en', 'Could you make us a new shaft?'],
    ['de', '20 Halter aus Edelstahl bis Freitag bitte'],
    ['de', 'Können Sie uns eine neue Welle drehen?'],
    ['es', '20 soportes de aluminio para el viernes, por favor'],
    ['es', '¿Nos pueden tornear un eje nuevo?'],
    ['zh', '请报价，铝支架20件，周五前要'],
    ['zh', '請報價，鋁支架20件，週五前要'],
    ['zh', 'PPAP level 3，样件20件，PA66-GF30 housing'],
    ['ja', 'アルミのブラケットを20個お願いします'],
    ['ja', '試作品20個、見積依頼'],
    ['ja', 'ABS housing 20個、CNC machiningで'],
    ['other', 'Le plan n’est pas encore validé, 200 pièces.'],
    ['other', 'Potete farci un preventivo per venti staffe in alluminio?'],
    ['other', 'Proszę o wycenę dwudziestu uchwytów z aluminium.'],
    ['other', 'Podem enviar uma cotação para vinte suportes de alumínio?'],
    ['other', 'Kunt u ons een offerte sturen voor twintig beugels?'],
    ['other', '알루미늄 브래킷 20개 견적 부탁드립니다.'],
    ['other', 'Просим цену на двадцать кронштейнов.'],
    ['unknown', '20'],
    ['unknown', '🙂'],
    ['unknown', ''],
  ])('%s: %s', (language, text) => {
    expect(guessLanguage(text)).toBe(language)
  })

  test('is guessed for any string', () => {
    const guesses = ['en', 'de', 'es', 'zh', 'ja', 'other', 'unknown']
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => guesses.includes(guessLanguage(text))))
  })
})
