package org.wallettracker.ui.lab;

import java.util.List;
import java.util.Optional;
import org.wallettracker.domain.desk.Laboratory;
import org.wallettracker.domain.score.parameter.ParameterSet;

/**
 * What the laboratory view asks of the program: trials, and a place where named sets are kept. Called away from the FX
 * thread; what fails is thrown with words for the analyst.
 */
public interface LabPort {
    /** A workstation without a laboratory. */
    LabPort NONE = new NoLab();

    /** Trials on the desk's present run; empty as long as the desk is not open. */
    Optional<Laboratory> laboratory();

    /** Names of the kept sets, in order. */
    List<String> kept();

    /** The kept set {@code name}; what it does not mention is as in {@code base}. */
    ParameterSet load(String name, ParameterSet base);

    /** Keeps {@code set} under its name, in place of one of that name, and says where. */
    String keep(ParameterSet set);
}
