package org.annals.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.annals.export.Facts;
import org.annals.export.Section;
import org.annals.export.Words;

/**
 * The reports as resources: the text of each as it was read, which is what all offsets count in.
 *
 * <p>The newest are listed; any can be read by its id.
 */
final class Reports {
  private static final String ADDRESS = "annals://report/";
  private static final int LISTED = 200;

  private Reports() {}

  static McpSchema.ResourceTemplate template() {
    return McpSchema.ResourceTemplate.builder()
        .uriTemplate(ADDRESS + "{id}")
        .name("report")
        .title("A report")
        .description(
            "The text of a report as it was read; id is percent-encoded. All offsets count its"
                + " characters (Unicode code points) from 0.")
        .mimeType("text/plain")
        .build();
  }

  static List<McpSchema.Resource> listed(HeldRecord record) {
    List<ObjectNode> reports = new ArrayList<>(record.facts(null).in(Section.REPORTS));
    Collections.reverse(reports);
    return reports.stream().limit(LISTED).map(Reports::resource).toList();
  }

  private static McpSchema.Resource resource(ObjectNode report) {
    String id = report.path("id").asText();
    List<String> said = new ArrayList<>();
    for (String key : List.of("title", "publisher", "published")) {
      String text = Words.text(report, key);
      if (!text.isEmpty()) {
        said.add(Words.plain(text));
      }
    }
    return McpSchema.Resource.builder()
        .uri(address(id))
        .name(id)
        .description(said.isEmpty() ? "A report." : String.join("; ", said))
        .mimeType("text/plain")
        .build();
  }

  private static String address(String id) {
    return ADDRESS + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }

  static McpSchema.ReadResourceResult read(HeldRecord record, McpSchema.ReadResourceRequest asked) {
    String uri = asked.uri();
    Facts facts = record.facts(null);
    String id =
        uri.startsWith(ADDRESS)
            ? URLDecoder.decode(
                uri.substring(ADDRESS.length()).replace("+", "%2B"), StandardCharsets.UTF_8)
            : uri;
    if (HeldRecord.report(facts, id) == null) {
      throw McpError.RESOURCE_NOT_FOUND.apply(uri);
    }
    return new McpSchema.ReadResourceResult(
        List.of(new McpSchema.TextResourceContents(uri, "text/plain", record.text(id))));
  }
}
