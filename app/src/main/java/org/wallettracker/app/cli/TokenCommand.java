package org.wallettracker.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wallettracker.app.worker.Workspace;
import org.wallettracker.domain.desk.DeskStatus;
import org.wallettracker.domain.desk.EarlyBuyer;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.desk.TokenDossier;
import org.wallettracker.domain.desk.TokenParts;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.signal.SmartMoney;
import org.wallettracker.ui.common.format.CoverageWords;
import org.wallettracker.ui.common.format.Format;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Prints one token: creation, graduation, early buyers. */
@Command(name = "token", description = "Prints one token: creation, graduation, early buyers.")
final class TokenCommand implements Callable<Integer> {
    /** Prices are kept as lamports per 10^15 base units; with 6 decimals that is 10^9 tokens, so SOL a token is 18 digits down. */
    private static final int PRICE_SCALE_BASE = 24;

    /** What CSV has of the keys of an early buyer. */
    static final List<String> COLUMNS = List.of("address", "firstBuy", "curveProgress", "costLamports",
            "realizedPnlLamports", "openRaw", "score", "scoreReason", "smart", "counts", "sells", "firstSell",
            "lastSell", "soldShare",
            "soldMultiple", "resultLamports");

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    RootCommand root;

    @Parameters(paramLabel = "MINT", description = "The token.")
    @SuppressWarnings("NullAway.Init")
    String mint;

    @Option(names = "--format", description = "table (default), csv or json.", defaultValue = "table")
    @SuppressWarnings("NullAway.Init")
    OutputFormat format;

    @Override
    public Integer call() {
        Address address = Arguments.address("MINT", mint);
        try (Workspace workspace = root.open(); ConsoleProgress progress = new ConsoleProgress(root.context())) {
            workspace.rebuild(root.asOf(), root.knownAt(), false, progress);
            progress.close();
            RunJson.warn(root.context().err(), workspace.engine().status().counts());
            TokenDossier token = workspace.engine().token(address).orElse(null);
            if (token == null) {
                root.context().err()
                        .println("wallet-tracker: no fact in " + root.place() + " speaks of " + mint);
                return ExitCode.FAILED;
            }
            PrintStream out = root.context().out();
            TokenParts parts = workspace.engine().parts(address);
            long now = root.context().clock().millis();
            if (format == OutputFormat.table) {
                table(out, token, parts);
            } else if (format == OutputFormat.csv) {
                CsvTable.print(out, COLUMNS, token.earlyBuyers().stream().map(b -> buyer(b, token.smart())).toList());
            } else {
                ObjectNode node = json(token, workspace.engine().status());
                node.set("megatron", PartsJson.of(parts, now));
                out.println(Json.line(node));
            }
        }
        return ExitCode.DONE;
    }

    private static ObjectNode json(TokenDossier token, DeskStatus run) {
        ObjectNode node = Json.object();
        RunJson.put(node, run);
        node.put("mint", token.mint().toBase58());
        node.put("name", token.info().name());
        node.put("symbol", token.info().symbol());
        node.put("trades", token.trades());
        node.set("creation", token.creation() == null ? null : FactJson.of(token.creation()));
        TokenDossier.Graduation graduation = token.graduation();
        if (graduation == null) {
            node.putNull("graduation");
        } else {
            ObjectNode g = node.putObject("graduation");
            g.put("signature", graduation.signature().toBase58());
            g.put("time", Times.iso(graduation.time()));
            int scale = PRICE_SCALE_BASE - Math.max(0, token.info().decimals());
            boolean decimals = token.info().decimals() >= 0;
            Json.number(g, "priceSol", decimals && graduation.priceE15() >= 0, graduation.priceE15(), scale);
            Json.number(g, "peakPriceSol", decimals && graduation.peakPriceE15() >= 0, graduation.peakPriceE15(),
                    scale);
            Json.number(g, "marketCap", graduation.marketCapLamports() >= 0, graduation.marketCapLamports(), 9);
            g.put("platform", graduation.platform());
            g.put("source", graduation.source());
            g.put("status", graduation.status().wireName());
        }
        node.set("migration", token.migration() == null ? null : FactJson.of(token.migration()));
        node.set("curve", curve(token.curve()));
        if (token.coverage() == null) {
            node.putNull("coverage");
        } else {
            CoverageCommand.put(node.putObject("coverage"), token.coverage());
        }
        ArrayNode buyers = node.putArray("earlyBuyers");
        token.earlyBuyers().forEach(buyer -> buyers.add(buyer(buyer, token.smart())));
        ObjectNode smart = node.putObject("smartMoney");
        smart.put("smart", token.smart().smart()).put("validated", token.smart().validated());
        Json.number(smart, "clusterShare", token.smart().clusterShare() >= 0, token.smart().clusterShare(), 4);
        return node;
    }

    private static @Nullable ObjectNode curve(TokenDossier.@Nullable Curve curve) {
        if (curve == null) {
            return null;
        }
        ObjectNode node = Json.object();
        node.put("forSaleRaw", Long.toString(curve.forSaleRaw()));
        node.put("leftRaw", Long.toString(curve.leftRaw()));
        node.put("raisedLamports", Json.amount(curve.raisedLamports()));
        node.put("goalLamports", Json.amount(curve.goalLamports()));
        Json.number(node, "progress", true, curve.progress(), 4);
        node.put("complete", curve.complete());
        return node;
    }

    private static ObjectNode buyer(EarlyBuyer buyer, SmartMoney judged) {
        SmartMoney.Verdict verdict = judged.verdicts().get(buyer.wallet());
        EarlyBuyer.Next next = buyer.next();
        ObjectNode b = Json.object();
        b.put("address", buyer.wallet().toBase58());
        b.put("firstBuy", Times.iso(buyer.firstBuy()));
        Json.number(b, "curveProgress", buyer.progress() >= 0, buyer.progress(), 4);
        b.put("costLamports", Long.toString(buyer.costLamports()));
        b.put("realizedPnlLamports", next == null ? null : Long.toString(next.realizedLamports()));
        b.put("openRaw", next == null ? null : Long.toString(next.heldRaw()));
        Json.number(b, "score", buyer.score() >= 0, buyer.score(), 2);
        b.put("scoreReason", buyer.score() == LeaderboardRow.TOO_LITTLE ? Format.TOO_LITTLE : null);
        b.put("smart", verdict != null);
        b.put("counts", verdict == null ? null : verdict.words());
        b.put("sells", next == null ? null : Integer.valueOf(next.sells()));
        b.put("firstSell", next == null ? null : Times.iso(next.firstSell()));
        b.put("lastSell", next == null ? null : Times.iso(next.lastSell()));
        Json.number(b, "soldShare", next != null, next == null ? 0 : next.soldShare(), 4);
        Json.number(b, "soldMultiple", next != null && next.multiple() >= 0, next == null ? 0 : next.multiple(), 3);
        b.put("resultLamports", next == null || !next.resultKnown() ? null : Long.toString(next.resultLamports()));
        return b;
    }

    /** Price at graduation, highest price and market cap, as far as each is known. */
    private static String priceSentence(TokenDossier.Graduation graduation, int decimals) {
        int scale = PRICE_SCALE_BASE - Math.max(0, decimals);
        return "price at graduation " + sol(decimals >= 0 && graduation.priceE15() >= 0, graduation.priceE15(), scale)
                + ", highest " + sol(decimals >= 0 && graduation.peakPriceE15() >= 0, graduation.peakPriceE15(), scale)
                + ", market cap " + sol(graduation.marketCapLamports() >= 0, graduation.marketCapLamports(), 9);
    }

    private static String sol(boolean known, long unscaled, int scale) {
        return known ? Json.decimal(unscaled, scale).toPlainString() + " SOL" : "unknown";
    }

    private static void table(PrintStream out, TokenDossier token, TokenParts parts) {
        out.println(
                token.info().symbol() + "  " + token.info().name() + "  " + token.mint().toBase58() + "  trades "
                        + token.trades() + (token.graduation() == null
                                ? ""
                                : "  graduated " + Times.iso(token.graduation().time()) + " to "
                                        + token.graduation().platform()));
        if (token.graduation() != null) {
            out.println(priceSentence(token.graduation(), token.info().decimals()));
        }
        if (token.smart().smart() > 0) {
            out.println("smart early buyers " + token.smart().smart() + ", of whom " + token.smart().validated()
                    + (token.smart().validated() == 1 ? " counts" : " count"));
        }
        if (token.coverage() != null) {
            out.println(CoverageWords.sentence(token.coverage()));
        }
        if (!parts.isEmpty()) {
            out.println(PartsJson.sentence(parts));
        }
        Table table = new Table("early buyer", "first buy", ">progress %", ">curve cost sol", ">sold %", ">multiple",
                ">realised sol", ">result sol", ">score", "smart money");
        for (EarlyBuyer b : token.earlyBuyers()) {
            EarlyBuyer.Next next = b.next();
            table.add(b.wallet().toBase58(), orEmpty(Times.iso(b.firstBuy())),
                    number(b.progress() >= 0, b.progress(), 2),
                    number(true, b.costLamports(), 9), number(next != null, next == null ? 0 : next.soldShare(), 2),
                    number(next != null && next.multiple() >= 0, next == null ? 0 : next.multiple(), 3),
                    number(next != null, next == null ? 0 : next.realizedLamports(), 9),
                    number(next != null && next.resultKnown(), next == null ? 0 : next.resultLamports(), 9),
                    number(b.score() >= 0, b.score(), 2),
                    token.smart().verdicts().containsKey(b.wallet())
                            ? token.smart().verdicts().get(b.wallet()).words()
                            : "");
        }
        table.print(out, false);
    }

    private static String number(boolean known, long unscaled, int scale) {
        return known ? Json.decimal(unscaled, scale).toPlainString() : "";
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
