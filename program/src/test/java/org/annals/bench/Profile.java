package org.annals.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Where the time of a run went, out of a recording of the Java Flight Recorder: each sample of a
 * running thread counts for the part of the program that is nearest to the bottom of its stack, and
 * for the method of ours that is nearest to the top. Allocations are counted likewise, by their
 * weight. Run by {@code bench/profile}.
 */
@NullMarked
public final class Profile {
  private static final int METHODS = 25;

  /** The classes of the language models by what they do; the first that fits counts. */
  private static final List<Map.Entry<String, String>> MODELS =
      List.of(
          Map.entry("edu.stanford.nlp.parser", "language: dependencies"),
          Map.entry("org.annals.language.Parser", "language: dependencies"),
          Map.entry("edu.stanford.nlp.tagger", "language: parts of speech"),
          Map.entry("edu.stanford.nlp.ie", "language: names"),
          Map.entry("edu.stanford.nlp.pipeline.NER", "language: names"),
          Map.entry("edu.stanford.nlp.pipeline.Tokenizer", "language: tokens"),
          Map.entry("edu.stanford.nlp.process", "language: tokens and lemmas"),
          Map.entry("org.annals.language", "language: ours"));

  private Profile() {}

  /** Argument: a recording. */
  public static void main(String[] args) throws IOException {
    Map<String, Long> parts = new TreeMap<>();
    Map<String, Long> methods = new HashMap<>();
    Map<String, Long> bytes = new TreeMap<>();
    Map<String, Long> allocators = new HashMap<>();
    try (RecordingFile file = new RecordingFile(Path.of(args[0]))) {
      while (file.hasMoreEvents()) {
        RecordedEvent event = file.readEvent();
        String type = event.getEventType().getName();
        RecordedStackTrace stack = event.getStackTrace();
        if (stack == null) {
          continue;
        }
        if (type.equals("jdk.ExecutionSample")) {
          count(parts, part(stack), 1);
          count(methods, method(stack), 1);
        } else if (type.equals("jdk.ObjectAllocationSample")) {
          count(bytes, part(stack), event.getLong("weight"));
          count(allocators, method(stack), event.getLong("weight"));
        }
      }
    }
    print("share of the samples of running threads, by part", parts, parts.size());
    print("share of the bytes allocated, by part", bytes, bytes.size());
    print("our methods nearest to the samples", ours(methods), METHODS);
    print("our methods nearest to the allocations", ours(allocators), METHODS);
  }

  private static Map<String, Long> ours(Map<String, Long> methods) {
    Map<String, Long> ours = new HashMap<>(methods);
    long all = methods.values().stream().mapToLong(Long::longValue).sum();
    ours.keySet().removeIf(m -> m.isEmpty() || m.startsWith("org.annals.language.Language"));
    long rest = all - ours.values().stream().mapToLong(Long::longValue).sum();
    ours.put("(language models and the rest)", rest);
    return ours;
  }

  private static void count(Map<String, Long> counts, String key, long weight) {
    counts.merge(key, weight, Long::sum);
  }

  /** The part of the program: the first package of ours from the bottom that has a subject. */
  private static String part(RecordedStackTrace stack) {
    List<RecordedFrame> frames = stack.getFrames();
    String part = "other";
    for (int i = frames.size() - 1; i >= 0; i--) {
      String name = type(frames.get(i));
      if (name.startsWith("org.annals.language") || name.startsWith("edu.stanford")) {
        return model(frames, i);
      }
      if (name.startsWith("org.annals.")) {
        String[] names = name.split("\\.", -1);
        part = names[2];
        if (!List.of("cli", "bench", "store", "record").contains(part)) {
          return part;
        }
      }
    }
    return part;
  }

  private static String model(List<RecordedFrame> frames, int from) {
    for (int i = from; i >= 0; i--) {
      String name = type(frames.get(i));
      for (Map.Entry<String, String> model : MODELS.subList(0, MODELS.size() - 1)) {
        if (name.startsWith(model.getKey())) {
          return model.getValue();
        }
      }
    }
    return "language: ours";
  }

  private static String method(RecordedStackTrace stack) {
    for (RecordedFrame frame : stack.getFrames()) {
      String name = type(frame);
      if (name.startsWith("org.annals.")) {
        return name.replaceFirst("\\$\\$Lambda.*", "") + "." + frame.getMethod().getName();
      }
    }
    return "";
  }

  private static String type(RecordedFrame frame) {
    @Nullable RecordedClass type = frame.getMethod().getType();
    return type == null ? "" : type.getName();
  }

  private static void print(String title, Map<String, Long> counts, int lines) {
    double all = counts.values().stream().mapToLong(Long::longValue).sum();
    line(String.format(Locale.ROOT, "%n%s (%.0f)", title, all));
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(lines)
        .forEach(
            e ->
                line(
                    String.format(
                        Locale.ROOT, "%6.1f %%  %s", 100 * e.getValue() / all, e.getKey())));
  }

  @SuppressWarnings("SystemOut") // a benchmark prints its result
  private static void line(String text) {
    System.out.println(text);
  }
}
