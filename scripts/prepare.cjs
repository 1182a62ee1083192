// Runs before anything is installed, on any version of Node: use no syntax or API that an old one lacks.
'use strict'

const { spawnSync } = require('node:child_process')
const { existsSync, statSync } = require('node:fs')
const { join } = require('node:path')

const root = join(__dirname, '..')

const giveUp = (sentence) => {
  process.stderr.write(`\n${sentence}\n\n`)
  process.exit(1)
}

/**
 * The person's own Node and npm, which may differ from those that `npm ci` installs:
 * "npm/11.6.0 node/v24.21.0 linux x64 workspaces/false".
 */
const readVersions = () => {
  const agent = process.env.npm_config_user_agent || ''
  const [, npm] = /\bnpm\/(\S+)/.exec(agent) || []
  const [, node] = /\bnode\/v(\S+)/.exec(agent) || []
  return { npm, node: node || process.versions.node }
}

const isAtLeast = (version, [major, minor]) => {
  const [itsMajor, itsMinor] = version.split('.').map(Number)
  return itsMajor > major || (itsMajor === major && itsMinor >= minor)
}

// Required by the native bindings of Vite's bundler; on an older Node, npm skips them silently.
const isNodeEnough = (node) => isAtLeast(node, [22, 12]) || (isAtLeast(node, [20, 19]) && !isAtLeast(node, [21, 0]))

const checkVersions = () => {
  const { npm, node } = readVersions()
  if (!npm) giveUp('Install this project with npm, which comes with Node: other package managers were not tried.')
  if (isNodeEnough(node) && isAtLeast(npm, [10, 0])) return
  giveUp(
    `Stage Advisor is installed with Node 24 and its npm 11 (Node 20.19 or 22.12 and npm 10, or newer, will do), and here are` +
      ` Node ${node} and npm ${npm}. Install Node 24: https://nodejs.org`,
  )
}

const isInstalled = () => {
  const installed = join(root, 'node_modules/.package-lock.json')
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs
}

const installMissing = () => {
  if (isInstalled()) return
  process.stdout.write('Installing what is missing: npm ci (about a minute, once)\n')
  const { status } = spawnSync(process.execPath, [process.env.npm_execpath, 'ci', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
  })
  if (status !== 0) process.exit(status || 1)
}

checkVersions()
if (process.env.npm_lifecycle_event !== 'preinstall') installMissing()
