package org.wallettracker.app.note;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.wallettracker.app.note.NotesJson.Content;
import org.wallettracker.domain.note.Notebook;
import org.wallettracker.domain.note.WalletNote;
import org.wallettracker.domain.port.NoteStore;

/**
 * The analyst's notes in {@code notes.json} of the data directory, whichever database holds the facts. Each change is
 * read, made and written whole under a lock, so that two programs never undo each other; the file is replaced in one
 * step, so that it is never half written.
 */
public final class NotesFile implements NoteStore {
    private static final Object IN_PROCESS = new Object();
    private final Path file;

    /** In {@code dataDirectory}, which need not exist yet. */
    public NotesFile(Path dataDirectory) {
        file = dataDirectory.resolve("notes.json");
    }

    /**
     * What came of an import.
     *
     * @param wallets entries taken in
     * @param changed of them, wallets of which something is kept now that was not before
     * @param mistakes a sentence for each entry that was left out
     */
    public record Imported(int wallets, int changed, List<String> mistakes) {
        public Imported {
            mistakes = List.copyOf(mistakes);
        }
    }

    @Override
    public Notebook load() {
        return read(file);
    }

    private static Notebook read(Path from) {
        String text;
        try {
            text = Files.readString(from, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            return Notebook.EMPTY;
        } catch (IOException e) {
            throw new IllegalStateException(from + " can't be read: " + reason(e), e);
        }
        Content content;
        try {
            content = NotesJson.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(from + ": " + e.getMessage()
                    + ". Nothing is written over it: mend it or move it away", e);
        }
        if (!content.mistakes().isEmpty()) {
            throw new IllegalStateException(from + ": " + content.mistakes().getFirst()
                    + ". Nothing is written over it: mend it or move it away");
        }
        return Notebook.of(content.notes());
    }

    @Override
    public Notebook change(UnaryOperator<Notebook> change) {
        synchronized (IN_PROCESS) {
            try {
                Files.createDirectories(file.toAbsolutePath().getParent());
                try (FileChannel guard = FileChannel.open(file.resolveSibling("notes.lock"),
                        StandardOpenOption.CREATE, StandardOpenOption.WRITE); FileLock lock = guard.lock()) {
                    Notebook before = read(file);
                    Notebook after = change.apply(before);
                    if (lock.isValid() && !after.equals(before)) {
                        replace(file, NotesJson.text(after), StandardCopyOption.REPLACE_EXISTING);
                    }
                    return after;
                }
            } catch (IOException e) {
                throw new IllegalStateException(file + " could not be written: " + reason(e), e);
            }
        }
    }

    /** The file is on the disk before it takes the place of the one before. */
    private static void replace(Path file, String text, StandardCopyOption how) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            var bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(fresh, file, how, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String reason(IOException e) {
        return e instanceof CharacterCodingException
                ? "it is not UTF-8"
                : e.getMessage() == null ? e.toString() : e.getClass().getSimpleName() + ": " + e.getMessage();
    }

    /**
     * Writes all notes to {@code to} and returns how many wallets they are of.
     *
     * @throws IllegalStateException if something is there already or it can't be written
     */
    public int exportTo(Path to) {
        Notebook book = load();
        try {
            Path folder = to.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(to, NotesJson.text(book), StandardOpenOption.CREATE_NEW);
        } catch (java.nio.file.FileAlreadyExistsException e) {
            throw new IllegalStateException(to + " is already there: name another file or move it away", e);
        } catch (IOException e) {
            throw new IllegalStateException(to + " could not be written: " + reason(e), e);
        }
        return book.notes().size();
    }

    /**
     * Merges the notes of {@code from} into those kept here; no text of either is lost.
     *
     * @throws IllegalStateException if it can't be read or is no file of notes: nothing is changed then
     */
    public Imported importFrom(Path from) {
        Content content;
        try {
            content = NotesJson.parse(Files.readString(from, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(from + " can't be read: " + reason(e), e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(from + ": " + e.getMessage(), e);
        }
        List<String> mistakes = new ArrayList<>();
        content.mistakes().forEach(mistake -> mistakes.add(from + ", " + mistake));
        int[] counts = new int[2];
        change(before -> {
            Notebook book = before;
            for (WalletNote note : content.notes()) {
                try {
                    Notebook merged = book.merged(Notebook.of(List.of(note)));
                    counts[0]++;
                    counts[1] += merged.of(note.wallet()).equals(book.of(note.wallet())) ? 0 : 1;
                    book = merged;
                } catch (IllegalArgumentException e) {
                    mistakes.add(from + ", entry of " + note.wallet().toBase58() + " together with what is kept: "
                            + e.getMessage());
                }
            }
            return book;
        });
        return new Imported(counts[0], counts[1], mistakes);
    }
}
