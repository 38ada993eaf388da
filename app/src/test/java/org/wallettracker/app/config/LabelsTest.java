package org.wallettracker.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.wallettracker.domain.model.AccountLabel;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.KnownAccounts;

class LabelsTest {

    @Test
    void shippedLabelsKnowTipsTerminalsAndVenues() {
        KnownAccounts accounts = Labels.shipped();
        assertThat(accounts.is(Address.parse("96gYZGLnJYVFmbjzopPSU6QiEV5fGqZNyN9nmNhvrZU5"), AccountLabel.Kind.TIP))
                .isTrue();
        assertThat(accounts.is(Address.parse("AVUCZyuT35YSuj4RH7fwiyPu82Djn2Hfg7y2ND2XcnZH"),
                AccountLabel.Kind.TERMINAL_FEE))
                .isTrue();
        assertThat(
                accounts.is(Address.parse("CebN5WGQ4jvEPvsVU4EoHEpgzq1VV7AbicfhtW4xC9iM"), AccountLabel.Kind.VENUE_FEE))
                .isTrue();
        assertThat(
                accounts.is(Address.parse("5tzFkiKscXHK5ZXCGbXZxdw7gTjjD1mBwuoFbhUvuAi9"), AccountLabel.Kind.EXCHANGE))
                .isTrue();
    }

    @Test
    void quotedCellsKeepTheirCommas() {
        var labels = Labels.parse(
                "address,kind,name,source\n5tzFkiKscXHK5ZXCGbXZxdw7gTjjD1mBwuoFbhUvuAi9,exchange,\"a, \"\"b\"\"\",c\n");
        assertThat(labels.getFirst().name()).isEqualTo("a, \"b\"");
        assertThat(labels.getFirst().source()).isEqualTo("c");
    }

    @Test
    void aDamagedLineIsNamed() {
        assertThatThrownBy(() -> Labels.parse("address,kind,name,source\nabc,tip,x,y\n"))
                .hasMessageContaining("line 2");
    }
}
