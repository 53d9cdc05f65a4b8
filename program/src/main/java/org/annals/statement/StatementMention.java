package org.annals.statement;

import java.util.List;
import org.annals.text.Evidence;
import org.annals.text.Span;
import org.annals.time.TimeReference;
import org.jspecify.annotations.Nullable;

/**
 * A statement as one report gives it.
 *
 * @param speaker local id of the actor; null if the speaker is only described
 * @param speakerWords the speaker as written: "a senior defense official"
 * @param anonymous whether the report keeps the speaker's name back
 * @param reason why, as written: "because he was not authorized to comment publicly"; null if not
 *     said
 * @param mode direct, indirect or mixed
 * @param gist the content in one line, from the report's own words
 * @param when when it was said
 * @param to local id of the actor spoken to; null if not said
 * @param distanced whether the reporter keeps his distance ("claimed")
 * @param source where the speaker stands in the report; empty for an attitude given to no one
 * @param cue where the verb or phrase of saying stands; null if there is none
 * @param content where the words said stand, in reading order, at least one
 * @param evidence the sentences, in reading order, at least one; their focus is the words said
 * @param why the rule that read it
 */
public record StatementMention(
    @Nullable String speaker,
    String speakerWords,
    boolean anonymous,
    @Nullable String reason,
    Mode mode,
    String gist,
    TimeReference when,
    @Nullable String to,
    boolean distanced,
    Span source,
    @Nullable Span cue,
    List<Span> content,
    List<Evidence> evidence,
    String why) {
  public StatementMention {
    content = List.copyOf(content);
    evidence = List.copyOf(evidence);
  }

  /** The same, said by another with him. */
  StatementMention by(Speaker other) {
    return new StatementMention(
        other.actor(),
        other.words(),
        other.anonymous(),
        other.reason(),
        mode,
        gist,
        when,
        to,
        distanced,
        other.span(),
        cue,
        content,
        evidence,
        why);
  }
}
