/**
 * A chain in a box: the simulated world behind the interfaces of a real node (JSON-RPC and WebSocket, with the additions
 * of Helius and Shyft), at a chosen speed and with faults to order. Binds to loopback. May use the simulator, the values
 * of {@code ingest.source}, the JDK's HTTP server, Java-WebSocket and Jackson.
 */
@NullMarked
package org.wallettracker.ingest.simulate.serve;

import org.jspecify.annotations.NullMarked;
