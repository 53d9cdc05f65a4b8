package org.annals.flink;

import java.time.Duration;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.annals.store.PartLine;
import org.annals.store.PartLine.Kind;
import org.annals.store.Parts;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Extracts to records, keyed by story: each line goes on, numbered, and is kept in the state of its
 * story; the record of the story is what the record's own linker makes of all of them. In a batch
 * that is once, at the end of the story; in a stream some time after something came in.
 */
final class FoldStep extends KeyedProcessFunction<String, PartLine, PartLine> {
  private final @Nullable Duration every;

  private transient @Nullable MapState<String, byte[]> extracts;
  private transient @Nullable ValueState<Long> count;
  private transient @Nullable ValueState<Boolean> isWaiting;

  /**
   * @param every how long after a change a stream links the story anew; null for a batch
   */
  FoldStep(@Nullable Duration every) {
    this.every = every;
  }

  @Override
  public void open(OpenContext context) {
    extracts =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>(
                    "extracts",
                    Types.STRING,
                    PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
    count = getRuntimeContext().getState(new ValueStateDescriptor<>("count", Types.LONG));
    isWaiting = getRuntimeContext().getState(new ValueStateDescriptor<>("waiting", Types.BOOLEAN));
  }

  @Override
  public void processElement(PartLine line, Context context, Collector<PartLine> out)
      throws Exception {
    ValueState<Long> counter = Objects.requireNonNull(count);
    Long before = counter.value();
    long n = before == null ? 1 : before + 1;
    counter.update(n);
    PartLine numbered = line.numbered(n);
    out.collect(numbered);
    if (line.kind() != Kind.EXTRACT) {
      return;
    }
    Objects.requireNonNull(extracts).put(line.report(), numbered.packed());
    ValueState<Boolean> waiting = Objects.requireNonNull(isWaiting);
    if (waiting.value() == null) {
      waiting.update(true);
      if (every == null) {
        context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
      } else {
        long now = context.timerService().currentProcessingTime();
        context.timerService().registerProcessingTimeTimer(now + every.toMillis());
      }
    }
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<PartLine> out) throws Exception {
    Objects.requireNonNull(isWaiting).clear();
    Iterable<byte[]> packed = Objects.requireNonNull(extracts).values();
    Iterable<PartLine> lines =
        () -> StreamSupport.stream(packed.spliterator(), false).map(PartLine::unpacked).iterator();
    Parts.fold(context.getCurrentKey(), lines, Program.version(), out::collect);
  }
}
