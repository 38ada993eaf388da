package org.wallettracker.ui.common.view;

import java.util.List;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;

/** A page of the workstation. Made once, shown for many subjects. All methods on the FX thread. */
public interface View {

    /** Its node, always the same. */
    Node node();

    /** Shows {@code subject} (see {@link Place#subject}); called each time the analyst comes here. */
    void show(String subject);

    /** Called when the analyst leaves: stop what nobody sees. */
    void hide();

    /** What stands in the title, e.g. "Wallet / 7xKq…9fTz". */
    List<String> breadcrumb();

    /** The data of the desk changed while this view is shown. */
    void refresh();

    /** The analyst typed {@code text} into the search field. */
    default void search(String text) {
        // most views have nothing to filter
    }

    /** True if {@link #search} filters what is shown. */
    default boolean searchable() {
        return false;
    }

    /** False if nothing in this view can be selected: the inspector makes room then. */
    default boolean inspects() {
        return true;
    }

    /** The wallet that is looked at or selected; null for none. */
    default @Nullable Address wallet() {
        return null;
    }

    /** The keys of this view beside those of the shell. */
    List<Keys> keys();

    /** The page of the guide about this view; F1 opens it. */
    default String guide() {
        return "";
    }

    /** Puts the focus where work starts. */
    void focus();
}
