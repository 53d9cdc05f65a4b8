/**
 * All that the reports say together: one record out of many extracts.
 *
 * <p>In: {@link org.annals.record.Extract}, all that one report says. Out: {@link
 * org.annals.record.Record}, a pure function of the set of extracts, whatever their order. How it
 * is kept is decided in {@code store}, how it is written in {@code export}.
 */
@Internal
@NullMarked
package org.annals.record;

import org.annals.Internal;
import org.jspecify.annotations.NullMarked;
