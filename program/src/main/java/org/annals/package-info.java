/**
 * Annals: one dated, sourced, checkable record out of the reporting on a long-running story.
 *
 * <p>This package is the library, for use from other programs; start at {@link org.annals.Library}
 * for texts and at {@link org.annals.Chronicle} for a record that is there. All packages below it
 * are {@link org.annals.Internal}.
 */
@NullMarked
package org.annals;

import org.jspecify.annotations.NullMarked;
