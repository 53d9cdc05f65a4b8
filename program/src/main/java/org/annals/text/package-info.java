/**
 * Places in a text and what stands there.
 *
 * <p>In: offsets. Out: {@link org.annals.text.Span} and {@link org.annals.text.Evidence}, which
 * every fact carries. What the words mean is decided elsewhere.
 */
@Internal
@NullMarked
package org.annals.text;

import org.annals.Internal;
import org.jspecify.annotations.NullMarked;
