package org.wallettracker.ui.common.view;

/**
 * How far an answer is.
 *
 * @param <T> what is asked for
 */
public sealed interface Loadable<T> {

    /** Asked, not yet answered. */
    record Loading<T>() implements Loadable<T> {
    }

    /** Answered. */
    record Ready<T>(T value) implements Loadable<T> {
    }

    /** There is nothing: what would be here and how to get it. */
    record Empty<T>(String title, String advice) implements Loadable<T> {
    }

    /** It failed: the cause and what to do. */
    record Failed<T>(String title, String cause) implements Loadable<T> {
    }

    /** The failure {@code error} of {@code what} in words. */
    static <T> Loadable<T> failed(String what, Throwable error) {
        String message = error.getMessage();
        String cause = message == null || message.isBlank() ? error.getClass().getSimpleName() : message;
        return new Failed<>(what, cause);
    }
}
