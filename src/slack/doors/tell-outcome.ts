import type { ModalView } from '@slack/types'
import type { Outcome } from './give.ts'
import type { Request, Submission } from './request.ts'

/** A public message does not say that it is not saved yet; only the person who asked is told. */
export const tellUnsaved =
  (request: Request) =>
  async ({ reached, kept }: Outcome): Promise<void> => {
    if (reached === 'place' && kept !== 'saved') await request.tell(request.copy.notices.unsaved[kept])
  }

/** The form already shows the result; `showResult` redraws it with what there is to say. */
export const tellInForm =
  (form: Submission, command: string, showResult: (closing: string) => ModalView) =>
  async (outcome: Outcome): Promise<void> => {
    const { notices } = form.copy
    const closings: string[] = []
    if (outcome.reached === 'nobody') closings.push(notices.notDelivered(command))
    else if (outcome.reached !== 'place' && outcome.problem !== null)
      closings.push(notices.notPosted(outcome.problem, (await form.belonging()) !== 'outside'))
    if (outcome.kept !== 'saved') closings.push(notices.unsaved[outcome.kept])
    const closing = closings.join(' ')
    if (closing !== '') await form.redraw(showResult(closing), closing)
  }
