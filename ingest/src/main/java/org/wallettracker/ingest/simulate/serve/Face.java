package org.wallettracker.ingest.simulate.serve;

/** Whose interface is asked: each has a path of its own on the one chain. */
enum Face {
    /** A plain node: {@code /}. */
    NODE(""),
    /** Helius: {@code /helius}, with its own methods and subscriptions beside a node's. */
    HELIUS("helius"),
    /** Shyft: {@code /shyft}. */
    SHYFT("shyft");

    private final String path;

    Face(String path) {
        this.path = path;
    }

    /** The face at {@code path}; a node's for every path that is nobody's. */
    static Face at(String path) {
        String first = path.startsWith("/") ? path.substring(1) : path;
        for (Face face : values()) {
            if (face != NODE && (first.equals(face.path) || first.startsWith(face.path + "/"))) {
                return face;
            }
        }
        return NODE;
    }

    String path() {
        return "/" + path;
    }
}
