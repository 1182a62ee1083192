/** What the app asks a workspace for. manifest.yml says why, scope by scope; a test holds the two together. */
export const botScopes: readonly string[] = [
  'commands',
  'chat:write',
  'users:read',
  'app_mentions:read',
  'im:history',
  'files:write',
]
