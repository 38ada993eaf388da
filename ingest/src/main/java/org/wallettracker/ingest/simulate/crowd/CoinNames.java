package org.wallettracker.ingest.simulate.crowd;

import java.util.Locale;

import org.wallettracker.ingest.simulate.program.TokenName;

/** Makes up what coins are called. */
final class CoinNames {
    private static final String[] FIRST = {"Moon", "Baby", "Turbo", "Sad", "Based", "Giga", "Tiny", "Golden", "Sleepy",
            "Angry", "Space", "Frozen", "Lucky", "Silent", "Electric", "Pixel", "Royal", "Salty", "Cosmic", "Lazy"};
    private static final String[] SECOND = {"Frog", "Cat", "Dog", "Otter", "Penguin", "Goat", "Whale", "Pigeon",
            "Hamster", "Toad", "Squirrel", "Llama", "Owl", "Crab", "Bear", "Bull", "Fox", "Turtle", "Duck", "Shrimp"};

    private CoinNames() {
    }

    static TokenName draw(Dice dice, int number) {
        String first = FIRST[dice.below(FIRST.length)];
        String second = SECOND[dice.below(SECOND.length)];
        String symbol = (first.charAt(0) + second).toUpperCase(Locale.ROOT);
        return new TokenName(first + " " + second, symbol,
                "https://simulated.invalid/coin/" + number + ".json");
    }
}
