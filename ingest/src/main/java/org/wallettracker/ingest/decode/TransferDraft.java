package org.wallettracker.ingest.decode;

import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.ingest.decode.flow.Flow;
import org.wallettracker.ingest.decode.wire.AddressTable;

/** A transfer between two owners outside any trade. */
final class TransferDraft extends Pending {
    final Flow flow;
    final int from;
    final int to;
    final long amount;
    private final AddressTable table;
    private final int decimals;

    TransferDraft(AddressTable table, Flow flow, int from, int to, long amount, int decimals) {
        super(flow.op.at());
        this.table = table;
        this.flow = flow;
        this.from = from;
        this.to = to;
        this.amount = amount;
        this.decimals = decimals;
    }

    @Override
    Fact build(int position, FactStatus status) {
        Address program = table.get(flow.op.program());
        if (flow.lamports) {
            return new Fact.SolTransfer(program, flow.op.ordinal(), position, table.get(from), table.get(to), amount,
                    status);
        }
        return new Fact.TokenTransfer(program, flow.op.ordinal(), position, table.get(flow.mint), address(from),
                address(to), amount - flow.withheld, flow.withheld, decimals, status);
    }

    private @Nullable Address address(int id) {
        return id == AddressTable.NONE ? null : table.get(id);
    }

    @Override
    FactStatus judge(BalanceCheck check) {
        return check.transfer(this);
    }
}
