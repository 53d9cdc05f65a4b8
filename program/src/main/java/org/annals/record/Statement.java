package org.annals.record;

import java.util.List;
import org.annals.statement.Mode;
import org.annals.text.Evidence;
import org.annals.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * One statement of the record.
 *
 * @param identity id, origins and the days on which it was known
 * @param speaker actor id, or the speaker as written
 * @param anonymous whether the report keeps the speaker's name back
 * @param reason why, as written; null if not said
 * @param mode direct, indirect or mixed
 * @param gist the content in one line
 * @param when when it was said
 * @param to actor id; null if not said
 * @param distanced whether the reporter keeps his distance ("claimed")
 * @param source where the speaker stands in the report of the first evidence
 * @param cue where the verb of saying stands; null if there is none
 * @param content where the words said stand, in reading order
 * @param evidence the words, by report
 * @param why the rule that read it
 */
public record Statement(
    Identity identity,
    String speaker,
    boolean anonymous,
    @Nullable String reason,
    Mode mode,
    String gist,
    Dated when,
    @Nullable String to,
    boolean distanced,
    Span source,
    @Nullable Span cue,
    List<Span> content,
    List<Evidence> evidence,
    String why) {
  public Statement {
    content = List.copyOf(content);
    evidence = List.copyOf(evidence);
  }
}
