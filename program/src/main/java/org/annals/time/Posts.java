package org.annals.time;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
import org.annals.text.WordList;

/**
 * Holders of posts that reports name with title and full name, from {@code posts.txt}: "the foreign
 * minister, N. N.", "N. N., the treasury secretary,". A surname alone is not enough: there are too
 * many posts.
 */
final class Posts {
  /** How far behind the name its title may begin and end. */
  private static final int TITLE_CHARACTERS = 70;

  private static final Pattern MARK = Pattern.compile("\\p{M}+");

  /** "John F. Smith" is he who is known as John Smith. */
  private static final Pattern INITIAL = Pattern.compile("(?<=\\p{L} )\\p{L}\\. ");

  private static final Pattern CLAUSE_END = Pattern.compile("[,;.:()]");

  /** "former", "deputy", "acting": another post, or the same at another time. */
  private static final Set<String> OTHER = WordList.words(Posts.class, "other-posts.txt");

  /** A term, with the titles it may be named by, all in plain lower-case letters. */
  private record Post(String name, List<String> titles, Offices.Term term) {}

  private static final Map<String, List<Post>> BY_SURNAME = load();

  private Posts() {}

  private static Map<String, List<Post>> load() {
    Map<String, List<Post>> posts = new HashMap<>();
    List<String> titles = new ArrayList<>();
    boolean rows = false;
    for (String line : Lexicon.lines("posts.txt")) {
      if (line.startsWith("=")) {
        if (rows) {
          titles = new ArrayList<>();
        }
        rows = false;
        for (String title : line.substring(1).split(",", -1)) {
          titles.add(title.strip());
        }
        continue;
      }
      rows = true;
      String[] parts = line.split("\\|", -1);
      String name = plain(parts[0].strip());
      LocalDate to = parts[2].isBlank() ? null : LocalDate.parse(parts[2].strip());
      Offices.Term term =
          new Offices.Term(
              titles.get(0), parts[0].strip(), LocalDate.parse(parts[1].strip()), to, null, "");
      posts.computeIfAbsent(last(name), k -> new ArrayList<>()).add(new Post(name, titles, term));
    }
    return posts;
  }

  /** All in a report, in reading order. */
  static List<OfficeMention> in(Text text, List<List<TimeExpression>> times) {
    List<OfficeMention> found = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      for (Token token : sentence.tokens()) {
        List<Post> posts = BY_SURNAME.getOrDefault(last(plain(token.word())), List.of());
        List<Offices.Term> terms = posts.isEmpty() ? List.of() : held(text, sentence, token, posts);
        if (!terms.isEmpty()) {
          found.add(
              OfficeMention.mention(
                  text,
                  sentence,
                  token.index(),
                  token.index(),
                  terms,
                  OfficeMention.Kind.IN_OFFICE,
                  times.get(sentence.index())));
        }
      }
    }
    return found;
  }

  /** The terms of those that the words up to the token name in full and with their title. */
  private static List<Offices.Term> held(
      Text text, Sentence sentence, Token token, List<Post> posts) {
    String all = text.report().text();
    int begin = sentence.token(0).span().begin();
    int end = sentence.token(sentence.size() - 1).span().end();
    String before = INITIAL.matcher(plain(all.substring(begin, token.span().end()))).replaceAll("");
    String after = plain(all.substring(token.span().end(), end));
    List<Offices.Term> terms = new ArrayList<>();
    for (Post post : posts) {
      if (endsWith(before, post.name())) {
        String lead = before.substring(0, before.length() - post.name().length()).strip();
        boolean titled =
            post.titles().stream().anyMatch(t -> isBefore(lead, t) || isAfter(after, t));
        if (titled) {
          terms.add(post.term());
        }
      }
    }
    return terms;
  }

  /** "British foreign secretary N. N.", "its finance minister, N. N.". */
  private static boolean isBefore(String lead, String title) {
    String words = lead.endsWith(",") ? lead.substring(0, lead.length() - 1).strip() : lead;
    return endsWith(words, title)
        && isSame(words.substring(0, words.length() - title.length()).strip());
  }

  /** ", the foreign secretary of Britain, ". */
  private static boolean isAfter(String after, String title) {
    if (!after.startsWith(", ")) {
      return false;
    }
    String clause = CLAUSE_END.split(after.substring(2), 2)[0];
    int at = clause.indexOf(title);
    int end = at + title.length();
    return at >= 0
        && end <= TITLE_CHARACTERS
        && (at == 0 || clause.charAt(at - 1) == ' ')
        && (end == clause.length() || !Character.isLetterOrDigit(clause.charAt(end)))
        && isSame(clause.substring(0, at).strip());
  }

  /** Whether the words before a title leave it as it is. */
  private static boolean isSame(String words) {
    return !OTHER.contains(words.substring(words.lastIndexOf(' ') + 1).replace("-", ""))
        && !OTHER.contains(last(words));
  }

  private static boolean endsWith(String words, String end) {
    int at = words.length() - end.length();
    return words.endsWith(end) && (at == 0 || !Character.isLetterOrDigit(words.charAt(at - 1)));
  }

  /** The last part of a name, by which it is looked up. */
  private static String last(String name) {
    return name.substring(Math.max(name.lastIndexOf(' '), name.lastIndexOf('-')) + 1);
  }

  private static String plain(String words) {
    return MARK.matcher(Normalizer.normalize(words, Normalizer.Form.NFKD))
        .replaceAll("")
        .replace('’', '\'')
        .toLowerCase(Locale.ROOT);
  }
}
