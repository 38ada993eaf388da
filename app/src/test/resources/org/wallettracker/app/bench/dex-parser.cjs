// Parses every line of a file of getTransaction results with solana-dex-parser; tells the median seconds of a round.
const fs = require('fs');
const { DexParser } = require('solana-dex-parser');

const lines = fs.readFileSync(process.argv[2], 'utf8').split('\n').filter(line => line.length > 0);
const rounds = Number(process.argv[3]);
const parser = new DexParser();
const took = [];
let trades = 0;
for (let round = -1; round < rounds; round++) {
  const begin = process.hrtime.bigint();
  trades = 0;
  for (const line of lines) {
    trades += parser.parseAll(JSON.parse(line)).trades.length;
  }
  if (round >= 0) {
    took.push(Number(process.hrtime.bigint() - begin) / 1e9);
  }
}
took.sort((a, b) => a - b);
console.log(JSON.stringify({ transactions: lines.length, trades, seconds: took[took.length >> 1] }));
