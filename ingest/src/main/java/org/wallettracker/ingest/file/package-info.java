/** Facts and prices out of files: any folder, any of the accepted forms, one clear message for everything else. */
@NullMarked
package org.wallettracker.ingest.file;

import org.jspecify.annotations.NullMarked;
