package org.annals.flink;

import java.io.Serializable;
import org.annals.InputException;
import org.apache.flink.core.fs.Path;

/**
 * Which story a file belongs to, and what the file is called in it.
 *
 * @param root the input: a folder, or one file
 * @param rule how files are told apart
 */
record Stories(Path root, Rule rule) implements Serializable {
  Stories {
    // Made of a local folder it ends in a slash.
    root = new Path(root.toString());
  }

  /** How files are told apart. */
  enum Rule {
    /** Each folder right under the input is a story of its own, with all that is under it. */
    BY_FOLDER,
    /** All files are of one story. */
    ONE;

    static Rule parse(String name) {
      return switch (name) {
        case "by-folder" -> BY_FOLDER;
        case "one" -> ONE;
        default ->
            throw new InputException(
                "There are no stories \"" + name + "\".", "Give --stories by-folder or one.");
      };
    }
  }

  /**
   * A file of a story.
   *
   * @param story its name
   * @param id of the file in it: what {@code annals build} of the story's folder would call it
   */
  record Place(String story, String id) {}

  Place place(Path file) {
    String base = root.getPath();
    String path = file.getPath();
    String under = path.startsWith(base + "/") ? path.substring(base.length() + 1) : file.getName();
    int slash = under.indexOf('/');
    return rule == Rule.BY_FOLDER && slash > 0
        ? new Place(under.substring(0, slash), under.substring(slash + 1))
        : new Place(root.getName(), under);
  }
}
