/** What Hibernate keeps: rows that are entities. Facts are not; they are appended and read in bulk by the stores. */
@NullMarked
package org.wallettracker.storage.entity;

import org.jspecify.annotations.NullMarked;
