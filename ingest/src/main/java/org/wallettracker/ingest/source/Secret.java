package org.wallettracker.ingest.source;

/** A key. Its text is given only to who asks for it by name; nothing that prints it shows it. */
public final class Secret {
    private final String text;

    /** @throws IllegalArgumentException if it is blank, or has characters that no key has; it is not quoted */
    public Secret(String text) {
        String key = text.strip();
        if (key.isEmpty() || !key.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException("a key is some printable ASCII characters without spaces");
        }
        this.text = key;
    }

    /** The key itself, for the request that needs it. */
    public String reveal() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "(key)";
    }
}
