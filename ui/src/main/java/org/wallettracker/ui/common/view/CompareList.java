package org.wallettracker.ui.common.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wallettracker.domain.model.Address;

/** The wallets an analyst puts side by side, kept with the settings. */
public final class CompareList {
    /** So many can stand side by side. */
    public static final int MOST = 5;
    private static final String KEY = "compare";
    private final Settings settings;

    /** The list in {@code settings}. */
    public CompareList(Settings settings) {
        this.settings = settings;
    }

    /** The wallets, in the order they were added. */
    public List<Address> wallets() {
        return read(settings.get(KEY));
    }

    /** The addresses in {@code text}, separated by commas: each once, at most {@link #MOST}, what is none left out. */
    public static List<Address> read(String text) {
        return Arrays.stream(text.split(",", -1)).map(String::strip).filter(Address::isValid).map(Address::parse)
                .distinct().limit(MOST).toList();
    }

    /** Puts {@code wallets} in place of those before. */
    public void set(List<Address> wallets) {
        settings.keep(KEY, String.join(",", wallets.stream().map(Address::toBase58).toList()));
    }

    /** Adds {@code wallet} and says so, or why not. */
    public String add(Address wallet) {
        List<Address> now = new ArrayList<>(wallets());
        if (now.contains(wallet)) {
            return wallet.shortened() + " is among the wallets to compare already";
        }
        if (now.size() >= MOST) {
            return "At most " + MOST + " wallets stand side by side: take one out first";
        }
        now.add(wallet);
        set(now);
        return wallet.shortened() + " added: " + now.size() + (now.size() == 1 ? " wallet" : " wallets")
                + " to compare";
    }

    /** Takes {@code wallet} out. */
    public void remove(Address wallet) {
        set(wallets().stream().filter(w -> !w.equals(wallet)).toList());
    }
}
