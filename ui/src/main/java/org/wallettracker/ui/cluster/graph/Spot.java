package org.wallettracker.ui.cluster.graph;

/** A place in the plane of a layout, in its own units. */
public record Spot(float x, float y) {
}
