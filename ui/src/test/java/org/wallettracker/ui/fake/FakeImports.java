package org.wallettracker.ui.fake;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.ui.source.ImportPort;

/** Imports that tell what they are made to tell. */
public final class FakeImports implements ImportPort {
    /** What the next import comes to; an exception if null. */
    public @Nullable ImportOutcome outcome = new ImportOutcome(1_204, 1_180, 12, 1_100, 9, 71, 12, 402, 1_440,
            List.of(new FileOutcome("/data/a folder/transactions-2026-03.jsonl.gz", 400, 9, null, List.of("two notes")),
                    new FileOutcome("/data/broken.json", 2, 3,
                            "truncated-json: /data/broken.json: the file ends in the middle of line 1 204",
                            List.of())),
            true, false);
    /** What waits. */
    public List<Waiting> waiting = items();
    /** What was imported so far. */
    public final List<Path> imported = new ArrayList<>();
    /** The mapping that was asked for last. */
    public @Nullable String mapping;
    /** How often a retry was asked for. */
    public int retries;
    /** What work reports before it ends. */
    public Work work = progress -> {
    };

    /** Reports progress. */
    public interface Work {
        void report(Progress progress);
    }

    private static List<Waiting> items() {
        List<Waiting> items = new ArrayList<>();
        String[] reasons = {"truncated-json", "not-a-transaction", "amount-too-large", "unsupported-form"};
        for (int i = 0; i < 12; i++) {
            byte[] bytes = i == 3
                    ? new byte[]{0, 1, 2, (byte) 0xff, (byte) 0xfe, 7, 8, 9, 10}
                    : ("{\"slot\": 4" + i + ", \"name\": \"\u202eevil\u0007\", \"rest\": \"" + "x".repeat(300))
                            .getBytes(StandardCharsets.UTF_8);
            items.add(new Waiting(i + 1, 1_795_000_000_000L + i, reasons[i % 4],
                    "/data/broken.json #" + (i + 1)
                            + ": the object ends before its closing brace; expected \u201c}\u201d",
                    "/data/a folder/broken.json", i + 1, i * 900L, null, bytes, bytes.length, i % 3 != 0));
        }
        return items;
    }

    @Override
    public Target target() {
        return new Target("/home/analyst/.wallet-tracker", true);
    }

    @Override
    public List<String> mappings() {
        return List.of("dune-trades", "my-terminal");
    }

    @Override
    public ImportOutcome run(List<Path> paths, @Nullable String mappingName, Progress progress) {
        imported.addAll(paths);
        mapping = mappingName;
        work.report(progress);
        ImportOutcome done = outcome;
        if (done == null) {
            throw new IllegalStateException("no space left on device: make room, then import again");
        }
        return done;
    }

    @Override
    public QuarantineList quarantine() {
        Map<String, Long> reasons = new TreeMap<>();
        waiting.forEach(w -> reasons.merge(w.reason(), 1L, Long::sum));
        return new QuarantineList(waiting.size(), reasons, waiting);
    }

    /** What names it: every fourth. */
    @Override
    public QuarantineList naming(Address wallet) {
        List<Waiting> named = waiting.stream().filter(w -> w.id() % 4 == 0).toList();
        Map<String, Long> reasons = new TreeMap<>();
        named.forEach(w -> reasons.merge(w.reason(), 1L, Long::sum));
        return new QuarantineList(named.size(), reasons, named);
    }

    @Override
    public RetryOutcome retry(Progress progress) {
        retries++;
        work.report(progress);
        return new RetryOutcome(8, 3, 4, 21);
    }
}
