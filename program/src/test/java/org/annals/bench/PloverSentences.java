package org.annals.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annals.actor.Actor;
import org.annals.event.EventMention;
import org.annals.event.PloverClass;
import org.annals.event.Status;
import org.annals.language.English;
import org.annals.record.Extract;
import org.annals.record.Extractors;
import org.annals.report.PassageKind;
import org.annals.text.Span;
import org.jspecify.annotations.NullMarked;

/**
 * Scores class, source and target of events against the PLOVER gold sentences. Run by {@code
 * bench/events}.
 *
 * <p>The gold has one event a sentence, the program as many as it reads. Our event for a sentence
 * is, strictly, the one whose focus lies in words that the gold marks as the event, one of the
 * right class before others; loosely, any of the sentence. A sentence for which there is none
 * counts as wrong in class, source and target. Source (target) is right where the gold has one, our
 * event names at least one actor there, and at least half of those it names are the gold's: an
 * actor is the gold's if one of its mentions overlaps the gold's words for it. Where both are
 * marked as source and target, either side is right.
 */
@NullMarked
@SuppressWarnings("SystemOut") // a program to be run by hand
public final class PloverSentences {
  private static final Map<String, String> CLASSES_OF_2016 =
      Map.of(
          "DEMAND", "REQUEST", "DISAPPROVE", "ACCUSE", "INVESTIGATE", "ACCUSE", "FIGHT", "ASSAULT");
  private static final Map<PloverClass, Status> AS_STATUS =
      Map.of(
          PloverClass.AGREE, Status.PLANNED,
          PloverClass.REQUEST, Status.DEMANDED,
          PloverClass.THREATEN, Status.THREATENED);
  private static final Pattern EVENT_WORDS = Pattern.compile("EVT: *(?<words>[^():]+)\\)");

  private static final class Count {
    int sentences;
    int read;
    int strict;
    int loose;
    final Side source = new Side();
    final Side target = new Side();

    String line(String name) {
      return String.format(
          Locale.ROOT,
          "%-10s n %3d | event read at the gold's words %.3f | class right: there %.3f anywhere %.3f | source %s | target %s",
          name,
          sentences,
          share(read, sentences),
          share(strict, sentences),
          share(loose, sentences),
          source,
          target);
    }
  }

  /** Hits of one slot. */
  private static final class Side {
    int gold;
    int named;
    int right;

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "right %.3f of %d, of those named %.3f",
          share(right, gold),
          gold,
          share(right, named));
    }
  }

  private PloverSentences() {}

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  /** Arguments: the file; {@code --details} for the misses. */
  public static void main(String[] args) throws IOException {
    boolean details = List.of(args).contains("--details");
    Extractors extractors = new Extractors(English.language());
    Count all = new Count();
    Map<String, Count> classes = new TreeMap<>();
    for (JsonNode item : new ObjectMapper().readTree(Path.of(args[0]).toFile())) {
      if (item.path("event").asText().equals("DOCUMENT") || !item.path("text").isTextual()) {
        continue;
      }
      String name = item.path("event").asText();
      PloverClass type = PloverClass.valueOf(CLASSES_OF_2016.getOrDefault(name, name));
      String text = item.path("text").asText().strip();
      Extract extract =
          extractors.extract(
              English.report(item.path("id").asText(), text, null, PassageKind.BODY));
      for (Count count : List.of(all, classes.computeIfAbsent(type.name(), c -> new Count()))) {
        count(item, type, text, extract, count, details && count == all);
      }
    }
    classes.forEach((name, count) -> System.out.println(count.line(name)));
    System.out.println(all.line("all"));
  }

  private static void count(
      JsonNode item, PloverClass type, String text, Extract extract, Count count, boolean show) {
    List<Span> words = eventWords(item, text);
    List<EventMention> there =
        extract.events().stream()
            .filter(e -> words.stream().anyMatch(w -> w.overlaps(e.evidence().focus())))
            .toList();
    List<EventMention> right = there.stream().filter(e -> isOf(e, type)).toList();
    boolean anywhere = extract.events().stream().anyMatch(e -> isOf(e, type));
    count.sentences++;
    count.read += there.isEmpty() ? 0 : 1;
    count.strict += right.isEmpty() ? 0 : 1;
    count.loose += anywhere ? 1 : 0;
    List<EventMention> ours = right.isEmpty() ? there : right;
    Set<String> sources = names(item.path("source"));
    Set<String> targets = names(item.path("target"));
    boolean mutual = targets.isEmpty();
    boolean s = slot(count.source, sources, ours, true, mutual, extract, text);
    boolean t = slot(count.target, targets, ours, false, false, extract, text);
    if (show && (right.isEmpty() || !s || !t)) {
      System.out.println(
          "- "
              + type
              + (right.isEmpty() ? " CLASS" : "")
              + (s ? "" : " SOURCE")
              + (t ? "" : " TARGET")
              + " | "
              + item.path("textInfo").path("markup").asText(text));
      for (EventMention e : extract.events()) {
        System.out.println(
            "      "
                + (there.contains(e) ? "* " : "  ")
                + e.type()
                + " "
                + e.status().label()
                + " "
                + named(e.by(), extract)
                + " > "
                + named(e.to(), extract)
                + ": "
                + e.what()
                + " ["
                + e.evidence().focus().of(text)
                + "]");
      }
    }
  }

  private static List<String> named(Collection<String> ids, Extract extract) {
    return extract.actors().stream().filter(a -> ids.contains(a.id())).map(Actor::name).toList();
  }

  private static boolean isOf(EventMention event, PloverClass type) {
    return event.type() == type || event.status() == AS_STATUS.get(type);
  }

  private static boolean slot(
      Side side,
      Set<String> gold,
      List<EventMention> ours,
      boolean source,
      boolean mutual,
      Extract extract,
      String text) {
    if (gold.isEmpty()) {
      return true;
    }
    side.gold++;
    boolean right = false;
    boolean named = false;
    for (EventMention event : ours) {
      List<String> ids = new ArrayList<>(source ? event.by() : event.to());
      if (source && mutual) {
        ids.addAll(event.to());
      }
      List<Actor> actors = extract.actors().stream().filter(a -> ids.contains(a.id())).toList();
      long hits = actors.stream().filter(a -> isAny(a, gold, text)).count();
      named |= !actors.isEmpty();
      right |= !actors.isEmpty() && 2 * hits >= actors.size();
    }
    side.named += named ? 1 : 0;
    side.right += right ? 1 : 0;
    return right;
  }

  private static boolean isAny(Actor actor, Set<String> names, String text) {
    for (String name : names) {
      for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
        Span gold = new Span(at, at + name.length());
        if (actor.mentions().stream().anyMatch(m -> m.span().overlaps(gold))) {
          return true;
        }
      }
    }
    return false;
  }

  private static Set<String> names(JsonNode side) {
    Set<String> names = new java.util.LinkedHashSet<>();
    for (JsonNode one : side) {
      names.add(one.path("actorText").asText().strip());
    }
    names.remove("");
    return names;
  }

  /**
   * The words that the gold marks as the event, where they stand in the text, one after another.
   */
  private static List<Span> eventWords(JsonNode item, String text) {
    List<Span> spans = new ArrayList<>();
    Matcher matcher = EVENT_WORDS.matcher(item.path("textInfo").path("markup").asText());
    int from = 0;
    while (matcher.find()) {
      String words = matcher.group("words").strip();
      int at = text.indexOf(words, from);
      if (at < 0) {
        at = text.indexOf(words);
      }
      if (at >= 0) {
        spans.add(new Span(at, at + words.length()));
        from = at + words.length();
      }
    }
    if (spans.isEmpty()) {
      for (String word : item.path("eventText").asText().split(" ", -1)) {
        int at = word.length() < 4 ? -1 : text.indexOf(word);
        if (at >= 0) {
          spans.add(new Span(at, at + word.length()));
        }
      }
    }
    return spans;
  }
}
