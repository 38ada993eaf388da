package org.wallettracker.ui.common.view;

import org.wallettracker.domain.desk.Desk;
import org.wallettracker.domain.desk.LiveDesk;
import org.wallettracker.domain.desk.ScoreHistory;
import org.wallettracker.domain.desk.WaitingRows;
import org.wallettracker.ui.common.async.Async;

/**
 * What every view is given: the desk it asks, the way to ask without blocking, the shell around it, the analyst's
 * settings, where scores of the past are kept, what of a wallet waits in quarantine, and what is told as it happens.
 */
public record ViewContext(Desk desk, Async async, Navigator navigator, Settings settings,
        ScoreHistory.Source history, WaitingRows.Source waiting, LiveDesk live) {

    /** One to which nothing is told as it happens, and that knows no quarantine. */
    public ViewContext(Desk desk, Async async, Navigator navigator, Settings settings, ScoreHistory.Source history) {
        this(desk, async, navigator, settings, history, WaitingRows.Source.NONE, LiveDesk.NONE);
    }

    /** One that knows no runs of the past and no quarantine. */
    public ViewContext(Desk desk, Async async, Navigator navigator, Settings settings) {
        this(desk, async, navigator, settings, ScoreHistory.Source.NONE);
    }

    /** One whose settings last as long as the program. */
    public ViewContext(Desk desk, Async async, Navigator navigator) {
        this(desk, async, navigator, Settings.inMemory());
    }
}
