package org.annals.cli;

import com.sun.management.OperatingSystemMXBean;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.annals.record.Linker;
import org.annals.store.Build;
import org.annals.store.Built;
import org.annals.store.ProgramDigest;
import org.annals.store.Progress;
import org.annals.store.Store;

/**
 * Measures {@code build} against bare CoreNLP with the same annotators, on the same texts, in the
 * same run; each in a process of its own. Started by {@code bench/run}, no part of the tests.
 *
 * <p>Times and CPU times count from the moment when the models are loaded, so that they compare the
 * work on the texts; what is compared with the user's wait counts from the start of the process.
 */
final class Benchmark {
  private static final int CORES = Runtime.getRuntime().availableProcessors();

  /** CoreNLP's full pipeline is so slow that it gets some of the reports only. */
  private static final int FULL_REPORTS = 40;

  private Benchmark() {}

  public static void main(String[] arguments) throws Exception {
    try (PrintStream out =
        new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out))) {
      Path folder = Path.of(arguments[1]);
      switch (arguments[0]) {
        case "corpus" ->
            VariedCorpus.write(folder, Path.of(arguments[2]), Integer.parseInt(arguments[3]), 0);
        case "bare" -> out.println(bare(folder));
        case "build" -> out.println(build(folder, Path.of(arguments[2])));
        case "full" -> out.println(full(folder, Integer.parseInt(arguments[2])));
        case "all" -> all(folder, out);
        case "copies" -> copies(folder, Path.of(arguments[2]), Integer.parseInt(arguments[3]), out);
        default -> throw new IllegalArgumentException(arguments[0]);
      }
    }
  }

  /** Measures all: {@code work} holds the folder corpus/ and takes what is made. */
  private static void all(Path work, PrintStream out) throws Exception {
    Path corpus = work.resolve("corpus");
    Path record = work.resolve("bench.annals");
    Map<String, Double> bare = child(work, "bare", corpus);
    Map<String, Double> build = child(work, "build", corpus, record);
    double tokens = get(bare, "tokens");
    row(out, "texts", "%.0f reports, %.0f tokens, %d cores", get(bare, "reports"), tokens, CORES);
    row(
        out,
        "bare CoreNLP",
        "%.0f tokens/s, %.1f reports/s, CPU %.1f s",
        tokens / get(bare, "wall"),
        get(bare, "reports") / get(bare, "wall"),
        get(bare, "cpu"));
    row(
        out,
        "annals build",
        "%.0f tokens/s, %.1f reports/s, CPU %.1f s, peak resident %.0f MB",
        tokens / get(build, "wall"),
        get(build, "reports") / get(build, "wall"),
        get(build, "cpu"),
        get(build, "peak"));
    row(
        out,
        "our own share of the CPU time",
        "%.0f %% (bar: 25 %%)",
        100 * (1 - get(bare, "cpu") / get(build, "cpu")));
    Map<String, Double> again = child(work, "build", corpus, record);
    row(out, "second build, nothing changed", "%.2f s (bar: 3 s)", get(again, "process"));
    Path extra = Files.createDirectories(work.resolve("extra"));
    VariedCorpus.oneMore(corpus, extra.resolve("one-more.txt"));
    Map<String, Double> alone = child(work, "build", extra, work.resolve("alone.annals"));
    Files.copy(extra.resolve("one-more.txt"), corpus.resolve("one-more.txt"));
    Map<String, Double> added = child(work, "build", corpus, record);
    row(
        out,
        "one report added",
        "%.2f s, alone %.2f s: %.2f times (bar: 2)",
        get(added, "process"),
        get(alone, "process"),
        get(added, "process") / get(alone, "process"));
  }

  /**
   * Bare CoreNLP and the build in turn, on corpora of which a growing share are copies; then
   * CoreNLP with coreference and quotations on the first reports of the last.
   */
  private static void copies(Path work, Path examples, int reports, PrintStream out)
      throws Exception {
    Path folder = work;
    double ownTime = Double.NaN;
    double whole = Double.NaN;
    for (String share : List.of("0", "0.1", "0.333", "0.667")) {
      folder = work.resolve("copies-" + share);
      VariedCorpus.write(examples, folder, reports, Double.parseDouble(share));
      Map<String, Double> bare = child(work, "bare", folder);
      Map<String, Double> build = child(work, "build", folder, work.resolve(share + ".annals"));
      if (share.equals("0")) {
        ownTime = get(build, "cpu");
        whole = get(build, "cpu") / get(build, "reports");
      }
      row(
          out,
          "copies " + share,
          "bare %.1f s (CPU %.1f), build %.1f s (CPU %.1f): %.2f times as fast by the clock, %.2f by CPU;"
              + " %.2f of the time without copies; peak %.0f MB",
          get(bare, "wall"),
          get(bare, "cpu"),
          get(build, "wall"),
          get(build, "cpu"),
          get(bare, "wall") / get(build, "wall"),
          get(bare, "cpu") / get(build, "cpu"),
          get(build, "cpu") / ownTime,
          get(build, "peak"));
    }
    int some = Math.min(reports, FULL_REPORTS);
    Map<String, Double> full = child(work, "full", work.resolve("copies-0"), some);
    row(
        out,
        "with coreference and quotations",
        "%.2f s of CPU a report (%d reports), build %.3f: %.1f times",
        get(full, "cpu") / some,
        some,
        whole,
        get(full, "cpu") / some / whole);
  }

  private static void row(PrintStream out, String name, String format, Object... values) {
    out.printf(Locale.ROOT, "%-32s%s%n", name, String.format(Locale.ROOT, format, values));
  }

  private static double get(Map<String, Double> from, String key) {
    return from.getOrDefault(key, Double.NaN);
  }

  /** Runs one measurement in a process of its own, with the flags of the script {@code annals}. */
  private static Map<String, Double> child(Path work, Object... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseParallelGC",
                List.of(arguments).contains("full") ? "-Xmx6g" : "-Xmx2g",
                "-Dfile.encoding=UTF-8",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                System.getProperty("java.class.path"),
                Benchmark.class.getName()));
    Stream.of(arguments).map(Object::toString).forEach(command::add);
    long begin = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectError(work.resolve("log").toFile()).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("failed: " + command + ", see " + work.resolve("log"));
    }
    Map<String, Double> values = new HashMap<>();
    values.put("process", (System.nanoTime() - begin) / 1e9);
    for (String pair : printed.strip().split(" ", -1)) {
      String[] sides = pair.split("=", 2);
      values.put(sides[0], Double.parseDouble(sides[1]));
    }
    return values;
  }

  /** CPU time of this process so far, in seconds. */
  private static double cpu() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        / 1e9;
  }

  /** CoreNLP as its own pipeline runs it, tuned as ours is. */
  private static String bare(Path folder) throws Exception {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,pos,lemma,ner,depparse");
    properties.setProperty(
        "ner.model", "edu/stanford/nlp/models/ner/english.conll.4class.distsim.crf.ser.gz");
    properties.setProperty("ner.applyNumericClassifiers", "false");
    properties.setProperty("ner.useSUTime", "false");
    properties.setProperty("ner.applyFineGrained", "false");
    properties.setProperty("ner.buildEntityMentions", "false");
    return annotated(folder, properties, Integer.MAX_VALUE);
  }

  /** With coreference and quotations, on so many reports. */
  private static String full(Path folder, int reports) throws Exception {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,pos,lemma,ner,depparse,coref,quote");
    // Without the tables of feasts, whose library the program leaves out.
    properties.setProperty("ner.sutime.binders", "0");
    properties.setProperty("sutime.binders", "0");
    return annotated(folder, properties, reports);
  }

  private static String annotated(Path folder, Properties properties, int most) throws Exception {
    StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
    List<Path> files;
    try (Stream<Path> found = Files.walk(folder)) {
      files = found.filter(Files::isRegularFile).sorted().limit(most).toList();
    }
    double cpu = cpu();
    long begin = System.nanoTime();
    AtomicLong tokens = new AtomicLong();
    ExecutorService workers = Executors.newFixedThreadPool(CORES);
    List<Future<?>> all = new ArrayList<>();
    for (Path file : files) {
      all.add(
          workers.submit(
              () -> {
                Annotation annotation = new Annotation(Files.readString(file));
                pipeline.annotate(annotation);
                return tokens.addAndGet(
                    annotation.get(CoreAnnotations.TokensAnnotation.class).size());
              }));
    }
    for (Future<?> one : all) {
      one.get();
    }
    workers.shutdown();
    return String.format(
        Locale.ROOT,
        "reports=%d tokens=%d wall=%.3f cpu=%.3f",
        files.size(),
        tokens.get(),
        (System.nanoTime() - begin) / 1e9,
        cpu() - cpu);
  }

  private static String build(Path folder, Path file) throws IOException {
    double[] loaded = {cpu(), System.nanoTime()};
    Built built;
    try (Store store = Store.create(file)) {
      built =
          new Build(
                  store,
                  ProgramDigest.version(),
                  () -> {
                    var extractor = Reading.extractor();
                    loaded[0] = cpu();
                    loaded[1] = System.nanoTime();
                    return extractor;
                  },
                  ProgramDigest.version(),
                  (extracts, regroupings) -> new Linker(regroupings).link(extracts, null),
                  CORES,
                  Progress.SILENT)
              .run(new Reading().sources(List.of(folder), skipped -> {}));
    }
    return String.format(
        Locale.ROOT,
        "reports=%d wall=%.3f cpu=%.3f peak=%.0f",
        built.reports(),
        (System.nanoTime() - loaded[1]) / 1e9,
        cpu() - loaded[0],
        peakMegabytes());
  }

  /** Peak resident memory of this process, where the system tells. */
  private static double peakMegabytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (Files.exists(status)) {
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith("VmHWM:")) {
          return Double.parseDouble(line.replaceAll("\\D", "")) / 1024;
        }
      }
    }
    return Double.NaN;
  }
}
