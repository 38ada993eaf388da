package org.wallettracker.ui.token;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.desk.Desk;
import org.wallettracker.domain.desk.DeskStatus;
import org.wallettracker.domain.desk.TokenBoard;
import org.wallettracker.domain.desk.TokenBoard.TokenRow;
import org.wallettracker.domain.desk.TokenDossier;
import org.wallettracker.domain.model.Address;
import org.wallettracker.ui.common.async.Async;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.format.Tokens;
import org.wallettracker.ui.common.view.Loadable;

/** The list of tokens or one of them, without looks. */
final class TokenViewModel {
    private final Desk desk;
    private final Async async;
    private final ReadOnlyObjectWrapper<Loadable<TokenPage>> page = new ReadOnlyObjectWrapper<>(
            new Loadable.Loading<>());
    private final ReadOnlyObjectWrapper<Loadable<TokenList>> list = new ReadOnlyObjectWrapper<>(
            new Loadable.Loading<>());
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private @Nullable Address mint;
    private boolean choosing = true;
    private String filter = "";

    /** The tokens that pass the filter, of all there are. */
    record TokenList(List<TokenRow> rows, int all, long asOf) {
    }

    TokenViewModel(Desk desk, Async async) {
        this.desk = desk;
        this.async = async;
    }

    /** Opens the token whose mint is {@code text}; empty for the list of all. */
    void open(String text) {
        async.forget(page);
        async.forget(list);
        choosing = text.isEmpty();
        if (choosing) {
            mint = null;
            refresh();
            return;
        }
        Address wanted;
        try {
            wanted = Address.parse(text);
        } catch (IllegalArgumentException e) {
            mint = null;
            page.set(Loadable.failed("This is no mint address", e));
            return;
        }
        if (!wanted.equals(mint) || !(page.get() instanceof Loadable.Ready)) {
            mint = wanted;
            page.set(new Loadable.Loading<>());
        }
        refresh();
    }

    /** Asks the desk again; what is shown stays until the answer is there. */
    void refresh() {
        Address wanted = mint;
        if (choosing) {
            String text = filter;
            if (!(list.get() instanceof Loadable.Ready)) {
                list.set(new Loadable.Loading<>());
            }
            async.run(list, () -> ask(text), this::listed,
                    e -> list.set(Loadable.failed("The tokens could not be read", e)));
        } else if (wanted != null) {
            if (!(page.get() instanceof Loadable.Ready)) {
                page.set(new Loadable.Loading<>());
            }
            async.run(page, () -> ask(wanted), page::set,
                    e -> page.set(Loadable.failed("The token could not be read", e)));
        }
    }

    /** Shows only tokens whose symbol, name or mint contain {@code text}, in any case. */
    void search(String text) {
        if (!filter.equals(text)) {
            filter = text;
            if (choosing) {
                refresh();
            }
        }
    }

    /** The text that tokens are filtered by; empty for none. */
    String searched() {
        return filter;
    }

    private void listed(Loadable<TokenList> answer) {
        list.set(answer);
        count.set(answer instanceof Loadable.Ready<TokenList> r
                ? Format.count(r.value().rows.size()) + " of " + Format.counted(r.value().all, "tokens")
                : "");
    }

    private Loadable<TokenList> ask(String text) {
        DeskStatus status = desk.status();
        TokenBoard board = desk.tokens();
        if (board.rows().isEmpty()) {
            return status.ready()
                    ? new Loadable.Empty<>("No tokens yet",
                            "Import transactions, and every token created or traded in them stands here.")
                    : new Loadable.Loading<>();
        }
        String part = text.toLowerCase(Locale.ROOT);
        List<TokenRow> rows = part.isEmpty()
                ? board.rows()
                : board.rows().stream().filter(r -> matches(r, part)).toList();
        return new Loadable.Ready<>(new TokenList(rows, board.rows().size(), board.asOf()));
    }

    /** What is searched is what is shown: names without invisible characters. */
    private static boolean matches(TokenRow row, String part) {
        return Tokens.name(row.info()).toLowerCase(Locale.ROOT).contains(part)
                || Tokens.longName(row.info()).toLowerCase(Locale.ROOT).contains(part)
                || row.info().mint().toBase58().toLowerCase(Locale.ROOT).contains(part);
    }

    /** While the first run is under way a token that is not found is one that is not there yet. */
    private Loadable<TokenPage> ask(Address wanted) {
        DeskStatus status = desk.status();
        Optional<TokenDossier> found = desk.token(wanted);
        if (found.isEmpty()) {
            return status.ready()
                    ? new Loadable.Empty<>("No facts about this token",
                            "Nothing that is stored speaks of it. Import transactions that create or trade it.")
                    : new Loadable.Loading<>();
        }
        return new Loadable.Ready<>(TokenPage.of(found.get(), status.asOf()).with(desk.parts(wanted)));
    }

    /** True if the list of all tokens is asked for. */
    boolean choosing() {
        return choosing;
    }

    /** The token asked for; null for none. */
    @Nullable
    Address mint() {
        return mint;
    }

    ReadOnlyObjectProperty<Loadable<TokenPage>> page() {
        return page.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Loadable<TokenList>> list() {
        return list.getReadOnlyProperty();
    }

    /** How many tokens of how many. */
    ReadOnlyStringProperty count() {
        return count.getReadOnlyProperty();
    }
}
