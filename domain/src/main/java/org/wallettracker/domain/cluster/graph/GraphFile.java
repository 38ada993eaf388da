package org.wallettracker.domain.cluster.graph;

import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.wallettracker.domain.cluster.Cluster;

/** A cluster as a file for another program. The same cluster and places give the same text. */
public enum GraphFile {
    /** For yEd, Gephi, JGraphT, NetworkX and others: an edge for every kind of evidence. */
    GRAPHML {
        @Override
        void write(Cluster cluster, ClusterLayout places, Look look, XMLStreamWriter to) throws XMLStreamException {
            new GraphmlWriter(to).write(cluster, places);
        }
    },
    /** For Gephi: as before, with the places it draws wallets at. */
    GEXF {
        @Override
        void write(Cluster cluster, ClusterLayout places, Look look, XMLStreamWriter to) throws XMLStreamException {
            new GexfWriter(to).write(cluster, places);
        }
    },
    /**
     * A drawing: one line between two wallets, as thick as its confidence, with a legend; an arrow from who funded to who was
     * funded, with a hollow head where the money came through others.
     */
    SVG {
        @Override
        void write(Cluster cluster, ClusterLayout places, Look look, XMLStreamWriter to) throws XMLStreamException {
            new SvgWriter(to, look).write(cluster, places);
        }
    };

    abstract void write(Cluster cluster, ClusterLayout places, Look look, XMLStreamWriter to) throws XMLStreamException;

    /**
     * Writes {@code cluster} as a document of its own; {@code xml} stays open.
     *
     * @param places of its members, in their order
     * @param xml writes UTF-8
     * @throws IllegalArgumentException if there are not as many places as members
     * @throws XMLStreamException if {@code xml} takes no more
     */
    public void writeTo(XMLStreamWriter xml, Cluster cluster, ClusterLayout places) throws XMLStreamException {
        writeTo(xml, cluster, places, Look.PLAIN);
    }

    /** The same where a drawing looks like {@code look}. */
    public void writeTo(XMLStreamWriter xml, Cluster cluster, ClusterLayout places, Look look)
            throws XMLStreamException {
        if (places.size() != cluster.members().size()) {
            throw new IllegalArgumentException(
                    places.size() + " places for " + cluster.members().size() + " members");
        }
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        write(cluster, places, look, xml);
        xml.writeEndDocument();
        xml.writeCharacters("\n");
        xml.flush();
    }

    /** How a file's name ends, without the dot, and the name on the command line. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A share in ten-thousandths, as JSON has it. */
    static String share(double share) {
        return decimal(share, 4);
    }

    /** With at most {@code digits} behind the point, none of them needless. */
    static String decimal(double value, int digits) {
        return new java.math.BigDecimal(value).setScale(digits, java.math.RoundingMode.HALF_UP).stripTrailingZeros()
                .toPlainString();
    }
}
