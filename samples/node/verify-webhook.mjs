// Receives webhooks and believes only those that are signed with the secret of the subscription.
//   npm install && LEXDELTA_SECRET=whsec_… node verify-webhook.mjs [PORT]
// With a file instead of a port it verifies one saved request, {"headers": {…}, "body": "…"}, and ends with 0 or 1.
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { Webhook } from 'standardwebhooks';

const LONGEST = 64 * 1024;
const secret = process.env.LEXDELTA_SECRET;
if (!secret) {
  console.error('LEXDELTA_SECRET must hold the secret that was shown when the subscription was made');
  process.exit(64);
}
const webhook = new Webhook(secret);
const seen = new Set(); // in a real receiver: a table, with the ids of the last days

// Takes the body exactly as it came: parsing and writing it again would change its bytes.
function accept(headers, body) {
  const payload = webhook.verify(body, headers);
  const id = headers['webhook-id'];
  const again = seen.has(id);
  seen.add(id);
  const { kind, regulation } = payload.data;
  return `${id} ${kind} ${regulation?.title ?? ''}${again ? ' (again)' : ''}`;
}

async function read(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > LONGEST) {
      throw new Error('the body is too long');
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function verifyFile(file) {
  const { headers, body } = JSON.parse(readFileSync(file, 'utf8'));
  try {
    console.log(accept(headers, body));
  } catch (error) {
    console.error(`refused: ${error.message}`);
    process.exitCode = 1;
  }
}

function serve(port) {
  const server = createServer(async (request, response) => {
    try {
      console.log(accept(request.headers, await read(request)));
      response.writeHead(204).end(); // any 2xx means: received, do not send it again
    } catch (error) {
      console.error(`refused: ${error.message}`);
      response.writeHead(400).end();
    }
  });
  server.listen(port, () => console.log(`listening on port ${server.address().port}`));
}

const argument = process.argv[2] ?? '3000';
if (/^\d+$/.test(argument)) {
  serve(Number(argument));
} else {
  verifyFile(argument);
}
