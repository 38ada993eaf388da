/**
 * Megatron V2's own PostgreSQL database as a source: its rows are hints, which the chain confirms, and its scores of
 * tokens are shown as its own. Reads only, a page at a time, in read-only transactions. The one package outside of
 * storage that may use JDBC.
 */
@NullMarked
package org.wallettracker.ingest.megatron;

import org.jspecify.annotations.NullMarked;
