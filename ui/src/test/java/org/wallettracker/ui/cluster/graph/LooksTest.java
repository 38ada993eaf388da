package org.wallettracker.ui.cluster.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.cluster.Cluster;
import org.wallettracker.domain.cluster.Method;
import org.wallettracker.domain.cluster.graph.GraphFile;
import org.wallettracker.domain.cluster.graph.Look;
import org.wallettracker.domain.score.WalletType;

class LooksTest {
    private final Colours light = Colours.light();

    @Test
    void drawingsWithoutAScreenHaveTheLightThemesColours() {
        // as tokens-light.css has them
        assertThat(light.ground()).isEqualTo(0xffffffff);
        assertThat(light.text()).isEqualTo(0xff1c2128);
        assertThat(light.of(Method.FUNDING)).isEqualTo(0xff4c6812);
        assertThat(light.of(Method.TIMING)).isEqualTo(0xff0b5fbf);
        assertThat(light.of(Method.PATTERN)).isEqualTo(0xffad2166);
        assertThat(light.of(Method.SOCIAL)).isEqualTo(0xff0b6e66);
        assertThat(light.of(WalletType.BOT)).isEqualTo(0xff8f5300);
    }

    @Test
    void walletsOfWhichNothingIsKnownArePaleAndTheLegendSaysWhy() {
        Look look = Looks.of(light, ColourBy.TYPE, Rings.four(), Map.of(), "");
        assertThat(look.wallets()).isEmpty();
        assertThat(look.legend()).containsExactly(new Look.Sign("Not on the leaderboard", light.pale()));
        assertThat(light.pale()).isNotIn(light.faint(), light.muted(), light.of(WalletType.NORMAL), light.ground());
        // every wallet's strongest tie is the funding of 0.85
        assertThat(Looks.of(light, ColourBy.METHOD, Rings.four(), Map.of(), "").wallets().values())
                .hasSize(4).containsOnly(light.of(Method.FUNDING));
    }

    @Test
    void aDrawingSaysThatItsDataAreSimulatedAndHasTheDashesOfTheScreen() throws XMLStreamException {
        Cluster four = Rings.four();
        StringWriter text = new StringWriter();
        GraphFile.SVG.writeTo(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text), four,
                LayoutKind.FORCE.places(four, () -> false),
                Looks.of(light, ColourBy.TYPE, four, Map.of(), Looks.SIMULATED));
        assertThat(text.toString()).contains(">SIMULATED WORLD, not the chain<").contains(">Not on the leaderboard<")
                .contains("stroke=\"#4c6812\" stroke-dasharray=\"none\"")
                .contains("stroke=\"#ad2166\" stroke-dasharray=\"7 7\"").contains("confidence 0.80, risk 0.60");
    }
}
