package org.annals.actor;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
import org.annals.language.WordNet;
import org.annals.text.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Finds which person a description means that tells what he does: "the physician", "the singer's
 * former doctor", "the accused".
 *
 * <p>Method: what the report itself says of each person, by title, apposition, "is" and the nouns
 * before the name, and whom it tells to be charged or tried; a description goes to the one person
 * whose calling agrees ({@link Callings}, WordNet), never to one who stands in the same clause. A
 * calling that news leaves untold ("the singer") may go to the one person told of so far of whom
 * the report says no calling. Not read yet: descriptions by a deed ("the man who built it") or by
 * age.
 */
final class DescribedPeople {
  private static final Callings CALLINGS = Callings.get();

  /** Verbs of courts and police whose object, or passive subject, is the accused. */
  private static final Set<String> ACCUSING = WordList.words(DescribedPeople.class, "accusing.txt");

  private static final Set<String> CONTESTED =
      WordList.words(DescribedPeople.class, "contested.txt");

  /** Words after a noun that tell which one is meant, as far as one alone can be: "accused of". */
  private static final Set<String> OF_ACCUSED = Set.of("accuse", "charge", "convict", "suspect");

  private static final int REACH_SENTENCES = 3;

  /** A person may be described before he is named, but only so early in a report. */
  private static final int LAST_OPENING_SENTENCE = 2;

  private final Text text;
  private final Clusters clusters;
  private final List<BitSet> used;
  private final Map<Cluster, Set<String>> callings = new HashMap<>();

  DescribedPeople(Text text, Clusters clusters, List<BitSet> used) {
    this.text = text;
    this.clusters = clusters;
    this.used = used;
  }

  void resolve() {
    for (Cluster c : clusters.all) {
      if (c.type == ActorType.PERSON) {
        Set<String> told = told(c);
        callings.put(c, told);
        c.accused = told.contains(Callings.ACCUSED);
      }
    }
    if (callings.isEmpty()) {
      return;
    }
    for (Sentence sentence : text.sentences()) {
      for (Token token : sentence.tokens()) {
        boolean free = !used.get(sentence.index()).get(token.index());
        if (free && isCalling(token) && isDescription(sentence, token)) {
          resolve(sentence, token);
        }
      }
    }
  }

  private static String noun(Token token) {
    return token.lemma().toLowerCase(Locale.ROOT);
  }

  private static boolean isCalling(Token token) {
    String noun = noun(token);
    if (CONTESTED.contains(noun)) {
      return false;
    }
    boolean substantive = token.tag().equals("NN") || token.tag().equals("NNP");
    return (substantive && (HeadNouns.isPerson(noun) || !CALLINGS.of(noun).isEmpty()))
        || token.word().equals("accused");
  }

  /** Whether it stands for someone, by itself: no part of a name, no title, nothing said of one. */
  private boolean isDescription(Sentence sentence, Token noun) {
    boolean accused =
        noun.word().equals("accused")
            && noun.index() > 0
            && sentence.token(noun.index() - 1).lemma().equals("the")
            && (noun.index() + 1 >= sentence.size() || !sentence.token(noun.index() + 1).isNoun());
    if (accused) {
      return true; // whatever the parser takes it for
    }
    boolean attached =
        noun.is("compound")
            || noun.is("appos")
            || noun.is("amod")
            || !sentence.children(noun, "appos", "cop").isEmpty()
            || noun.isVerb();
    if (attached) {
      return false;
    }
    boolean the = sentence.children(noun, "det").stream().anyMatch(d -> d.lemma().equals("the"));
    return (the || !sentence.children(noun, "nmod:poss").isEmpty())
        && !isRestricted(sentence, noun);
  }

  /** "the driver of the bus", "the doctor who left": another may be meant. */
  private static boolean isRestricted(Sentence sentence, Token noun) {
    boolean clause =
        sentence.children(noun, "acl").stream()
            .anyMatch(
                c ->
                    !OF_ACCUSED.contains(c.lemma())
                        && !sentence.token(Math.max(0, noun.index() + 1)).word().equals(","));
    boolean of =
        sentence.children(noun, "nmod").stream()
            .anyMatch(n -> !n.is("nmod:poss") && n.index() > noun.index());
    boolean other =
        sentence.children(noun, "amod").stream()
            .anyMatch(
                a ->
                    Set.of("other", "second", "third", "first", "next", "new", "unnamed")
                        .contains(a.lemma()));
    boolean named =
        sentence.children(noun, "compound", "amod").stream().anyMatch(Token::isProperNoun);
    return clause || of || other || named; // "the Elm Court judge": that court has its own
  }

  private void resolve(Sentence sentence, Token token) {
    String noun = calling(sentence, token);
    Set<Cluster> beside = beside(sentence, token);
    List<Cluster> fit = new ArrayList<>();
    for (Cluster c : clusters.all) {
      if (c.type == ActorType.PERSON && !beside.contains(c) && agrees(c, noun)) {
        fit.add(c);
      }
    }
    Cluster meant = nearest(fit, sentence, token);
    if (meant == null && fit.isEmpty() && CALLINGS.isKnown(noun)) {
      meant = untold(sentence, token, beside);
    }
    if (meant == null) {
      return;
    }
    callings.computeIfAbsent(meant, c -> new HashSet<>()).add(noun);
    BitSet taken = used.get(sentence.index());
    int first =
        noun.equals(Callings.ACCUSED)
            ? Clusters.withArticle(sentence, token.index())
            : NounPhrase.of(sentence, token, taken).first();
    clusters.mention(meant, sentence, first, token.index(), token, Mention.Kind.DESCRIPTION, taken);
  }

  /** The noun, with the one before it where the two make one calling: "pop star". */
  private static String calling(Sentence sentence, Token token) {
    if (token.word().equals("accused")) {
      return Callings.ACCUSED;
    }
    String noun = noun(token);
    String before = token.index() > 0 ? noun(sentence.token(token.index() - 1)) + " " : "";
    return CALLINGS.of(before + noun).isEmpty() ? noun : before + noun;
  }

  private boolean agrees(Cluster c, String noun) {
    return callings.getOrDefault(c, Set.of()).stream()
        .anyMatch(
            k ->
                CALLINGS.agree(k, noun)
                    || (HeadNouns.isPerson(noun)
                        && !k.equals(Callings.ACCUSED)
                        && isSame(k, noun)));
  }

  /** Whether two nouns mean one kind of person: each is a kind of the other. */
  private static boolean isSame(String one, String other) {
    return WordNet.get().isKindOf(one, other, 1) && WordNet.get().isKindOf(other, one, 1);
  }

  /** The one that fits; of several the one told of shortly before, if no other was as shortly. */
  private static @Nullable Cluster nearest(List<Cluster> fit, Sentence sentence, Token token) {
    List<Cluster> before = fit.stream().filter(c -> lastBefore(c, sentence, token) >= 0).toList();
    if (before.isEmpty()) {
      return fit.size() == 1 && sentence.index() <= LAST_OPENING_SENTENCE ? fit.get(0) : null;
    }
    if (before.size() == 1) {
      return before.get(0);
    }
    Cluster best = null;
    int last = -1;
    boolean clear = false;
    for (Cluster c : before) {
      int at = lastBefore(c, sentence, token);
      clear = at > last || (clear && at < last);
      if (at > last) {
        last = at;
        best = c;
      }
    }
    return clear && sentence.index() - last <= REACH_SENTENCES ? best : null;
  }

  /** The sentence of the last mention before the token; -1 if there is none. */
  private static int lastBefore(Cluster c, Sentence sentence, Token token) {
    int last = -1;
    for (Mention m : c.mentions) {
      boolean before =
          m.sentence() < sentence.index()
              || (m.sentence() == sentence.index() && m.last() < token.index());
      if (before) {
        last = Math.max(last, m.sentence());
      }
    }
    return last;
  }

  /** The one person told of so far of whom the report says no calling. */
  private @Nullable Cluster untold(Sentence sentence, Token token, Set<Cluster> beside) {
    List<Cluster> such = new ArrayList<>();
    for (Cluster c : clusters.all) {
      boolean told = c.type == ActorType.PERSON && lastBefore(c, sentence, token) >= 0;
      if (told && callings.getOrDefault(c, Set.of()).isEmpty()) {
        such.add(c);
      }
    }
    return such.size() == 1 && !beside.contains(such.get(0)) ? such.get(0) : null;
  }

  /** Those who stand in the same clause: someone else than they is meant. */
  private Set<Cluster> beside(Sentence sentence, Token token) {
    Set<Cluster> beside = new LinkedHashSet<>();
    Token top = token;
    while (top.head() >= 0 && !sentence.token(top.head()).isVerb() && !top.is("nsubj")) {
      top = sentence.token(top.head());
    }
    Token verb = top.head() < 0 ? null : sentence.token(top.head());
    List<Token> arguments = new ArrayList<>(sentence.children(token, "nmod:poss"));
    if (verb != null && top.index() == token.index()) {
      arguments.addAll(sentence.children(verb, "nsubj", "nsubj:pass", "obj", "iobj", "obl"));
    }
    for (Cluster c : clusters.all) {
      for (Mention m : c.mentions) {
        boolean here =
            m.sentence() == sentence.index()
                && arguments.stream()
                    .anyMatch(a -> a.index() == m.head() && a.index() != token.index());
        if (here) {
          beside.add(c);
        }
      }
    }
    return beside;
  }

  // ---------------------------------------------------------------- what the report tells

  private Set<String> told(Cluster person) {
    Set<String> told = new LinkedHashSet<>();
    for (Cluster.PendingRole role : person.roles) {
      String title = role.title().words();
      told.add(title.equals("dr.") ? "doctor" : last(title));
    }
    for (Mention m : person.mentions) {
      Sentence sentence = text.sentences().get(m.sentence());
      Token head = sentence.token(m.head());
      for (int i = m.first() - 1; i >= 0 && isNounBefore(sentence, sentence.token(i), m); i--) {
        add(told, sentence, sentence.token(i));
      }
      for (int i = m.first(); i < m.head() && m.kind() == Mention.Kind.NAME; i++) {
        if (!person.personName.contains(sentence.token(i).word())) {
          add(told, sentence, sentence.token(i)); // "General Ann Lee"
        }
      }
      for (Token beside : sentence.children(head, "appos")) {
        add(told, sentence, beside);
      }
      Token above = sentence.head(head).orElse(null);
      if (above == null) {
        continue;
      }
      if (head.is("appos")) {
        add(told, sentence, above);
      }
      boolean is =
          head.is("nsubj")
              && !sentence.children(above, "cop").isEmpty()
              && sentence.children(above, "advmod").stream()
                  .noneMatch(n -> n.lemma().equals("not"));
      if (is) {
        add(told, sentence, above);
      }
      Token first = head.is("conj") && above.isNoun() ? above : head; // "Lee and Orr were charged"
      if (isAccused(sentence, first, sentence.head(first).orElse(above))) {
        told.add(Callings.ACCUSED);
      }
    }
    return told;
  }

  private static String last(String words) {
    return words.substring(words.lastIndexOf(' ') + 1);
  }

  private static boolean isNounBefore(Sentence sentence, Token token, Mention name) {
    return token.tag().matches("NNP?")
        && token.is("compound")
        && sentence.isUnder(token, sentence.token(name.head()));
  }

  private static void add(Set<String> told, Sentence sentence, Token noun) {
    if (!noun.tag().equals("NN") && !noun.tag().equals("NNP")) {
      return;
    }
    String lemma = noun(noun);
    String before = noun.index() > 0 ? sentence.token(noun.index() - 1).lemma() + " " : "";
    if (!CALLINGS.of((before + lemma).toLowerCase(Locale.ROOT)).isEmpty()) {
      told.add((before + lemma).toLowerCase(Locale.ROOT));
    }
    if (HeadNouns.isPerson(lemma) || !CALLINGS.of(lemma).isEmpty()) {
      told.add(lemma);
    }
  }

  /** "X was charged", "X pleaded guilty", "the trial of X". */
  private static boolean isAccused(Sentence sentence, Token head, Token above) {
    if (above.isVerb()) {
      boolean passive = head.is("nsubj:pass") || (head.is("obj") && above.isVerb());
      boolean pleads = head.is("nsubj") && above.lemma().equals("plead");
      return pleads || (passive && ACCUSING.contains(above.lemma()));
    }
    boolean tried = above.lemma().equals("trial");
    boolean of =
        head.is("nmod")
            && sentence.child(head, "case").filter(c -> c.lemma().equals("of")).isPresent();
    return tried && (of || head.is("nmod:poss") || head.is("compound"));
  }
}
