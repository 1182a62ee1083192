import { z } from 'zod'

const missing = 'is not set. '

/** A token that starts as Slack writes it; the message says where Slack shows it. */
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
  SLACK_BOT_TOKEN: token('xoxb-', whereBotToken),
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

const socketVariables = z.object({ ...common, SLACK_APP_TOKEN: token('xapp-', whereAppToken) })

const httpVariables = z.object({
  ...common,
  SLACK_SIGNING_SECRET: z
    .string()
    .trim()
    .regex(/^(?!xox|xapp)\S+$/, { error: `is not a signing secret. ${whereSigningSecret}` }),
  PORT: z
    .string()
    .regex(/^\d+$/, { error: 'is not a port: a whole number from 0 to 65535 (0 takes a free one), such as 3000.' })
    .transform(Number)
    .refine((port) => port <= 65_535, {
      error: 'is not a port: a whole number from 0 to 65535 (0 takes a free one), such as 3000.',
    })
    .default(3000),
})

/** How Slack reaches the app: over a socket that the app opens, or by requests to a port. */
type Connection = { mode: 'socket'; appToken: string } | { mode: 'http'; signingSecret: string; port: number }

export type Config = {
  connection: Connection
  botToken: string
  command: string
  slackApiUrl?: string
  /** The PostgreSQL database that holds the store; without one it is a file in the folder `dataDir`. */
  databaseUrl?: string
  dataDir: string
}

/** The configuration, or every problem with it: one line each, by the variable's name, with what to do. Never a value. */
export type ConfigReading = { config: Config } | { problems: string[] }

type Environment = Record<string, string | undefined>

/** An empty variable is an unset one: that is how `.env.example` leaves those that are not needed. */
const dropEmpty = (environment: Environment): Environment =>
  Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''))

const neitherConnection =
  `SLACK_APP_TOKEN ${missing}${whereAppToken} Or, to receive requests over HTTP instead, set SLACK_SIGNING_SECRET: ` +
  whereSigningSecret

const describeIssues = ({ issues }: z.ZodError) => issues.map(({ path, message }) => `${path.join('.')} ${message}`)

/** Reads the environment. With SLACK_APP_TOKEN the app uses Socket Mode, else with SLACK_SIGNING_SECRET it listens for HTTP. */
export const readConfig = (environment: Environment): ConfigReading => {
  const set = dropEmpty(environment)
  const shared = (read: z.infer<z.ZodObject<typeof common>>) => ({
    botToken: read.SLACK_BOT_TOKEN,
    command: read.STAGE_COMMAND,
    dataDir: read.DATA_DIR,
    ...(read.SLACK_API_URL !== undefined && { slackApiUrl: read.SLACK_API_URL }),
    ...(read.DATABASE_URL !== undefined && { databaseUrl: read.DATABASE_URL }),
  })
  if (set.SLACK_APP_TOKEN !== undefined) {
    const read = socketVariables.safeParse(set)
    if (!read.success) return { problems: describeIssues(read.error) }
    return { config: { ...shared(read.data), connection: { mode: 'socket', appToken: read.data.SLACK_APP_TOKEN } } }
  }
  if (set.SLACK_SIGNING_SECRET !== undefined) {
    const read = httpVariables.safeParse(set)
    if (!read.success) return { problems: describeIssues(read.error) }
    const { SLACK_SIGNING_SECRET: signingSecret, PORT: port } = read.data
    return { config: { ...shared(read.data), connection: { mode: 'http', signingSecret, port } } }
  }
  const rest = z.object(common).safeParse(set)
  return { problems: [...(rest.success ? [] : describeIssues(rest.error)), neitherConnection] }
}
