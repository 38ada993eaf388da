/**
 * Markdown as nodes: the guide's pages and the analyst's notes. May use the other packages of ui.common.
 */
@NullMarked
package org.wallettracker.ui.common.markdown;

import org.jspecify.annotations.NullMarked;
