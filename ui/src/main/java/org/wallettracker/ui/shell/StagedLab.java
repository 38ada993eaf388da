package org.wallettracker.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.wallettracker.domain.desk.Laboratory;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.domain.score.Churn;
import org.wallettracker.domain.score.parameter.ParameterSet;
import org.wallettracker.ui.lab.LabPort;

/** A laboratory put into a state that is hard to meet by chance. For screenshots. */
final class StagedLab implements LabPort {
    private final StagedDesk.Stage stage;
    private final LabPort real;
    private final CountDownLatch release = new CountDownLatch(1);

    StagedLab(StagedDesk.Stage stage, LabPort real) {
        this.stage = stage;
        this.real = real;
    }

    /** Lets those go who wait for an answer. */
    void release() {
        release.countDown();
    }

    @Override
    public Optional<Laboratory> laboratory() {
        return real.laboratory().map(Staged::new);
    }

    @Override
    public List<String> kept() {
        return real.kept();
    }

    @Override
    public ParameterSet load(String name, ParameterSet base) {
        return real.load(name, base);
    }

    @Override
    public String keep(ParameterSet set) {
        throw new IllegalStateException("a picture keeps nothing");
    }

    private final class Staged implements Laboratory {
        private final Laboratory lab;

        private Staged(Laboratory lab) {
            this.lab = lab;
        }

        @Override
        public ParameterSet inForce() {
            return lab.inForce();
        }

        @Override
        public boolean ready(ParameterSet set) {
            return false;
        }

        @Override
        public Churn trial(ParameterSet set, int listed, Progress progress) {
            if (stage == StagedDesk.Stage.ERROR) {
                throw new IllegalStateException(
                        "The store answered with an error: no space left on device. Make room, then try again.");
            }
            if (stage == StagedDesk.Stage.LOADING) {
                progress.report("what if", 41_000, 98_311);
                try {
                    release.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            Churn.Line none = new Churn.Line(0, 0, 0, 0, List.of(), List.of());
            return new Churn(0, 0, 0, 0, 10_000, none, none, List.of());
        }
    }
}
