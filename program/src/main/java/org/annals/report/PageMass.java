package org.annals.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * How much running text each element of a page holds.
 *
 * <p>A run is text that no block, rule or double break interrupts. Runs as short as a label and
 * runs that are mostly links are no running text. One walk, linear in the page, however deep.
 */
final class PageMass {
  private static final int SHORTEST_RUN = 25;
  private static final double MOST_LINKED = 0.5;
  private static final int GUIDE_WORDS = 4;

  /**
   * What an element holds, all below it counted in.
   *
   * @param text characters
   * @param linked characters in links
   * @param prose characters of running text
   * @param guided characters of running text that the page itself names as its article's
   * @param score the weight of its running text, that of children counted half a level down
   */
  record Mass(int text, int linked, int prose, int guided, double score) {
    static final Mass NONE = new Mass(0, 0, 0, 0, 0);

    double linkShare() {
      return text == 0 ? 0 : (double) linked / text;
    }
  }

  private final Map<Element, Mass> masses = new HashMap<>();

  private PageMass() {}

  /**
   * Measures all elements below {@code root}.
   *
   * @param articleBody the article's text as the page's metadata give it; null if they do not
   */
  static PageMass of(Element root, @Nullable String articleBody) {
    PageMass mass = new PageMass();
    root.traverse(mass.new Walk(articleBody == null ? Set.of() : shingles(articleBody)));
    return mass;
  }

  /**
   * Whether what is in the element stands on lines of its own. Elements that a site names itself
   * ("x-story") do where they hold blocks.
   */
  static boolean isBlock(Element element) {
    String tag = element.normalName();
    return element.isBlock()
        || tag.equals("summary")
        || tag.equals("details")
        || (tag.indexOf('-') > 0
            && element.selectFirst("p,div,section,article,ul,ol,h1,h2,h3,h4") != null);
  }

  /** The mass of an element; none of one that was not there when it was measured. */
  Mass at(Element element) {
    return masses.getOrDefault(element, Mass.NONE);
  }

  private static Set<String> shingles(String text) {
    Set<String> shingles = new HashSet<>();
    String[] words = words(text);
    for (int i = 0; i + GUIDE_WORDS <= words.length; i++) {
      shingles.add(shingle(words, i));
    }
    return shingles;
  }

  private static String[] words(String text) {
    return text.toLowerCase(Locale.ROOT).strip().split("[^\\p{L}\\d]+", -1);
  }

  private static String shingle(String[] words, int from) {
    StringBuilder shingle = new StringBuilder();
    for (int i = from; i < from + GUIDE_WORDS; i++) {
      shingle.append(words[i]).append(' ');
    }
    return shingle.toString();
  }

  private static final class Frame {
    final boolean isBlock;
    final boolean isLink;
    int text;
    int linked;
    int prose;
    int guided;
    int runs;
    double own;
    double below;
    final StringBuilder run = new StringBuilder();
    int runLinked;

    Frame(boolean isBlock, boolean isLink) {
      this.isBlock = isBlock;
      this.isLink = isLink;
    }
  }

  private final class Walk implements NodeVisitor {
    private final Set<String> guide;
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final Deque<Frame> blocks = new ArrayDeque<>();
    private int links;

    Walk(Set<String> guide) {
      this.guide = guide;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        if (!blocks.isEmpty()) {
          append(blocks.peek(), words.getWholeText());
        }
      } else if (node instanceof Element element) {
        boolean block = isBlock(element) || blocks.isEmpty();
        Frame frame = new Frame(block, element.normalName().equals("a"));
        if (block) {
          if (!blocks.isEmpty()) {
            endRun(blocks.peek());
          }
          blocks.push(frame);
        } else if (element.normalName().equals("br")) {
          lineBreak(blocks.peek());
        }
        links += frame.isLink ? 1 : 0;
        frames.push(frame);
      }
    }

    private void append(Frame block, String words) {
      for (int i = 0; i < words.length(); i++) {
        char c = words.charAt(i);
        int length = block.run.length();
        if (!Character.isWhitespace(c)) {
          block.run.append(c);
          block.runLinked += links > 0 ? 1 : 0;
        } else if (length > 0 && !Character.isWhitespace(block.run.charAt(length - 1))) {
          block.run.append(' ');
          block.runLinked += links > 0 ? 1 : 0;
        }
      }
    }

    private void lineBreak(Frame block) {
      int length = block.run.length();
      if (length > 0 && block.run.charAt(length - 1) == '\n') {
        endRun(block);
      } else if (length > 0) {
        block.run.append('\n');
      }
    }

    private void endRun(Frame block) {
      String run = block.run.toString().strip();
      block.text += run.length();
      block.linked += block.runLinked;
      double share = run.isEmpty() ? 1 : Math.min(1, (double) block.runLinked / run.length());
      if (run.length() >= SHORTEST_RUN && share < MOST_LINKED && !PageLines.isFurniture(run)) {
        int prose = (int) (run.length() * (1 - share));
        block.prose += prose;
        block.guided += isGuided(run) ? prose : 0;
        block.runs++;
        double commas = run.chars().filter(c -> c == ',').count();
        block.own += (1 + commas + Math.min(run.length() / 100.0, 3)) * (1 - share);
      }
      block.run.setLength(0);
      block.runLinked = 0;
    }

    private boolean isGuided(String run) {
      if (guide.isEmpty()) {
        return false;
      }
      String[] words = words(run);
      int all = 0;
      int known = 0;
      for (int i = 0; i + GUIDE_WORDS <= words.length; i++) {
        all++;
        known += guide.contains(shingle(words, i)) ? 1 : 0;
      }
      return all > 0 && 2 * known >= all;
    }

    @Override
    public void tail(Node node, int depth) {
      if (!(node instanceof Element element)) {
        return;
      }
      Frame frame = frames.pop();
      links -= frame.isLink ? 1 : 0;
      if (frame.isBlock) {
        endRun(frame);
        blocks.pop();
      }
      // A paragraph weighs for what holds it, a block of several paragraphs for itself.
      double self = frame.runs > 1 ? frame.own : 0;
      double score = self + frame.below;
      masses.put(element, new Mass(frame.text, frame.linked, frame.prose, frame.guided, score));
      Frame above = frames.peek();
      if (above != null) {
        above.text += frame.text;
        above.linked += frame.linked;
        above.prose += frame.prose;
        above.guided += frame.guided;
        above.below += frame.isBlock ? (frame.runs > 1 ? 0 : frame.own) + score / 2 : score;
      }
    }
  }
}
