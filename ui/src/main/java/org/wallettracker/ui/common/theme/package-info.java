/**
 * Colours, fonts and spacing: applies the style sheets of the assets to a scene.
 */
@NullMarked
package org.wallettracker.ui.common.theme;

import org.jspecify.annotations.NullMarked;
