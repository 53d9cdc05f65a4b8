package org.annals.time;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules that read time expressions, by name, from {@code rules.txt}. */
final class Rules {
  /**
   * One example of a rule.
   *
   * @param published day of publication, EDTF
   * @param expected the last expression of the sentence: words = TIMEX3 value = EDTF
   */
  record Example(String rule, String sentence, String published, String expected) {}

  private static final List<Example> EXAMPLES =
      Lexicon.lines("rules.txt").stream().map(Rules::example).toList();

  private static final Set<String> NAMES =
      EXAMPLES.stream().map(Example::rule).collect(Collectors.toUnmodifiableSet());

  private Rules() {}

  private static Example example(String line) {
    String[] parts = line.split("\\|", -1);
    return new Example(parts[0].strip(), parts[2].strip(), parts[3].strip(), parts[4].strip());
  }

  static boolean isOne(String name) {
    return NAMES.contains(name);
  }

  static List<Example> examples() {
    return EXAMPLES;
  }
}
