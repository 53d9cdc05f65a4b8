/** Annals: one dated, sourced, checkable record out of the reporting on a long-running story. */
@NullMarked
package org.annals;

import org.jspecify.annotations.NullMarked;
