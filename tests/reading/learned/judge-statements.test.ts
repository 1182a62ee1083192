import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { explainStatement, judgeStatement, statementThresholds } from '../../../src/reading/learned/judge-statements.ts'
import { hear } from '../../helpers/hear.ts'

const thresholds = statementThresholds()
const heard = (sentence: string, language: string) => {
  const { design, purposes } = judgeStatement(hear(sentence, language), language)
  return { design, purposes: purposes.map(({ value }) => value) }
}

describe('what a sentence says of the design', () => {
  test.each([
    ['en', 'The drawing has been approved and will not change any more.', 'validated'],
    ['en', 'The design is not frozen yet, the slot may still move.', 'unproven'],
    ['en', 'It is only an idea on a napkin so far, there is no drawing.', 'concept'],
    ['de', 'Die Zeichnung ist freigegeben, daran ändert sich nichts mehr.', 'validated'],
    ['de', 'Die Konstruktion ist noch nicht freigegeben, da ändert sich bestimmt noch etwas.', 'unproven'],
    ['de', 'Bisher ist es nur eine Idee, eine Zeichnung gibt es noch nicht.', 'concept'],
    ['es', 'El plano está aprobado y ya no va a cambiar.', 'validated'],
    ['es', 'El diseño todavía no está liberado, puede haber cambios.', 'unproven'],
    ['zh', '图纸已经定版，不会再改。', 'validated'],
    ['zh', '设计还没定版，后面可能还要改。', 'unproven'],
    ['zh', '設計還沒定版，後面可能還要改。', 'unproven'],
    ['ja', '図面は承認済みで、変更はありません。', 'validated'],
    ['ja', '設計はまだ確定しておらず、今後変更の可能性があります。', 'unproven'],
  ])('%s: %s', (language, sentence, status) => {
    const { design } = heard(sentence, language)
    expect(design?.value).toBe(status)
    expect(design?.probability).toBeGreaterThanOrEqual(thresholds.design.asks)
  })

  test.each([
    ['en', 'The colour is still open, and the price has not been approved.'],
    ['en', 'Please deliver to the usual address by Friday.'],
    ['de', 'Bitte liefern Sie bis Freitag an die bekannte Adresse.'],
    ['es', 'Por favor, envíen la factura antes del viernes.'],
    ['zh', '请周五之前送到我们仓库。'],
    ['ja', '金曜日までに倉庫へお届けください。'],
  ])('%s: nothing is said in "%s"', (language, sentence) => {
    const { design } = heard(sentence, language)
    expect(design?.probability ?? 0).toBeLessThan(thresholds.design.says)
  })
})

describe('what the parts of a sentence are for', () => {
  test.each([
    ['en', 'We want to check whether they fit into the housing.', 'fit_form_check'],
    ['en', 'They go onto the fatigue rig to see if they survive the load.', 'function_test'],
    ['en', 'Spare parts, our machine has been down since Monday.', 'limited_commercial'],
    ['en', 'To bridge the weeks until the injection mould is ready.', 'bridge_production'],
    ['en', 'Five clinics will use them for a month and give us feedback.', 'customer_testing'],
    ['en', 'For the pilot run, with first article inspection and PPAP.', 'pilot_run'],
    ['de', 'Wir wollen prüfen, ob sie ins Gehäuse passen.', 'fit_form_check'],
    ['de', 'Ersatzteile, die Maschine steht seit Montag.', 'limited_commercial'],
    ['de', 'Zur Überbrückung, bis das Spritzgusswerkzeug fertig ist.', 'bridge_production'],
    ['es', 'Queremos comprobar si encajan en la carcasa.', 'fit_form_check'],
    ['es', 'Son repuestos, la máquina está parada desde el lunes.', 'limited_commercial'],
    ['zh', '用来试装，看看和外壳干不干涉。', 'fit_form_check'],
    ['zh', '模具没好之前先用这批过渡。', 'bridge_production'],
    ['ja', '組付け確認用で、干渉がないか見ます。', 'fit_form_check'],
    ['ja', '金型が完成するまでのつなぎです。', 'bridge_production'],
  ])('%s: %s', (language, sentence, purpose) => {
    expect(heard(sentence, language).purposes).toContain(purpose)
  })
})

describe('a judgement', () => {
  test('quotes a piece of the sentence, whole words', () => {
    const sentence = 'Hello Jim, the drawing is not released yet, and we need 20 of the (grey) covers by May.'
    const statement = judgeStatement(hear(sentence, 'en'), 'en')
    expect(statement.design?.value).toBe('unproven')
    expect(statement.design?.text).toContain('not released')
    expect(sentence).toContain(statement.design?.text)
    expect(` ${sentence.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `).toContain(
      ` ${statement.design?.text.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `,
    )
  })

  test('is total: any string in any language gives likelihoods of 0 to 1 and pieces of it', () => {
    const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.lorem())
    fc.assert(
      fc.property(anything, fc.constantFrom('en', 'de', 'es', 'zh', 'ja', 'other', ''), (sentence, language) => {
        const statement = judgeStatement(hear(sentence, language), language)
        const all = [...(statement.design ? [statement.design] : []), ...statement.purposes]
        for (const { probability, text } of all) {
          expect(probability).toBeGreaterThanOrEqual(0)
          expect(probability).toBeLessThanOrEqual(1)
          expect(sentence).toContain(text)
        }
        expect(judgeStatement(hear(sentence, language), language)).toStrictEqual(statement)
      }),
    )
  })

  test('is explained by the words that spoke', () => {
    const [first] = explainStatement(hear('The drawing is frozen.', 'en'), 'en')
    expect(first?.value).toBe('validated')
    expect(first?.reasons.map(({ text }) => text).join(' ')).toContain('frozen')
  })
})
