/**
 * Which of many mixed reports tell of one story.
 *
 * <p>In: {@link org.annals.report.Report}. Out: {@link org.annals.story.Storyline}, the largest
 * first. Start at {@link org.annals.story.Storylines}; {@link org.annals.story.About} chooses the
 * reports of one story by a query. What a story tells is decided in {@code record}; neither reads a
 * sentence, so that an archive is sorted in minutes, before any of it is analysed.
 */
@Internal
@NullMarked
package org.annals.story;

import org.annals.Internal;
import org.jspecify.annotations.NullMarked;
