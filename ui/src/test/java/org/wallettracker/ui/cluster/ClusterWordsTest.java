package org.wallettracker.ui.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wallettracker.ui.common.format.Format;

class ClusterWordsTest {

    @Test
    void nothingIsQuiteSure() {
        assertThat(ClusterWords.sure(0.9985).text()).isEqualTo(">99" + Format.THIN + "%");
        assertThat(ClusterWords.sure(1).text()).isEqualTo(">99" + Format.THIN + "%");
        assertThat(ClusterWords.sure(0.99).text()).isEqualTo("99" + Format.THIN + "%");
        assertThat(ClusterWords.sure(0.9949).text()).isEqualTo("99" + Format.THIN + "%");
        assertThat(ClusterWords.sure(0).text()).isEqualTo("0" + Format.THIN + "%");
    }
}
