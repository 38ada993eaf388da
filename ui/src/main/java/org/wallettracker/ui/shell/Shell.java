package org.wallettracker.ui.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.desk.Desk;
import org.wallettracker.domain.desk.DeskStatus;
import org.wallettracker.domain.desk.TokenBoard;
import org.wallettracker.domain.model.Address;
import org.wallettracker.ui.common.async.Async;
import org.wallettracker.ui.common.export.FileExport;
import org.wallettracker.ui.common.export.TableExport;
import org.wallettracker.ui.common.export.TableFormat;
import org.wallettracker.ui.common.note.Notes;
import org.wallettracker.ui.common.theme.Appearance;
import org.wallettracker.ui.common.view.CompareList;
import org.wallettracker.ui.common.view.Navigator;
import org.wallettracker.ui.common.view.Place;
import org.wallettracker.ui.common.view.View;
import org.wallettracker.ui.common.view.ViewContext;

/** The frame: puts the views between rail, top bar, inspector and status bar and walks between them. FX thread only. */
final class Shell implements Navigator, TopBar.Actions {
    private final ShellServices services;
    private final ViewContext context;
    private final List<ViewEntry> entries;
    private final Map<String, View> made = new HashMap<>();
    private final History history = new History();
    private final ObjectProperty<Appearance> appearance = new SimpleObjectProperty<>(Appearance.DEFAULT);
    private final Rail rail;
    private final TopBar top;
    private final InspectorPane inspector = new InspectorPane();
    private final Overlay overlay = new Overlay();
    private final StatusBar status;
    private final Keeper keeper;
    private final Exports exports;
    private final Notes notes;
    private final TimeControl time;
    private final LiveClock clock;
    private final BorderPane page = new BorderPane();
    private final StackPane root = new StackPane(page, overlay.node());
    private @Nullable View shown;
    private @Nullable DeskStatus counted;

    Shell(Desk desk, ShellServices services, Async async, Map<String, String> saved) {
        this.services = services;
        entries = ViewEntry.all(services);
        rail = new Rail(entries, this::goTo);
        keeper = new Keeper(services.preferences(), async, saved, this::fail);
        notes = new Notes(services.notes(), async, this::fail);
        context = new ViewContext(desk, async, this, keeper, services.history(), services.imports()::waiting,
                services.live());
        exports = new Exports(services, context, overlay);
        status = new StatusBar(services.tasks()::cancel);
        BorderPane line = new BorderPane();
        time = new TimeControl(services.time(), context, line, status);
        clock = new LiveClock(services.live(), async, status);
        top = new TopBar(this, time.button());
        page.setTop(new VBox(top.node(), line));
        page.setLeft(rail.node());
        page.setRight(inspector.node());
        page.setBottom(status.node());
        root.getStyleClass().add("workstation");
    }

    Parent root() {
        return root;
    }

    /** Hears no more of what happens. */
    void close() {
        clock.close();
    }

    /** Where in time the desk is. */
    TimeControl time() {
        return time;
    }

    @Override
    public Notes notes() {
        return notes;
    }

    @Override
    public void ask(String question, String present, String yes, Consumer<String> done) {
        overlay.prompt(question, present, yes, done, this::leaveSearch);
    }

    /** Opens the list of commands, or closes it. */
    void palette() {
        if (overlay.keysShown()) {
            overlay.hideKeys();
            leaveSearch();
        } else {
            Palette palette = new Palette(Commands.of(this, entries, shown == null ? null : shown.wallet()),
                    overlay::hideKeys, this::leaveSearch);
            overlay.card(palette.node());
            palette.focus();
        }
    }

    /** The analyst's settings. */
    Keeper keeper() {
        return keeper;
    }

    /** The way of tables into files. */
    Exports exports() {
        return exports;
    }

    @Override
    public void export(TableExport<?> table, TableFormat format) {
        exports.begin(table, format, root.getScene().getWindow(), this::leaveSearch);
    }

    @Override
    public void export(FileExport file) {
        exports.begin(file, root.getScene().getWindow(), this::leaveSearch);
    }

    InspectorPane inspector() {
        return inspector;
    }

    ObjectProperty<Appearance> appearance() {
        return appearance;
    }

    Overlay overlay() {
        return overlay;
    }

    TopBar top() {
        return top;
    }

    /** Asks the desk for its state, and the present view to ask again. */
    void refresh() {
        refreshStatus();
        if (shown != null) {
            shown.refresh();
        }
    }

    /** Asks the desk for its state. */
    void refreshStatus() {
        context.async().run(status, context.desk()::status, now -> {
            status.show(now);
            count(now);
        }, e -> status.failed());
        time.refresh();
    }

    /** Counts how far tokens are known: once a run, for that may take a while. */
    private void count(DeskStatus now) {
        if (now.ready() && !now.equals(counted)) {
            counted = now;
            context.async().run("coverage", () -> context.desk().tokens().coverage(), status::show,
                    e -> status.show(new TokenBoard.Coverage(0, 0)));
        }
    }

    /** Shows what work is under way. */
    void refreshTask() {
        status.show(services.tasks().now().orElse(null));
    }

    /** Goes to the {@code number}th view of the rail, from 1. */
    void goToNumber(int number) {
        if (number <= entries.size()) {
            goTo(entries.get(number - 1).id());
        }
    }

    private void goTo(String view) {
        go(history.last(view).orElse(Place.of(view)));
    }

    @Override
    public void go(Place place) {
        history.visit(place);
        arrive(place);
    }

    private void arrive(Place place) {
        View view = made.computeIfAbsent(place.view(), this::make);
        if (shown != null && !shown.equals(view)) {
            shown.hide();
        }
        boolean same = view.equals(shown);
        shown = view;
        if (!same) {
            inspector.show("Nothing selected", null);
        }
        view.show(place.subject());
        page.setCenter(view.node());
        rail.mark(place.view());
        retitle();
        inspector.wanted().set(view.inspects());
        view.focus();
    }

    private View make(String id) {
        return entries.stream().filter(e -> e.id().equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no view " + id)).make().apply(context);
    }

    @Override
    public void back() {
        history.back().ifPresent(this::arrive);
    }

    @Override
    public void forward() {
        history.forward().ifPresent(this::arrive);
    }

    @Override
    public void search(String text) {
        if (shown != null && shown.searchable()) {
            shown.search(text.strip());
        }
    }

    @Override
    public void submit(String text) {
        if (Address.isValid(text)) {
            top.setSearch("");
            search("");
            address(Address.parse(text));
        } else if (shown != null && !shown.searchable() && !text.isEmpty()) {
            go(Place.of("leaderboard"));
            search(text);
        } else {
            leaveSearch();
        }
    }

    /** Opens {@code address} as what it is: the mint of a token, else a wallet. */
    private void address(Address address) {
        Desk desk = context.desk();
        context.async().run("address", () -> desk.tokens().find(address).isPresent()
                || (desk.wallet(address).isEmpty() && desk.token(address).isPresent()), mint -> {
                    if (mint) {
                        token(address.toBase58());
                    } else {
                        wallet(address.toBase58());
                    }
                }, e -> wallet(address.toBase58()));
    }

    @Override
    public void compare(Address wallet) {
        say(new CompareList(keeper).add(wallet));
    }

    @Override
    public void searched(String text) {
        top.setSearch(text);
    }

    /** Opens the guide's page about the present view. */
    void help() {
        guide(shown == null ? "" : shown.guide());
    }

    @Override
    public void leaveSearch() {
        if (shown != null) {
            shown.focus();
        }
    }

    @Override
    public void settings(Node anchor) {
        AppearanceMenu.show(anchor, appearance.get(), appearance::set);
    }

    @Override
    public void keys() {
        View view = shown;
        if (view != null) {
            overlay.toggleKeys(ShellKeys.HELP, view.breadcrumb().getFirst(), view.keys());
        }
    }

    @Override
    public void toggleInspector() {
        inspector.open().set(!inspector.open().get());
    }

    @Override
    public void inspect(String title, @Nullable Node content) {
        inspector.show(title, content);
    }

    /** Into the inspector, or back to the view. */
    void swapFocus() {
        if (inspector.focused() || !inspector.wanted().get()) {
            leaveSearch();
        } else {
            openInspector();
            inspector.focus();
        }
    }

    @Override
    public void openInspector() {
        inspector.open().set(true);
    }

    @Override
    public void browse(String url) {
        services.browser().accept(url);
    }

    @Override
    public void copy(String what, String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        overlay.say(what + " copied");
    }

    @Override
    public void say(String message) {
        overlay.say(message);
    }

    @Override
    public void fail(String message) {
        overlay.fail(message);
    }

    @Override
    public void retitle() {
        if (shown != null) {
            top.show(shown.breadcrumb(), history.canGoBack(), history.canGoForward());
        }
    }
}
