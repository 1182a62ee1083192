import type { en } from './en.ts'

/**
 * Every sentence that people read, in one language. It is handed to whoever draws, and only what starts the app chooses
 * one. Nothing in it is escaped for Slack: people's own words come in as data and are made safe where they are drawn.
 */
export type Copy = typeof en
