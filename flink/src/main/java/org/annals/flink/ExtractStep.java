package org.annals.flink;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.annals.record.Extract;
import org.annals.report.Report;
import org.annals.store.PartLine;
import org.annals.store.PartLine.Kind;
import org.annals.store.Parts;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Report to extract, keyed by report. A report that is there already, the same to the letter, is
 * passed over. One that makes the extractors throw, or that takes longer than the limit, becomes a
 * dead letter with its reason; the others go on.
 */
final class ExtractStep extends KeyedProcessFunction<String, PartLine, PartLine> {
  static final String READ = "reports read";
  static final String DEAD = "reports set aside";
  private static final Logger LOG = LoggerFactory.getLogger(ExtractStep.class);
  private static final int REASON_UNITS = 500;

  private final Program.Reader reader;
  private final Duration limit;

  private transient @Nullable Steps steps;

  /** What the step has while it runs. */
  private record Steps(
      Function<Report, Extract> extractor,
      TimeLimit limit,
      ValueState<String> seen,
      LongCounter read,
      LongCounter dead) {}

  /**
   * @param limit longest time that a report may take
   */
  ExtractStep(Program.Reader reader, Duration limit) {
    this.reader = reader;
    this.limit = limit;
  }

  /** What lines are parted by: each report by itself, a file apart from its reports. */
  static String key(PartLine line) {
    return line.story() + "\n" + line.file() + "\n" + line.report();
  }

  @Override
  public void open(OpenContext context) {
    LongCounter read = new LongCounter();
    LongCounter dead = new LongCounter();
    getRuntimeContext().addAccumulator(READ, read);
    getRuntimeContext().addAccumulator(DEAD, dead);
    steps =
        new Steps(
            // Whatever fails here is no report's fault: the job must not go on without its models.
            reader.load(),
            new TimeLimit(limit),
            getRuntimeContext().getState(new ValueStateDescriptor<>("seen", Types.STRING)),
            read,
            dead);
  }

  @Override
  public void processElement(PartLine line, Context context, Collector<PartLine> out)
      throws Exception {
    Steps now = java.util.Objects.requireNonNull(steps);
    if (line.kind() != Kind.REPORT) {
      out.collect(line);
      return;
    }
    String mark = line.hash() + " " + line.version();
    if (mark.equals(now.seen().value())) {
      return;
    }
    now.seen().update(mark);
    try {
      Report report = Parts.report(line);
      PartLine extract = now.limit().call(() -> Parts.extract(line, now.extractor().apply(report)));
      now.read().add(1);
      out.collect(extract);
    } catch (TimeoutException e) {
      setAside(line, "it took longer than " + limit.toSeconds() + " s", null, out);
    } catch (ExecutionException e) {
      setAside(line, String.valueOf(e.getCause()), e.getCause(), out);
    }
  }

  private void setAside(
      PartLine line, String reason, @Nullable Throwable cause, Collector<PartLine> out) {
    LOG.error("Report {} is set aside: {}", line.report(), reason, cause);
    java.util.Objects.requireNonNull(steps).dead().add(1);
    out.collect(Parts.dead(line, reason.substring(0, Math.min(reason.length(), REASON_UNITS))));
  }

  @Override
  public void close() {
    if (steps != null) {
      steps.limit().close();
    }
  }
}
