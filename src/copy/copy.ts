import type { en } from './en.ts'

/**
 * Every sentence that people read, in one language. It is passed in to whatever draws; only the entry points choose a
 * language. Nothing in it is escaped for Slack: people's own words come in as data and are made safe when they are
 * drawn.
 */
export type Copy = typeof en
