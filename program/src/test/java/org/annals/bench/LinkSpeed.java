package org.annals.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.annals.language.English;
import org.annals.language.WordNet;
import org.annals.record.Event;
import org.annals.record.Extract;
import org.annals.record.Extractors;
import org.annals.record.Linker;
import org.annals.record.Record;
import org.annals.report.Report;
import org.annals.report.ReportFolder;
import org.annals.report.ReportReader;
import org.annals.report.ReportSource;
import org.annals.store.ExtractFile;
import org.jspecify.annotations.NullMarked;

/**
 * Time and memory of linking many extracts, and how they grow with their number. Run by {@code
 * bench/link}; heap limit and growth are those of the process, so the extracts count as well.
 */
@NullMarked
public final class LinkSpeed {
  private static final int WARM_UP = 300;
  private static final double MEBIBYTE = 1024.0 * 1024;

  private LinkSpeed() {}

  /**
   * Arguments: a folder of examples and a file that their extracts go to; or that file, then the
   * numbers of extracts, smallest first. Linking needs no models of the language, so that it is
   * measured in a process without them.
   */
  public static void main(String[] args) {
    if (Files.isDirectory(Path.of(args[0]))) {
      ExtractFile.write(Path.of(args[1]), examples(Path.of(args[0])));
      return;
    }
    List<Extract> examples =
        ExtractFile.read(Path.of(args[0])).stream().map(new Linker()::needed).toList();
    List<double[]> points = new ArrayList<>();
    print(
        "extracts  event mentions  events  of 2 stories  seconds  CPU seconds  extracts MiB  peak MiB");
    measure(examples, WARM_UP);
    for (int i = 1; i < args.length; i++) {
      points.add(measure(examples, Integer.parseInt(args[i])));
    }
    print(
        String.format(
            Locale.ROOT,
            "CPU seconds, of all threads, grow with extracts to the %.2f",
            exponent(points)));
  }

  private static double[] measure(List<Extract> examples, int count) {
    List<Extract> extracts = VariedExtracts.of(examples, count);
    System.gc();
    double before = used();
    pools().forEach(MemoryPoolMXBean::resetPeakUsage);
    long begin = System.nanoTime();
    double worked = cpuSeconds();
    Record record = new Linker().link(extracts, null);
    double seconds = (System.nanoTime() - begin) / 1e9;
    double work = cpuSeconds() - worked;
    double peak = pools().stream().mapToDouble(p -> p.getPeakUsage().getUsed()).sum() / MEBIBYTE;
    print(
        String.format(
            Locale.ROOT,
            "%,8d  %,14d  %,6d  %,12d  %7.2f  %11.2f  %,12.0f  %,8.0f",
            count,
            extracts.stream().mapToInt(e -> e.events().size()).sum(),
            record.events().size(),
            record.events().stream().filter(LinkSpeed::isOfSeveralStories).count(),
            seconds,
            work,
            before,
            peak));
    return new double[] {Math.log(count), Math.log(work)};
  }

  /** Most of these are wrong: stories share no event but by the chance of a name and a day. */
  private static boolean isOfSeveralStories(Event event) {
    return event.evidence().stream()
            .map(e -> e.report().substring(0, e.report().indexOf('/')))
            .distinct()
            .count()
        > 1;
  }

  private static List<Extract> examples(Path folder) {
    Extractors extractors = new Extractors(English.language());
    ReportReader reader = new ReportReader(WordNet.get()::isLemma);
    List<Extract> extracts = new ArrayList<>();
    for (ReportSource source : ReportFolder.of(List.of(folder)).sources()) {
      for (Report report : reader.read(source).reports()) {
        extracts.add(extractors.extract(report));
      }
    }
    return extracts;
  }

  /** The slope of the logarithms by least squares. */
  private static double exponent(List<double[]> points) {
    double x = points.stream().mapToDouble(p -> p[0]).average().orElse(0);
    double y = points.stream().mapToDouble(p -> p[1]).average().orElse(0);
    double xy = points.stream().mapToDouble(p -> (p[0] - x) * (p[1] - y)).sum();
    return xy / points.stream().mapToDouble(p -> (p[0] - x) * (p[0] - x)).sum();
  }

  /** Of all threads of the process, those that collect garbage included. */
  private static double cpuSeconds() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1e9;
  }

  private static double used() {
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / MEBIBYTE;
  }

  private static List<MemoryPoolMXBean> pools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(p -> p.getType() == MemoryType.HEAP)
        .toList();
  }

  @SuppressWarnings("SystemOut") // a benchmark prints its result
  private static void print(String line) {
    System.out.println(line);
  }
}
