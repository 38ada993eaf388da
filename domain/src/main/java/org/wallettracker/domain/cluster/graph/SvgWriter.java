package org.wallettracker.domain.cluster.graph;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.wallettracker.domain.cluster.Cluster;
import org.wallettracker.domain.cluster.Method;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.text.Shares;

/** A drawing in the colours of the screen. */
final class SvgWriter {
    private static final int MARGIN = 48;
    private static final int HEAD = 92;
    private static final int FOOT = 84;
    private static final double LETTER = 6.6;
    private static final int LEAST_WIDTH = 560;
    private static final float RADIUS = 7;
    /** With more wallets than this addresses would cover each other: they stand in the hints alone. */
    private static final int MOST_NAMES = 60;
    /** So that addresses below wallets find room. */
    private static final float SPREAD = 2.6f;

    private final XMLStreamWriter xml;
    private final Look look;

    SvgWriter(XMLStreamWriter xml, Look look) {
        this.xml = xml;
        this.look = look;
    }

    /** All that ties two wallets. */
    private record Line(int a, int b, double confidence, Method method, double strongest) {
    }

    void write(Cluster cluster, ClusterLayout places) throws XMLStreamException {
        boolean names = places.size() <= MOST_NAMES;
        float spread = names ? SPREAD : 1;
        double width = Math.max(LEAST_WIDTH, places.width() * spread + 2 * MARGIN);
        double height = places.height() * spread + HEAD + FOOT + 2 * MARGIN;
        double left = (width - places.width() * spread) / 2 - places.left() * spread;
        double top = HEAD + MARGIN - places.top() * spread;
        xml.writeStartElement("svg");
        xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
        attributes("width", number(width), "height", number(height), "viewBox",
                "0 0 " + number(width) + " " + number(height), "font-family", "sans-serif", "role", "img");
        String title = "Cluster " + cluster.id() + ": " + places.size() + " wallets";
        element(1, "title", title);
        empty(1, "rect", "width", "100%", "height", "100%", "fill", Look.hex(look.ground()));
        text(MARGIN, 36, 18, "start", title);
        text(MARGIN, 58, 12, "start", cluster.type().wireName().replace('_', ' ') + ", confidence "
                + Shares.sure(cluster.confidence()) + ", risk " + Shares.rounded(cluster.risk(), 2).toPlainString());
        if (!look.notice().isEmpty()) {
            text(MARGIN, 78, 12, "start", look.notice());
        }
        open(1, "g", "stroke-linecap", "round", "fill", "none");
        for (Line line : lines(cluster)) {
            empty(2, "line", "x1", number(left + places.x(line.a) * spread), "y1",
                    number(top + places.y(line.a) * spread), "x2", number(left + places.x(line.b) * spread), "y2",
                    number(top + places.y(line.b) * spread), "stroke", Look.hex(look.of(line.method).colour()),
                    "stroke-dasharray",
                    dash(line.method), "stroke-width",
                    number(thickness(line.confidence)), "stroke-opacity",
                    number(0.25 + 0.55 * Math.min(1, line.confidence)));
        }
        close(1);
        open(1, "g", "stroke-width", "1.5");
        for (int i = 0; i < places.size(); i++) {
            Cluster.Member member = cluster.members().get(i);
            open(2, "circle", "cx", number(left + places.x(i) * spread), "cy", number(top + places.y(i) * spread), "r",
                    number(RADIUS), "fill", Look.hex(look.wallets().getOrDefault(member.wallet(), look.pale())),
                    "stroke", Look.hex(look.wallets().containsKey(member.wallet()) ? look.ground() : look.muted()));
            element(3, "title",
                    member.wallet().toBase58() + ", confidence " + Shares.sure(member.confidence()));
            close(2);
        }
        close(1);
        for (int i = 0; i < places.size() && names; i++) {
            text(left + places.x(i) * spread, top + places.y(i) * spread + 20, 10, "middle",
                    cluster.members().get(i).wallet().shortened());
        }
        legend(height - FOOT);
        line(0);
        xml.writeEndElement();
    }

    private String dash(Method method) {
        int on = look.of(method).dash();
        return on == 0 ? "none" : on + " " + on;
    }

    private static double thickness(double confidence) {
        return 0.5 + 3 * confidence;
    }

    private static List<Line> lines(Cluster cluster) {
        Map<Address, Integer> numbers = new HashMap<>();
        cluster.members().forEach(member -> numbers.put(member.wallet(), numbers.size()));
        Map<Long, Line> lines = new LinkedHashMap<>();
        for (Cluster.Edge edge : cluster.edges()) {
            Integer a = numbers.get(edge.a());
            Integer b = numbers.get(edge.b());
            if (a != null && b != null) {
                lines.merge((long) Math.min(a, b) << 32 | Math.max(a, b),
                        new Line(a, b, edge.confidence(), edge.method(), edge.weight()),
                        (one, other) -> other.strongest > one.strongest ? other : one);
            }
        }
        return List.copyOf(lines.values());
    }

    private void legend(double at) throws XMLStreamException {
        double x = MARGIN;
        for (Method method : Method.values()) {
            empty(1, "line", "x1", number(x), "y1", number(at), "x2", number(x + 24), "y2", number(at), "stroke",
                    Look.hex(look.of(method).colour()), "stroke-dasharray", dash(method), "stroke-width", "3");
            text(x + 30, at + 4, 12, "start", method.wireName());
            x += 110;
        }
        x = MARGIN;
        for (double confidence : new double[]{0.2, 0.6, 1}) {
            empty(1, "line", "x1", number(x), "y1", number(at + 26), "x2", number(x + 24), "y2", number(at + 26),
                    "stroke", Look.hex(look.text()), "stroke-width", number(thickness(confidence)));
            text(x + 30, at + 30, 12, "start", GraphFile.decimal(confidence, 1));
            x += 70;
        }
        text(x, at + 30, 12, "start", "confidence; colour: the strongest evidence");
        x = MARGIN;
        for (Look.Sign sign : look.legend()) {
            empty(1, "rect", "x", number(x), "y", number(at + 44), "width", "10", "height", "10", "rx", "5", "fill",
                    Look.hex(sign.colour()), "stroke",
                    Look.hex(sign.colour() == look.pale() ? look.muted() : sign.colour()));
            text(x + 16, at + 53, 12, "start", sign.word());
            x += 30 + LETTER * sign.word().length();
        }
    }

    private void text(double x, double y, int size, String anchor, String text) throws XMLStreamException {
        open(1, "text", "x", number(x), "y", number(y), "font-size", Integer.toString(size), "text-anchor", anchor,
                "fill", Look.hex(look.text()));
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void element(int depth, String name, String text) throws XMLStreamException {
        open(depth, name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void open(int depth, String name, String... attributes) throws XMLStreamException {
        line(depth);
        xml.writeStartElement(name);
        attributes(attributes);
    }

    private void empty(int depth, String name, String... attributes) throws XMLStreamException {
        line(depth);
        xml.writeEmptyElement(name);
        attributes(attributes);
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    private void close(int depth) throws XMLStreamException {
        line(depth);
        xml.writeEndElement();
    }

    private void line(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    private static String number(double value) {
        return GraphFile.decimal(value, 2);
    }
}
