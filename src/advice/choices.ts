/** Purposes that test the design: a single good part can answer them. */
export const designPurposes = ['design_feasibility', 'fit_form_check', 'function_test', 'appearance_review'] as const

/** Purposes that need a batch: whether the part can be made, inspected and delivered repeatedly. */
export const batchPurposes = [
  'pilot_run',
  'customer_testing',
  'market_validation',
  'bridge_production',
  'limited_commercial',
] as const

export const purposes = [...designPurposes, ...batchPurposes] as const

/** `concept` and `unproven` both mean an open design; `validated` means a proven one. */
export const designStatuses = ['concept', 'unproven', 'validated'] as const
