package org.wallettracker.app.cli;

import picocli.CommandLine.IVersionProvider;

/** The version written into the jar at build time. */
public final class Version implements IVersionProvider {
    /** Version of the program, "development" when not run from a jar. */
    public static String current() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    @Override
    public String[] getVersion() {
        return new String[]{"Wallet Tracker " + current(), "Java " + Runtime.version()};
    }
}
