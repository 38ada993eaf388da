/**
 * What a view is, where an analyst can be, and what views may ask of the shell.
 */
@NullMarked
package org.wallettracker.ui.common.view;

import org.jspecify.annotations.NullMarked;
