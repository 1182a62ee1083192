/**
 * What cannot be simulated quickly within one process: the end of a process, a database, a network. Another test shows
 * each row; it is named by its file and its title.
 */
type Row = {
  fault: string
  door: string
  sees: string
  within: string
  kept: string
  shownBy: { file: string; title: string }
}

const row = (
  fault: string,
  door: string,
  [sees, within, kept]: [string, string, string],
  file: string,
  title: string,
): Row => ({
  fault,
  door,
  sees,
  within,
  kept,
  shownBy: { file: `tests/${file}.test.ts`, title },
})

export const elsewhere: Row[] = [
  row(
    'A lock on the SQLite file, held by another process',
    '`/stage`, `/stage history`',
    [
      'the answer, and that it will be saved; the history',
      '1.3 seconds (`npm run bench:lock`)',
      'all, once, after the lock',
    ],
    'locked-store',
    'while another program locks the file, everything is acknowledged and answered; afterwards everything is saved once',
  ),
  row(
    'A lock in PostgreSQL, and more saves that wait than there are connections',
    'whatever reads',
    ['what they asked for', '1.3 seconds (`npm run bench:lock`)', 'all, once, after the lock'],
    'storage/open',
    'while more writes than there are connections wait for a lock, reads are answered',
  ),
  row(
    'The sync of the SQLite file stalls for 20 seconds',
    'all',
    ['as above, where the disk’s sync stalls', 'as above', 'what came meanwhile, in its order'],
    'storage/sqlite-queue',
    'a sync that stalls for 20 seconds: later statements are done afterwards, in order, and nothing is given up',
  ),
  row(
    'The disk is full while the SQLite file is written',
    'all',
    ['as above, where the disk is full', 'at once', 'what was there before; of what is refused, nothing'],
    'storage/open',
    'a disk that is full: the save is refused, and what was saved before is there',
  ),
  row(
    'The data folder is deleted or moved under the app',
    'all',
    ['as above, where it is gone', 'at once', 'in a journal that is made anew, for the next start'],
    'storage/open',
    'the folder is deleted or moved while it is open: it says so, and accepts nothing that would be lost',
  ),
  row(
    'PostgreSQL stops and starts again under load, with two processes',
    '`/stage`',
    ['every answer', 'as above', 'all that was promised, once'],
    'several-processes',
    'the database stops and starts under load: every answer comes, and no promised save is lost',
  ),
  row(
    'kill -9 while another program locks the store',
    '`/stage`',
    ['what they were told before stays true', '–', 'what was saved or promised, once, after the next start'],
    'killed-app',
    'everything that people were told is or will be saved is there once after the next start',
  ),
  row(
    'The app is stopped, or killed, while something waits for Slack to be back',
    'all',
    ['what they asked for, and that it is late', 'half a minute after the next start', 'saved'],
    'slack/doors/late',
    'sends what reached nobody, once: %s',
  ),
  row(
    'The app is killed before a departure is noted',
    'an event of Slack’s',
    ['nothing', '–', 'noted by the next run, and deleted in time'],
    'keeping/retention',
    'a departure that is not saved when the app ends is saved by the next run, from the journal',
  ),
  row(
    'A process ended before it had shared',
    'Share in channel',
    ['that it is just being shared; after two minutes the button shares', 'at once', 'nothing is to be kept'],
    'slack/doors/once',
    'a process that ended before it had shared: the button works again after two minutes',
  ),
  row(
    'SIGTERM in the middle of an answer',
    '`/stage`',
    ['the answer', 'before the app ends, within 5 seconds', 'saved, and the store is closed'],
    'main',
    'SIGTERM: pending work is finished first',
  ),
  row(
    'SIGTERM while Slack hangs',
    'all',
    ['nothing; each is in the log', 'the app ends within 10 seconds', 'saved'],
    'slack/overload',
    'Slack hangs: the oldest requests are given up first, their results are saved, and the app can be stopped',
  ),
  row(
    'SIGTERM while 300 Homes wait for a Slack that hangs',
    'Home',
    ['their Home as it was', 'the app ends within 10 seconds', 'the store is closed'],
    'main',
    'SIGTERM while 300 Homes wait for a Slack that hangs: it ends with 0, and its store is closed',
  ),
  row(
    'SIGTERM while a request is half sent',
    'HTTP',
    ['nothing', 'the app ends at once', 'nothing is to be kept'],
    'slack/http-limits',
    'stopping does not wait for an incomplete request',
  ),
  row(
    'Three deliveries to two processes',
    'all',
    ['what they asked for, once', 'at once', 'once'],
    'slack/doors/once',
    'delivered three times, to two processes, it is done once',
  ),
  row(
    'Three deliveries to two processes on one PostgreSQL',
    'a mention',
    ['one answer', 'at once', 'once'],
    'several-processes',
    'one event, delivered three times to two processes at once: one answer, saved once',
  ),
  row(
    'A message that Slack tells by two events',
    'a mention, a direct message',
    ['one answer', 'at once', 'once'],
    'slack/doors/conversation',
    'a message for which Slack sends two events',
  ),
  row(
    'A signed request that Slack does not send',
    'HTTP',
    ['nothing: it is refused with 400 or acknowledged; the next is answered', 'at once', 'nothing'],
    'slack/http',
    '%s is refused or acknowledged, and the next request is answered',
  ),
  row(
    'An event that Slack does not send',
    'HTTP',
    ['nothing: it is acknowledged, so that it is not sent again', 'at once', 'nothing'],
    'slack/http',
    'an event with %s is acknowledged, so that it is not sent again',
  ),
  row(
    '500 mutated requests (100,000 by `npm run fuzz`)',
    'HTTP',
    ['each is acknowledged or refused, none with 5xx', 'at once', 'nothing that was not asked for'],
    'slack/fuzz',
    '500 requests, signed and mutated: each is acknowledged or refused, and nothing fails',
  ),
  row(
    'Somebody without the secret',
    'HTTP',
    ['a refusal before the body is read', 'at once', 'nothing'],
    'slack/http-limits',
    '%s is refused before its body is read, and the connection is closed',
  ),
  row(
    'Slack refreshes the socket',
    'Socket Mode',
    ['what they asked for, whichever connection it came by', 'at once', 'saved'],
    'slack/socket',
    'at a %s (its type first: %s) nothing is lost, neither on the old connection nor on the new one',
  ),
  row(
    'The socket ends without a word',
    'Socket Mode',
    ['what Slack delivers next', 'at once', 'saved'],
    'slack/socket',
    'a connection that ends without notice is reopened at once',
  ),
  row(
    'No network for half an hour',
    'Socket Mode',
    ['what Slack delivers next', '15 seconds after its return', 'saved'],
    'slack/socket',
    'after half an hour without a network it is back within 15 seconds of its return',
  ),
  row(
    'Slack refuses the handshake with 408 or 503',
    'Socket Mode',
    ['what Slack delivers next', 'at the next try', 'saved'],
    'slack/socket',
    'a handshake that is refused with %i is tried again',
  ),
  row(
    'The app token is revoked while the app runs',
    'Socket Mode',
    [
      'the operator: one sentence that says how to make one, and an orderly stop',
      'at once',
      'saved, and the store is closed',
    ],
    'main',
    'Slack refuses the app token of a running app: one sentence that says how to make one, and an orderly stop',
  ),
  row(
    'Slack is away when the app starts',
    'Socket Mode',
    ['the operator: that it is tried again', 'at once', 'nothing is to be kept'],
    'main',
    'Socket Mode starts while Slack is away: it says so, goes on trying, and can be stopped',
  ),
  row(
    'A bug: a failure that nobody waits for',
    'all',
    ['nothing of it; the app goes on', '–', 'nothing of it'],
    'main',
    'an unhandled rejection is logged, and the app goes on',
  ),
  row(
    'A channel gets another id while the store is away',
    'an event of Slack’s',
    ['what stands there goes on', '–', 'under the new id as soon as the store answers'],
    'slack/doors/departure',
    'a channel has a new id: its data is moved, even if the store is away at first',
  ),
]
