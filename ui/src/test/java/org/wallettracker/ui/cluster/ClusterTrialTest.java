package org.wallettracker.ui.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wallettracker.domain.cluster.Cluster;
import org.wallettracker.ui.fake.FakeDesk;

class ClusterTrialTest {

    @Test
    void measuresTheViewOverAMadeUpCluster() {
        ClusterTrial.Result result = ClusterTrial.run(new FakeDesk(0), 40, 120, 1024, 700);
        assertThat(result.wallets()).isEqualTo(40);
        assertThat(result.ties()).isBetween(100, 120);
        assertThat(result.pan().sorted()).hasSize(300).isSorted();
        assertThat(result.pan().within(0.5)).isPositive().isLessThanOrEqualTo(result.pan().within(0.95));
        assertThat(result.naive().sorted()).isNotEmpty();
    }

    @Test
    void madeUpClustersAreTheSameForTheSameSeed() {
        Cluster one = MadeUpClusters.cluster("c", 300, 1_500, 3);
        assertThat(MadeUpClusters.cluster("c", 300, 1_500, 3)).isEqualTo(one);
        assertThat(one.members()).hasSize(300);
        assertThat(one.edges()).hasSize(1_500);
        assertThat(MadeUpClusters.cluster("c", 300, 1_500, 4)).isNotEqualTo(one);
    }
}
