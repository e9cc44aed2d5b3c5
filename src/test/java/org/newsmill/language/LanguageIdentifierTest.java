package org.newsmill.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsmill.record.LanguagePart;
import org.newsmill.record.LanguageSpan;

class LanguageIdentifierTest {
  private static final String KOREAN = "별무리연구소가 새 모델을 내놓았다고 수요일 밝혔다.";
  private static final String ENGLISH =
      "The council reopened the old bridge after two years of work.";
  private static final String GERMAN =
      "Der Stadtrat hat die neue Bibliothek nach zwei Jahren wieder eröffnet.";

  private final LanguageIdentifier identifier = new LanguageIdentifier();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ko | 별무리연구소가 새 모델 Nuribyeol-1을 내놓았다. OpenNuri Labs와 함께 만들었다고 밝혔다.",
        "ko | 漢字가 섞인 글도 한국어다",
        "ko | Nuribyeol Research Unpacked 2024 개막",
        "ko | 與, 누리바다 예산안 단독 처리",
        "en | The council of Saedeul reopened the old bridge (새들 다리) on Monday after two years of work.",
        "en | Residents call the old market 나루 시장 and say they will miss it when it closes",
        "en | ‘물결’ Tops Charts in 12 Countries Around the World This Summer",
        "ja | 星むら市は水曜日、新しい図書館を開いたと発表した。",
        "zh | 星村市周三宣布新图书馆正式开放。",
        "zh | 星村市週三宣布新圖書館正式開放。",
        "th | เทศบาลเปิดห้องสมุดใหม่",
        "el | Ο δήμος άνοιξε τη νέα βιβλιοθήκη",
        "ru | Городской совет открыл новую библиотеку после двух лет ремонта.",
        "uk | Міська рада відкрила нову бібліотеку після дворічного ремонту.",
        "be | Гарадскі савет адкрыў новую бібліятэку пасля двух гадоў рамонту.",
        "bg | Общинският съвет откри новата библиотека след двегодишен ремонт.",
        "sr | Градско веће је отворило нову библиотеку после две године обнове.",
        "sr | Gradsko veće je posle dve godine otvorilo novu biblioteku i saopštilo da će raditi sledeće nedelje.",
        "hr | Gradsko vijeće je nakon dvije godine otvorilo novu knjižnicu i priopćilo da će raditi sljedećeg tjedna.",
        "de | Der Stadtrat hat die neue Bibliothek nach zwei Jahren wieder eröffnet.",
        "nl | De gemeenteraad heeft na twee jaar de nieuwe bibliotheek geopend.",
        "id | Dewan kota membuka kembali perpustakaan baru setelah dua tahun perbaikan karena uang sudah cukup.",
        "da | Byrådet har åbnet det nye bibliotek efter to års arbejde, siger borgmesteren.",
        "sv | Kommunfullmäktige har öppnat det nya biblioteket efter två års arbete.",
        "cs | Městská rada otevřela novou knihovnu po dvou letech oprav.",
        "sk | Mestská rada otvorila novú knižnicu po dvoch rokoch opráv.",
        "pt | A câmara municipal reabriu a nova biblioteca depois de dois anos de obras.",
        "es | El ayuntamiento reabrió la nueva biblioteca después de dos años de obras.",
        "ar | افتتح مجلس المدينة المكتبة الجديدة بعد عامين من أعمال الترميم.",
        "fa | شورای شهر کتابخانه جدید را پس از دو سال بازسازی گشود.",
        "ur | شہر کی کونسل نے دو سال کی مرمت کے بعد نئی لائبریری کھول دی۔",
        "he | מועצת העיר פתחה את הספרייה החדשה אחרי שנתיים של שיפוצים.",
        "hi | नगर परिषद ने दो साल की मरम्मत के बाद नया पुस्तकालय खोल दिया है।",
        "mr | नगर परिषदेने दोन वर्षांच्या दुरुस्तीनंतर नवीन ग्रंथालय उघडले आहे.",
        "km | ក្រុមប្រឹក្សាក្រុងបានបើកបណ្ណាល័យថ្មី",
        "my | မြို့တော်ကောင်စီသည် စာကြည့်တိုက်အသစ်ကို ဖွင့်လှစ်ခဲ့သည်",
      })
  void tellsTheLanguage(String language, String text) {
    assertEquals(language, identifier.identify(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "2024 12.5%",
        "… !?",
        "\uD83D\uDE00\uD83D\uDE00",
        "\u0301",
        "\uD83D",
        "\uDE00\uD83D",
        "https://nurigol.example/a?b=c desk@nurigol.example"
      })
  void isUndetermined_whenTextHasNoLetters(String text) {
    assertEquals(
        new Identification("und", "no_letters", List.of(new LanguagePart("und", 1.0)), List.of()),
        identifier.analyze(text));
  }

  @Test
  void isUndetermined_whenOneLetterIsAll() {
    assertEquals("too_short", identifier.analyze("x 2024").reason());
    assertEquals("ko", identifier.identify("곰"));
    assertEquals("zh", identifier.identify("工"));
  }

  @Test
  void doesNotGuess_whenTheScriptIsUnsupported() {
    Identification runes = identifier.analyze("ᚠᚢᚦᚨᚱᚲ ᚷᚹᚺᚾᛁᛃ");

    assertEquals("und", runes.language());
    assertEquals("unsupported_script", runes.reason());
    assertEquals(List.of(new LanguagePart("und", 1.0)), runes.shares());
  }

  @Test
  void cutsSegmentsInCodePoints_andSharesByLetters() {
    String text = "\uD83D\uDE00 " + KOREAN + "\n" + KOREAN + "\n\n" + ENGLISH + "\n12.5%";
    int korean = 2 * (int) letters(KOREAN);
    int english = (int) letters(ENGLISH);

    Identification found = identifier.analyze(text);

    int boundary = text.codePointCount(0, text.indexOf("The"));
    int length = text.codePointCount(0, text.length());
    assertEquals(
        List.of(
            new LanguageSpan("ko", 0L, boundary - 2L),
            new LanguageSpan("en", (long) boundary, (long) length)),
        found.segments());
    assertEquals(
        List.of(
            new LanguagePart("en", (double) english / (korean + english)),
            new LanguagePart("ko", (double) korean / (korean + english))),
        found.shares());
    assertNull(found.reason());
  }

  @Test
  void namesBelongToTheirSentence() {
    Identification found =
        identifier.analyze("OpenNuri Labs의 Wren Aldercott 대표는 Nuribyeol-1을 공개했다.");

    assertEquals(List.of(new LanguagePart("ko", 1.0)), found.shares());
    assertEquals(1, found.segments().size());
  }

  @Test
  void staysKorean_whenManyTermsAreGlossed() {
    StringBuilder letter = new StringBuilder();
    for (int i = 0; i < 184; i++) {
      letter.append("누리바다의 물길(waterway of the inner sea) 이야기를 전한다.\n");
    }

    Identification found = identifier.analyze(letter.toString());

    assertEquals(List.of(new LanguagePart("ko", 1.0)), found.shares());
  }

  @Test
  void staysKorean_whenQuotesInEnglishHaveMoreLetters() {
    String quote = "\n\"We keep the gates open through the night, whatever the tide may bring.\"\n";
    String text = (KOREAN + " " + KOREAN + quote).repeat(3);

    Identification found = identifier.analyze(text);

    assertEquals("ko", found.language());
    assertEquals(
        List.of("ko", "en", "ko", "en", "ko", "en"),
        found.segments().stream().map(LanguageSpan::getLanguage).toList());
  }

  @Test
  void staysKorean_whenSentencesAroundLongerQuotesAreKorean() {
    String quote = "We paid for it with our lungs and with our wages, and nobody asked us why.";
    String text =
        "누리골 시장은 성명에서 “%s This month the sea did the work.”이라고 밝혔다.\n".formatted(quote)
            + "그는 \"%s\"라며 조사를 요구했다.\n시는 내년에 결정한다.".formatted(quote);
    assertEquals("ko", identifier.identify(text));
  }

  @Test
  void staysEnglish_whenQuotesInKoreanHaveMoreLetters() {
    String text =
        "The mayor said on Monday “우리는 오랫동안 배가 싣고 온 것을 태우며 살아왔고 이제는 바다가 그 일을"
            + " 대신하고 있으며 누구도 청구서를 보내지 않는다”. The council will decide next year"
            + " whether the barrage grows, and who is to pay for the gates that the storm broke.";
    assertEquals("en", identifier.identify(text));
  }

  @Test
  void aQuotationWithinAQuotationDoesNotEndIt() {
    String quote =
        "「We keep the gates open 『through the night』 whatever the tide may bring to us all」";
    assertEquals("ko", identifier.identify("누리골 시장이 어제 밤 늦게 남긴 말이다.\n" + quote));
  }

  @Test
  void aQuotationBetweenLowAndHighMarksEnds() {
    String rest = " The council will decide next year whether the barrage grows.";
    String korean = "\n새들 다리와 나루 시장이 두 해 만에 다시 문을 열었다고 시가 밝혔다.";
    assertEquals("en", identifier.identify("„Yes“, the mayor said." + rest + korean));
    assertEquals("en", identifier.identify("„Yes”, the mayor said." + rest + korean));
  }

  @Test
  void aQuotationThatIsNotClosedEndsWithItsLine() {
    assertEquals("en", identifier.identify("\"Yes.\n" + KOREAN + "\n" + ENGLISH));
    assertEquals("ko", identifier.identify(KOREAN + "\n\"" + ENGLISH));
  }

  @Test
  void takesNoMoreMemory_whenEachLetterHasALine() {
    String text = "a\n".repeat(1_000_000);

    assertTrue(PassageCutter.cut(text).size() <= PassageCutter.MAX_PASSAGES);
    assertEquals(2_000_000 - 1, identifier.analyze(text).segments().get(0).getEnd());
  }

  @Test
  void staysEnglish_whenThreeWordsAreHangul() {
    String text = (ENGLISH + " ").repeat(4);

    for (String mixed :
        List.of(
            text + "새들 다리 나루",
            "새들 다리 나루 " + text,
            text.replaceFirst("bridge", "다리").replaceFirst("council", "새들 나루"))) {
      assertEquals("en", identifier.identify(mixed), mixed);
    }
  }

  @Test
  void aTraceOfHangulDoesNotMakeNamesKorean() {
    String names = "Wren Aldercott, Thaddeus Wrenlow, Odalys Penhallow, Corwin Achterlow 나루";

    assertNotEquals("ko", identifier.identify(names));
    assertEquals("ko", identifier.identify("Wren Aldercott 나루"));
  }

  @Test
  void findsAParagraphOfAnotherLatinLanguage() {
    Identification found =
        identifier.analyze((ENGLISH + " ").repeat(3) + "\n" + (GERMAN + " ").repeat(2));

    assertEquals("en", found.language());
    assertEquals(
        List.of("en", "de"), found.segments().stream().map(LanguageSpan::getLanguage).toList());
  }

  @Test
  void shortLinesFollowTheMainLanguage() {
    assertEquals(
        List.of(new LanguagePart("ko", 1.0)),
        identifier.analyze("Wren Aldercott\n" + KOREAN + "\n(END)").shares());
  }

  @Test
  void addressesSayNothing() {
    assertEquals(
        "de",
        identifier.identify(
            "https://www.the-morning-news-of-the-north.example/home Stadtrat eröffnet"));
  }

  @Test
  void caseSaysNothing() {
    for (String text : List.of(ENGLISH, GERMAN)) {
      assertEquals(identifier.identify(text), identifier.identify(text.toUpperCase(Locale.ROOT)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        KOREAN,
        ENGLISH,
        GERMAN,
        "Hội đồng thành phố đã mở lại thư viện mới sau hai năm sửa chữa.",
        "星むら市は水曜日、ガラスの図書館を開いた。",
        "Міська рада відкрила її й подякувала.",
        "한글 Ελλάδα Москва",
        "été né là, 나루 바다 (été)"
      })
  void readsNfcAndNfdAlike(String text) {
    Identification composed = identifier.analyze(Normalizer.normalize(text, Normalizer.Form.NFC));
    Identification decomposed = identifier.analyze(Normalizer.normalize(text, Normalizer.Form.NFD));

    assertEquals(composed.language(), decomposed.language());
    assertEquals(composed.shares(), decomposed.shares());
    assertNotEquals("und", composed.language());
  }

  @Test
  void manyThreadsGetWhatOneGets() {
    List<String> texts = List.of(KOREAN, ENGLISH, GERMAN, KOREAN + "\n" + ENGLISH);
    List<Identification> expected = texts.stream().map(identifier::analyze).toList();

    assertEquals(
        IntStream.range(0, 200).mapToObj(i -> expected.get(i % 4)).toList(),
        IntStream.range(0, 200)
            .parallel()
            .mapToObj(i -> new LanguageIdentifier().analyze(texts.get(i % 4)))
            .toList());
  }

  @Property(tries = 300)
  void sharesAddUpToOne_andSegmentsAreDisjointAndInOrder(@ForAll String text) {
    Identification found = identifier.analyze(text);
    double sum = found.shares().stream().mapToDouble(LanguagePart::getShare).sum();
    assertTrue(Math.abs(sum - 1) < 1e-9, () -> "sum " + sum);
    assertEquals(found.language().equals("und"), found.reason() != null);
    long last = 0;
    for (LanguageSpan span : found.segments()) {
      assertTrue(span.getStart() >= last && span.getEnd() > span.getStart(), span::toString);
      last = span.getEnd();
    }
    assertTrue(last <= text.codePointCount(0, text.length()));
  }

  private static long letters(String text) {
    return text.codePoints().filter(Character::isLetter).count();
  }
}
