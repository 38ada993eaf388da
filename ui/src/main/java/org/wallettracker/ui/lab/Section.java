package org.wallettracker.ui.lab;

import javafx.scene.Node;

/** One part of the set's figures, as the left side shows it. */
interface Section {

    /** Its node, always the same. */
    Node node();

    /** Shows the set that is worked at. */
    void show();
}
