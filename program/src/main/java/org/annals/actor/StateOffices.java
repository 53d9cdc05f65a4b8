package org.annals.actor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is known of an office of state by its title alone, for those who see several reports. */
public final class StateOffices {
  /** What of a state an office belongs to. */
  public enum Of {
    STATE,
    GOVERNMENT,
    LEGISLATURE,
    DEPARTMENT,
    MILITARY
  }

  /**
   * An office of state.
   *
   * @param relation how its bearer stands to what it is the office of
   * @param of what that is
   * @param state the one state that has such an office; null if many have
   */
  public record Office(RelationKind relation, Of of, @Nullable String state) {}

  private static final Pattern WORD_END = Pattern.compile("(?:['’]s?)?[\\s,]+|['’]s$");
  private static final int LONGEST_NAME = 4;
  private static final HeadNouns NOUNS = new HeadNouns();

  private StateOffices() {}

  /** The office that a title names; empty where it is none of a state's, "spokesman". */
  public static Optional<Office> of(String title) {
    return NOUNS.title(title).flatMap(StateOffices::office);
  }

  private static Optional<Office> office(HeadNouns.Title title) {
    return switch (title.of()) {
      case "state" -> Optional.of(new Office(title.relation(), Of.STATE, title.state()));
      case "government" -> Optional.of(new Office(title.relation(), Of.GOVERNMENT, title.state()));
      case "department" -> Optional.of(new Office(title.relation(), Of.DEPARTMENT, title.state()));
      case "legislature" ->
          Optional.of(new Office(title.relation(), Of.LEGISLATURE, title.state()));
      case "military" -> Optional.of(new Office(title.relation(), Of.MILITARY, title.state()));
      default -> Optional.empty();
    };
  }

  /** What a department is of whose head has this title: "defense" of the "secretary of defense". */
  public static String subject(String title) {
    return title
        .replaceFirst("^(?:deputy|assistant|under|acting) ?-?", "")
        .replace("secretary of ", "")
        .replace(" secretary", "");
  }

  /** The state that a person of this name has led in this office. */
  public static Optional<String> ruled(String title, String name) {
    return Rulers.get().state(title, List.of(name.split(" ", -1)));
  }

  /** The states that words name, by name or adjective. */
  public static Set<String> statesIn(String words) {
    Set<String> states = new TreeSet<>();
    List<String> parts = List.of(WORD_END.split(words, -1));
    for (int i = 0; i < parts.size(); i++) {
      for (int end = Math.min(parts.size(), i + LONGEST_NAME); end > i; end--) {
        Optional<String> state =
            Gazetteer.get().stateInFront(String.join(" ", parts.subList(i, end)));
        if (state.isPresent()) {
          states.add(state.get());
          break;
        }
      }
    }
    return states;
  }
}
