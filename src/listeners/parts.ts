/** What the listeners are given to work with. `command` is the slash command as it is typed, such as `/stage`. */
export type Parts = { command: string }
