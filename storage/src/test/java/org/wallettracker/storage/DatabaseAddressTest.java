package org.wallettracker.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that look right and are not are refused before anything is asked for, and no message holds the password. */
class DatabaseAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"postgresql://me:se#cret@host/db", "postgresql://host/db?user=me&password=se#cret",
            "postgresql://me@host/db#x"})
    void aHashIsToBeWrittenAsPercent23(String url) {
        assertThatThrownBy(() -> DatabaseAddress.parse(url, "nobody", null))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("%23")
                .hasMessageNotContaining("cret");
    }

    @Test
    void percent23IsAHash() {
        DatabaseAddress address = DatabaseAddress.parse("postgresql://me:se%23cret@host:5432/db", "nobody", null);
        assertThat(address.properties()).containsEntry("password", "se#cret");
        assertThat(address.toString()).isEqualTo("postgresql://me@host:5432/db");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "99999999", "x", "-1", ""})
    void whatIsNoPortIsTold(String port) {
        assertThatThrownBy(() -> DatabaseAddress.parse("postgresql://me:cret@host:" + port + "/db", "nobody", null))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("port")
                .hasMessageNotContaining("cret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"host:5432", "[::1]:5432", "[::1]", "one:5432,two:65535", "host"})
    void hosts(String hosts) {
        assertThat(DatabaseAddress.parse("postgresql://me@" + hosts + "/db", "nobody", null).toString())
                .isEqualTo("postgresql://me@" + hosts + "/db");
    }
}
