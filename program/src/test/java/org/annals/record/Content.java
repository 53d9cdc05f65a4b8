package org.annals.record;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/** The words of a line that carry content, without their endings, as the score compares them. */
@NullMarked
final class Content {
  private static final Set<String> EMPTY =
      Set.of(
          ("the a an of in on at to for by with from and or that which who is are was were be been"
                  + " has have had its their his her it as s")
              .split(" ", -1));
  private static final Pattern AMERICA =
      Pattern.compile("\\bu\\.?s\\.?(a\\.?)?(?=\\W|$)|\\bunited states\\b|\\bamerican(s)?\\b");
  private static final Pattern WORD = Pattern.compile("[a-z0-9]+");

  private Content() {}

  static Set<String> words(String line) {
    String plain =
        Normalizer.normalize(line, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT).replace("’", "'");
    Set<String> words = new HashSet<>();
    Matcher m = WORD.matcher(AMERICA.matcher(plain).replaceAll(" us "));
    while (m.find()) {
      words.add(m.group().replaceFirst("(ies|es|s|ing|ed)$", ""));
    }
    words.removeAll(EMPTY);
    words.remove("");
    return words;
  }
}
