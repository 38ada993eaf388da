package org.wallettracker.ui.cluster;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.cluster.review.ClusterEntry;
import org.wallettracker.domain.cluster.review.ReviewAct;
import org.wallettracker.domain.model.AccountLabel;
import org.wallettracker.domain.model.Address;
import org.wallettracker.ui.cluster.graph.Selection;
import org.wallettracker.ui.common.view.Navigator;

/** What an analyst can decide, with the questions it takes. FX thread only. */
final class ClusterActs {
    private static final String PERSON = "person";
    private final ClusterViewModel model;
    private final Navigator navigator;

    ClusterActs(ClusterViewModel model, Navigator navigator) {
        this.model = model;
        this.navigator = navigator;
    }

    private @Nullable ClusterEntry chosen() {
        ClusterEntry entry = model.chosen().get();
        if (entry == null) {
            navigator.say("Choose a cluster first");
        }
        return entry;
    }

    /** It is a ring. */
    void confirm() {
        if (chosen() != null) {
            model.decide(ReviewAct.Kind.CONFIRM, Set.of(), "");
        }
    }

    /** It is none; the reason may be left out. */
    void dismiss() {
        reasoned(ReviewAct.Kind.DISMISS, "is no ring", "Dismiss");
    }

    /** It is one, and legitimate; the reason may be left out. */
    void whitelist() {
        reasoned(ReviewAct.Kind.WHITELIST, "is one hand, and legitimate", "Whitelist");
    }

    private void reasoned(ReviewAct.Kind kind, String claim, String word) {
        ClusterEntry entry = chosen();
        if (entry != null) {
            navigator.ask(entry.cluster().id() + " " + claim + ". Why? (may stay empty)", "", word,
                    why -> model.decide(kind, Set.of(), why));
        }
    }

    /** The selected wallets don't belong to the others. */
    void split() {
        ClusterEntry entry = chosen();
        if (entry == null) {
            return;
        }
        Set<Address> picked = new HashSet<>(model.graph().selection().get().wallets());
        picked.retainAll(new HashSet<>(entry.cluster().wallets()));
        if (picked.isEmpty() || picked.size() == entry.cluster().members().size()) {
            navigator.say(picked.isEmpty()
                    ? "Select the wallets that don't belong here first: Shift+click, or Shift+drag around them"
                    : "All wallets are selected: to take the whole cluster apart, dismiss it");
            return;
        }
        navigator.ask("Split " + picked.size() + (picked.size() == 1 ? " wallet" : " wallets") + " off "
                + entry.cluster().id() + ". Why? (may stay empty)", "", "Split",
                why -> model.decide(ReviewAct.Kind.SPLIT, picked, why));
    }

    /** It and another are one. */
    void merge() {
        ClusterEntry entry = chosen();
        if (entry != null) {
            navigator.ask("Which cluster is one with " + entry.cluster().id()
                    + "? Its name, or the address of a wallet in it", "", "Merge", name -> merge(entry, name));
        }
    }

    private void merge(ClusterEntry entry, String name) {
        ClusterEntry other = model.find(name).orElse(null);
        if (other == null) {
            navigator.fail("Not merged: there is no cluster " + name);
        } else if (other.cluster().id().equals(entry.cluster().id())) {
            navigator.fail("Not merged: " + name + " is this cluster itself");
        } else {
            model.decide(ReviewAct.Kind.MERGE, Set.copyOf(other.cluster().wallets()), "");
        }
    }

    /** A remark. */
    void note() {
        ClusterEntry entry = chosen();
        if (entry != null) {
            navigator.ask("Note on " + entry.cluster().id(), "", "Keep", text -> {
                if (!text.isEmpty()) {
                    model.decide(ReviewAct.Kind.NOTE, Set.of(), text);
                }
            });
        }
    }

    /** What kind of account the selected wallet is. */
    void label() {
        Selection selection = model.graph().selection().get();
        Address wallet = selection.single();
        if (wallet == null) {
            navigator.say("Select one wallet first: its label is asked then");
            return;
        }
        navigator.ask("What is " + wallet.shortened() + "? One of: " + String.join(", ", kinds())
                + ". Whoever is no person ties nobody from then on.", "", "Label", text -> label(wallet, text));
    }

    private void label(Address wallet, String text) {
        String kind = text.strip().toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        if (kinds().contains(kind)) {
            model.label(wallet, kind);
        } else {
            navigator.fail("Not labelled: \"" + text + "\" is none of " + String.join(", ", kinds()));
        }
    }

    /** What an account can be labelled as. */
    static List<String> kinds() {
        return Arrays.stream(AccountLabel.Kind.values()).map(k -> k.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.collectingAndThen(Collectors.toList(), all -> {
                    all.addFirst(PERSON);
                    return List.copyOf(all);
                }));
    }

    /** Takes the last decision back. */
    void undo() {
        if (chosen() != null) {
            model.undoLast();
        }
    }
}
