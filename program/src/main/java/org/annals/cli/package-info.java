/**
 * The commands: what a user types, sees, and gets as exit code.
 *
 * <p>In: arguments. Out: records, exports, text on the terminal. Start at {@link
 * org.annals.cli.Annals}. Nothing is decided here about what reports say.
 */
@Internal
@NullMarked
package org.annals.cli;

import org.annals.Internal;
import org.jspecify.annotations.NullMarked;
