package org.wallettracker.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.port.FactStore.AppendReport;
import org.wallettracker.ingest.decode.DecodeStats;
import org.wallettracker.ingest.file.ImportReport;
import org.wallettracker.ingest.file.ImportReport.FileResult;
import org.wallettracker.ingest.hint.HintBook;

class ImportTextTest {

    @Test
    void eachPathStandsOnceAndWhatIsTrueOfManyFilesIsToldOnce() {
        ImportReport report = new ImportReport(
                List.of(new FileResult("d/a.json", 1, 0, null, List.of("d/a.json: 1 x log frame")),
                        new FileResult("d/b.json", 0, 1, "bad-address: d/b.json #1: not base58",
                                List.of("d/b.json: 1 item quarantined, the first: bad-address: d/b.json #1: not base58")),
                        new FileResult("d/c.json", 2, 0, null, List.of("d/c.json: 1 x log frame"))),
                new AppendReport(4, 1, 3, 0, 1, 1), 0, new DecodeStats(), HintBook.Taken.NONE, false);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            ImportText.print(out, report);
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8).lines()).containsExactly(
                "3 transactions in 3 files, 0 prices",
                "6 facts read: 4 new, 1 already known, 1 in quarantine (wallet-tracker quarantine list)",
                "of the new: 3 verified, 1 pending, 0 disputed", "  2 files, the first d/a.json: 1 x log frame",
                "not all of d/b.json: bad-address: #1: not base58");
    }
}
