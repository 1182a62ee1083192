import type { Snapshot } from '../../protocol.ts'

/** A sentence that explains to outsiders why they have no commands; undefined for people who may use them. */
export const outsiderNote = ({ me, people, companies, canUseCommands }: Snapshot): string | undefined => {
  if (canUseCommands) return undefined
  const app = people.find(({ isBot }) => isBot)
  const home = companies.find(({ id }) => id === app?.company)
  const own = companies.find(({ id }) => id === me.company)
  return `Commands and shortcuts of ${app?.name ?? 'the app'} work for people of ${home?.name ?? 'its own workspace'} only. You are from ${own?.name ?? 'another company'}, a guest in this channel.`
}
