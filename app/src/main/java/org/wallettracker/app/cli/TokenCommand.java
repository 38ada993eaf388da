package org.wallettracker.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.wallettracker.app.worker.Workspace;
import org.wallettracker.domain.desk.TokenDossier;
import org.wallettracker.domain.model.Address;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Prints one token: creation, graduation, early buyers. */
@Command(name = "token", description = "Prints one token: creation, graduation, early buyers.")
final class TokenCommand implements Callable<Integer> {
    /** Prices are kept as lamports per 10^15 base units; with 6 decimals that is 10^9 tokens, so SOL a token is 18 digits down. */
    private static final int PRICE_SCALE_BASE = 24;

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
            workspace.engine().rebuild(root.asOf(), root.knownAt(), progress);
            progress.close();
            TokenDossier token = workspace.engine().token(address).orElse(null);
            if (token == null) {
                root.context().err()
                        .println("wallet-tracker: no fact in " + root.dataDirectory() + " speaks of " + mint);
                return ExitCode.FAILED;
            }
            PrintStream out = root.context().out();
            if (format == OutputFormat.table || format == OutputFormat.csv) {
                table(out, token, format == OutputFormat.csv);
            } else {
                out.println(Json.line(json(token)));
            }
        }
        return ExitCode.DONE;
    }

    private static ObjectNode json(TokenDossier token) {
        ObjectNode node = Json.object();
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
        ArrayNode buyers = node.putArray("earlyBuyers");
        for (TokenDossier.EarlyBuyer buyer : token.earlyBuyers()) {
            ObjectNode b = buyers.addObject();
            b.put("address", buyer.wallet().toBase58());
            b.put("firstBuy", Times.iso(buyer.firstBuy()));
            Json.number(b, "curveProgress", buyer.progress() >= 0, buyer.progress(), 4);
            b.put("costLamports", Long.toString(buyer.costLamports()));
            b.put("realizedPnlLamports", Long.toString(buyer.realizedLamports()));
            b.put("openRaw", Long.toString(buyer.openRaw()));
            Json.number(b, "score", buyer.score() >= 0, buyer.score(), 2);
        }
        return node;
    }

    private static void table(PrintStream out, TokenDossier token, boolean csv) {
        if (!csv) {
            out.println(
                    token.info().symbol() + "  " + token.info().name() + "  " + token.mint().toBase58() + "  trades "
                            + token.trades() + (token.graduation() == null
                                    ? ""
                                    : "  graduated " + Times.iso(token.graduation().time()) + " to "
                                            + token.graduation().platform()));
        }
        Table table = new Table("early buyer", "first buy", ">progress %", ">cost sol", ">realised sol", ">score");
        for (TokenDossier.EarlyBuyer b : token.earlyBuyers()) {
            String first = Times.iso(b.firstBuy());
            table.add(b.wallet().toBase58(), first == null ? "" : first,
                    b.progress() < 0 ? "" : Json.decimal(b.progress(), 2).toPlainString(),
                    Json.decimal(b.costLamports(), 9).toPlainString(),
                    Json.decimal(b.realizedLamports(), 9).toPlainString(),
                    b.score() < 0 ? "" : Json.decimal(b.score(), 2).toPlainString());
        }
        table.print(out, csv);
    }
}
