package org.wallettracker.domain.cluster.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.stream.XMLOutputFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.wallettracker.domain.Sample;
import org.wallettracker.domain.cluster.Cluster;
import org.wallettracker.domain.cluster.ClusterType;
import org.wallettracker.domain.cluster.LinkKind;
import org.wallettracker.domain.cluster.Method;
import org.wallettracker.domain.model.Unknown;
import org.xml.sax.InputSource;

/** Files are read back by the JDK's own XML parser. */
class GraphFileTest {
    /** 1 paid 2 and 3, of which 2 and 3 traded alike; its name has what XML can't take as it is. */
    private static final Cluster CLUSTER = new Cluster("c<\"&'>",
            List.of(new Cluster.Member(Sample.address(1), 0.75), new Cluster.Member(Sample.address(2), 0.5),
                    new Cluster.Member(Sample.address(3), 0.123456)),
            List.of(paid(1, 2, 1, 1_775_000_000L, 7),
                    edge(1, 2, LinkKind.SAME_BLOCK, 0.9, 1_775_000_100L, 8, 9),
                    paid(1, 3, 1, 1_775_000_060L, 10),
                    edge(2, 3, LinkKind.SIMILAR_PROFILE, 0.3, Unknown.TIME)),
            Set.of(Method.FUNDING, Method.TIMING, Method.PATTERN), 0.6, 0.5, ClusterType.BOT_NETWORK);

    private static final Look LOOK = new Look(0xffffff, 0x111111, 0x666666, 0xdddddd,
            Map.of(Method.TIMING, new Look.Stroke(0xd55e00, 0)), Map.of(Sample.address(2), 0x00abcd), List.of(),
            "SIMULATED");

    private static Cluster.Edge edge(int a, int b, LinkKind kind, double weight, long time, int... signatures) {
        return new Cluster.Edge(Sample.address(a), Sample.address(b), kind, weight, 0.7, time,
                IntStream.of(signatures).mapToObj(Sample::signature).toList());
    }

    private static Cluster.Edge paid(int a, int b, int steps, long time, int... signatures) {
        return new Cluster.Edge(Sample.address(a), Sample.address(b), LinkKind.FIRST_FUNDER, 0.85, 0.7, time, steps,
                IntStream.of(signatures).mapToObj(Sample::signature).toList());
    }

    private static String text(GraphFile file, Cluster cluster) throws Exception {
        StringWriter to = new StringWriter();
        file.writeTo(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(to), cluster,
                ClusterLayout.of(cluster, ClusterLayout.Algorithm.TREE, 1, () -> false), LOOK);
        return to.toString();
    }

    private static Document read(String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    private static List<Element> all(Document document, String name) {
        NodeList found = document.getElementsByTagNameNS("*", name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
    }

    private static List<String> data(Element of) {
        List<String> values = new ArrayList<>();
        NodeList found = of.getElementsByTagNameNS("*", "data");
        for (int i = 0; i < found.getLength(); i++) {
            Element item = (Element) found.item(i);
            values.add(item.getAttribute("key") + "=" + item.getTextContent());
        }
        return values;
    }

    @Test
    void graphmlHasEveryWalletAndEveryKindOfEvidence() throws Exception {
        Document document = read(text(GraphFile.GRAPHML, CLUSTER));
        assertThat(document.getDocumentElement().getNamespaceURI()).isEqualTo("http://graphml.graphdrawing.org/xmlns");
        Element graph = all(document, "graph").getFirst();
        assertThat(graph.getAttribute("id")).isEqualTo(CLUSTER.id());
        assertThat(graph.getAttribute("edgedefault")).isEqualTo("undirected");
        assertThat(all(document, "node")).extracting(e -> e.getAttribute("id")).containsExactly(
                Sample.address(1).toBase58(), Sample.address(2).toBase58(), Sample.address(3).toBase58());
        // the funder stands above the middle of the two it paid, which are 24 apart
        assertThat(data(all(document, "node").get(0))).containsExactly("node-confidence=0.75", "node-x=24", "node-y=0");
        assertThat(data(all(document, "node").get(1))).containsExactly("node-confidence=0.5", "node-x=12",
                "node-y=72");
        assertThat(data(all(document, "node").get(2))).containsExactly("node-confidence=0.1235", "node-x=36",
                "node-y=72");
        assertThat(all(document, "edge")).hasSize(4);
        assertThat(data(all(document, "edge").get(1))).containsExactly("edge-kind=same-block", "edge-method=timing",
                "edge-weight=0.9", "edge-confidence=0.7", "edge-since=2026-03-31T23:35:00Z",
                "edge-evidence=" + Sample.signature(8).toBase58() + " " + Sample.signature(9).toBase58());
        assertThat(data(all(document, "edge").get(3))).as("no time and no fact of its own").containsExactly(
                "edge-kind=similar-profile", "edge-method=pattern", "edge-weight=0.3", "edge-confidence=0.7");
        List<String> keys = all(document, "key").stream().map(e -> e.getAttribute("id")).toList();
        for (Element item : all(document, "data")) {
            assertThat(keys).contains(item.getAttribute("key"));
        }
    }

    @Test
    void gexfHasTheSameAndPlaces() throws Exception {
        Document document = read(text(GraphFile.GEXF, CLUSTER));
        assertThat(document.getDocumentElement().getNamespaceURI()).isEqualTo("http://gexf.net/1.3");
        assertThat(all(document, "node")).extracting(e -> e.getAttribute("label"))
                .containsExactly(Sample.address(1).shortened(), Sample.address(2).shortened(),
                        Sample.address(3).shortened());
        assertThat(all(document, "position")).extracting(e -> e.getAttribute("x") + " " + e.getAttribute("y"))
                .containsExactly("24 0", "12 -72", "36 -72");
        assertThat(all(document, "edge")).extracting(e -> e.getAttribute("source") + e.getAttribute("kind"))
                .containsExactly(Sample.address(1).toBase58() + "first-funder",
                        Sample.address(1).toBase58() + "same-block", Sample.address(1).toBase58() + "first-funder",
                        Sample.address(2).toBase58() + "similar-profile");
        assertThat(all(document, "description").getFirst().getTextContent())
                .isEqualTo("c<\"&'>: bot_network, confidence 0.6, risk 0.5");
    }

    @Test
    void drawingHasALineForEveryTwoThatAreTiedANameForEveryWalletAndALegend() throws Exception {
        Document document = read(text(GraphFile.SVG, CLUSTER));
        assertThat(all(document, "circle")).extracting(e -> e.getAttribute("fill")).containsExactly("#dddddd",
                "#00abcd",
                "#dddddd");
        // three pairs, four methods and three confidences in the legend; 1 and 2 are tied most by timing
        assertThat(all(document, "line")).hasSize(3 + 4 + 3 + 2);
        // without a direction first, below the others
        assertThat(all(document, "line").get(0).getAttribute("stroke")).isEqualTo("#666666"); // no colour of its own
        assertThat(all(document, "line").get(1).getAttribute("stroke")).isEqualTo("#d55e00");
        assertThat(all(document, "line").get(1).getAttribute("stroke-width")).isEqualTo("2.6");
        assertThat(all(document, "text")).extracting(Element::getTextContent).contains("Cluster c<\"&'>: 3 wallets",
                "bot network, confidence 0.60, risk 0.50", "SIMULATED", Sample.address(2).shortened(), "Funding",
                "Timing", "Pattern", "Transfers");
        assertThat(all(document, "title").get(1).getTextContent())
                .isEqualTo(Sample.address(1).toBase58() + ", confidence 0.75");
    }

    @Test
    void theSameAgainIsTheSameAndPlacesHaveToFit() throws Exception {
        for (GraphFile file : GraphFile.values()) {
            assertThat(text(file, CLUSTER)).isEqualTo(text(file, CLUSTER)).startsWith("<?xml").endsWith(">\n");
        }
        ClusterLayout none = new ClusterLayout(new float[0], new float[0]);
        assertThatThrownBy(() -> GraphFile.SVG.writeTo(
                XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(new StringWriter()), CLUSTER, none))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("0 places for 3 members");
    }

    /** 3 paid 1, which paid 2: as the search tells it, the lower address first. */
    private static final Cluster CHAIN = new Cluster("chain", CLUSTER.members(),
            List.of(paid(1, 2, 1, 20, 7), paid(1, 3, -1, 10, 8), paid(2, 3, -2, 10, 7, 8)), Set.of(Method.FUNDING), 0.6,
            0.5, ClusterType.FAMILY);

    @Test
    void moneyHasADirectionInEveryFile() throws Exception {
        Document graphml = read(text(GraphFile.GRAPHML, CHAIN));
        assertThat(all(graphml, "edge")).extracting(e -> List.of(e.getAttribute("source"), e.getAttribute("target"),
                e.getAttribute("directed"), data(e).get(5))).containsExactly(
                        List.of(name(1), name(2), "true", "edge-via=0"),
                        List.of(name(3), name(1), "true", "edge-via=0"),
                        List.of(name(3), name(2), "true", "edge-via=1"));
        assertThat(all(read(text(GraphFile.GRAPHML, CLUSTER)), "edge").get(1).hasAttribute("directed")).isFalse();
        Document gexf = read(text(GraphFile.GEXF, CHAIN));
        assertThat(all(gexf, "edge")).extracting(e -> e.getAttribute("source") + e.getAttribute("type"))
                .containsExactly(name(1) + "directed", name(3) + "directed", name(3) + "directed");
        assertThat(all(gexf, "attvalue")).filteredOn(e -> e.getAttribute("for").equals("via"))
                .extracting(e -> e.getAttribute("value")).containsExactly("0", "0", "1");
        Document svg = read(text(GraphFile.SVG, CHAIN));
        assertThat(all(svg, "path")).as("three ties and two in the legend").hasSize(5);
        assertThat(all(svg, "path")).filteredOn(e -> !e.getAttribute("fill").equals(e.getAttribute("stroke")))
                .as("hollow heads: one of three, and the legend's").hasSize(2);
        // 3 stands straight above 1; a disc has a radius of 7, and the tip of the head ends 1 before it
        Element disc = all(svg, "circle").getFirst();
        double x = Double.parseDouble(disc.getAttribute("cx"));
        double y = Double.parseDouble(disc.getAttribute("cy")) - 8;
        assertThat(all(svg, "path")).extracting(e -> e.getAttribute("d"))
                .anyMatch(d -> d.startsWith("M" + GraphFile.decimal(x, 2) + " " + GraphFile.decimal(y, 2) + "L"));
    }

    private static String name(int wallet) {
        return Sample.address(wallet).toBase58();
    }
}
