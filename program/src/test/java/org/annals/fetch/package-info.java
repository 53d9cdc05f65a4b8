/** Tests of getting pages and feeds, against a server on this machine. */
@NullMarked
package org.annals.fetch;

import org.jspecify.annotations.NullMarked;
