package org.wallettracker.storage;

/** What a library says of a failure, short enough for one sentence; the whole of it belongs into the log. */
final class Brief {
    private static final int MAX = 100;

    private Brief() {
    }

    /** The beginning of the first line of the message of {@code failure}, or the name of its class. */
    static String of(Throwable failure) {
        String line = String.valueOf(failure.getMessage()).lines().findFirst()
                .orElse(failure.getClass().getSimpleName());
        String text = line.replaceAll("org\\.h2\\.[a-z.]*MVStoreException: ", "").replace("\"", "")
                .replaceAll(", chunk .*|; SQL statement.*| \\[[0-9][0-9./-]*\\].*", "").strip();
        return text.length() <= MAX ? text : text.substring(0, MAX).strip() + " ...";
    }
}
