/** The stores' contracts and what only the embedded database can do wrong. */
package org.wallettracker.storage;
