/**
 * Who said what.
 *
 * <p>In: the text of one report with its actors and dates. Out: {@link
 * org.annals.statement.StatementMention}, in reading order. Who answers whom is decided in {@code
 * record}.
 */
@Internal
@NullMarked
package org.annals.statement;

import org.annals.Internal;
import org.jspecify.annotations.NullMarked;
