import { z } from 'zod'

const missing = 'is not set. '

/** A token with Slack's prefix. The message says where to find it. */
const token = (prefix: string, where: string) =>
  z
    .string({ error: `${missing}${where}` })
    .trim()
    .min(1, { error: `${missing}${where}`, abort: true })
    .startsWith(prefix, { error: `does not start with ${prefix}. ${where}`, abort: true })
    .min(prefix.length + 1, { error: `is not complete. ${where}` })

const whereBotToken =
  'Copy the "Bot User OAuth Token" from your app\'s page "OAuth & Permissions" (it starts with xoxb-).'
const whereAppToken =
  'Make an app-level token with the scope connections:write on your app\'s page "Basic Information" (it starts with xapp-).'
const whereSigningSecret = 'Copy the "Signing Secret" from your app\'s page "Basic Information".'

const common = {
  SLACK_API_URL: z
    .url({
      protocol: /^https?$/,
      error: 'is not an http or https address, such as https://slack.com/api/.',
      abort: true,
    })
    .endsWith('/api/', { error: 'must end in /api/, such as https://slack.com/api/.' })
    .optional(),
  STAGE_COMMAND: z
    .string()
    .regex(/^\/[a-z0-9_-]{1,31}$/, {
      error: 'is not a slash command: a slash, then up to 31 small letters, digits, - or _, such as /stage.',
    })
    .default('/stage'),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(?:ql)?$/,
      error: 'is not an address of a PostgreSQL database, such as postgres://user:password@localhost:5432/stage.',
    })
    .optional(),
  DATA_DIR: z.string().trim().default('./data'),
}

const port = z
  .string()
  .regex(/^\d+$/, { error: 'is not a port: a whole number from 0 to 65535 (0 takes a free one), such as 3000.' })
  .transform(Number)
  .refine((number) => number <= 65_535, {
    error: 'is not a port: a whole number from 0 to 65535 (0 takes a free one), such as 3000.',
  })
  .default(3000)

const oneWorkspaceVariables = z.object({ SLACK_BOT_TOKEN: token('xoxb-', whereBotToken) })

const whereClient = (name: string) => `Copy the "${name}" from your app's page "Basic Information".`
const makeKey = 'Make one with: openssl rand -base64 32'
const keyLength = 32

/** A key of 32 bytes in hex, base64 or base64url; null for anything else. */
const readKey = (written: string): Buffer | null => {
  if (/^[0-9a-f]{64}$/i.test(written)) return Buffer.from(written, 'hex')
  const key = /^[\w+/-]{43}=?$/.test(written) ? Buffer.from(written, 'base64') : null
  return key?.length === keyLength ? key : null
}

const manyWorkspacesVariables = z.object({
  SLACK_BOT_TOKEN: z
    .undefined({
      error:
        'is set together with SLACK_CLIENT_ID and SLACK_CLIENT_SECRET. Leave it empty to serve several workspaces, or leave those two empty to serve one.',
    })
    .optional(),
  SLACK_CLIENT_ID: z
    .string({ error: `${missing}${whereClient('Client ID')}` })
    .trim()
    .regex(/^\d+\.\d+$/, {
      error: `is not a client ID, which is two numbers with a point between them. ${whereClient('Client ID')}`,
    }),
  SLACK_CLIENT_SECRET: z
    .string({ error: `${missing}${whereClient('Client Secret')}` })
    .trim()
    .regex(/^(?!xox|xapp)\S+$/, { error: `is not a client secret. ${whereClient('Client Secret')}` }),
  STAGE_ENCRYPTION_KEYS: z
    .string({ error: `${missing}It encrypts the workspaces' tokens in the store. ${makeKey}` })
    .transform((list, context) => {
      const keys = list.split(',').map((written) => readKey(written.trim()))
      const wrong = keys.indexOf(null)
      if (wrong === -1) return keys.filter((key) => key !== null)
      const what = keys.length === 1 ? 'is not a key' : `lists ${keys.length} keys, and number ${wrong + 1} is not one`
      context.addIssue({ code: 'custom', message: `${what} of 32 bytes in base64 or hex. ${makeKey}` })
      return z.NEVER
    }),
})

const socketVariables = z.object({ SLACK_APP_TOKEN: token('xapp-', whereAppToken) })

const httpVariables = z.object({
  SLACK_SIGNING_SECRET: z
    .string()
    .trim()
    .regex(/^(?!xox|xapp)\S+$/, { error: `is not a signing secret. ${whereSigningSecret}` }),
  PORT: port,
})

/** Whom the app serves: one workspace by its bot token, or all that install it by OAuth. */
type Workspaces =
  | { mode: 'one'; botToken: string }
  | {
      mode: 'many'
      clientId: string
      clientSecret: string
      /** 32 bytes each. The first one encrypts; all of them decrypt. */
      encryptionKeys: Buffer[]
      /** The port of the install pages: in HTTP mode, the one that also takes Slack's requests. */
      port: number
    }

/** How Slack reaches the app: over a socket that the app opens, or by requests to a port. */
type Connection = { mode: 'socket'; appToken: string } | { mode: 'http'; signingSecret: string; port: number }

export type Config = {
  connection: Connection
  workspaces: Workspaces
  command: string
  slackApiUrl?: string
  /** The PostgreSQL database of the store; if unset, the store is a file in the folder `dataDir`. */
  databaseUrl?: string
  dataDir: string
}

/** The configuration, or one line for each problem: the variable's name and what to do, but never its value. */
export type ConfigReading = { config: Config } | { problems: string[] }

type Environment = Record<string, string | undefined>

/** An empty variable counts as unset: `.env.example` leaves those that are not needed empty. */
const dropEmpty = (environment: Environment): Environment =>
  Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''))

const neitherConnection =
  `SLACK_APP_TOKEN ${missing}${whereAppToken} Or, to receive requests over HTTP instead, set SLACK_SIGNING_SECRET: ` +
  whereSigningSecret

const describeIssues = ({ issues }: z.ZodError) => issues.map(({ path, message }) => `${path.join('.')} ${message}`)

type Read<Result> = { read: Result } | { problems: string[] }

const parse = <Schema extends z.ZodType>(schema: Schema, set: Environment): Read<z.infer<Schema>> => {
  const parsed = schema.safeParse(set)
  return parsed.success ? { read: parsed.data } : { problems: describeIssues(parsed.error) }
}

const readWorkspaces = (set: Environment): Read<Workspaces> => {
  if (set.SLACK_CLIENT_ID === undefined && set.SLACK_CLIENT_SECRET === undefined) {
    const one = parse(oneWorkspaceVariables, set)
    return 'problems' in one ? one : { read: { mode: 'one', botToken: one.read.SLACK_BOT_TOKEN } }
  }
  // In HTTP mode, `readConnection` reports a wrong port.
  const isSocket = set.SLACK_APP_TOKEN !== undefined
  const many = parse(manyWorkspacesVariables, set)
  const listening = parse(z.object({ PORT: port }), set)
  const problems = [
    ...('problems' in many ? many.problems : []),
    ...('problems' in listening && isSocket ? listening.problems : []),
  ]
  if ('problems' in many || 'problems' in listening) return { problems }
  const { SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret, STAGE_ENCRYPTION_KEYS } = many.read
  return {
    read: { mode: 'many', clientId, clientSecret, encryptionKeys: STAGE_ENCRYPTION_KEYS, port: listening.read.PORT },
  }
}

const readConnection = (set: Environment): Read<Connection> => {
  if (set.SLACK_APP_TOKEN !== undefined) {
    const socket = parse(socketVariables, set)
    return 'problems' in socket ? socket : { read: { mode: 'socket', appToken: socket.read.SLACK_APP_TOKEN } }
  }
  if (set.SLACK_SIGNING_SECRET === undefined) return { problems: [neitherConnection] }
  const http = parse(httpVariables, set)
  if ('problems' in http) return http
  return { read: { mode: 'http', signingSecret: http.read.SLACK_SIGNING_SECRET, port: http.read.PORT } }
}

/**
 * Reads the environment. If SLACK_APP_TOKEN is set, the app uses Socket Mode, else HTTP with SLACK_SIGNING_SECRET. If
 * SLACK_CLIENT_ID and SLACK_CLIENT_SECRET are set, it serves many workspaces, else one with SLACK_BOT_TOKEN.
 */
export const readConfig = (environment: Environment): ConfigReading => {
  const set = dropEmpty(environment)
  const workspaces = readWorkspaces(set)
  const shared = parse(z.object(common), set)
  const connection = readConnection(set)
  if ('problems' in workspaces || 'problems' in shared || 'problems' in connection)
    return { problems: [workspaces, shared, connection].flatMap((part) => ('problems' in part ? part.problems : [])) }
  const { STAGE_COMMAND: command, DATA_DIR: dataDir, SLACK_API_URL, DATABASE_URL } = shared.read
  return {
    config: {
      workspaces: workspaces.read,
      connection: connection.read,
      command,
      dataDir,
      ...(SLACK_API_URL !== undefined && { slackApiUrl: SLACK_API_URL }),
      ...(DATABASE_URL !== undefined && { databaseUrl: DATABASE_URL }),
    },
  }
}
