package org.annals.actor;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.annals.actor.NameFinder.Name;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;

/**
 * Gathers the mentions of one report into actors, sentence by sentence: names first, then
 * descriptions, so that "the militias" finds the militias named before. Holds the state of one
 * reading; made anew for each.
 */
final class Casting {
  private final Text text;
  private final HeadNouns nouns;
  private final NameFinder finder;
  private final Clusters clusters = new Clusters();
  private final PersonReader people;
  private final DescriptionReader descriptions;
  private final NameReader named;
  private final StateReader states;

  Casting(Text text, HeadNouns nouns) {
    this.text = text;
    this.nouns = nouns;
    this.finder = new NameFinder(nouns);
    this.people = new PersonReader(nouns, clusters);
    this.descriptions = new DescriptionReader(text, nouns, clusters);
    this.states = new StateReader(nouns, clusters);
    this.named = new NameReader(nouns, clusters, people, descriptions);
  }

  List<Cluster> gather() {
    List<List<Name>> names = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      names.add(finder.find(sentence));
    }
    NameUses uses = new NameUses(text, names, nouns);
    List<BitSet> read = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      BitSet used = new BitSet();
      read.add(used);
      for (Name name : uses.settled(sentence, names.get(sentence.index()))) {
        named.read(sentence, name, used);
      }
      for (Token token : sentence.tokens()) {
        if (token.isProperNoun() && !used.get(token.index())) {
          people.surname(sentence, token, used);
        }
        if (token.isNoun() && !used.get(token.index())) {
          descriptions.read(sentence, token, used);
        }
      }
      for (Token token : sentence.tokens()) {
        if (!used.get(token.index())) {
          states.read(sentence, token, used);
        }
      }
    }
    for (Sentence sentence : text.sentences()) {
      acronyms(sentence, read.get(sentence.index()));
    }
    new ShortForms(text, clusters).join();
    new DescribedPeople(text, clusters, read).resolve();
    states.name();
    OfficeHolders holders = new OfficeHolders(text, nouns, clusters);
    holders.read(read);
    new Pronouns(text, clusters.all).resolve();
    holders.read(read); // "its chairman"
    new DescribedParties(text, nouns, clusters).read(read);
    new BareActors(text, nouns, clusters).read(read);
    new OtherNames(text, clusters).join();
    clusters.all.removeIf(c -> c.aliases.isEmpty());
    clusters.all.sort(
        Comparator.comparing(
            c ->
                c.mentions.stream()
                    .map(Mention::span)
                    .min(Comparator.naturalOrder())
                    .orElseThrow()));
    for (Cluster c : clusters.all) {
      c.mentions.sort(Comparator.comparing(Mention::span));
    }
    return clusters.all;
  }

  /** "to remove ELM", tagged as a common noun: the body that the report calls so elsewhere. */
  private void acronyms(Sentence sentence, BitSet used) {
    for (Token token : sentence.tokens()) {
      boolean unread =
          token.isNoun()
              && !used.get(token.index())
              && NameFinder.isAcronym(token.word())
              && !token.is("compound");
      if (!unread) {
        continue;
      }
      List<Cluster> such =
          clusters.all.stream()
              .filter(c -> c.type == ActorType.ORGANIZATION)
              .filter(c -> c.aliases.contains(token.word()))
              .toList();
      if (such.size() == 1) {
        clusters.mention(
            such.get(0), sentence, token.index(), token.index(), token, Mention.Kind.NAME, used);
      }
    }
  }
}
