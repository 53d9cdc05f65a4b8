package org.annals.language;

import edu.stanford.nlp.util.RuntimeInterruptedException;
import java.util.BitSet;
import java.util.List;

/**
 * Dependencies of a sentence by arc-standard transitions (Nivre 2004), each chosen by a {@link
 * ParserNetwork}: the parse that CoreNLP's {@code depparse} gives with the same model, for a
 * fraction of its cost.
 *
 * <p>Where only one transition can be taken the network is not asked. Safe for several threads.
 */
final class Parser {
  private static final String NO_WORD = "-NULL-";
  private static final String UNKNOWN = "-UNKNOWN-";
  private static final String ROOT = "-ROOT-";
  private static final String ROOT_RELATION = "root";

  private final ParserModel model;
  private final ParserNetwork network;

  /** Relations that a transition can give: all but that of no word. */
  private final int arcs;

  private final int root;

  Parser(ParserModel model) {
    this.model = model;
    network = new ParserNetwork(model);
    arcs = model.relations().size() - 1;
    root = model.relations().indexOf(ROOT_RELATION);
  }

  /** A parse: for each word the index of the one that it depends on, −1 for the root, and how. */
  static final class Parse {
    private final int[] heads;
    private final String[] relations;

    Parse(int[] heads, String[] relations) {
      this.heads = heads;
      this.relations = relations;
    }

    int[] heads() {
      return heads;
    }

    String[] relations() {
      return relations;
    }
  }

  /** Parses a sentence of at least one word. */
  Parse parse(List<String> words, List<String> tags) {
    State state = new State(words, tags);
    ParserNetwork.Look look = network.new Look();
    while (state.size > 1 || state.next <= state.n) {
      if (Thread.interrupted()) {
        throw new RuntimeInterruptedException();
      }
      boolean ahead = state.next <= state.n;
      if (state.size <= 2) {
        // The root takes one word only, and that when all is read.
        if (ahead) {
          state.shift();
        } else {
          state.right(root);
        }
        continue;
      }
      state.look(look);
      int best = best(look, ahead);
      if (best < arcs) {
        state.left(best + 1);
      } else if (best < 2 * arcs) {
        state.right(best - arcs + 1);
      } else {
        state.shift();
      }
    }
    return state.parse();
  }

  /** The best transition. */
  private int best(ParserNetwork.Look look, boolean ahead) {
    float error = network.judge(look);
    int best = -1;
    int next = -1;
    for (int t = 0; t < (ahead ? look.scores.length : 2 * arcs); t++) {
      if (isAllowed(t)) {
        if (best < 0 || look.scores[t] > look.scores[best]) {
          next = best;
          best = t;
        } else if (next < 0 || look.scores[t] > look.scores[next]) {
          next = t;
        }
      }
    }
    return look.scores[best] - look.scores[next] > 2 * error ? best : exactlyBest(look, ahead);
  }

  /** The first of the best. */
  private int exactlyBest(ParserNetwork.Look look, boolean ahead) {
    network.judgeExactly(look);
    int best = -1;
    for (int t = 0; t < (ahead ? look.exact.length : 2 * arcs); t++) {
      if (isAllowed(t) && (best < 0 || look.exact[t] > look.exact[best])) {
        best = t;
      }
    }
    return best;
  }

  /** Inside a sentence no arc is called root. */
  private boolean isAllowed(int transition) {
    return transition == 2 * arcs || transition % arcs != root - 1;
  }

  /** How far a sentence is read: words from 1, 0 is the root above them, −1 is no word. */
  private final class State {
    private final int n;
    private final int[] word;
    private final int[] tag;
    private final int[] head;
    private final int[] relation;
    private final int[] stack;
    private int size = 1;
    private int next = 1;

    State(List<String> words, List<String> tags) {
      n = words.size();
      word = new int[n + 2];
      tag = new int[n + 2];
      head = new int[n + 1];
      relation = new int[n + 2];
      stack = new int[n + 2];
      // Place 0 holds what is no word, 1 the root, then the words.
      word[0] = word(NO_WORD);
      tag[0] = tag(NO_WORD);
      word[1] = word(ROOT);
      tag[1] = tag(ROOT);
      for (int i = 1; i <= n; i++) {
        word[i + 1] = word(words.get(i - 1));
        tag[i + 1] = tag(tags.get(i - 1));
        head[i] = -1;
      }
      head[0] = -1;
    }

    private int word(String written) {
      Integer row = model.words().get(written);
      return row != null ? row : model.words().getOrDefault(UNKNOWN, 0);
    }

    private int tag(String written) {
      Integer row = model.tags().get(written);
      int first = model.words().size();
      return (row != null ? row : model.tags().getOrDefault(UNKNOWN, first)) - first;
    }

    private int onStack(int from) {
      return from < size ? stack[size - 1 - from] : -1;
    }

    void shift() {
      stack[size++] = next++;
    }

    /** The second on the stack depends on the first. */
    void left(int label) {
      arc(stack[size - 2], stack[size - 1], label);
      stack[size - 2] = stack[size - 1];
      size--;
    }

    /** The first on the stack depends on the second. */
    void right(int label) {
      arc(stack[size - 1], stack[size - 2], label);
      size--;
    }

    private void arc(int below, int above, int label) {
      head[below] = above;
      relation[below + 1] = label;
    }

    /** What is at each place: three of the stack, three ahead, and what hangs on the first two. */
    void look(ParserNetwork.Look look) {
      for (int i = 0; i < 3; i++) {
        set(look, 2 - i, onStack(i));
        set(look, 3 + i, next + i <= n ? next + i : -1);
      }
      for (int i = 0; i < 2; i++) {
        int of = onStack(i);
        int place = ParserNetwork.BARE_PLACES + 6 * i;
        int left = leftChild(of, 1);
        int right = rightChild(of, 1);
        set(look, place, left);
        set(look, place + 1, right);
        set(look, place + 2, leftChild(of, 2));
        set(look, place + 3, rightChild(of, 2));
        set(look, place + 4, leftChild(left, 1));
        set(look, place + 5, rightChild(right, 1));
      }
    }

    private void set(ParserNetwork.Look look, int place, int at) {
      look.words[place] = word[at + 1];
      look.tags[place] = tag[at + 1];
      look.relations[place] = relation[at + 1];
    }

    /** The first or second word before {@code of} that depends on it. */
    private int leftChild(int of, int which) {
      int left = which;
      for (int i = 1; i < of; i++) {
        if (head[i] == of && --left == 0) {
          return i;
        }
      }
      return -1;
    }

    /** The last or last but one word behind {@code of} that depends on it. */
    private int rightChild(int of, int which) {
      int left = which;
      for (int i = n; of >= 0 && i > of; i--) {
        if (head[i] == of && --left == 0) {
          return i;
        }
      }
      return -1;
    }

    /** The tree; what a passive verb has for a subject is named so, as CoreNLP sets it right. */
    Parse parse() {
      int[] heads = new int[n];
      String[] relations = new String[n];
      BitSet passive = new BitSet();
      for (int i = 1; i <= n; i++) {
        heads[i - 1] = head[i] - 1;
        relations[i - 1] = head[i] == 0 ? ROOT_RELATION : model.relations().get(relation[i + 1]);
        if (relations[i - 1].equals("aux:pass")) {
          passive.set(head[i]);
        }
      }
      for (int i = 1; i <= n; i++) {
        String named = relations[i - 1];
        if (passive.get(head[i]) && (named.equals("nsubj") || named.equals("csubj"))) {
          relations[i - 1] = named + ":pass";
        }
      }
      return new Parse(heads, relations);
    }
  }
}
