package org.wallettracker.app.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.wallettracker.app.config.Labels;
import org.wallettracker.domain.model.DecodedTransaction;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.ingest.decode.TransactionDecoder;

/** Decoding on one thread beside a bare Jackson parse of the same bytes, and beside the npm package solana-dex-parser. */
final class DecodeTrial implements Trial {
    private static final JsonFactory JACKSON = new JsonFactory();
    private static final KnownAccounts LABELS = Labels.shipped();
    private static final int FOR_NPM = 2_000;

    @Override
    public String name() {
        return "decode";
    }

    @Override
    public String what() {
        return "transactions to facts, one thread; beside bare Jackson and the npm package solana-dex-parser";
    }

    @Override
    public List<Reading> run(Bench bench) throws IOException {
        Corpus corpus = bench.corpus();
        bench.say("decoding " + corpus.lines().size() + " transactions");
        double[] took = Rounds.seconds(bench.rounds(), List.of(() -> decode(corpus), () -> jackson(corpus)));
        double megabytes = corpus.bytes() / 1e6;
        double speed = megabytes / took[0];
        double bare = megabytes / took[1];
        List<Reading> readings = new ArrayList<>();
        readings.add(new Reading("decode", speed, "MB/s", String.format(java.util.Locale.ROOT,
                "bare Jackson parse of the same bytes, %.0f MB/s", bare), speed / bare));
        double count = corpus.lines().size();
        readings.add(Reading.plain("decode", count / took[0], "transactions/s"));
        readings.addAll(
                NpmParser.compare(bench, corpus.spread(Math.min(FOR_NPM, corpus.lines().size())), DecodeTrial::trades));
        return readings;
    }

    /** Every token of the JSON is passed over once: no text, no number is made of it. */
    private static long jackson(Corpus corpus) throws IOException {
        long tokens = 0;
        for (byte[] line : corpus.lines()) {
            try (JsonParser p = JACKSON.createParser(line)) {
                while (p.nextToken() != null) {
                    tokens++;
                }
            }
        }
        return tokens;
    }

    private static long decode(Corpus corpus) {
        TransactionDecoder decoder = new TransactionDecoder(LABELS);
        long facts = 0;
        for (byte[] line : corpus.lines()) {
            DecodedTransaction tx = decoder.decode(line, line.length, "bench", 1, 0).transaction();
            facts += tx == null ? 0 : tx.facts().size();
        }
        return facts;
    }

    private static long trades(Corpus corpus) {
        TransactionDecoder decoder = new TransactionDecoder(LABELS);
        long trades = 0;
        for (byte[] line : corpus.lines()) {
            DecodedTransaction tx = decoder.decode(line, line.length, "bench", 1, 0).transaction();
            trades += tx == null ? 0 : tx.facts().stream().filter(Fact.Trade.class::isInstance).count();
        }
        return trades;
    }
}
