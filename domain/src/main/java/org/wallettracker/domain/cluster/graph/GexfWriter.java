package org.wallettracker.domain.cluster.graph;

import java.time.Instant;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.wallettracker.domain.cluster.Cluster;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.model.Unknown;

/** GEXF 1.3: nodes are called by their addresses and labelled in short; directed edges go from who paid to who was paid. */
final class GexfWriter {
    private static final String NAMESPACE = "http://gexf.net/1.3";
    private static final String VIZ = "http://gexf.net/1.3/viz";
    private static final String[][] OF_EDGES = {{"kind", "string"}, {"method", "string"}, {"confidence", "double"},
            {"since", "string"}, {"via", "integer"}, {"evidence", "string"}};

    private final XMLStreamWriter xml;

    GexfWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    void write(Cluster cluster, ClusterLayout places) throws XMLStreamException {
        xml.setDefaultNamespace(NAMESPACE);
        xml.writeStartElement(NAMESPACE, "gexf");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeNamespace("viz", VIZ);
        xml.writeAttribute("version", "1.3");
        open(1, "meta");
        open(2, "description");
        xml.writeCharacters(cluster.id() + ": " + cluster.type().wireName() + ", confidence "
                + GraphFile.share(cluster.confidence()) + ", risk " + GraphFile.share(cluster.risk()));
        xml.writeEndElement();
        close(1);
        open(1, "graph", "defaultedgetype", "undirected", "mode", "static");
        open(2, "attributes", "class", "node");
        empty(3, "attribute", "id", "confidence", "title", "confidence", "type", "double");
        close(2);
        open(2, "attributes", "class", "edge");
        for (String[] attribute : OF_EDGES) {
            empty(3, "attribute", "id", attribute[0], "title", attribute[0], "type", attribute[1]);
        }
        close(2);
        open(2, "nodes");
        for (int i = 0; i < places.size(); i++) {
            Cluster.Member member = cluster.members().get(i);
            open(3, "node", "id", member.wallet().toBase58(), "label", member.wallet().shortened());
            open(4, "attvalues");
            value("confidence", GraphFile.share(member.confidence()));
            close(4);
            line(4);
            xml.writeEmptyElement("viz", "position", VIZ);
            xml.writeAttribute("x", GraphFile.decimal(places.x(i), 3));
            // it counts upwards
            xml.writeAttribute("y", GraphFile.decimal(-places.y(i), 3));
            xml.writeAttribute("z", "0");
            close(3);
        }
        close(2);
        open(2, "edges");
        int number = 0;
        for (Cluster.Edge edge : cluster.edges()) {
            open(3, "edge", "id", Integer.toString(number++), "source", edge.payer().toBase58(), "target",
                    edge.paid().toBase58(), "type", edge.directed() ? "directed" : "undirected", "kind",
                    edge.kind().wireName(), "weight", GraphFile.share(edge.weight()));
            open(4, "attvalues");
            value("kind", edge.kind().wireName());
            value("method", edge.method().wireName());
            value("confidence", GraphFile.share(edge.confidence()));
            if (edge.time() != Unknown.TIME) {
                value("since", Instant.ofEpochSecond(edge.time()).toString());
            }
            if (edge.directed()) {
                value("via", Integer.toString(edge.via()));
            }
            if (!edge.evidence().isEmpty()) {
                value("evidence",
                        edge.evidence().stream().map(Signature::toBase58).collect(Collectors.joining(" ")));
            }
            close(4);
            close(3);
        }
        close(2);
        close(1);
        close(0);
    }

    private void value(String of, String value) throws XMLStreamException {
        empty(5, "attvalue", "for", of, "value", value);
    }

    private void open(int depth, String name, String... attributes) throws XMLStreamException {
        line(depth);
        xml.writeStartElement(NAMESPACE, name);
        attributes(attributes);
    }

    private void empty(int depth, String name, String... attributes) throws XMLStreamException {
        line(depth);
        xml.writeEmptyElement(NAMESPACE, name);
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
}
