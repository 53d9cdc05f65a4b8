package org.annals.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annals.event.PloverClass;
import org.annals.language.WordNet;
import org.annals.text.Evidence;
import org.annals.text.Span;
import org.annals.text.WordRuns;
import org.jspecify.annotations.Nullable;

/**
 * Finds accounts of one thing that exclude each other where a report sets them side by side: a
 * claim and its denial ("accused the firm of fraud, a charge it denies"), and two who name another
 * doer or cause ("the army blamed rebels for the blast; residents said it was government planes").
 *
 * <p>Nobody is taken at his word: all of these are of the kind {@code position}. A denial is one of
 * the claim in its own sentence or, where it points back ("denied it"), in the sentence before; two
 * causes are of one thing only if the second is told of "it" or names the same thing. Between
 * reports only what {@link StatementLinks} finds to contradict each other stands here.
 */
final class RivalAccounts {
  /** What may stand between two sentences that follow each other. */
  private static final int NEXT = 2;

  /**
   * One side: a statement, or an event that tells of a charge or of a denial.
   *
   * @param who ids or words of those who say it; none if it is not told
   * @param span its sentence
   * @param at where its verb, or what is said, begins
   * @param cause whom or what it holds to have done something; null if nobody
   */
  private record Told(
      String id,
      Set<String> who,
      Span span,
      int at,
      String line,
      @Nullable Cause cause,
      boolean charges) {
    boolean isBeside(Told other) {
      boolean next = span.end() <= other.span.begin() && other.span.begin() - span.end() <= NEXT;
      return span.equals(other.span) || next;
    }

    boolean isOfAnother(Told other) {
      return who.stream().noneMatch(other.who::contains);
    }
  }

  private final Map<String, Disagreement> found = new TreeMap<>();

  private RivalAccounts() {}

  /**
   * The disagreements, by id.
   *
   * @param answers links among the statements
   */
  static List<Disagreement> among(
      List<Statement> statements, List<Event> events, List<Link> answers) {
    RivalAccounts rivals = new RivalAccounts();
    Set<String> answered = new HashSet<>();
    for (Link link : answers) {
      if (link.kind() == Link.Kind.CONTRADICTS) {
        answered.addAll(link.between());
        rivals.position(link.between().get(0), link.between().get(1), link.why());
      }
    }
    Map<String, List<Told>> claims = new TreeMap<>();
    Side.bySide(statements, RivalAccounts::byReport)
        .forEach(
            some ->
                some.forEach(
                    (report, told) ->
                        claims.computeIfAbsent(report, k -> new ArrayList<>()).addAll(told)));
    rivals.causes(claims);
    rivals.deeds(claims);
    for (Event event : events) {
      if (event.type() == PloverClass.ACCUSE && event.status().isDeed()) {
        for (Evidence e : event.evidence()) {
          claims.computeIfAbsent(e.report(), k -> new ArrayList<>()).add(told(event, e, true));
        }
      }
    }
    for (Event event : events) {
      for (Evidence e : event.evidence()) {
        if (event.type() == PloverClass.REJECT && event.status().isDeed()) {
          rivals.denial(event, e, claims.getOrDefault(e.report(), List.of()), answered);
        }
      }
    }
    return List.copyOf(rivals.found.values());
  }

  private static Map<String, List<Told>> byReport(List<Statement> statements) {
    Map<String, List<Told>> told = new TreeMap<>();
    for (Statement s : statements) {
      Evidence e = s.evidence().get(0);
      if (CHARGED.matcher(s.gist()).find()) {
        continue; // "the rebels, accused by": no words of the rebels
      }
      told.computeIfAbsent(e.report(), k -> new ArrayList<>()).add(told(s, e));
    }
    return told;
  }

  private static Told told(Statement s, Evidence e) {
    Cause cause = cause(s.gist());
    boolean charges = cause != null || CHARGES.matcher(s.gist()).find();
    int at = s.content().get(0).begin();
    return new Told(
        s.identity().id(),
        Set.of(s.speaker().toLowerCase(Locale.ROOT)),
        e.span(),
        at,
        s.gist(),
        cause,
        charges);
  }

  private static Told told(Event event, Evidence e, boolean charges) {
    Set<String> who = new TreeSet<>();
    event.by().forEach(by -> who.add(by.toLowerCase(Locale.ROOT)));
    return new Told(
        event.identity().id(), who, e.span(), e.focus().begin(), event.what(), null, charges);
  }

  private void position(String a, String b, String why) {
    List<String> ids = List.copyOf(new TreeSet<>(List.of(a, b)));
    if (ids.size() == 2) {
      Disagreement d =
          new Disagreement("d-" + String.join("-", ids), Disagreement.Kind.POSITION, ids, why);
      found.putIfAbsent(d.id(), d);
    }
  }

  private static final Pattern CHARGES =
      Pattern.compile(
          "(?i)^(?:(?:has|have|had|also) )*(?:accus(?:ed?|es|ing)|blam(?:ed?|es|ing))\\b");

  private static final Pattern CHARGED =
      Pattern.compile("(?i)^(?:accused|blamed) (?:by|of|for)\\b");

  private static final Pattern DENIES =
      Pattern.compile(
          "(?i)den(?:y|ies|ied)|disput(?:es?|ed)|refut(?:es?|ed)|rebut(?:s|ted)?|reject(?:s|ed)?");

  private static final String CLAIM =
      "(?:accusation|allegation|claim|charge|account|suggestion|assertion)s?";

  /** "denied it", "rejects the charge": what is denied is what was just said. */
  private static final Pattern POINTS_BACK =
      Pattern.compile(
          "(?is)^\\s+(?:it|this|that|(?:the|this|that|these|those|such|all|any) (?:[\\w-]+ )?"
              + CLAIM
              + ")(?=[.,;:)]|\\s+(?:and|but|as|saying)\\b|\\s*$).*");

  /** "denied responsibility": of what another has charged him with. */
  private static final Pattern INNOCENT =
      Pattern.compile(
          "(?is)^\\s+(?:(?:all|any) )?(?:responsibility|involvement|wrongdoing|blame|guilt|complicity|role|part"
              + "|having (?:done so|any part|a hand))(?=[.,;:)]|\\s+(?:and|but|in|for|as|saying)\\b|\\s*$).*");

  /** "a charge the firm denies", "which the army denied", as they stand before the verb. */
  private static final Pattern RELATIVE =
      Pattern.compile(
          "(?is).*[,–—(]\\s*(?:(?:an?|the) (?:[\\w-]+ )?"
              + CLAIM
              + "(?: (?:that|which))?|which) (?<who>[^,;:.]{2,60}?)\\s+(?:(?:has|have|had|strongly|firmly|flatly"
              + "|vehemently|repeatedly|always|consistently|denies and) )*$");

  private static final Pattern DENIED_DEED =
      Pattern.compile("(?i)^(?:(?:has|have|had|also) )*denied (?:ever )?(?<deed>\\p{L}{3,}ing)\\b");

  /** "accused Dolna of shelling the town. Dolna denied shelling it." */
  private void deeds(Map<String, List<Told>> claims) {
    for (List<Told> of : claims.values()) {
      for (Told denial : of) {
        Matcher deed = DENIED_DEED.matcher(denial.line());
        if (deed.find()) {
          Pattern same = Pattern.compile("(?i)\\b" + Pattern.quote(deed.group("deed")) + "\\b");
          for (Told claim : of) {
            boolean before = claim.at() < denial.at() && claim.isBeside(denial);
            if (before
                && claim.charges()
                && claim.isOfAnother(denial)
                && same.matcher(claim.line()).find()) {
              position(
                  denial.id(),
                  claim.id(),
                  "the denial stands beside what another says: " + claim.line());
            }
          }
        }
      }
    }
  }

  /** A denial of what stands beside it. */
  private void denial(Event event, Evidence e, List<Told> claims, Set<String> answered) {
    String words = e.words();
    int begin = e.focus().begin() - e.span().begin();
    int end = begin + e.focus().length();
    if (!DENIES.matcher(words.substring(begin, end)).matches()) {
      return;
    }
    String after = words.substring(end);
    boolean back = POINTS_BACK.matcher(after).matches();
    boolean innocent = INNOCENT.matcher(after).matches();
    boolean relative =
        RELATIVE.matcher(words.substring(0, begin)).matches()
            && after.matches("(?s)\\s*(?:$|[.,;:)–—]).*");
    Told own = told(event, e, false);
    Told claim = null;
    for (Told c : claims) {
      boolean here = c.span().equals(own.span()) && c.at() < own.at();
      boolean before = !c.span().equals(own.span()) && c.isBeside(own);
      boolean fits =
          here ? relative || back || (innocent && c.charges()) : before && (back || innocent);
      boolean charge = !innocent || c.charges();
      if (fits && charge && c.isOfAnother(own) && (claim == null || isBetter(c, claim, own))) {
        claim = c;
      }
    }
    if (claim != null && !answered.contains(claim.id())) {
      position(own.id(), claim.id(), "the denial stands beside what another says: " + claim.line());
    }
  }

  /** The nearest before it; a statement before an event. */
  private static boolean isBetter(Told c, Told than, Told own) {
    boolean here = c.span().equals(own.span());
    boolean other = than.span().equals(own.span());
    return here == other ? than.id().startsWith("e") && c.id().startsWith("s") : here;
  }

  /**
   * Who or what a statement holds to have done something.
   *
   * @param deed words for what was done; empty if it is only pointed to
   */
  private record Cause(Set<String> doer, Set<String> deed) {}

  private static final String BE = "(?:was|were|is|are|had been|has been|have been)";

  private static final List<Pattern> CAUSES =
      List.of(
          Pattern.compile(
              "(?i)^(?:(?:has|have|had|also) )*blam(?:ed?|es|ing) (?<doer>[^,;]+?) (?:for|over) (?<deed>[^,;]+)"),
          Pattern.compile(
              "(?i)^(?:(?:has|have|had|also) )*blam(?:ed?|es|ing) (?<deed>[^,;]+?) on (?<doer>[^,;]+)"),
          Pattern.compile(
              "(?i)^(?<deed>[^,;]+?) "
                  + BE
                  + " (?:[\\w-]+ly )?(?:caused|triggered|sparked|started|set off|brought about|carried out"
                  + "|committed|staged|fired|dropped|launched|planted|set|shot down|hit|struck|killed|laid"
                  + "|done|ordered|orchestrated) by (?<doer>[^,;]+)"),
          Pattern.compile(
              "(?i)^(?<deed>[^,;]+?) "
                  + BE
                  + " the (?:work|result|fault|doing) of (?<doer>[^,;]+)"),
          Pattern.compile("(?i)^(?<deed>[^,;]+?) " + BE + " (?:due|down) to (?<doer>[^,;]+)"),
          Pattern.compile(
              "(?i)^(?<doer>[^,;]+?) "
                  + BE
                  + " (?:to blame|responsible|behind)(?: for)?(?: (?<deed>[^,;]+))?"),
          Pattern.compile(
              "(?i)^(?<doer>[^,;]+?) (?:(?:had|has|have|may have|must have) )?(?:caused|triggered|sparked|started|set off) (?<deed>(?:the|an?|it)\\b[^,;]*)"));

  /** "it was sabotage": of what was told before. */
  private static final Pattern IT_WAS =
      Pattern.compile(
          "(?i)^(?:it|they|this) "
              + BE
              + " (?<doer>(?:(?:an?|the) )?(?:[\\p{L}-]+ ){0,2}(?<head>[\\p{L}-]+))(?: (?:that|who|which)\\b.*)?$");

  private static final Set<String> EMPTY =
      Set.of(
          "the", "and", "for", "its", "his", "her", "their", "that", "this", "these", "those",
          "people", "others", "was", "were", "been", "had", "has", "have", "they", "them", "who",
          "which", "some");

  private static @Nullable Cause cause(String gist) {
    for (Pattern pattern : CAUSES) {
      Matcher m = pattern.matcher(gist);
      if (m.find() && !NEGATED.matcher(gist).find()) {
        String deed = m.group("deed");
        return new Cause(words(m.group("doer")), words(deed == null ? "" : deed));
      }
    }
    return null;
  }

  private static final Pattern NEGATED =
      Pattern.compile(
          "(?i)\\b(?:not|never|no|nobody|neither|or|whether|if|could|might|may|also|too|partly|part|mainly|among)\\b|n[’']t\\b");

  /**
   * Kinds of nouns, by WordNet, that can be to blame: "sabotage", "planes", "rebels", "a storm".
   */
  private static final Set<String> TO_BLAME =
      Set.of(
          "noun.act",
          "noun.event",
          "noun.group",
          "noun.person",
          "noun.phenomenon",
          "noun.artifact",
          "noun.animal");

  private static boolean isCause(String noun) {
    String word = noun.toLowerCase(Locale.ROOT);
    WordNet net = WordNet.get();
    String lemma =
        !net.isNoun(word) && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    String kind = net.isNoun(lemma) ? net.nounFile(lemma) : null;
    return !noun.equals(word) || (kind != null && TO_BLAME.contains(kind));
  }

  /** What the second of two holds, where the first has told what it is about. */
  private static @Nullable Cause second(Told told) {
    String gist = told.line();
    Matcher m = IT_WAS.matcher(gist);
    if (m.matches() && !NEGATED.matcher(gist).find() && isCause(m.group("head"))) {
      return new Cause(words(m.group("doer")), Set.of());
    }
    return told.cause();
  }

  /** Two who stand side by side and name another doer, or another cause, of one thing. */
  private void causes(Map<String, List<Told>> claims) {
    for (List<Told> of : claims.values()) {
      for (Told first : of) {
        Cause one = first.cause();
        if (one == null || one.deed().isEmpty() || one.doer().isEmpty()) {
          continue;
        }
        for (Told then : of) {
          boolean after = then.at() > first.at() && first.isBeside(then) && first.isOfAnother(then);
          Cause other = after ? second(then) : null;
          if (other != null
              && !other.doer().isEmpty()
              && one.doer().stream().noneMatch(other.doer()::contains)
              && (other.deed().isEmpty() || one.deed().stream().anyMatch(other.deed()::contains))) {
            position(
                first.id(),
                then.id(),
                "each names another doer or cause: “"
                    + first.line()
                    + "” and “"
                    + then.line()
                    + "”");
          }
        }
      }
    }
  }

  private static Set<String> words(String phrase) {
    Set<String> words = new TreeSet<>();
    for (String word : WordRuns.in(phrase.toLowerCase(Locale.ROOT))) {
      if (word.length() > 2 && !EMPTY.contains(word)) {
        words.addAll(Outcomes.stems(word));
      }
    }
    return words;
  }
}
