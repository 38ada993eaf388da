/**
 * The domain's stores on a relational database: dictionary-coded facts over JDBC, everything else over Hibernate, all
 * of it on threads that nobody interrupts.
 */
@NullMarked
package org.wallettracker.storage.store;

import org.jspecify.annotations.NullMarked;
