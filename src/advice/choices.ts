/** What a part can teach about the design: one good part already answers it. */
export const designPurposes = ['design_feasibility', 'fit_form_check', 'function_test', 'appearance_review'] as const

/** What only a batch can teach: whether the same part is made, inspected and delivered repeatedly. */
export const batchPurposes = [
  'pilot_run',
  'customer_testing',
  'market_validation',
  'bridge_production',
  'limited_commercial',
] as const

export const purposes = [...designPurposes, ...batchPurposes] as const

/** `concept` and `unproven` are both an open design; `validated` is a proven one. */
export const designStatuses = ['concept', 'unproven', 'validated'] as const
