// Prints one line for each notice on the topic.
//   npm install && node consumer.mjs localhost:9092 [JURISDICTION]
// LEXDELTA_LIMIT=n ends after n notices.
import kafkajs from 'kafkajs';
import lz4 from 'lz4js';

const { CompressionCodecs, CompressionTypes, Kafka, logLevel } = kafkajs;

// Records are compressed with LZ4, which kafkajs leaves to its user.
CompressionCodecs[CompressionTypes.LZ4] = () => ({
  compress: async (encoder) => Buffer.from(lz4.compress(encoder.buffer)),
  decompress: async (buffer) => Buffer.from(lz4.decompress(buffer)),
});

const [servers = 'localhost:9092', jurisdiction = ''] = process.argv.slice(2);
const limit = Number(process.env.LEXDELTA_LIMIT ?? Infinity);

const kafka = new Kafka({
  clientId: 'lexdelta-sample',
  brokers: servers.split(','),
  logLevel: logLevel.ERROR,
});
// readUncommitted is false by default: only what a transaction has committed is read.
const consumer = kafka.consumer({ groupId: `lexdelta-sample-${process.pid}` });

let told = 0;

function line(notice) {
  const comparisons = notice.comparisons ?? [];
  const headlines = comparisons.map((one) => `${one.transition}: ${one.summary?.headline?.zh ?? ''}`);
  return [`${notice.id} ${notice.kind} ${notice.regulation?.title ?? ''}`, ...headlines].join(' | ');
}

async function stop(code = 0) {
  await consumer.disconnect();
  process.exit(code);
}

// kafkajs ends quietly where trying again is of no use.
consumer.on(consumer.events.CRASH, ({ payload }) => payload.restart || stop(70));

await consumer.connect();
await consumer.subscribe({ topic: 'lexdelta.notices', fromBeginning: true });
await consumer.run({
  eachMessage: async ({ message }) => {
    // Headers tell enough to skip what is not wanted, without reading the value.
    const code = message.headers?.ce_lexjurisdiction?.toString() ?? '';
    if (told >= limit || (jurisdiction && code !== jurisdiction)) {
      return;
    }
    console.log(line(JSON.parse(message.value.toString('utf8'))));
    told += 1;
    if (told >= limit) {
      setImmediate(stop, 0);
    }
  },
});

process.on('SIGINT', () => stop());
process.on('SIGTERM', () => stop());
