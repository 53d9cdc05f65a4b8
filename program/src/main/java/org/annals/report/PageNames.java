package org.annals.report;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.annals.text.WordList;
import org.jsoup.nodes.Element;

/**
 * What a page's own names for its parts say of them. The names are in {@code page-names.tsv}, which
 * tells how they are compared.
 */
final class PageNames {
  /** What stands in a part of a page. */
  enum Part {
    /** Never the article, whatever it holds. */
    NEVER,
    ELSEWHERE,
    ARTICLE,
    BYLINE,
    DATE,
    UPDATED,
    SUMMARY
  }

  /** Longest names looked at: some pages keep whole style sheets in the attribute. */
  private static final int LONGEST = 300;

  private static final Map<Part, Set<String>> NAMES = load();

  private PageNames() {}

  private static Map<Part, Set<String>> load() {
    Map<Part, Set<String>> names = new EnumMap<>(Part.class);
    for (List<String> row : WordList.rows(PageNames.class, "page-names.tsv")) {
      Part part = Part.valueOf(row.get(0).toUpperCase(Locale.ROOT));
      names.computeIfAbsent(part, p -> new HashSet<>()).addAll(List.of(row.get(1).split(";", -1)));
    }
    return names;
  }

  /** All that the element's class, id and other names say; a page may say several things. */
  static Set<Part> of(Element element) {
    Set<Part> parts = EnumSet.noneOf(Part.class);
    for (String attribute :
        List.of("class", "id", "itemprop", "rel", "data-testid", "data-component")) {
      String value = element.attr(attribute);
      if (!value.isEmpty() && value.length() <= LONGEST) {
        for (String name : value.split("\\s+", -1)) {
          read(name, parts);
        }
      }
    }
    return parts;
  }

  private static void read(String name, Set<Part> parts) {
    String before = "";
    lookUp(name.toLowerCase(Locale.ROOT), parts);
    for (String word : name.split("[^\\p{L}\\d]+|(?<=[\\p{Ll}\\d])(?=\\p{Lu})", -1)) {
      String lower = word.toLowerCase(Locale.ROOT);
      if (lower.isEmpty()) {
        continue;
      }
      lookUp(lower, parts);
      if (!before.isEmpty()) {
        lookUp(before + "-" + lower, parts);
      }
      before = lower;
    }
  }

  private static void lookUp(String name, Set<Part> parts) {
    for (Part part : Part.values()) {
      if (Objects.requireNonNull(NAMES.get(part)).contains(name)) {
        parts.add(part);
      }
    }
  }
}
