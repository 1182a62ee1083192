/** The scopes that the app asks for. manifest.yml says why for each; a test keeps the two in step. */
export const botScopes: readonly string[] = [
  'commands',
  'chat:write',
  'users:read',
  'app_mentions:read',
  'im:history',
  'files:write',
]
