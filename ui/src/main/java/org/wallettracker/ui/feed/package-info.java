/**
 * What the desk hears of the chain and how well: data sources, following, gaps, history that is being fetched, and how far
 * every graduated token is known. May use the common controls and the desk's own records; asks through {@link
 * org.wallettracker.ui.feed.FeedPort} and never blocks the painting thread.
 */
@NullMarked
package org.wallettracker.ui.feed;

import org.jspecify.annotations.NullMarked;
