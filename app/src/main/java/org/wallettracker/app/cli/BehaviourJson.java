package org.wallettracker.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.cluster.review.ClusterEntry;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.score.Profile;
import org.wallettracker.domain.score.Reputation;
import org.wallettracker.domain.text.Plural;

/** What a wallet is trusted with and how it behaves, for scripts and for people. */
final class BehaviourJson {
    /** Of an item found in more positions so many stand in JSON; "positions" says how many there are. */
    private static final int MOST_MINTS = 50;

    private BehaviourJson() {
    }

    static ObjectNode reputation(Reputation reputation) {
        ObjectNode node = Json.object();
        node.put("value", Json.decimal(reputation.value(), 2));
        node.put("start", Json.decimal(reputation.start(), 2));
        ArrayNode rules = node.putArray("rules");
        for (Reputation.Rule rule : reputation.rules()) {
            ObjectNode item = rules.addObject();
            item.put("id", rule.id());
            item.put("label", rule.label());
            item.put("amount", Json.decimal(rule.amount(), 2));
            item.put("count", rule.acts());
            item.put("evidence", rule.evidence());
            mints(item, rule.mints());
        }
        return node;
    }

    /** @param cluster that {@code wallet} is in; null if it is in none */
    static ObjectNode profile(Profile profile, Address wallet, @Nullable ClusterEntry cluster) {
        ObjectNode node = Json.object();
        Json.number(node, "responseSlots", profile.responseSlots() >= 0, profile.responseSlots(), 0);
        Json.number(node, "avgResponseTimeMs", profile.responseMillis() >= 0, profile.responseMillis(), 0);
        node.put("responseTokens", profile.responseTokens());
        Json.number(node, "holdSeconds", profile.holdSeconds() >= 0, profile.holdSeconds(), 0);
        ArrayNode patterns = node.putArray("tradingPatterns");
        for (Profile.Pattern pattern : profile.patterns()) {
            ObjectNode item = patterns.addObject();
            item.put("id", pattern.id());
            item.put("share", Json.decimal(pattern.share(), 4));
            item.put("evidence", pattern.evidence());
            mints(item, pattern.mints());
        }
        node.put("suspiciousActivityCount", profile.suspiciousCount());
        ArrayNode acts = node.putArray("suspiciousActivity");
        for (Profile.Acts kind : profile.suspicious()) {
            ObjectNode item = acts.addObject();
            item.put("id", kind.id());
            item.put("label", kind.label());
            mints(item, kind.mints());
        }
        ArrayNode connected = node.putArray("connectedWallets");
        if (cluster != null) {
            cluster.cluster().wallets().stream().filter(w -> !w.equals(wallet))
                    .forEach(w -> connected.add(w.toBase58()));
        }
        // nothing is known of these before wallets are audited
        node.putNull("coordinationScore").putNull("lastAudit");
        return node;
    }

    private static void mints(ObjectNode item, List<Address> mints) {
        ArrayNode list = item.putArray("mints");
        mints.stream().limit(MOST_MINTS).forEach(mint -> list.add(mint.toBase58()));
        item.put("positions", mints.size());
    }

    static void print(PrintStream out, Reputation reputation) {
        out.println();
        out.println("Reputation: " + WalletText.points(reputation.value()) + " of 100 ("
                + WalletText.points(reputation.start()) + " at the start)");
        reputation.rules().stream().filter(rule -> rule.amount() != 0).forEach(rule -> out
                .println("  " + rule.label() + ": " + rule.evidence()));
    }

    static void print(PrintStream out, Profile profile) {
        out.println();
        out.println("Profile");
        out.println("  Response to a launch: " + (profile.responseTokens() == 0
                ? "unknown"
                : Plural.of(profile.responseSlots(), "slots (median of ")
                        + Plural.of(profile.responseTokens(), "tokens)")));
        out.println("  First sale after a purchase: "
                + (profile.holdSeconds() < 0 ? "unknown" : profile.holdSeconds() + " s (median)"));
        profile.patterns().forEach(p -> out.println("  Pattern " + p.id() + ": " + p.evidence()));
        out.println("  Suspicious acts: " + profile.suspiciousCount());
        profile.suspicious().stream().filter(acts -> !acts.mints().isEmpty())
                .forEach(acts -> out.println("    " + acts.label() + ": " + Plural.of(acts.mints().size(), "tokens")));
        out.println(
                "  Coordination, last audit: unknown (there are no audits yet)");
    }
}
