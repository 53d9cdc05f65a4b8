package org.annals.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files of the page.
 *
 * <p>Its script is written as modules, which a browser does not load from a disk. So they are put
 * into one classic script, each in a function of its own. The form that this reads is narrow: the
 * imports stand first, one a line, as {@code import { a, b } from "./name.js";}, and {@code export}
 * stands only before {@code function} and {@code const} at the beginning of a line.
 */
final class Page {
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import (?<names>\\{[^}]*\\}) from \"\\./(?<module>[a-z]+)\\.js\";$");
  private static final Pattern EXPORT =
      Pattern.compile("(?m)^export (?<kind>async function|function|const) (?<name>\\w+)");

  private final byte[] script = bundle("main").getBytes(StandardCharsets.UTF_8);

  private final byte[] served = early();

  byte[] index() {
    return resource("index.html");
  }

  /**
   * The same of a server: what every view needs is asked for with the page itself, not only when
   * its script has begun.
   */
  byte[] served() {
    return served.clone();
  }

  private static byte[] early() {
    StringBuilder links = new StringBuilder();
    for (String path : List.of("record", "names")) {
      links
          .append("<link rel=\"preload\" as=\"fetch\" crossorigin href=\"api/v1/")
          .append(path)
          .append("\">\n");
    }
    return new String(resource("index.html"), StandardCharsets.UTF_8)
        .replace("<link rel=\"stylesheet\"", links + "<link rel=\"stylesheet\"")
        .getBytes(StandardCharsets.UTF_8);
  }

  byte[] style() {
    return resource("app.css");
  }

  byte[] icon() {
    return resource("icon.svg");
  }

  byte[] openApi() {
    return resource("openapi.json");
  }

  byte[] script() {
    return script.clone();
  }

  private static byte[] resource(String name) {
    try (InputStream in = Page.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** One script of a module and all that it imports. */
  private static String bundle(String first) {
    Map<String, String> modules = new LinkedHashMap<>();
    add(first, modules, new ArrayList<>());
    return "\"use strict\";\n" + String.join("\n", modules.values());
  }

  private static void add(String name, Map<String, String> modules, List<String> open) {
    if (modules.containsKey(name)) {
      return;
    }
    if (open.contains(name)) {
      throw new IllegalStateException("modules import each other: " + open + ", " + name);
    }
    open.add(name);
    String source = new String(resource(name + ".js"), StandardCharsets.UTF_8);
    Matcher imports = IMPORT.matcher(source);
    while (imports.find()) {
      add(imports.group("module"), modules, open);
    }
    open.remove(name);
    List<String> exported = new ArrayList<>();
    EXPORT.matcher(source).results().forEach(found -> exported.add(found.group(2)));
    String body = IMPORT.matcher(source).replaceAll("const ${names} = module_${module};");
    body = EXPORT.matcher(body).replaceAll("${kind} ${name}");
    modules.put(
        name,
        "const module_"
            + name
            + " = (() => {\n"
            + body
            + "\nreturn { "
            + String.join(", ", exported)
            + " };\n})();");
  }
}
