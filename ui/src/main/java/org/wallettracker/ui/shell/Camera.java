package org.wallettracker.ui.shell;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ButtonBase;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.wallettracker.ui.common.async.FxAsync;
import org.wallettracker.ui.common.table.Unfolding;

/** Presses buttons, waits until a window is quiet and takes its picture with the menus that stand over it. */
final class Camera {
    private static final int SETTLE_ROUNDS = 400;
    private static final int CALM_ROUNDS = 6;

    private final Scene scene;
    private final FxAsync async;

    Camera(Scene scene, FxAsync async) {
        this.scene = scene;
        this.async = async;
    }

    /** Presses the button {@code selector} finds, if it is there: in some states of a view it is not. */
    void press(String selector) {
        FxAsync.await(() -> {
            if (scene.lookup(selector) instanceof ButtonBase button && !button.isDisabled()) {
                button.fire();
            }
            return true;
        });
    }

    /** Waits until no answer is under way for some frames in a row; with {@code loading} they never come: frames only. */
    void settle(boolean loading) {
        int calm = 0;
        for (int round = 0; round < SETTLE_ROUNDS && calm < CALM_ROUNDS; round++) {
            nextFrame();
            calm = (loading || async.pending() == 0) && unfolded() ? calm + 1 : 0;
        }
    }

    private boolean unfolded() {
        return FxAsync.await(() -> {
            for (Node node : scene.getRoot().lookupAll(".unfolding")) {
                if (node instanceof Unfolding room && !room.unfolded()) {
                    return false;
                }
            }
            return true;
        });
    }

    /** Waits for two pulses: the first may already be under way. */
    private static void nextFrame() {
        CountDownLatch painted = new CountDownLatch(1);
        FxAsync.await(() -> {
            new AnimationTimer() {
                private int pulses;

                @Override
                public void handle(long now) {
                    if (++pulses == 2) {
                        stop();
                        painted.countDown();
                    }
                }
            }.start();
            return true;
        });
        try {
            painted.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for JavaFX", e);
        }
    }

    /** The picture. */
    BufferedImage take() {
        return FxAsync.await(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            BufferedImage whole = SwingFXUtils.fromFXImage(scene.snapshot(null), null);
            Graphics2D over = whole.createGraphics();
            for (Window window : menus()) {
                BufferedImage menu = SwingFXUtils.fromFXImage(clear(window.getScene()), null);
                over.drawImage(menu, (int) (window.getX() - scene.getWindow().getX() - scene.getX()),
                        (int) (window.getY() - scene.getWindow().getY() - scene.getY()), null);
            }
            over.dispose();
            return whole;
        });
    }

    /** What a window shows, without a ground behind its shadow. */
    private static Image clear(Scene of) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        parameters.setViewport(new Rectangle2D(0, 0, of.getWidth(), of.getHeight()));
        return of.getRoot().snapshot(parameters, null);
    }

    /** Closes the menus that are open. */
    void closeMenus() {
        menus().forEach(Window::hide);
    }

    private static List<Window> menus() {
        List<Window> menus = new ArrayList<>();
        for (Window window : Window.getWindows()) {
            if (window instanceof PopupWindow && window.isShowing()) {
                menus.add(window);
            }
        }
        return menus;
    }
}
