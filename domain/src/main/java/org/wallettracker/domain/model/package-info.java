/**
 * The words of the field: addresses, signatures, transactions and the facts they prove. Values only; may use the JDK
 * and nothing else.
 */
@NullMarked
package org.wallettracker.domain.model;

import org.jspecify.annotations.NullMarked;
