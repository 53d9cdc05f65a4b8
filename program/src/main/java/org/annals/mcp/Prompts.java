package org.annals.mcp;

import io.modelcontextprotocol.spec.McpSchema;
import java.util.List;
import java.util.Map;

/** Ready questions that make an assistant answer from the record and from nothing else. */
final class Prompts {
  private static final String RULES =
      """
      Use the tools of this record and nothing that you know from elsewhere.
      - After each sentence name the ids of the facts that it rests on, and the report with its
        date: (e-0123456789; storm-report.txt, 2024-03-05).
      - Quote only what stands in a quote, letter by letter.
      - Only the status happened and ongoing are deeds. Of all else say what it is: planned,
        threatened, demanded, offered, expected, denied, supposed.
      - Give dates as wide as they are: 2024-03 is some time in March, ../2024-03-05 by that day.
      - What only one side asserts, say who asserts it (asserted_by, given_by).
      - Where the tools answer "The record does not say", say so. Do not fill the gap.
      """;

  private Prompts() {}

  /** A prompt with the text that it comes to. */
  record Ready(McpSchema.Prompt prompt, Text text) {}

  /** Makes the text from the arguments. */
  interface Text {
    String with(Map<String, Object> arguments);
  }

  static List<Ready> all() {
    return List.of(
        new Ready(
            new McpSchema.Prompt(
                "sourced_summary",
                "A summary with sources",
                "Sums up the story, or a part of it, from the record alone, a source for each"
                    + " sentence.",
                List.of(
                    new McpSchema.PromptArgument(
                        "about", "What to sum up; all if left out.", false),
                    new McpSchema.PromptArgument(
                        "as_of", "As known on that day: 2024-03-05.", false))),
            arguments ->
                "Write a summary"
                    + of(arguments, "about", " of ", "")
                    + of(arguments, "as_of", ", as it was known on ", " (as_of in every call)")
                    + ", 150 to 300 words, in order of time.\n"
                    + "Begin with the tools record and timeline, then events and figures, then"
                    + " commitments and disagreements. End with what is open: commitments that are"
                    + " pending, and where the reports disagree, both sides.\n\n"
                    + RULES),
        new Ready(
            new McpSchema.Prompt(
                "check_claim",
                "Check a claim",
                "Holds a claim against the record: borne out, contradicted, or not said.",
                List.of(new McpSchema.PromptArgument("claim", "The claim.", true))),
            arguments ->
                "Check this claim against the record:\n\n"
                    + of(arguments, "claim", "", "")
                    + "\n\nTake it apart into who, what, when and how many. Look for each with"
                    + " events, figures, statements and search; read why of what you rest on. Then"
                    + " say of each part whether the record bears it out, contradicts it or does"
                    + " not say, with the quotes.\n\n"
                    + RULES));
  }

  private static String of(
      Map<String, Object> arguments, String name, String before, String after) {
    Object value = arguments.get(name);
    return value == null || value.toString().isBlank() ? "" : before + value + after;
  }
}
