package org.wallettracker.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The direction of dependencies between the modules, and the habits that hold everywhere. */
@AnalyzeClasses(packages = "org.wallettracker", importOptions = ImportOption.DoNotIncludeTests.class)
class DependencyLinesTest {

    @ArchTest
    static final ArchRule domainKnowsOnlyTheScience = noClasses().that().resideInAPackage("org.wallettracker.domain..")
            .should().dependOnClassesThat().resideInAnyPackage("org.wallettracker.app..", "org.wallettracker.ui..",
                    "org.wallettracker.ingest..", "org.wallettracker.storage..", "org.wallettracker.assets..",
                    "javafx..",
                    "java.sql..", "javax.sql..", "jakarta.persistence..", "org.hibernate..", "com.fasterxml..",
                    "okhttp3..",
                    "java.net.http..", "org.slf4j..", "java.nio.file..", "java.io..");

    @ArchTest
    static final ArchRule domainNeverLooksAtTheClock = noClasses().that().resideInAPackage("org.wallettracker.domain..")
            .should().callMethod(java.time.Instant.class, "now").orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould().callMethod(java.time.Clock.class, "systemUTC")
            .orShould().callMethod(java.time.InstantSource.class, "system");

    @ArchTest
    static final ArchRule ingestKnowsNeitherStorageNorUi = noClasses().that()
            .resideInAPackage("org.wallettracker.ingest..")
            .should().dependOnClassesThat().resideInAnyPackage("org.wallettracker.app..", "org.wallettracker.ui..",
                    "org.wallettracker.storage..", "org.wallettracker.assets..", "javafx..", "org.hibernate..");

    /** One package of it reads somebody else's database; the desk's own is storage's. */
    @ArchTest
    static final ArchRule ingestReadsNoDatabaseButMegatrons = noClasses().that()
            .resideInAPackage("org.wallettracker.ingest..").and()
            .resideOutsideOfPackage("org.wallettracker.ingest.megatron..").should().dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..");

    @ArchTest
    static final ArchRule storageKnowsNeitherIngestNorUi = noClasses().that()
            .resideInAPackage("org.wallettracker.storage..")
            .should().dependOnClassesThat().resideInAnyPackage("org.wallettracker.app..", "org.wallettracker.ui..",
                    "org.wallettracker.ingest..", "org.wallettracker.assets..", "javafx..");

    @ArchTest
    static final ArchRule uiAsksOnlyTheDomain = noClasses().that().resideInAPackage("org.wallettracker.ui..").should()
            .dependOnClassesThat().resideInAnyPackage("org.wallettracker.app..", "org.wallettracker.storage..",
                    "org.wallettracker.ingest..", "java.sql..", "org.hibernate..", "okhttp3..", "java.net.http..");

    @ArchTest
    static final ArchRule assetsKnowNothing = noClasses().that().resideInAPackage("org.wallettracker.assets..").should()
            .dependOnClassesThat().resideOutsideOfPackages("java..", "org.wallettracker.assets..", "org.jspecify..");

    @ArchTest
    static final ArchRule entitiesStayInStorage = noClasses().that()
            .resideOutsideOfPackage("org.wallettracker.storage..")
            .should().dependOnClassesThat().resideInAPackage("org.wallettracker.storage.entity..");

    @ArchTest
    static final ArchRule viewModelsHaveNoScene = noClasses().that().haveSimpleNameEndingWith("ViewModel").should()
            .dependOnClassesThat().resideInAPackage("javafx.scene..");

    @ArchTest
    static final ArchRule oneGatewayToTheFxThread = noClasses().that()
            .resideOutsideOfPackage("org.wallettracker.ui.common..").should()
            .callMethod(javafx.application.Platform.class, "runLater", Runnable.class);

    /** Work is stopped by a flag: an executor that is shut down now interrupts whatever touches the database. */
    @ArchTest
    static final ArchRule nobodyInterruptsWork = noClasses().should()
            .callMethod(java.util.concurrent.ExecutorService.class, "shutdownNow").orShould()
            .callMethod(java.util.concurrent.Future.class, "cancel", boolean.class);

    @ArchTest
    static final ArchRule threadsComeFromFactories = noClasses().should().callConstructor(Thread.class).orShould()
            .callConstructor(Thread.class, Runnable.class).orShould()
            .callConstructor(Thread.class, Runnable.class, String.class);

    @ArchTest
    static final ArchRule onlyTheCommandLinePrints = noClasses().that()
            .resideOutsideOfPackage("org.wallettracker.app.cli..")
            .should().accessField(System.class, "out");
}
