/**
 * Words, sentences, names and dependencies: the one door to Stanford CoreNLP and to WordNet.
 *
 * <p>In: {@link org.annals.report.Report}. Out: {@link org.annals.language.Text}. Start at {@link
 * org.annals.language.Language}. What the sentences say is decided elsewhere.
 */
@Internal
@NullMarked
package org.annals.language;

import org.annals.Internal;
import org.jspecify.annotations.NullMarked;
