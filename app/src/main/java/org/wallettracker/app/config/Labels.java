package org.wallettracker.app.config;

import java.util.ArrayList;
import java.util.List;
import org.wallettracker.assets.Assets;
import org.wallettracker.domain.model.AccountLabel;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.KnownAccounts;

/** Reads the labels of known accounts that ship with the program. */
public final class Labels {
    private static final String FILE = "labels/known-accounts.csv";
    private static final String HEADER = "address,kind,name,source";

    private Labels() {
    }

    /**
     * The shipped labels.
     *
     * @throws IllegalStateException if the file is damaged; the message names the line
     */
    public static KnownAccounts shipped() {
        return new KnownAccounts(parse(Assets.text(FILE)));
    }

    static List<AccountLabel> parse(String csv) {
        List<String> lines = csv.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
            throw new IllegalStateException(FILE + " line 1: expected \"" + HEADER + "\"");
        }
        List<AccountLabel> labels = new ArrayList<>(lines.size());
        for (int i = 1; i < lines.size(); i++) {
            List<String> cells = cells(lines.get(i));
            try {
                if (cells.size() != 4) {
                    throw new IllegalArgumentException(cells.size() + " cells instead of 4");
                }
                labels.add(new AccountLabel(Address.parse(cells.get(0)), AccountLabel.Kind.parse(cells.get(1)),
                        cells.get(2),
                        cells.get(3)));
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException(FILE + " line " + (i + 1) + ": " + e.getMessage(), e);
            }
        }
        return labels;
    }

    /** Cells of a line; a cell in double quotes may hold commas, and quotes written twice. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
