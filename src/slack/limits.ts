/**
 * Slack's limits, in characters unless they are counts or bytes. Sources: @slack/types 3.2, the Block Kit reference
 * (https://docs.slack.dev/reference/block-kit) and the reference of views.
 */
export const limits = {
  messageTextBytes: 4000,
  messageBlocks: 50,
  viewBlocks: 100,
  sectionText: 3000,
  fieldText: 2000,
  fields: 10,
  headerText: 150,
  contextText: 2000,
  contextElements: 10,
  actionElements: 25,
  buttonText: 75,
  buttonValue: 2000,
  accessibilityLabel: 75,
  url: 3000,
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
  optionText: 75,
  optionValue: 75,
  menuOptions: 100,
  placeholder: 150,
  label: 2000,
  hint: 2000,
  actionId: 255,
  blockId: 255,
  viewTitle: 24,
  privateMetadata: 3000,
  tableCharacters: 10_000,
} as const
