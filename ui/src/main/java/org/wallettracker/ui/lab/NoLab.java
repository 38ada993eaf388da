package org.wallettracker.ui.lab;

import java.util.List;
import java.util.Optional;
import org.wallettracker.domain.desk.Laboratory;
import org.wallettracker.domain.score.parameter.ParameterSet;

/** Says that there is nothing to try on. */
final class NoLab implements LabPort {

    private static IllegalStateException refused() {
        return new IllegalStateException("this workstation was started without a laboratory");
    }

    @Override
    public Optional<Laboratory> laboratory() {
        throw refused();
    }

    @Override
    public List<String> kept() {
        return List.of();
    }

    @Override
    public ParameterSet load(String name, ParameterSet base) {
        throw refused();
    }

    @Override
    public String keep(ParameterSet set) {
        throw refused();
    }
}
