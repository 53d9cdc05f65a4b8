package org.annals.language;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * The numbers of a neural dependency parser (Chen and Manning 2014), as Stanford CoreNLP's models
 * hold them: what each word, part of speech and relation looks like, and the two layers.
 *
 * <p>The format is text: seven sizes ({@code name=value}); words, parts of speech and relations
 * with their vectors; the first layer, a line for each of its inputs; its bias; the second layer, a
 * line for each of its inputs; keys of the inputs that CoreNLP keeps worked out.
 */
final class ParserModel {
  private final Map<String, Integer> words;
  private final Map<String, Integer> tags;
  private final List<String> relations;
  private final float[][] vectors;
  private final float[][] first;
  private final float[] bias;
  private final float[][] second;
  private final BitSet kept;

  private ParserModel(
      Map<String, Integer> words,
      Map<String, Integer> tags,
      List<String> relations,
      float[][] vectors,
      float[][] first,
      float[] bias,
      float[][] second,
      BitSet kept) {
    this.words = words;
    this.tags = tags;
    this.relations = relations;
    this.vectors = vectors;
    this.first = first;
    this.bias = bias;
    this.second = second;
    this.kept = kept;
  }

  /**
   * How many inputs CoreNLP works out beforehand, in double precision; of the others it keeps
   * single precision. As its parser has it when none sets it.
   */
  private static final int KEPT = 20_000;

  /** Reads the model at a path of the class path, in about a second. */
  static ParserModel load(String path) {
    try (InputStream packed = ParserModel.class.getResourceAsStream("/" + path)) {
      if (packed == null) {
        throw new IllegalStateException("the model " + path + " is missing");
      }
      return new Reader(new GZIPInputStream(new BufferedInputStream(packed), 1 << 16)).model();
    } catch (IOException e) {
      throw new UncheckedIOException("The model " + path + " cannot be read", e);
    }
  }

  /** Reads lines of a word and numbers, far faster than by cutting lines into strings. */
  private static final class Reader {
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private final byte[] field = new byte[1 << 10];
    private int length;
    private int at;

    Reader(InputStream in) {
      this.in = in;
    }

    ParserModel model() throws IOException {
      int words = size();
      int tags = size();
      int relations = size();
      int width = size();
      int hidden = size();
      int places = size();
      int keys = size();
      float[][] vectors = new float[words + tags + relations][width];
      Map<String, Integer> wordRows = new HashMap<>(2 * words);
      for (int i = 0; i < words; i++) {
        wordRows.put(named(vectors[i]), i);
      }
      Map<String, Integer> tagRows = new HashMap<>();
      for (int i = words; i < words + tags; i++) {
        tagRows.put(named(vectors[i]), i);
      }
      List<String> names = new ArrayList<>();
      for (int i = words + tags; i < vectors.length; i++) {
        names.add(named(vectors[i]));
      }
      float[][] first = rows(width * places, hidden);
      float[] bias = rows(1, hidden)[0];
      float[][] second = rows(hidden, 2 * (relations - 1) + 1);
      BitSet kept = new BitSet();
      for (int i = 0; i < Math.min(keys, KEPT); i++) {
        kept.set(Integer.parseInt(string()));
      }
      return new ParserModel(wordRows, tagRows, names, vectors, first, bias, second, kept);
    }

    private int size() throws IOException {
      String line = string();
      return Integer.parseInt(line.substring(line.indexOf('=') + 1));
    }

    private String named(float[] into) throws IOException {
      String name = string();
      numbers(into);
      return name;
    }

    private float[][] rows(int count, int width) throws IOException {
      float[][] rows = new float[count][width];
      for (float[] row : rows) {
        numbers(row);
      }
      return rows;
    }

    private void numbers(float[] into) throws IOException {
      for (int i = 0; i < into.length; i++) {
        into[i] = number(field());
      }
    }

    private String string() throws IOException {
      return new String(field, 0, field(), StandardCharsets.UTF_8);
    }

    /** The next field, its length: up to a space or the end of the line. */
    private int field() throws IOException {
      int size = 0;
      while (true) {
        if (at == length) {
          length = in.read(buffer);
          at = 0;
          if (length < 0) {
            throw new IOException("it ends too early");
          }
        }
        byte next = buffer[at++];
        if (next == ' ' || next == '\n') {
          return size;
        }
        if (next != '\r') {
          field[size++] = next;
        }
      }
    }

    private static final double[] TENS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};

    /** A short decimal number is worked out here, any other by Java. */
    private float number(int size) {
      boolean minus = size > 0 && field[0] == '-';
      long digits = 0;
      int point = -1;
      for (int i = minus ? 1 : 0; i < size; i++) {
        byte c = field[i];
        if (c == '.' && point < 0) {
          point = i;
        } else if (c >= '0' && c <= '9' && size <= 10) {
          digits = 10 * digits + (c - '0');
        } else {
          return Float.parseFloat(new String(field, 0, size, StandardCharsets.US_ASCII));
        }
      }
      double value = point < 0 ? digits : digits / TENS[size - point - 1];
      return (float) (minus ? -value : value);
    }
  }

  /** Number of each word in {@link #vectors()}. */
  Map<String, Integer> words() {
    return words;
  }

  /** Likewise of each part of speech; they follow the words. */
  Map<String, Integer> tags() {
    return tags;
  }

  /** In the order in which they follow the tags; the first is that of no word. */
  List<String> relations() {
    return relations;
  }

  /** A row for each word, tag and relation. */
  float[][] vectors() {
    return vectors;
  }

  /** The first layer: a row for each number of each input's vector. */
  float[][] first() {
    return first;
  }

  /** Of the first layer. */
  float[] bias() {
    return bias;
  }

  /** The second layer: a row for each number of the first's result. */
  float[][] second() {
    return second;
  }

  /** Keys (row of {@link #vectors()} × number of inputs + input) kept in full precision. */
  BitSet kept() {
    return kept;
  }
}
