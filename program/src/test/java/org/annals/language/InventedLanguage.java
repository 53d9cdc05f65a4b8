package org.annals.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annals.report.Passage;
import org.annals.report.Report;
import org.annals.text.Span;

/**
 * A language that nobody speaks: "ul Ana zerbak ka Lor mo ." Words in "-ak" are verbs of the past,
 * capitals begin names, "ul" stands before who acts and "ka" before whom it befalls.
 */
public final class InventedLanguage implements Language.Provider {
  private static final Pattern SENTENCE = Pattern.compile("[^.]+\\.");
  private static final Pattern WORD = Pattern.compile("\\p{L}+|[^\\s\\p{L}]");

  @Override
  public String code() {
    return "qaa";
  }

  @Override
  public Language load() {
    return InventedLanguage::read;
  }

  private static Text read(Report report) {
    List<Sentence> sentences = new ArrayList<>();
    for (Passage passage : report.passages()) {
      String text = report.text().substring(passage.span().begin(), passage.span().end());
      Matcher sentence = SENTENCE.matcher(text);
      while (sentence.find()) {
        sentences.add(
            new Sentence(
                sentences.size(),
                passage.kind(),
                passage.section(),
                passage.paragraph(),
                tokens(sentence.group(), passage.span().begin() + sentence.start())));
      }
    }
    return new Text(report, sentences);
  }

  private static List<Token> tokens(String sentence, int begin) {
    List<String> words = new ArrayList<>();
    List<Span> spans = new ArrayList<>();
    Matcher word = WORD.matcher(sentence);
    while (word.find()) {
      words.add(word.group());
      spans.add(new Span(begin + word.start(), begin + word.end()));
    }
    int verb = 0;
    while (verb < words.size() - 1 && !words.get(verb).endsWith("ak")) {
      verb++;
    }
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String form = words.get(i);
      boolean isName = Character.isUpperCase(form.charAt(0));
      boolean isVerb = i == verb;
      String relation = isVerb ? "root" : isName ? (i < verb ? "nsubj" : "obj") : "dep";
      tokens.add(
          new Token(
              i,
              form,
              isVerb ? form.replaceFirst("ak$", "") : form,
              isVerb ? "VBD" : isName ? "NNP" : form.equals(".") ? "." : "RB",
              isName ? "PERSON" : "O",
              spans.get(i),
              isVerb ? -1 : verb,
              relation));
    }
    return tokens;
  }
}
