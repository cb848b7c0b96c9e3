// Runs every audit of graphql-http against a server that it starts on a free port of loopback; ends with 1 if one fails.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { serverAudits } from 'graphql-http';

const SECONDS = 60;
const [command] = process.argv.slice(2);

const server = spawn(command, ['serve', '--port', '0', '--store', 'sqlite:var/audits-need-no-data.db'], {
  stdio: ['ignore', 'pipe', 'ignore'],
});
const ended = (reason) => {
  console.error(reason);
  server.kill('SIGKILL');
  process.exit(1);
};
server.once('error', (error) => ended(`the server does not start: ${error.message}`));
const early = () => ended('the server ended before the audits did');
server.once('exit', early);
const timer = setTimeout(() => ended(`no end after ${SECONDS} s`), SECONDS * 1000);

const [line] = await once(createInterface(server.stdout), 'line');
const url = `${line.match(/ on (http\S+\/)/)[1]}graphql`;

const results = await Promise.all(serverAudits({ url }).map((audit) => audit.fn()));
server.off('exit', early);
server.kill('SIGINT');
await once(server, 'exit');
clearTimeout(timer);

const failed = results.filter((result) => result.status !== 'ok');
for (const { id, name, reason } of failed) console.error(`${id} ${name}: ${reason}`);
console.log(`${results.length - failed.length} of ${results.length} audits pass`);
process.exitCode = failed.length > 0 || results.length === 0 ? 1 : 0;
