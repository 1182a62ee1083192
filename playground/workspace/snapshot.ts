import type { Snapshot } from '../protocol.ts'
import { appTeam, type World } from './world.ts'

/**
 * The workspace as one person sees it, without other people's private channels, messages and forms. Null if there is no
 * such person.
 */
export const takeSnapshot = (world: World, as: string): Snapshot | null => {
  const me = world.personOf(as)
  if (!me || me.isBot) return null
  const channels = world.channels.filter(({ members }) => members.includes(as))
  const home = world.homes.get(as)
  return {
    me,
    people: world.people,
    companies: world.companies,
    channels,
    messages: world.messages.filter(
      ({ channel, onlyFor }) => channels.some(({ id }) => id === channel) && (onlyFor === null || onlyFor === as),
    ),
    views: world.views.filter(({ user }) => user === as).map(({ user: _user, ...view }) => view),
    home: home ? { blocks: home } : null,
    notices: world.notices.filter(({ user }) => user === as).map(({ user: _user, ...notice }) => notice),
    commands: world.declared.commands,
    shortcuts: world.declared.shortcuts,
    canUseCommands: me.company === appTeam,
    traffic: world.traffic,
  }
}
