package org.wallettracker.ui.token;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.desk.TokenDossier;
import org.wallettracker.domain.desk.TokenDossier.Curve;
import org.wallettracker.domain.desk.TokenDossier.Graduation;
import org.wallettracker.domain.market.CurveCoverage;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Reserves;
import org.wallettracker.ui.common.control.Facts;
import org.wallettracker.ui.common.control.Links;
import org.wallettracker.ui.common.control.Texts;
import org.wallettracker.ui.common.format.CoverageWords;
import org.wallettracker.ui.common.format.Figure;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.format.Tokens;
import org.wallettracker.ui.common.theme.Space;
import org.wallettracker.ui.common.view.Navigator;

/** How the token came to be and what became of it, each fact with its transaction. */
final class TokenFacts {
    private static final double WIDTH = 330;
    private static final int LONGEST = 120;
    private final Navigator navigator;
    private final FlowPane cards = new FlowPane(Space.XL, Space.L);
    private final ScrollPane scroll = new ScrollPane(cards);

    TokenFacts(Navigator navigator) {
        this.navigator = navigator;
        cards.getStyleClass().add("overview-grid");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("overview");
    }

    Node node() {
        return scroll;
    }

    void show(TokenPage page) {
        TokenDossier token = page.dossier();
        cards.getChildren().setAll(creation(token), curve(token), completion(token), migration(token), now(page));
        if (!page.parts().isEmpty()) {
            cards.getChildren().add(PartsCard.of(page.parts(), page.asOf(), card("999 points")));
        }
    }

    private static VBox card(String title) {
        VBox card = new VBox(Space.XS, Texts.section(title));
        card.setPrefWidth(WIDTH);
        return card;
    }

    private Node creation(TokenDossier token) {
        VBox card = card("Creation");
        RecordedFact fact = token.creation();
        if (fact == null || !(fact.fact() instanceof Fact.Creation c)) {
            card.getChildren()
                    .add(Texts.wrapped("It was not seen. Import the transaction that created the token to know "
                            + "its name, its creator and how soon each wallet bought."));
            return card;
        }
        Facts facts = new Facts().add("Time", Format.time(fact.header().blockTime()))
                .add("Slot", Format.countOf(fact.header().slot(), "slot"))
                .add("Made by", wallet(c.wallet())).add("Creator", creator(c.creator()))
                .add("Supply", Format.tokens(c.supplyRaw(), token.info().decimals()))
                .add("Quoted in", quote(c.quoteMint())).add("Mayhem", plain(c.mayhem() ? "yes" : "no"))
                .add("Proof", plain(c.status().wireName())).add("Source", plain(fact.header().source()));
        card.getChildren().addAll(facts, signature(fact));
        String uri = Tokens.clean(c.uri(), LONGEST);
        if (!uri.isEmpty()) {
            Label words = Texts.wrapped("Metadata its maker points to (not fetched): " + uri);
            words.setMaxWidth(WIDTH);
            card.getChildren().add(words);
        }
        return card;
    }

    private static Node curve(TokenDossier token) {
        VBox card = card("Curve");
        Curve curve = token.curve();
        if (curve == null) {
            card.getChildren().add(Texts.wrapped("No curve in SOL was seen."));
            known(card, token);
            return card;
        }
        int decimals = token.info().decimals();
        card.getChildren().add(new Facts().add("Sold", Format.percent(curve.progress(), ""))
                .add("For sale", Format.tokens(curve.forSaleRaw(), decimals))
                .add("Left", Format.tokens(curve.leftRaw(), decimals))
                .add("Raised SOL", known(curve.raisedLamports(), "the trades before its end were not seen"))
                .add("When sold out SOL", known(curve.goalLamports(), "the reserves do not tell")));
        known(card, token);
        return card;
    }

    /** Whether all that happened on the curve is known. */
    private static void known(VBox card, TokenDossier token) {
        CurveCoverage coverage = token.coverage();
        if (coverage != null) {
            card.getChildren().addAll(new Facts().add("Trades known", CoverageWords.of(coverage)),
                    Texts.wrapped(CoverageWords.sentence(coverage)));
        }
    }

    private Node completion(TokenDossier token) {
        VBox card = card("Graduation");
        Graduation graduation = token.graduation();
        if (graduation == null) {
            card.getChildren().add(Texts.wrapped("Not seen: as far as is known it is still on its curve."));
            return card;
        }
        int decimals = token.info().decimals();
        Facts facts = new Facts().add("Time", Format.time(graduation.time()));
        if (token.creation() != null && token.info().createdAt() != Long.MIN_VALUE
                && graduation.time() != Long.MIN_VALUE) {
            facts.add("After", plain(Format.duration(graduation.time() - token.info().createdAt())));
        }
        facts.add("Market cap SOL", TokenPage.cap(graduation.marketCapLamports()))
                .add("SOL per million", TokenPage.price(graduation.priceE15(), decimals))
                .add("Highest price since creation", TokenPage.price(graduation.peakPriceE15(), decimals))
                .add("Proof", plain(graduation.status().wireName())).add("Source", plain(graduation.source()));
        card.getChildren().add(facts);
        RecordedFact completion = token.completion();
        if (completion != null) {
            card.getChildren().add(Texts.muted(completion.fact() instanceof Fact.Trade
                    ? "told by the trade that took the last token"
                    : "told by its completion"));
            card.getChildren().add(signature(completion));
        }
        return card;
    }

    private Node migration(TokenDossier token) {
        VBox card = card("Migration");
        RecordedFact fact = token.migration();
        if (fact == null || !(fact.fact() instanceof Fact.Migration m)) {
            card.getChildren().add(Texts.wrapped("Not seen."));
            return card;
        }
        boolean sol = m.quoteMint().equals(Programs.WSOL);
        card.getChildren().addAll(new Facts().add("Time", Format.time(fact.header().blockTime()))
                .add("Venue",
                        plain(token.graduation() == null ? "unknown" : TokenPage.venue(token.graduation().platform())))
                .add("Pool", Format.address(m.pool()))
                .add("Tokens put in", Format.tokens(m.tokenRaw(), token.info().decimals()))
                .add("SOL put in", sol ? Format.sol(m.quoteRaw()) : Figure.unknown("not in SOL"))
                .add("Fee SOL", m.feeRaw() < 0
                        ? Figure.unknown("not told by the source")
                        : sol ? Format.sol(m.feeRaw()) : Figure.unknown("not in SOL"))
                .add("Proof", plain(m.status().wireName())), signature(fact));
        return card;
    }

    private static Node now(TokenPage page) {
        TokenDossier token = page.dossier();
        VBox card = card("Now");
        long price = page.trades().reversed().stream().mapToLong(t -> t.trade().priceE15()).filter(p -> p >= 0)
                .findFirst().orElse(-1);
        Facts facts = new Facts().add("SOL per million", TokenPage.price(price, token.info().decimals()))
                .add("Supply", Format.tokens(token.supplyRaw(), token.info().decimals()))
                .add("Decimals", Format.countOf(token.info().decimals(), "digits after the point"));
        Reserves reserves = token.reserves();
        if (reserves != null) {
            facts.add("Tokens in its price source", Format.tokens(reserves.token(), token.info().decimals()))
                    .add("SOL in it", known(reserves.quote(), "the event does not tell"));
        }
        card.getChildren().addAll(facts, Texts.wrapped("The price source is the curve until it is complete, then the "
                + "pool it migrated to. What stands in a curve is partly virtual: it sets the price, it is not there."));
        return card;
    }

    private Node creator(@Nullable Address creator) {
        return creator == null
                ? new org.wallettracker.ui.common.control.FigureLabel(
                        Figure.unknown("events before May 2025 do not name one"))
                : wallet(creator);
    }

    private Node wallet(Address address) {
        var link = Links.link(navigator.notes().name(address).text(), "open the wallet " + address.toBase58(),
                () -> navigator.wallet(address.toBase58()));
        link.getStyleClass().add("address");
        return link;
    }

    private Node signature(RecordedFact fact) {
        String whole = fact.header().signature().toBase58();
        return Links.signature(fact.header().signature(), navigator, () -> navigator.copy("Signature", whole));
    }

    private static Figure quote(Address mint) {
        return mint.equals(Programs.WSOL) ? plain("SOL") : Format.address(mint);
    }

    private static Figure plain(String word) {
        return Figure.plain(word, word);
    }

    private static Figure known(long lamports, String reason) {
        return lamports < 0 ? Figure.unknown(reason) : Format.sol(lamports);
    }
}
