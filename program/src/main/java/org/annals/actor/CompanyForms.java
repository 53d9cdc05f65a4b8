package org.annals.actor;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.annals.text.WordList;

/** The words that end a company's full name and that its short one leaves out: "Plc", "Motors". */
public final class CompanyForms {
  private static final Set<String> WORDS = WordList.words(CompanyForms.class, "company-forms.txt");

  private CompanyForms() {}

  /** Whether it is such a word, with or without a full stop. */
  public static boolean isForm(String word) {
    return WORDS.contains(word.toLowerCase(Locale.ROOT).replaceAll("[.,]", ""));
  }

  /** Whether nothing but such words stand in {@code words}, parted by blanks. */
  static boolean areForms(String words) {
    return List.of(words.split(" ", -1)).stream().allMatch(CompanyForms::isForm);
  }
}
