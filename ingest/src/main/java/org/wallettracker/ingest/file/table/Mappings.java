package org.wallettracker.ingest.file.table;

import java.util.Comparator;
import java.util.List;
import org.wallettracker.ingest.decode.wire.NotUnderstood;

/**
 * The mappings at hand.
 *
 * @param known every one, the user's before the shipped ones
 * @param chosen the one that was asked for; empty to take the one that fits
 */
public record Mappings(List<TableMapping> known, List<TableMapping> chosen) {
    /** None: every table is refused with the columns it has. */
    public static final Mappings NONE = new Mappings(List.of(), List.of());

    /** Characters of a header line that are looked for; a longer one may come here cut. */
    private static final int LONG = 8_000;

    public Mappings {
        known = List.copyOf(known);
        chosen = List.copyOf(chosen);
    }

    /**
     * The mapping for a table that begins with {@code header}: the chosen one, else the one that fits and says most.
     *
     * @throws NotUnderstood if none fits; the message lists the columns and how to write one
     */
    public TableMapping of(String header) throws NotUnderstood {
        List<TableMapping> from = chosen.isEmpty() ? known : chosen;
        return from.stream().filter(m -> m.fits(TableFile.columns(header, m.delimiter())))
                .max(Comparator.comparingInt((TableMapping m) -> m.columns().size())
                        .thenComparing(m -> -known.indexOf(m)))
                .orElseThrow(() -> refused(header));
    }

    private NotUnderstood refused(String header) {
        char delimiter = header.indexOf('\t') >= 0 ? '\t' : header.indexOf(',') >= 0 ? ',' : ';';
        String found = (header.length() > LONG ? "of more than " + LONG + " characters, at least " : "")
                + TableFile.shown(TableFile.columns(header, delimiter));
        String names = String.join(", ", known.stream().map(TableMapping::name).toList());
        return new NotUnderstood("bad-header", "this looks like a table with the header \""
                + (header.length() > 80 ? header.substring(0, 80) + "..." : header) + "\" (" + found
                + "); expected a header that begins time,price, or one that "
                + (chosen.isEmpty() ? "a mapping fits" : "the mapping " + chosen.getFirst().name() + " fits")
                + (names.isEmpty() ? "" : " (there are " + names + ")")
                + ". To read it, write a mapping: kind, [columns] by field; see \"Tables of trades\" in the guide's page"
                + " Facts");
    }
}
