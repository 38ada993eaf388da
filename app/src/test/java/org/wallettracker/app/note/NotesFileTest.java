package org.wallettracker.app.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.note.Notebook;
import org.wallettracker.domain.note.WalletNote;

class NotesFileTest {
    private static final Address WALLET = Address.parse("So11111111111111111111111111111111111111112");
    @TempDir
    Path directory;

    private NotesFile file() {
        return new NotesFile(directory.resolve("desk"));
    }

    @Test
    void thereIsNothingAtFirstAndWhatIsKeptComesBack() {
        assertThat(file().load()).isEqualTo(Notebook.EMPTY);
        file().change(book -> book.labelled(WALLET, "wrapped \u2022 SOL").written(WALLET, "# no person\n\n*at all*"));
        assertThat(file().load().of(WALLET))
                .isEqualTo(WalletNote.of(WALLET, "wrapped \u2022 SOL", List.of(), "# no person\n\n*at all*"));
    }

    @Test
    void manyChangesAtOnceAreAllKept() throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Future<Notebook>> all = java.util.stream.IntStream.range(0, 40)
                    .mapToObj(i -> pool.submit(() -> file().change(book -> book.listed(WALLET, "list " + i, true))))
                    .toList();
            for (Future<Notebook> one : all) {
                one.get();
            }
        }
        assertThat(file().load().lists()).hasSize(40);
    }

    @Test
    void exportAndImportOnAnotherMachine() throws Exception {
        file().change(book -> book.labelled(WALLET, "mine").written(WALLET, "text").listed(WALLET, "a", true));
        Path out = directory.resolve("out.json");
        assertThat(file().exportTo(out)).isEqualTo(1);
        assertThatThrownBy(() -> file().exportTo(out)).hasMessageContaining("already there");

        NotesFile other = new NotesFile(directory.resolve("other"));
        assertThat(other.importFrom(out)).isEqualTo(new NotesFile.Imported(1, 1, List.of()));
        assertThat(other.load()).isEqualTo(file().load());
        assertThat(other.importFrom(out)).isEqualTo(new NotesFile.Imported(1, 0, List.of()));
        Path again = directory.resolve("again.json");
        other.exportTo(again);
        assertThat(again).hasSameBinaryContentAs(out);
    }

    @Test
    void aBadEntryIsNamedAndStopsNoGoodOne() throws Exception {
        Path in = directory.resolve("in.json");
        Files.writeString(in, """
                {"format": "wallet-tracker notes", "version": 1, "wallets": [
                  {"address": "nonsense", "label": "x"},
                  {"address": "So11111111111111111111111111111111111111112", "label": 7},
                  {"address": "So11111111111111111111111111111111111111112", "lists": "a"},
                  {"address": "So11111111111111111111111111111111111111112", "nte": "a"},
                  {"label": "nobody"},
                  {"address": "So11111111111111111111111111111111111111112", "label": "good"}]}
                """);
        NotesFile.Imported report = file().importFrom(in);
        assertThat(report.wallets()).isEqualTo(1);
        assertThat(report.mistakes()).hasSize(5);
        assertThat(report.mistakes().get(0)).contains("in.json, entry 1", "address:", "nonsense");
        assertThat(report.mistakes().get(1)).contains("entry 2", "label: text was expected, found 7");
        assertThat(report.mistakes().get(2)).contains("entry 3", "lists: a list of names was expected");
        assertThat(report.mistakes().get(3)).contains("entry 4", "nte: no such field");
        assertThat(report.mistakes().get(4)).contains("entry 5", "address: is missing");
        assertThat(file().load().label(WALLET)).isEqualTo("good");
    }

    @Test
    void whatIsNoFileOfNotesChangesNothing() throws Exception {
        file().change(book -> book.labelled(WALLET, "kept"));
        Path in = directory.resolve("in.json");
        for (String text : List.of("", "{", "[]", "{\"format\": \"wallet-tracker notes\", \"version\": 2}",
                "{\"format\": \"wallet-tracker notes\", \"version\": 1}")) {
            Files.writeString(in, text);
            assertThatThrownBy(() -> file().importFrom(in)).as(text).isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("in.json");
        }
        assertThat(file().load().label(WALLET)).isEqualTo("kept");
    }

    @Test
    void aDamagedFileIsNeverWrittenOver() throws Exception {
        Path kept = Files.createDirectories(directory.resolve("desk")).resolve("notes.json");
        Files.writeString(kept, "{ half");
        assertThatThrownBy(() -> file().change(book -> book.labelled(WALLET, "x")))
                .hasMessageContaining("notes.json").hasMessageContaining("line 1");
        assertThat(kept).hasContent("{ half");
    }
}
