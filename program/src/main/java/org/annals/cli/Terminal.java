package org.annals.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the output goes to.
 *
 * @param out whether the standard output is a terminal
 * @param err whether the standard error is a terminal
 * @param colour whether to use colours on a terminal
 */
record Terminal(boolean out, boolean err, boolean colour) {
  private static final String ESCAPE = "\u001b[";

  /**
   * As the script that started the program found it ({@code annals.terminal} is "out", "err",
   * "out,err" or empty): Java itself cannot tell which of the two is a terminal. Without it both
   * are taken for none.
   */
  static Terminal of(@Nullable String found, Map<String, String> environment) {
    String terminals = found == null ? "" : found;
    boolean plain =
        !environment.getOrDefault("NO_COLOR", "").isEmpty()
            || environment.getOrDefault("TERM", "").equals("dumb");
    return new Terminal(terminals.contains("out"), terminals.contains("err"), !plain);
  }

  /** {@code text} on the standard output, in bold on a terminal with colours. */
  String bold(String text) {
    return styled("1", text);
  }

  /** {@code text} on the standard output, dimmed on a terminal with colours. */
  String dim(String text) {
    return styled("2", text);
  }

  /** {@code text} on the standard output, in yellow on a terminal with colours. */
  String marked(String text) {
    return styled("33", text);
  }

  private String styled(String style, String text) {
    return out && colour && !text.isEmpty() ? ESCAPE + style + "m" + text + ESCAPE + "0m" : text;
  }

  /** {@code text} of a report on one line, without what would steer a terminal. */
  static String safe(String text) {
    return text.replaceAll("[\\s\\p{Cntrl}\\u0080-\\u009f\\u202a-\\u202e\\u2066-\\u2069]+", " ")
        .strip();
  }
}
