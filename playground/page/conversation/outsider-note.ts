import type { Snapshot } from '../../protocol.ts'

/** Why somebody from outside finds no commands, in words; nothing for those who may use them. */
export const outsiderNote = ({ me, people, companies, canUseCommands }: Snapshot): string | undefined => {
  if (canUseCommands) return undefined
  const app = people.find(({ isBot }) => isBot)
  const home = companies.find(({ id }) => id === app?.company)
  const own = companies.find(({ id }) => id === me.company)
  return `Commands and shortcuts of ${app?.name ?? 'the app'} work for people of ${home?.name ?? 'its own workspace'} only. You are from ${own?.name ?? 'another company'}, a guest in this channel.`
}
