package org.annals.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Broken files of every format: bytes changed, cut, doubled, swapped, put in. None may end in an
 * exception or take long, whatever it gives.
 *
 * <p>A short run by default; {@code -Dannals.fuzz=10000} sets how many files, {@code
 * -Dannals.fuzz.seed=…} the seed, which is printed with a failure.
 */
class FuzzTest {
  private static final int FILES = Integer.getInteger("annals.fuzz", 400);
  private static final long SEED = Long.getLong("annals.fuzz.seed", 20_240_305L);
  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final String[] TOKENS = {
    "<div>",
    "</p>",
    "<!--",
    "]]>",
    "<![CDATA[",
    "&#0;",
    "&#x110000;",
    "\u202e",
    "\u0000",
    "{",
    "[[[[",
    "\"",
    "\\u",
    "<script>",
    "<!DOCTYPE a [<!ENTITY b 'c'>]>",
    "&b;",
    "From x\n",
    "--xx\r\n",
    "%PDF-",
    "PK\u0003\u0004",
    "WARC/1.0\r\n",
    "Content-Length: 99999999999\r\n",
    "99999999999999999999",
    "-1",
    ",,,,",
    "\n\n\n"
  };

  @TempDir Path folder;

  @Test
  void nothingBroken() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>(FormatsTest.files());
    files.put("a.docx", Packed.docx(List.of("The dam broke on Monday.", "It rained.")));
    files.put(
        "a.pdf",
        Packed.pdf(List.of(List.of("The dam above the town broke on Monday.")), "The Post"));
    List<String> names = new ArrayList<>(files.keySet());
    Random random = new Random(SEED);
    for (int i = 0; i < FILES; i++) {
      String name = names.get(i % names.size());
      byte[] broken = files.getOrDefault(name, new byte[0]);
      for (int n = 1 + random.nextInt(4); n > 0; n--) {
        broken = mutated(broken, random);
      }
      Path file = folder.resolve(name);
      Files.write(file, broken);
      long begin = System.nanoTime();
      ReadResult result;
      try {
        result = Reports.READER.read(ReportFolder.of(List.of(file)).sources().get(0));
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        throw new AssertionError("seed " + SEED + ", file " + i + " (" + name + ")", e);
      }
      assertThat(Duration.ofNanos(System.nanoTime() - begin))
          .as("seed %s, file %s (%s)", SEED, i, name)
          .isLessThan(LONGEST);
      result.reports().forEach(Reports::checked);
      assertThat(result.reports().size() + result.problems().size())
          .as("said nothing: seed %s, file %s (%s)", SEED, i, name)
          .isPositive();
      Files.delete(file);
    }
  }

  private static byte[] mutated(byte[] bytes, Random random) {
    if (bytes.length < 2) {
      return bytes;
    }
    int at = random.nextInt(bytes.length);
    int to = Math.min(bytes.length, at + 1 + random.nextInt(64));
    byte[] part = java.util.Arrays.copyOfRange(bytes, at, to);
    return switch (random.nextInt(6)) {
      case 0 -> {
        byte[] copy = bytes.clone();
        copy[at] = (byte) random.nextInt(256);
        yield copy;
      }
      case 1 -> java.util.Arrays.copyOf(bytes, at + 1);
      case 2 -> spliced(bytes, at, to, new byte[0]);
      case 3 -> spliced(bytes, at, at, repeated(part, 1 + random.nextInt(200)));
      case 4 -> spliced(bytes, at, at, Packed.utf8(TOKENS[random.nextInt(TOKENS.length)]));
      default -> {
        byte[] copy = bytes.clone();
        int other = random.nextInt(bytes.length);
        copy[at] = bytes[other];
        copy[other] = bytes[at];
        yield copy;
      }
    };
  }

  private static byte[] repeated(byte[] part, int times) {
    byte[] all = new byte[part.length * times];
    for (int i = 0; i < times; i++) {
      System.arraycopy(part, 0, all, i * part.length, part.length);
    }
    return all;
  }

  private static byte[] spliced(byte[] bytes, int from, int to, byte[] between) {
    byte[] all = new byte[bytes.length - (to - from) + between.length];
    System.arraycopy(bytes, 0, all, 0, from);
    System.arraycopy(between, 0, all, from, between.length);
    System.arraycopy(bytes, to, all, from + between.length, bytes.length - to);
    return all;
  }
}
