package org.annals.time;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
import org.annals.report.PassageKind;

/**
 * Whether a report is news of a day, and which of its sentences tell that news.
 *
 * <p>A report that names bare weekdays ("on Saturday", "on Monday") speaks of the days around its
 * own: what it tells as new is of the five days up to it. An analysis names months and years. Of 64
 * such days told as past in the first three sentences of 148 articles of Timeline17 and Wikinews,
 * 56 lie at most two days before the report, all but one within the week.
 *
 * <p>The scene of the news is the lead and, in the lead's section, whatever is told in the simple
 * past, in a main clause, without a time of its own: of those whom the lead is about, and of others
 * too where the paragraph has not gone back to something long past. How a life was ("grew up",
 * "married") is no scene. Not read: a second scene that a report sets without a date.
 */
final class NewsScene {
  /** The first sentences tell the news. */
  static final int LEAD_SENTENCES = 3;

  /** One bare weekday so near the begin, or two anywhere, make news of a day. */
  private static final int NEAR_SENTENCES = 5;

  /** Further down a report of news tells what was before it. */
  private static final int LAST_SENTENCE = 40;

  private static final int DEEPEST = 6;

  /** So near the begin of its sentence stands "later" that goes on with a story. */
  private static final int GOES_ON_TOKENS = 3;

  private static final Pattern SHORT = Pattern.compile("PT\\S+|P\\d{1,2}D");

  /** What is told "during the trial" is of another time than the news. */
  private static final Set<String> MEANWHILE =
      Set.of(
          "during",
          "throughout",
          "through",
          "midway",
          "amid",
          "after",
          "before",
          "under",
          "within",
          "following",
          "since",
          "until",
          "upon",
          "prior");

  private final List<List<TimeExpression>> times;
  private final boolean daily;
  private final int section;
  private final int[] place;
  private final Set<String> about = new HashSet<>();
  private final Set<Integer> scene = new HashSet<>();

  /** The paragraph in which something long past was told last. */
  private int longPast = -1;

  private NewsScene(Text text, List<List<TimeExpression>> times) {
    this.times = times;
    place = new int[text.sentences().size()];
    int body = 0;
    int days = 0;
    int first = -1;
    for (Sentence sentence : text.sentences()) {
      place[sentence.index()] = body;
      if (sentence.kind() == PassageKind.BODY) {
        first = first < 0 || body < LEAD_SENTENCES ? sentence.section() : first;
        int named = (int) times.get(sentence.index()).stream().filter(NewsScene::isNear).count();
        days += body < NEAR_SENTENCES ? 2 * named : named;
        days += body == 0 && isNewsPerfect(sentence) ? 2 : 0;
        body++;
      }
    }
    daily = days >= 2;
    section = first;
    for (Sentence sentence : daily ? text.sentences() : List.<Sentence>of()) {
      read(sentence, text);
    }
  }

  static NewsScene in(Text text, List<List<TimeExpression>> times) {
    return new NewsScene(text, times);
  }

  /** Whether what the report tells as new is of the days up to it. */
  boolean isDaily() {
    return daily;
  }

  /** How many sentences of running text stand before it. */
  int place(Sentence sentence) {
    return place[sentence.index()];
  }

  /** Whether the clause that the verb heads goes on with the scene of the news. */
  boolean holds(Sentence sentence, Token head) {
    if (!scene.contains(sentence.index()) || !head.isVerb() || !isDeed(head)) {
      return false;
    }
    Token t = head;
    for (int i = 0; i < DEEPEST && t.head() >= 0; i++) {
      boolean together =
          t.is("conj")
              || t.is("xcomp")
              || t.is("advcl")
              || (t.is("dep") && t.tag().equals("VBG"))
              || (t.is("ccomp") && (isCaused(sentence, t) || isToldOfTheDay(sentence, t)));
      if (!together) {
        return false;
      }
      t = sentence.token(t.head());
    }
    return t.head() < 0;
  }

  /** "Officers fired at the crowd, they said": in the simple past, as what is said is. */
  private static boolean isToldOfTheDay(Sentence sentence, Token verb) {
    Token said = sentence.token(verb.head());
    return verb.tag().equals("VBD")
        && said.tag().equals("VBD")
        && Lexicon.is(said.lemma(), WordClass.SAYING)
        && sentence.child(verb, "aux").isEmpty();
  }

  /** "was taken to have his prints processed", "made him leave". */
  private static boolean isCaused(Sentence sentence, Token verb) {
    String above = sentence.head(verb).map(Token::lemma).orElse("");
    return above.equals("have") || above.equals("make") || above.equals("let");
  }

  /** "A former mayor has been sentenced": so begins news, with no day named. */
  private static boolean isNewsPerfect(Sentence sentence) {
    Token root = sentence.root();
    return root.tag().equals("VBN")
        && !Lexicon.is(root.lemma(), WordClass.STATE)
        && !root.lemma().equals("become")
        && sentence.child(root, "advmod").isEmpty()
        && sentence.children(root, "aux").stream().anyMatch(a -> a.word().equals("has"))
        && (sentence.child(root, "aux:pass").isPresent()
            || Lexicon.is(root.lemma(), WordClass.SAYING))
        && Tense.of(sentence, root) == Tense.PERFECT
        && sentence.child(root, "nsubj:pass", "nsubj").filter(Token::isNoun).isPresent();
  }

  private static boolean isNear(TimeExpression e) {
    TimePoint point = e.reference() == null ? null : e.reference().point();
    if (point != null && point.weekday() != null && point.month() != null) {
      return true; // "on Saturday, December 13": the weekday is for those who read it that week
    }
    if (point == null || point.month() != null || point.shiftUnit() != null) {
      return false;
    }
    boolean beside =
        point.unit() == Unit.DAY
            && point.deictic()
            && point.pick() == Pick.NAMED
            && Math.abs(point.offset()) <= 1
            && !e.value().endsWith("_REF");
    return (point.weekday() != null && point.deictic()) || beside;
  }

  private void read(Sentence sentence, Text text) {
    if (sentence.kind() == PassageKind.TITLE) {
      names(sentence.tokens());
      return;
    }
    if (sentence.kind() != PassageKind.BODY || sentence.section() != section) {
      return;
    }
    Token root = sentence.root();
    boolean lead = place(sentence) < LEAD_SENTENCES;
    Token subject = sentence.child(root, "nsubj", "nsubj:pass").orElse(null);
    if (lead) {
      if (subject != null) {
        names(under(sentence, subject));
        about.add(subject.lemma().toLowerCase(Locale.ROOT));
      }
      scene.add(sentence.index());
      return;
    }
    if (isLongPast(sentence) || isPluperfect(sentence, root)) {
      longPast = sentence.paragraph();
    }
    if (subject == null || place(sentence) > LAST_SENTENCE || isOfAnotherTime(sentence)) {
      return;
    }
    boolean same =
        longPast != sentence.paragraph()
            || (subject.isPronoun()
                ? isToldOn(sentence, text)
                : under(sentence, subject).stream()
                    .anyMatch(t -> about.contains(t.lemma().toLowerCase(Locale.ROOT))));
    if (same) {
      scene.add(sentence.index());
    }
  }

  /** "In 2000 he opened …": what its paragraph goes on with is no news. */
  private boolean isLongPast(Sentence sentence) {
    return times.get(sentence.index()).stream()
        .anyMatch(
            e ->
                e.type() == TimeType.DATE
                    && e.reference() != null
                    && e.reference().point() != null
                    && e.reference().point().pick() != Pick.FUTURE
                    && e.reference().point().pick() != Pick.NEAREST
                    && !isNear(e)
                    && !e.value().endsWith("_REF"));
  }

  /** "He … they …" of the paragraph's own scene. */
  private boolean isToldOn(Sentence sentence, Text text) {
    int before = sentence.index() - 1;
    return before >= 0
        && scene.contains(before)
        && text.sentences().get(before).paragraph() == sentence.paragraph();
  }

  /** Whether a time of its own or a word of background ("formerly") sets the sentence apart. */
  private boolean isOfAnotherTime(Sentence sentence) {
    boolean background =
        sentence.tokens().stream()
            .anyMatch(
                t ->
                    Lexicon.is(t.word().toLowerCase(Locale.ROOT), WordClass.BACKGROUND)
                        && isOfMain(sentence, t)
                        && !isInTheDay(sentence, t)
                        && !goesOn(sentence, t));
    boolean own =
        times.get(sentence.index()).stream().anyMatch(e -> isOwn(e) && isOfMainDeed(sentence, e))
            || sentence.children(sentence.root(), "obl").stream()
                .anyMatch(
                    o ->
                        sentence.children(o, "case", "advmod").stream()
                            .anyMatch(c -> MEANWHILE.contains(c.word().toLowerCase(Locale.ROOT))));
    return background || own || isTally(sentence);
  }

  /** "Some 4,000 homes were wrecked", further down: a sum of what lies who knows how far back. */
  private static boolean isTally(Sentence sentence) {
    Token subject = sentence.child(sentence.root(), "nsubj:pass").orElse(null);
    return subject != null
        && (subject.tag().equals("CD") || sentence.child(subject, "nummod").isPresent());
  }

  /** "The crowd had marched to his house": what its paragraph goes on with is of then. */
  private static boolean isPluperfect(Sentence sentence, Token verb) {
    return sentence.children(verb, "aux").stream()
        .anyMatch(a -> a.lemma().equals("have") && a.tag().equals("VBD"));
  }

  /** Whether a word belongs to the main clause: not the "before" of "a never-before-seen bird". */
  private static boolean isOfMain(Sentence sentence, Token word) {
    Token t = word;
    for (int i = 0; i < DEEPEST && t.head() >= 0; i++) {
      t = sentence.token(t.head());
      boolean apart = t.is("amod") || t.relation().startsWith("acl") || t.is("ccomp");
      if (apart) {
        return false;
      }
    }
    return true;
  }

  /**
   * "agreed to meet in March", "warned that it would take years": not the time of the main deed.
   */
  private static boolean isOfMainDeed(Sentence sentence, TimeExpression e) {
    Token t = ExpressionLinker.head(sentence, e.firstToken(), e.endToken());
    for (int i = 0; i < DEEPEST && t.head() >= 0; i++) {
      t = sentence.token(t.head());
      boolean aim = t.is("xcomp") && t.tag().equals("VB");
      if (aim || t.is("amod") || t.relation().startsWith("acl") || t.is("ccomp")) {
        return false;
      }
    }
    return true;
  }

  /** Not "now", nor an amount of hours or days: "a 30-minute call". */
  private static boolean isOwn(TimeExpression e) {
    return !e.value().endsWith("_REF") && !SHORT.matcher(e.value()).matches();
  }

  /** "Later, they set fire to a bus", after a sentence of the scene. */
  private boolean goesOn(Sentence sentence, Token word) {
    return word.word().equalsIgnoreCase("later")
        && word.index() <= GOES_ON_TOKENS
        && scene.contains(sentence.index() - 1);
  }

  /** "earlier in the day", "later that evening": of the day of the news. */
  private static boolean isInTheDay(Sentence sentence, Token word) {
    for (int i = word.index() + 1; i < Math.min(sentence.size(), word.index() + 4); i++) {
      String next = sentence.token(i).lemma();
      if (next.equals("day") || Lexicon.is(next, WordClass.DAYPART)) {
        return word.word().equalsIgnoreCase("earlier") || word.word().equalsIgnoreCase("later");
      }
    }
    return false;
  }

  /** A deed, not a state ("owned") nor a step of a life ("grew up"). */
  private static boolean isDeed(Token verb) {
    return !Lexicon.is(verb.lemma(), WordClass.STATE) && !Lexicon.is(verb.lemma(), WordClass.LIFE);
  }

  private void names(List<Token> tokens) {
    for (Token token : tokens) {
      if (token.isProperNoun() && token.word().length() > 2) {
        about.add(token.lemma().toLowerCase(Locale.ROOT));
      }
    }
  }

  /**
   * The subject with its names: of "the bank's two lawyers" the bank too, not of "a letter to it".
   */
  private static List<Token> under(Sentence sentence, Token subject) {
    return sentence.tokens().stream()
        .filter(Token::isNoun)
        .filter(t -> names(sentence, t, subject))
        .toList();
  }

  private static boolean names(Sentence sentence, Token token, Token subject) {
    Token t = token;
    while (t.index() != subject.index()) {
      boolean part =
          t.is("compound") || t.is("appos") || t.is("flat") || t.relation().equals("nmod:poss");
      if (!part || t.head() < 0) {
        return false;
      }
      t = sentence.token(t.head());
    }
    return true;
  }
}
