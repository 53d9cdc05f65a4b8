package org.annals.edit;

import org.annals.export.Section;

/**
 * The fact that an edit is about.
 *
 * @param section where it stands
 * @param place its evidence, or one of several; the words decide which fact is meant
 * @param id that it had when the edit was made; tells apart facts that rest on the same words, and
 *     is looked at for nothing else
 * @param isShared whether another fact of the section rested on the same words then, so that the
 *     words alone do not tell
 */
public record Target(Section section, Place place, String id, boolean isShared) {}
