package org.wallettracker.assets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;

/** Opens the files that ship with the program, by path below this package, e.g. {@code guide/index.md}. */
public final class Assets {
    private Assets() {
    }

    /**
     * The bytes of {@code path}; the caller closes the stream.
     *
     * @throws IllegalArgumentException if no such file ships with the program
     */
    public static InputStream open(String path) {
        InputStream stream = Assets.class.getResourceAsStream(path);
        if (stream == null) {
            throw new IllegalArgumentException("no asset " + path);
        }
        return stream;
    }

    /**
     * The address of {@code path}, for readers that want one (style sheets, fonts).
     *
     * @throws IllegalArgumentException if no such file ships with the program
     */
    public static URL url(String path) {
        URL url = Assets.class.getResource(path);
        if (url == null) {
            throw new IllegalArgumentException("no asset " + path);
        }
        return url;
    }

    /** The UTF-8 text of {@code path}. */
    public static String text(String path) {
        try (InputStream stream = open(path)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("reading asset " + path, e);
        }
    }
}
