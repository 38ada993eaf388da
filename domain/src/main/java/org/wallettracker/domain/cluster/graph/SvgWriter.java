package org.wallettracker.domain.cluster.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.wallettracker.domain.cluster.Cluster;
import org.wallettracker.domain.cluster.LinkKind;
import org.wallettracker.domain.cluster.Method;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.text.Shares;

/** A drawing in the colours of the screen. */
final class SvgWriter {
    private static final int MARGIN = 48;
    private static final int HEAD = 92;
    private static final int FOOT = 108;
    private static final double LETTER = 6.6;
    private static final int LEAST_WIDTH = 560;
    private static final float RADIUS = 7;
    /** With more wallets than this addresses would cover each other: they stand in the hints alone. */
    private static final int MOST_NAMES = 60;
    /** So that addresses below wallets find room. */
    private static final float SPREAD = 3;
    /** Of an arrow's head: how long, and how wide on either side. */
    private static final double HEAD_LENGTH = 9;
    private static final double HEAD_HALF = 3.5;
    private static final double BEHIND = 0.35;

    private final XMLStreamWriter xml;
    private final Look look;

    SvgWriter(XMLStreamWriter xml, Look look) {
        this.xml = xml;
        this.look = look;
    }

    /**
     * All that ties two wallets.
     *
     * @param steps payments from {@code a} to {@code b}, negative from {@code b} to {@code a}; 0 without direction
     * @param common true if nothing ties them but a common source or sink of money
     */
    private record Line(int a, int b, double confidence, Method method, double strongest, int steps, boolean common) {
        /** Both told as one: the strongest gives the colour, the shortest way of the money the direction. */
        private static Line of(Line one, Line other) {
            Line strong = other.strongest > one.strongest ? other : one;
            int way = other.a == one.a ? other.steps : -other.steps;
            int steps = one.steps == 0 || way != 0 && Math.abs(way) < Math.abs(one.steps) ? way : one.steps;
            return new Line(one.a, one.b, strong.confidence, strong.method, strong.strongest, steps,
                    one.common && other.common);
        }
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
        List<Line> lines = new ArrayList<>(lines(cluster));
        lines.sort(Comparator.comparingInt(line -> rank(line.steps))); // who paid whom himself lies above the others
        boolean arrows = lines.stream().anyMatch(line -> line.steps != 0);
        for (Line line : lines) {
            empty(2, "line", "x1", number(left + places.x(line.a) * spread), "y1",
                    number(top + places.y(line.a) * spread), "x2", number(left + places.x(line.b) * spread), "y2",
                    number(top + places.y(line.b) * spread), "stroke", Look.hex(look.of(line.method).colour()),
                    "stroke-dasharray", dash(line.method), "stroke-width", number(thickness(line.confidence)),
                    "stroke-opacity", number(opacity(line, arrows)));
        }
        close(1);
        open(1, "g", "stroke-width", "1");
        for (Line line : lines) {
            if (line.steps != 0) {
                int payer = line.steps > 0 ? line.a : line.b;
                int paid = line.a + line.b - payer;
                arrow(left + places.x(payer) * spread, top + places.y(payer) * spread,
                        left + places.x(paid) * spread, top + places.y(paid) * spread,
                        Look.hex(look.of(line.method).colour()), Math.abs(line.steps) == 1);
            }
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
            open(1, "text", "x", number(left + places.x(i) * spread), "y", number(top + places.y(i) * spread + 20),
                    "font-size", "10", "text-anchor", "middle", "fill", "#222222", "stroke", "#ffffff", "stroke-width",
                    "3", "paint-order", "stroke");
            xml.writeCharacters(cluster.members().get(i).wallet().shortened());
            xml.writeEndElement();
        }
        legend(height - FOOT);
        line(0);
        xml.writeEndElement();
    }

    private String dash(Method method) {
        int on = look.of(method).dash();
        return on == 0 ? "none" : on + " " + on;
    }

    /** The head of an arrow that ends at the disc of who was paid: hollow where the money came through others. */
    private void arrow(double fromX, double fromY, double toX, double toY, String colour, boolean direct)
            throws XMLStreamException {
        double length = Math.hypot(toX - fromX, toY - fromY);
        if (length <= 2 * RADIUS) {
            return; // one disc lies on the other
        }
        double x = (toX - fromX) / length;
        double y = (toY - fromY) / length;
        double tipX = toX - x * (RADIUS + 1);
        double tipY = toY - y * (RADIUS + 1);
        double baseX = tipX - x * HEAD_LENGTH;
        double baseY = tipY - y * HEAD_LENGTH;
        empty(2, "path", "d", "M" + number(tipX) + " " + number(tipY) + "L" + number(baseX - y * HEAD_HALF) + " "
                + number(baseY + x * HEAD_HALF) + "L" + number(baseX + y * HEAD_HALF) + " "
                + number(baseY - x * HEAD_HALF) + "Z", "fill", direct ? colour : Look.hex(look.ground()), "stroke",
                colour);
    }

    private static int rank(int steps) {
        return steps == 0 ? 0 : Math.abs(steps) > 1 ? 1 : 2;
    }

    /** What the arrows of the same money say already stands back behind them. */
    private static double opacity(Line line, boolean arrows) {
        return (0.25 + 0.55 * Math.min(1, line.confidence)) * (arrows && line.common ? BEHIND : 1);
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
                int steps = edge.kind() == LinkKind.FIRST_FUNDER ? edge.steps() : 0;
                lines.merge((long) Math.min(a, b) << 32 | Math.max(a, b),
                        new Line(a, b, edge.confidence(), edge.method(), edge.weight(), steps,
                                edge.kind() == LinkKind.COMMON_FUNDER || edge.kind() == LinkKind.COMMON_SWEEP),
                        Line::of);
            }
        }
        return List.copyOf(lines.values());
    }

    private void legend(double at) throws XMLStreamException {
        double x = MARGIN;
        for (Method method : Method.values()) {
            empty(1, "line", "x1", number(x), "y1", number(at), "x2", number(x + 24), "y2", number(at), "stroke",
                    Look.hex(look.of(method).colour()), "stroke-dasharray", dash(method), "stroke-width", "3");
            text(x + 30, at + 4, 12, "start", method.word());
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
        String ink = Look.hex(look.of(Method.FUNDING).colour());
        empty(1, "line", "x1", number(MARGIN), "y1", number(at + 74), "x2", number(MARGIN + 20), "y2", number(at + 74),
                "stroke", ink, "stroke-width", "1.5");
        arrow(MARGIN, at + 74, MARGIN + 24 + RADIUS + 1, at + 74, ink, true);
        text(MARGIN + 30, at + 78, 12, "start", "gave its first SOL to");
        empty(1, "line", "x1", number(MARGIN + 190), "y1", number(at + 74), "x2", number(MARGIN + 210), "y2",
                number(at + 74), "stroke", ink, "stroke-width", "1.5");
        arrow(MARGIN + 190, at + 74, MARGIN + 214 + RADIUS + 1, at + 74, ink, false);
        text(MARGIN + 220, at + 78, 12, "start", "through others");
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
