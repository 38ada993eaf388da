package org.wallettracker.app.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.UUID;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.ui.common.export.FileExport;
import org.wallettracker.ui.common.export.TableExport;
import org.wallettracker.ui.common.export.TableFormat;
import org.wallettracker.ui.common.export.TableWriter;

/** Writes tables as CSV and JSON in constant memory, and what else is exported: into a file beside the place, then moved there whole. */
public final class TableFileWriter implements TableWriter {
    private static final int BUFFER = 1 << 16;
    private static final int STEP = 512;

    /** Puts rows into a stream. */
    interface Rows extends AutoCloseable {

        /** Writes row {@code index}. */
        void write(int index) throws IOException;

        /** Ends the text; the stream stays open. */
        @Override
        void close() throws IOException;
    }

    /** Fills a stream; false if it was cancelled. */
    private interface Filling {
        boolean into(OutputStream stream) throws IOException;
    }

    @Override
    public boolean write(TableExport<?> table, TableFormat format, Path file, boolean replace, Progress progress)
            throws IOException {
        return whole(file, replace, stream -> fill(stream, table, format, progress));
    }

    @Override
    public void write(FileExport export, Map<String, String> about, Path file, boolean replace) throws IOException {
        whole(file, replace, stream -> {
            export.content().write(stream, about);
            return true;
        });
    }

    /**
     * Writes {@code text} to {@code file}, in place of what is there; a device or a pipe is written to as it is.
     *
     * @throws IOException if that fails; the message names the file and why, and what was there is still there
     */
    public static void text(String text, Path file) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
            try (OutputStream stream = Files.newOutputStream(file)) {
                stream.write(bytes);
            } catch (IOException e) {
                throw new IOException(file + " could not be written: " + e.getMessage(), e);
            }
            return;
        }
        whole(file, true, stream -> {
            stream.write(bytes);
            return true;
        });
    }

    private static boolean whole(Path file, boolean replace, Filling filling) throws IOException {
        Path place = file.toAbsolutePath().normalize();
        if (Files.isDirectory(place)) {
            throw new IOException(place + " is a folder; choose a name for a file in it");
        }
        Path folder = place.getParent();
        Path name = place.getFileName();
        if (folder == null || name == null) {
            throw new IOException(place + " is no place for a file");
        }
        Path part = folder.resolve("." + name + "." + UUID.randomUUID() + ".part");
        try {
            boolean whole = fill(part, filling);
            if (whole && replace) {
                Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } else if (whole) {
                Files.move(part, place);
            }
            return whole;
        } catch (IOException e) {
            throw new IOException(place + " could not be written: " + reason(e, folder), e);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static boolean fill(Path part, Filling filling) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream stream = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER)) {
            boolean whole = filling.into(stream);
            stream.flush();
            channel.force(true);
            return whole;
        }
    }

    private static boolean fill(OutputStream stream, TableExport<?> table, TableFormat format, Progress progress)
            throws IOException {
        int all = table.rows().size();
        try (Rows rows = rows(table, format, stream)) {
            for (int i = 0; i < all; i++) {
                if (i % STEP == 0) {
                    if (progress.cancelled()) {
                        return false;
                    }
                    progress.report("writing rows", i, all);
                }
                rows.write(i);
            }
        }
        return !progress.cancelled();
    }

    private static <T> Rows rows(TableExport<T> table, TableFormat format, OutputStream stream) throws IOException {
        return switch (format) {
            case CSV -> new CsvRows<>(table, stream);
            case JSON -> new JsonRows<>(table, stream);
        };
    }

    private static String reason(IOException e, Path folder) {
        return switch (e) {
            case AccessDeniedException denied -> "you may not write in " + folder + ". Choose another folder.";
            case NoSuchFileException missing -> "there is no folder " + folder + ".";
            case FileAlreadyExistsException there -> "a file of this name has appeared there meanwhile.";
            case FileSystemException other ->
                other.getReason() == null ? String.valueOf(other.getMessage()) : other.getReason() + ".";
            default -> String.valueOf(e.getMessage());
        };
    }
}
