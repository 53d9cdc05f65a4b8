package org.annals.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class HeldTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "The ferry left at noon.",
        "“It’s late…” – he paid €20 — for Ÿ and ž, naïve façade\u00a0ÿ",
        "no byte of its own: \u0080 \u009f \u0000",
        "Дамба прорвана",
        "a pair \uD83D\uDE00 of surrogates"
      })
  void heldInLittleRoomItIsTheSame(String text) {
    HeldText held = HeldText.of(text);
    HeldText packed = held.packed();
    assertThat(packed).hasToString(text).isEqualTo(held).hasSameHashCodeAs(held);
    assertThat(packed.length()).isEqualTo(text.length());
    for (int begin = 0; begin <= text.length(); begin++) {
      assertThat(packed.cut(begin, text.length())).isEqualTo(text.substring(begin));
      assertThat(packed.has(begin, held, begin, text.length() - begin)).isTrue();
      assertThat(packed.has(begin, HeldText.of("x"), 0, 1)).isEqualTo(text.startsWith("x", begin));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"The ferry – late – left.", "Паром ушёл."})
  void evidenceIsTheSameWhereverItsWordsAreHeld(String text) {
    Span span = new Span(4, 9);
    Evidence alone = new Evidence("a.txt", span, span, span.of(text));
    Evidence inText = alone.heldIn(HeldText.of(text).packed());
    assertThat(inText).isNotSameAs(alone).isEqualTo(alone).hasSameHashCodeAs(alone);
    assertThat(inText).hasToString(alone.toString());
    assertThat(inText.words()).isEqualTo(span.of(text));
    assertThat(alone.heldIn(HeldText.of("xxxx"))).isSameAs(alone);
    assertThat(alone.heldIn(HeldText.of("somewhat else here"))).isSameAs(alone);
  }
}
