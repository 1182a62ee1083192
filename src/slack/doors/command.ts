import type { Middleware, SlackCommandMiddlewareArgs } from '@slack/bolt'
import { emptyProfile } from '../../advice/profile.ts'
import { adviseOnEnquiry } from '../../advise.ts'
import { en } from '../../copy/en.ts'
import { drawForm } from '../blocks/form.ts'
import { drawHelp } from '../blocks/help.ts'
import { drawNotice } from '../blocks/notice.ts'
import { drawRecommendation } from '../blocks/recommendation.ts'
import { deliverPrivately } from '../delivery/deliver.ts'
import { openForm } from '../delivery/open-form.ts'
import { readCommand } from '../intake/command.ts'
import { startForm } from '../intake/form.ts'
import { announce } from './announce.ts'
import { startCard } from './card/card-preview.ts'
import { deliverExport } from './history/export-file.ts'
import { deliverHistory } from './history/history-page.ts'
import { type Parts, teamOf } from './parts.ts'
import { showSettings } from './settings/settings-form.ts'

/**
 * `/stage`: an enquiry is answered for the person alone, an empty command opens the form, `ask` prepares a card for the
 * buyer, `history` and `export` bring earlier answers.
 */
export const answerCommand =
  (parts: Parts): Middleware<SlackCommandMiddlewareArgs> =>
  async ({ ack, command, client, context, logger }) => {
    await ack()
    const { command: name, memory, settings } = parts
    const team = teamOf(context)
    const person = { user: command.user_id, channel: command.channel_id, responseUrl: command.response_url }
    const request = readCommand(command.text)
    switch (request.kind) {
      case 'help':
        await deliverPrivately(client, person, () => [drawHelp(en, name)])
        return
      case 'form': {
        const origin = { channel: command.channel_id, responseUrl: command.response_url, replaces: false }
        const { thresholds } = await settings.read(team)
        const form = drawForm(en, startForm(emptyProfile, origin, thresholds))
        const failure = await openForm(client, command.trigger_id, form)
        if (failure) await deliverPrivately(client, person, () => [drawNotice(en.notices.formDidNotOpen(name))])
        return
      }
      case 'settings':
        await showSettings(parts, client, { team, person, triggerId: command.trigger_id })
        return
      case 'ask': {
        const { thresholds } = await settings.read(team)
        const { profile } = adviseOnEnquiry(request.text, thresholds)
        const known = { profile, addressedTo: request.addressedTo, text: request.words.trim() || null }
        await startCard(parts, client, { team, person, ...known })
        return
      }
      case 'history':
        await deliverHistory(parts, { client, logger }, { team, person, search: request.search })
        return
      case 'export':
        await deliverExport(parts, { client, logger }, { team, person })
        return
      case 'enquiry': {
        const { thresholds } = await settings.read(team)
        const advised = memory.identify(adviseOnEnquiry(request.text, thresholds))
        const kept = await memory.keep({ advised, team, ...person, source: 'command', text: request.words })
        await deliverPrivately(client, person, (place) =>
          drawRecommendation(en, advised, { canShare: place === 'channel', kept }),
        )
        await announce(parts, { client, logger }, { advised, team, user: person.user })
        return
      }
    }
  }
