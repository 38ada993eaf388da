package org.wallettracker.domain.cluster.graph;

import java.time.Instant;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.wallettracker.domain.cluster.Cluster;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.model.Unknown;

/** GraphML: nodes are called by their addresses; an edge with a direction goes from who paid to who was paid. */
final class GraphmlWriter {
    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
    private static final String[][] KEYS = {{"graph", "type", "string"}, {"graph", "confidence", "double"},
            {"graph", "risk", "double"}, {"node", "confidence", "double"}, {"node", "x", "double"},
            {"node", "y", "double"}, {"edge", "kind", "string"}, {"edge", "method", "string"},
            {"edge", "weight", "double"}, {"edge", "confidence", "double"}, {"edge", "since", "string"},
            {"edge", "via", "int"}, {"edge", "evidence", "string"}};

    private final XMLStreamWriter xml;

    GraphmlWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    void write(Cluster cluster, ClusterLayout places) throws XMLStreamException {
        xml.writeStartElement("graphml");
        xml.writeDefaultNamespace(NAMESPACE);
        for (String[] key : KEYS) {
            line(1);
            xml.writeEmptyElement("key");
            xml.writeAttribute("id", key[0] + "-" + key[1]);
            xml.writeAttribute("for", key[0]);
            xml.writeAttribute("attr.name", key[1]);
            xml.writeAttribute("attr.type", key[2]);
        }
        line(1);
        xml.writeStartElement("graph");
        xml.writeAttribute("id", cluster.id());
        xml.writeAttribute("edgedefault", "undirected");
        data(2, "graph-type", cluster.type().wireName());
        data(2, "graph-confidence", GraphFile.share(cluster.confidence()));
        data(2, "graph-risk", GraphFile.share(cluster.risk()));
        for (int i = 0; i < places.size(); i++) {
            Cluster.Member member = cluster.members().get(i);
            line(2);
            xml.writeStartElement("node");
            xml.writeAttribute("id", member.wallet().toBase58());
            data(3, "node-confidence", GraphFile.share(member.confidence()));
            data(3, "node-x", GraphFile.decimal(places.x(i), 3));
            data(3, "node-y", GraphFile.decimal(places.y(i), 3));
            line(2);
            xml.writeEndElement();
        }
        int number = 0;
        for (Cluster.Edge edge : cluster.edges()) {
            line(2);
            xml.writeStartElement("edge");
            xml.writeAttribute("id", "e" + number++);
            xml.writeAttribute("source", edge.payer().toBase58());
            xml.writeAttribute("target", edge.paid().toBase58());
            if (edge.directed()) {
                xml.writeAttribute("directed", "true");
            }
            data(3, "edge-kind", edge.kind().wireName());
            data(3, "edge-method", edge.method().wireName());
            data(3, "edge-weight", GraphFile.share(edge.weight()));
            data(3, "edge-confidence", GraphFile.share(edge.confidence()));
            if (edge.time() != Unknown.TIME) {
                data(3, "edge-since", Instant.ofEpochSecond(edge.time()).toString());
            }
            if (edge.directed()) {
                data(3, "edge-via", Integer.toString(edge.via()));
            }
            if (!edge.evidence().isEmpty()) {
                data(3, "edge-evidence",
                        edge.evidence().stream().map(Signature::toBase58).collect(Collectors.joining(" ")));
            }
            line(2);
            xml.writeEndElement();
        }
        line(1);
        xml.writeEndElement();
        line(0);
        xml.writeEndElement();
    }

    private void data(int depth, String key, String value) throws XMLStreamException {
        line(depth);
        xml.writeStartElement("data");
        xml.writeAttribute("key", key);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    private void line(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }
}
