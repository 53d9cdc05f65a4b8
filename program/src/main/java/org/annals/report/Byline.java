package org.annals.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annals.text.WordList;
import org.jspecify.annotations.Nullable;

/**
 * The line that names who wrote a report.
 *
 * <p>"By" and names need no more; names alone are taken for a byline only where one is to be
 * expected, and if the first name is a given name or no word at all. A line "Hope Springs" is
 * beyond that.
 *
 * @param names in order
 * @param end where the byline ends
 */
record Byline(List<String> names, int end) {
  private static final Set<String> GIVEN = WordList.words(Byline.class, "given-names.txt");

  private static final String INITIALS = "(?:\\p{Lu}\\.[ -]?)+";
  private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}’'-]*\\p{L}\\.?";
  private static final String PARTICLE =
      "(?:(?i:al|el|bin|ibn|abu|de|del|della|di|da|dos|du|la|le|van|von|der|den|ten|ter|y)[ -]){0,2}";
  private static final String NAME =
      "(?:" + WORD + "|" + INITIALS + ")(?: " + PARTICLE + "(?:" + WORD + "|" + INITIALS
          + ")){1,3}";
  private static final String OUTLET =
      "(?:[Tt]he )?(?:Associated Press|Reuters|AFP|AP|Agence France-Presse|Bloomberg(?: News)?|UPI|dpa"
          + "|Xinhua|[Ss]taff(?: [Ww]riters?| [Rr]eporters?)?|\\p{Lu}[\\p{L} ]{2,30}"
          + " (?:[Ss]taff|[Nn]ews|[Dd]esk|Agency|Agencies|Correspondent))";
  private static final String LIST =
      "(?<names>(?:"
          + NAME
          + "|"
          + OUTLET
          + ")(?:(?:, and |, | and | & |; )(?:"
          + NAME
          + "|"
          + OUTLET
          + "))*+)";
  private static final String ROLE =
      "(?:(?:,|\\s*[|·•/(]|\\s+[-–—]|\\s+for|\\s+in)?\\s*"
          + "(?<role>[\\p{Lu}@(][\\p{L} .,’'/&@_)-]{1,60}|[\\p{Ll} ,-]{0,40}"
          + "(?:writers?|reporters?|correspondents?|editors?|staff|authors?|columnists?|hosts?)(?: (?:of|at|for) [\\p{L} ’'-]{2,40})?))";
  private static final Pattern BY =
      Pattern.compile(
          "(?:(?i:(?:story |text |written |words |report |reported |reporting |posted |updated |compiled |maintained |curated )?by|author|"
              + "writer|reporter|words|text)(?:: ?| )(?:(?:our|the|a)? ?(?:[\\p{Ll}-]+ ){0,2}(?:reporter|correspondent|editor|staff|writer)s? )?)(?:"
              + LIST
              + ")(?=$|\\s*[,|·•/(]|\\s+[-–—]|\\s+for |\\s+in |\\s+and the |\\s+\\p{Lu}|\\s+(?:\\d|[Pp]ublished))");
  private static final Pattern CLOSING =
      Pattern.compile(
          "(?<=[|·•–—,.] {1,3})(?<label>(?:[Bb]y|[Ww]ith) |(?<=\\| {1,3}))" + LIST + "$");
  private static final int LONGEST_MASTHEAD = 160;
  private static final Pattern NAMES = Pattern.compile(LIST);
  private static final Pattern REST = Pattern.compile("(?:" + ROLE + ")?\\s*");
  private static final Pattern JOB =
      Pattern.compile(
          "(?i)\\b(?:writers?|reporters?|correspondents?|editors?|staff|journalists?|columnists?|authors?|hosts?"
              + "|bureau|AP|AFP|Reuters|Associated Press|Bloomberg|news|times|post|agencies)\\b");
  private static final Pattern IS_OUTLET = Pattern.compile(OUTLET);
  private static final Pattern BETWEEN = Pattern.compile(", and |, | and | & |; ");

  /** "By" and names at {@code from}; the line may go on after it. Null if there is none. */
  static @Nullable Byline labelled(String text, int from, int to) {
    Matcher m = BY.matcher(text).region(from, Math.min(to, from + 200));
    if (!m.lookingAt()) {
      return null;
    }
    int end = m.end("names");
    Matcher rest = REST.matcher(text).region(end, to);
    if (rest.matches() && to - end <= 80 && !Prose.endsSentence(text.substring(from, to))) {
      end = to;
    }
    return new Byline(split(m.group("names")), end);
  }

  /**
   * "THE RIVER | the weekly letter, by Jane Doe": who writes it, at the end of the first lines; its
   * {@code end} is where the byline begins. Null if there is none.
   */
  static @Nullable Byline closing(String text, int from, int to, Vocabulary vocabulary) {
    if (to - from > LONGEST_MASTHEAD) {
      return null;
    }
    Matcher m = CLOSING.matcher(text).region(from, to);
    if (!m.find() || m.end() != to || m.start("label") == from) {
      return null;
    }
    List<String> names = split(m.group("names"));
    boolean plain = m.group("label").equals("by ") || text.charAt(m.start("label") - 2) != ',';
    boolean persons =
        (plain && m.group("label").matches("[Bb]y "))
            || names.stream().allMatch(name -> isPerson(name, vocabulary));
    return persons ? new Byline(names, m.start("label")) : null;
  }

  /** Names, and what their bearers are, that take up the whole of a line. */
  static @Nullable Byline bare(String text, int from, int to, Vocabulary vocabulary) {
    if (to - from > 160) {
      return null;
    }
    Matcher m = NAMES.matcher(text).region(from, to);
    if (!m.lookingAt()) {
      return null;
    }
    List<String> names = split(m.group("names"));
    Matcher rest = REST.matcher(text).region(m.end(), to);
    boolean job = m.end() < to && rest.matches() && JOB.matcher(text).region(m.end(), to).find();
    if (m.end() < to && !job) {
      return null;
    }
    for (String name : names) {
      if (!isPerson(name, vocabulary)) {
        return null;
      }
    }
    return new Byline(names, to);
  }

  /** A name on a line, and on the next for whom and from where: "Jane Doe\nNews Radio, Lima". */
  static boolean isSigned(String name, String place, Vocabulary vocabulary) {
    return name.matches(NAME)
        && isPerson(name, vocabulary)
        && place.matches("\\p{Lu}[\\p{L} .,’'&-]{2,60}")
        && !Prose.endsSentence(place);
  }

  /** Whether it is likely to be somebody's name: its first word is a given name, or no word. */
  static boolean isPerson(String name, Vocabulary vocabulary) {
    List<String> words = Prose.words(name, 6);
    if (words.size() < 2 || words.size() > 5) {
      return false;
    }
    String first = Prose.bare(words.get(0)).toLowerCase(Locale.ROOT);
    String last = Prose.bare(words.get(words.size() - 1)).toLowerCase(Locale.ROOT);
    boolean known = GIVEN.contains(first) || words.get(0).matches("(?:\\p{Lu}\\.)+");
    // An abbreviation is no name, nor is what ends like a class of things.
    boolean acronym =
        words.get(0).length() <= 4
            && words.get(0).equals(words.get(0).toUpperCase(Locale.ROOT))
            && !words.get(1).equals(words.get(1).toUpperCase(Locale.ROOT));
    return known
        || (!acronym
            && !vocabulary.isWord(first)
            && !vocabulary.isClosedClass(last)
            && !vocabulary.isWord(last));
  }

  /** The persons, or where there is none, the outlets. */
  private static List<String> split(String names) {
    List<String> persons = new ArrayList<>();
    List<String> outlets = new ArrayList<>();
    for (String name : BETWEEN.split(names, -1)) {
      (IS_OUTLET.matcher(name.strip()).matches() ? outlets : persons).add(name.strip());
    }
    return List.copyOf(persons.isEmpty() ? outlets : persons);
  }
}
