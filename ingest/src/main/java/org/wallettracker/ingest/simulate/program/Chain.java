package org.wallettracker.ingest.simulate.program;

import java.util.ArrayList;
import java.util.List;

import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.ingest.simulate.wire.Account;
import org.wallettracker.ingest.simulate.wire.KeyMaker;
import org.wallettracker.ingest.simulate.wire.Mint;

/**
 * The accounts every transaction shares, under their real addresses (ONCHAIN 1.1, 2, 3.1, 4.3 to 4.5), so that labels
 * and rules about known accounts work on the simulated world too. Their balances are made up.
 */
public final class Chain {
    private static final long SOL = 1_000_000_000L;
    private static final String[] FEE_RECIPIENTS = {"62qc2CNXwrYqQScmEdiZFFAnJR262PxWEuNQtxfafNgV",
            "7VtfL8fvgNfhz17qKRMjzQEXgbdpnHHHQRh54R9jP2RJ", "7hTckgnGnLQR6sdH7YkqFTAA7VwTfYFaZ6EhEsU3saCX",
            "9rPYyANsfQZw3DnDmKE3YCQF5E8oD89UXoHn9JFEhJUz", "AVmoTthdrX6tKt4nDjco2D775W2YK3sDhxPcMmzUAmTY",
            "CebN5WGQ4jvEPvsVU4EoHEpgzq1VV7AbicfhtW4xC9iM", "FWsW1xNtWscwNmKv6wVsU1iTzRN6wmmk3MjxRP5tT7hz",
            "G5UZAVbAf46s7cKWoyKu8kYTip9DGTpbLZ2qa9Aq69dP"};
    private static final String[] MAYHEM_RECIPIENTS = {"GesfTA3X2arioaHp8bbKdjG9vJtskViWACZoYvxp4twS",
            "4budycTjhs9fD6xw62VBducVTNgMgJJ5BgtKq7mAZwn6", "8SBKzEQU4nLSzcwF4a74F2iaUDQyTfjGndn6qUWBnrpR",
            "4UQeTP1T39KZ9Sfxzo3WR5skgsaP6NZa87BAkuazLEKH", "8sNeir4QsLsJdYpc9RZacohhK1Y5FLU3nC5LXgYB4aa6",
            "Fh9HmeLNUMVCvejxCtCL2DbYaRyBFVJ5xrWkLnMH6fdk", "463MEnMeGyJekNZFQSTUABBEbLnvMTALbT6ZmsxAbAdq",
            "6AUH3WEHucYZyC61hqpqYUWVto5qA5hjHuNQ32GNnNxA"};
    private static final String[] BUYBACK_RECIPIENTS = {"5YxQFdt3Tr9zJLvkFccqXVUwhdTWJQc1fFg2YPbxvxeD",
            "9M4giFFMxmFGXtc3feFzRai56WbBqehoSeRE5GK7gf7", "GXPFM2caqTtQYC2cJ5yJRi9VDkpsYZXzYdwYpGnLmtDL",
            "3BpXnfJaUTiwXnJNe7Ej1rcbzqTTQUvLShZaWazebsVR", "5cjcW9wExnJJiqgLjq7DEG75Pm6JBgE1hNv4B2vHXUW6",
            "EHAAiTxcdDwQ3U4bU6YcMsQGaekdzLS3B5SmYo46kJtL", "5eHhjP8JaYkz83CWwvGU2uMUXefd3AazWGx4gpcuEEYD",
            "A7hAgCzFw14fejgCp387JUJRMNyz4j89JKnhtKU8piqW"};
    private static final String[] JITO_TIPS = {"96gYZGLnJYVFmbjzopPSU6QiEV5fGqZNyN9nmNhvrZU5",
            "HFqU5x63VTqvQss8hp11i4wVV8bD44PvwucfZ2bU7gRe", "Cw8CFyM9FkoMi7K7Crf6HNQqf4uEMzpKw6QNghXLvLkY",
            "ADaUMid9yfUytqMBgopwjb2DTLSokTSzL1zt6iGPaS49", "DfXygSm4jCyNCybVYYK6DwvWqjKee8pbDmJGcLWNDXjh",
            "ADuUkR4vqLUMWXxW9gh6D6L8pMSawimctcNZ5pGwDcEt", "DttWaMuVvTiduZRnguLF7jNxTgiMBZ1hyAumKUiL2KRL",
            "3AVi9Tg9Uo68tJfuvoKvqKNWKkC5wPdSSdeBnizKZ6jT"};
    private static final String[] EXCHANGES = {"5tzFkiKscXHK5ZXCGbXZxdw7gTjjD1mBwuoFbhUvuAi9",
            "9WzDXwBbmkg8ZTbNMqUxvQRAyrZzDsGYdLVL9zYtAWWM", "2ojv9BAiHUrvsm9gxDe7fJSzbNZSJcxZvf8dqmWGHG8S",
            "H8sMJSCQxfKiFTCfDR3DUMLPwcRbM61LGFJ8N4dK3WjS", "GJRs4FwHtemZ5ZE9x3FNvJ8TMwitKTh21yxdRPqn7npE",
            "5VCwKtCXgCJ6kit5FybXjvriW3xELsFDhYrPSqtJNmcD", "AC5RDfQFmDS1deWZos921JfqscXdByf8BKHs5ACWjtW2"};

    /** The system program. */
    public final Account system;
    /** The token program. */
    public final Account token;
    /** The token program with extensions. */
    public final Account token2022;
    /** The associated token program. */
    public final Account associatedToken;
    /** The compute budget program. */
    public final Account computeBudget;
    /** pump.fun's curve program. */
    public final Account pump;
    /** PumpSwap. */
    public final Account pumpSwap;
    /** The program both ask for their fees. */
    public final Account feeProgram;
    /** The program of the mayhem agent. */
    public final Account mayhem;
    /** pump.fun's configuration, event authority, mint authority, migrator, volume accumulator and fee configuration. */
    public final Account global;
    public final Account pumpEvents;
    public final Account mintAuthority;
    public final Account migrator;
    public final Account pumpVolume;
    public final Account pumpFees;
    /** The mayhem agent's parameters and the vault it trades from. */
    public final Account mayhemParams;
    public final Account mayhemVault;
    /** PumpSwap's configuration, event authority, volume accumulator and fee configuration. */
    public final Account swapConfig;
    public final Account swapEvents;
    public final Account swapVolume;
    public final Account swapFees;
    /** The rent sysvar. */
    public final Account rentSysvar;
    /** Wrapped SOL. */
    public final Mint wsol;
    /** The lookup table of version 0 transactions. */
    public final Account lookupTable;
    /** Receivers of the curve's protocol fee, of mayhem coins' and of the buyback share, each with its WSOL account. */
    public final List<Account> feeRecipients;
    public final List<Account> feeRecipientsWsol;
    public final List<Account> mayhemRecipients;
    public final List<Account> buybackRecipients;
    public final List<Account> buybackRecipientsWsol;
    /** Jito's tip accounts. */
    public final List<Account> tips;
    /** Trading terminals. */
    public final List<Terminal> terminals;
    /** Hot wallets of exchanges. */
    public final List<Account> exchanges;
    /** Hot wallets of exchanges whose addresses no list of labels holds. */
    public final List<Account> unlistedExchanges;
    /** A terminal whose fee wallet no list of labels holds. */
    public final Terminal unlistedTerminal;

    private int looked;

    /** The shared accounts of a world. */
    public Chain(KeyMaker keys) {
        system = fixed(Programs.SYSTEM.toBase58(), 1);
        token = fixed(Programs.TOKEN.toBase58(), 58_238_313);
        token2022 = fixed(Programs.TOKEN_2022.toBase58(), 70_128_637);
        associatedToken = fixed(Programs.ASSOCIATED_TOKEN.toBase58(), 3_388_605_256L);
        computeBudget = fixed(Programs.COMPUTE_BUDGET.toBase58(), 1);
        pump = fixed(Programs.PUMP.toBase58(), 8_502_112_342L);
        pumpSwap = fixed(Programs.PUMP_SWAP.toBase58(), 8_501_141_440L);
        feeProgram = fixed("pfeeUxB6jkeY1Hxd7CsFCAjcbHA9rWtchMGdZ6VojVZ", 6_046_720);
        mayhem = fixed("MAyhSmzXzV1pTf7LsNkrNwkWKTo4ougAJ1PPg47MD4e", 11_149_834);
        global = fixed("4wTV1YmiEkRvAtNtsSGPtUrqRYQMe5SKy2uB4Jjaxnjf", 4_089_612_038L);
        pumpEvents = fixed("Ce6TQqeHC9p8KetsN6JsjHK7UTZk7nasjjnr7XxXp9F1", 168_261_371);
        mintAuthority = fixed("TSLvdd1pWpHVjahSpsvCXUbgwsL3JAcvokwaKt1eokM", 1_020_235_880);
        migrator = fixed("39azUYFWPz3VHgKCf3VChUwbpURdCHRxjWVowf5jUJjg", 4_000 * SOL);
        pumpVolume = fixed("Hq2wp8uJ9jCPsYgNHex8RtqdvMPfVGoYwjvF1ATiwn2Y", 17_016_138);
        pumpFees = fixed("8Wf5TiAheLUqBrKXeYg2JtAFFMWtKdG2BSFgqUcPVwTt", 37_290_293);
        mayhemParams = fixed("13ec7XdrjF3h3YcqBTFDSReRcUFwbCnJaAQspM4j6DDJ", 3_104_160);
        mayhemVault = fixed("BwWK17cbHxwWBKZkUYvzxLcNQ1YVyaFezduWbtm2de6s", 46_700 * SOL);
        swapConfig = fixed("ADyA8hdefvWN2dbGGWFotbzWxrAvLW83WG6QCVXvJKqw", 5_000_000);
        swapEvents = fixed("GS4CU59F31iL7aR2Q8zVS8DRrcRnXX1yjQ66TqNVQnaR", 2_000_000);
        swapVolume = lookup(keys.derived("volume", pumpSwap).endowed(17_016_138));
        swapFees = lookup(keys.derived("fee-config", pumpSwap).endowed(37_290_293));
        rentSysvar = fixed("SysvarRent111111111111111111111111111111111", 1_009_200);
        wsol = new Mint(fixed(Programs.WSOL.toBase58(), 1_630_911_579_072L), token, 9, true);
        lookupTable = keys.account("lookup-table", 0);
        feeRecipients = all(FEE_RECIPIENTS, 9_339 * SOL);
        feeRecipientsWsol = wrapped(keys, feeRecipients);
        mayhemRecipients = all(MAYHEM_RECIPIENTS, 89_916 * SOL);
        buybackRecipients = all(BUYBACK_RECIPIENTS, 2 * SOL);
        buybackRecipientsWsol = wrapped(keys, buybackRecipients);
        tips = all(JITO_TIPS, 700 * SOL);
        exchanges = all(EXCHANGES, 900_000 * SOL);
        terminals = Terminal.all(this);
        unlistedExchanges = List.of(keys.account("exchange", 0).endowed(900_000 * SOL),
                keys.account("exchange", 1).endowed(900_000 * SOL));
        unlistedTerminal = new Terminal("unlisted", keys.account("terminal", 0).endowed(40 * SOL), 100, null);
    }

    Account fixed(String address, long lamports) {
        return lookup(new Account(Address.parse(address).toBytes()).endowed(lamports));
    }

    private Account lookup(Account account) {
        return account.lookedUp(looked++);
    }

    private List<Account> all(String[] addresses, long lamports) {
        List<Account> accounts = new ArrayList<>();
        for (String address : addresses) {
            accounts.add(fixed(address, lamports));
        }
        return List.copyOf(accounts);
    }

    private List<Account> wrapped(KeyMaker keys, List<Account> owners) {
        List<Account> accounts = new ArrayList<>();
        for (Account owner : owners) {
            accounts.add(lookup(keys.derived("wsol", owner).endowedTokens(wsol, owner, Tokens.RENT + 400 * SOL,
                    400 * SOL)));
        }
        return List.copyOf(accounts);
    }
}
