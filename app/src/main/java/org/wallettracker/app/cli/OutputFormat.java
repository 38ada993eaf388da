package org.wallettracker.app.cli;

/** How a command writes its answer. */
public enum OutputFormat {
    table, json, jsonl, csv
}
