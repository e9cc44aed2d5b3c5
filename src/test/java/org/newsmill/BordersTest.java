package org.newsmill;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderProvider;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.transforms.CombineFnBase.GlobalCombineFn;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The borders between the packages, and the calls that would make rows depend on a machine. */
class BordersTest {
  private static final JavaClasses NEWSMILL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.newsmill");
  private static final List<String> STAGES =
      List.of(
          "read",
          "extract",
          "dedup",
          "language",
          "korean",
          "topic",
          "sentiment",
          "mention",
          "aggregate",
          "trend",
          "write");
  private static final Pattern WIDE_CATCH =
      Pattern.compile("catch \\([^)]*\\b(Exception|RuntimeException|Throwable|Error) ?[|\\w]");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "read",
        "extract",
        "dedup",
        "language",
        "korean",
        "topic",
        "sentiment",
        "mention",
        "aggregate",
        "trend",
        "write"
      })
  void stagesMeetInThePipelineOnly(String stage) {
    String[] others =
        Stream.concat(
                STAGES.stream().filter(other -> !other.equals(stage)),
                Stream.of("cli", "pipeline", "report"))
            .map(BordersTest::below)
            .toArray(String[]::new);

    noClasses()
        .that()
        .resideInAPackage(below(stage))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others)
        .allowEmptyShould(true)
        .check(NEWSMILL);
  }

  @Test
  void groundRoomsKnowNoStage() {
    noClasses()
        .that()
        .resideInAnyPackage(below("text"), below("model"), below("job"), below("outcome"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            Stream.concat(STAGES.stream(), Stream.of("cli", "pipeline", "report"))
                .map(BordersTest::below)
                .toArray(String[]::new))
        .check(NEWSMILL);
  }

  @Test
  void onlyTransformsKnowBeam() {
    noClasses()
        .that(describe("are neither transforms nor nested in one", c -> !isTransform(c)))
        .and()
        .resideOutsideOfPackages(
            below("cli"), below("pipeline"), below("outcome"), below("read"), below("write"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.beam..")
        .check(NEWSMILL);
  }

  @Test
  void otherClassesThatReadAndWrite_knowFileSystemsOnly() {
    noClasses()
        .that(describe("are neither transforms nor nested in one", c -> !isTransform(c)))
        .and()
        .resideInAnyPackage(below("read"), below("write"))
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.apache.beam..")
                .and(DescribedPredicate.not(resideInAnyPackage("org.apache.beam.sdk.io.."))))
        .check(NEWSMILL);
  }

  @Test
  void nothingBelowTheCommandLine_dependsOnClockChanceOrMachine() {
    noClasses()
        .that()
        .resideOutsideOfPackages(below("cli"), below("record"), below("evaluate"))
        .should()
        .callMethodWhere(describe("it reads the clock, chance or the machine", this::isBanned))
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Random")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
        .check(NEWSMILL);
  }

  @Test
  void stringsOfBytesHaveACharset() {
    noClasses()
        .that()
        .resideOutsideOfPackages(below("record"))
        .should()
        .callConstructor(String.class, byte[].class)
        .orShould()
        .callConstructor(String.class, byte[].class, int.class, int.class)
        .orShould()
        .callConstructor(java.io.InputStreamReader.class, java.io.InputStream.class)
        .orShould()
        .callConstructor(java.io.OutputStreamWriter.class, java.io.OutputStream.class)
        .check(NEWSMILL);
  }

  @Test
  void namesSayWhatAClassIs() {
    noClasses()
        .should()
        .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Processor)")
        .check(NEWSMILL);
  }

  @Test
  void transformsAreFinal() {
    classes()
        .that()
        .areAssignableTo(PTransform.class)
        .and()
        .resideInAPackage("org.newsmill..")
        .should()
        .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL)
        .check(NEWSMILL);
  }

  /** In the sources: in byte code, closing a resource looks like a catch of Throwable. */
  @Test
  void onlyTheCatchBoundaryCatchesEverything() throws IOException {
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      List<String> found =
          sources
              .filter(file -> file.toString().endsWith(".java"))
              .filter(BordersTest::catchesEverything)
              .map(file -> file.getFileName().toString())
              // Ends the program with one message, whatever a runner threw.
              .filter(file -> !Set.of("JobRun.java", "EmbeddedFlink.java").contains(file))
              .sorted()
              .toList();

      assertEquals(List.of("CatchBoundary.java"), found);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "catch (Exception e)",
        "catch (final RuntimeException e)",
        "catch (IOException | RuntimeException e)",
        "catch (Throwable t)",
        "catch (Exception | StackOverflowError e)"
      })
  void wideCatchesAreSeen(String source) {
    assertEquals(true, WIDE_CATCH.matcher(source).find());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"catch (IOException e)", "catch (ExecutionException e)", "catch (JobError e)"})
  void narrowCatchesAreNot(String source) {
    assertEquals(false, WIDE_CATCH.matcher(source).find());
  }

  private static boolean catchesEverything(Path source) {
    try {
      return WIDE_CATCH.matcher(Files.readString(source)).find();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String below(String room) {
    return "org.newsmill." + room + "..";
  }

  private static boolean isTransform(JavaClass type) {
    boolean itself =
        Stream.of(
                PTransform.class,
                DoFn.class,
                GlobalCombineFn.class,
                PipelineOptions.class,
                Coder.class,
                CoderProvider.class)
            .anyMatch(type::isAssignableTo);
    return itself || type.getEnclosingClass().map(BordersTest::isTransform).orElse(false);
  }

  private boolean isBanned(JavaCall<?> call) {
    JavaClass owner = call.getTargetOwner();
    String name = call.getTarget().getName();
    List<String> parameters =
        call.getTarget().getRawParameterTypes().stream().map(JavaClass::getName).toList();
    boolean clock =
        owner.getPackageName().equals("java.time")
            && (name.equals("now") || name.startsWith("system"));
    boolean machine =
        Set.of(
                "java.lang.System.currentTimeMillis",
                "java.lang.System.nanoTime",
                "java.lang.Math.random",
                "java.util.Locale.getDefault",
                "java.util.TimeZone.getDefault",
                "java.nio.charset.Charset.defaultCharset",
                "java.lang.String.formatted")
            .contains(owner.getName() + "." + name);
    boolean bare =
        Set.of("toLowerCase", "toUpperCase", "getBytes").contains(name) && parameters.isEmpty();
    boolean unlocated = name.equals("format") && !parameters.contains(Locale.class.getName());
    boolean ofTheDefaultLocale = owner.isEquivalentTo(String.class) && (bare || unlocated);
    return clock || machine || ofTheDefaultLocale;
  }
}
