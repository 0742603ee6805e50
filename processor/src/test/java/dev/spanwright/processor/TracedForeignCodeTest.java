package dev.spanwright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Code that others wrote does the same with a span around each of its methods and constructors: all
 * of commons-lang3, commons-codec and commons-collections4.
 */
class TracedForeignCodeTest {

  private static final List<String> LIBRARIES =
      List.of("commons-lang3", "commons-codec", "commons-collections4");

  @TempDir Path folder;

  private final List<String> excluded = new ArrayList<>();
  private int marked;

  @Test
  void everyMethodTraced_compilesVerifiesAndDoesTheSame() throws Exception {
    CommandLineJavac plain = CommandLineJavac.in(folder.resolve("plain")).withoutProcessor();
    CommandLineJavac traced = CommandLineJavac.in(folder.resolve("traced"));
    addSources(plain, false);
    addSources(traced, true);
    assertThat(marked).as("marked methods and constructors").isGreaterThan(8_000);
    assertThat(excluded)
        .as("code that cannot carry a span")
        .singleElement()
        .asString()
        .matches("CellExtractor\\.java:\\d+ constructor of a local class");
    compile(plain);
    compile(traced);

    Run plainRun = run("plain");
    Run tracedRun = run("traced");

    assertThat(plainRun.counts())
        .containsExactly("started 0", "ended 0", "accounted 0", "current Span{none}");
    assertThat(tracedRun.output()).isEqualTo(plainRun.output());
    assertThat(tracedRun.output()).hasSizeGreaterThan(60);
    List<String> counts = tracedRun.counts();
    long started = count(counts.get(0), "started ");
    assertThat(started).isGreaterThan(10_000);
    assertThat(count(counts.get(1), "ended ")).isEqualTo(started);
    assertThat(count(counts.get(2), "accounted ")).isEqualTo(started);
    assertThat(counts.get(3)).isEqualTo("current Span{none}");
  }

  private static long count(String line, String label) {
    assertThat(line).startsWith(label);
    return Long.parseLong(line.substring(label.length()));
  }

  private static void compile(CommandLineJavac javac) throws Exception {
    String output =
        javac
            // Against the class library of 17: later ones have methods that these libraries
            // contradict.
            .options("--release", "17")
            .options("-d", "classes", "-nowarn", "-Xmaxwarns", "0", "-Xmaxerrs", "1000")
            .options("-Aspanwright.check.unknown_async=off")
            .options("-Aspanwright.check.untraced_override=off")
            .run();
    assertThat(javac.exitValue()).as(output).isZero();
  }

  private void addSources(CommandLineJavac javac, boolean traced) throws IOException {
    for (String library : LIBRARIES) {
      Path sources = Path.of("target", "foreign", library + "-sources.jar");
      try (FileSystem jar = FileSystems.newFileSystem(sources);
          Stream<Path> entries = Files.walk(jar.getPath("/"))) {
        List<Path> files = entries.filter(TracedForeignCodeTest::isSource).sorted().toList();
        assertThat(files).as("sources in %s", sources).hasSizeGreaterThan(60);
        for (Path file : files) {
          String text = Files.readString(file);
          javac.source("src" + file, traced ? marked(file, text) : text);
        }
      }
    }
    javac.source("src/drive/Driver.java", DRIVER);
  }

  private static boolean isSource(Path entry) {
    return entry.toString().endsWith(".java") && !entry.endsWith("module-info.java");
  }

  private String marked(Path file, String text) throws IOException {
    TraceEverything everything = TraceEverything.in(String.valueOf(file.getFileName()), text);
    marked += everything.marked();
    excluded.addAll(everything.excluded());
    return everything.text();
  }

  /** What the driver printed, and what it wrote down of spans. */
  private record Run(List<String> output, List<String> counts) {}

  private Run run(String name) throws Exception {
    Path classes = folder.resolve(name).resolve("classes");
    Path output = folder.resolve(name + ".out");
    Path errors = folder.resolve(name + ".err");
    Path counts = folder.resolve(name + ".counts");
    String classPath =
        classes + File.pathSeparator + TraceCompiler.path(TraceCompiler.runtimeClassPath());
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xverify:all",
                "-classpath",
                classPath,
                "drive.Driver",
                classes.toString(),
                counts.toString())
            .directory(folder.toFile())
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile())
            .start();
    int exitValue = java.waitFor();
    assertThat(exitValue).as("%s: %s", name, Files.readString(errors)).isZero();
    return new Run(Files.readAllLines(output), Files.readAllLines(counts));
  }

  /** Uses a good part of each library, and prints what comes out. */
  private static final String DRIVER =
      """
      package drive;

      import dev.spanwright.Options;
      import dev.spanwright.Spanwright;
      import dev.spanwright.Stats;
      import dev.spanwright.export.ExportResult;
      import dev.spanwright.trace.Traces;
      import java.io.*;
      import java.nio.charset.StandardCharsets;
      import java.nio.file.*;
      import java.time.Duration;
      import java.util.*;
      import org.apache.commons.codec.binary.Base64;
      import java.util.stream.*;
      import org.apache.commons.codec.binary.*;
      import org.apache.commons.codec.binary.StringUtils;
      import org.apache.commons.codec.digest.*;
      import org.apache.commons.codec.language.*;
      import org.apache.commons.codec.language.bm.BeiderMorseEncoder;
      import org.apache.commons.codec.net.*;
      import org.apache.commons.collections4.*;
      import org.apache.commons.collections4.bag.*;
      import org.apache.commons.collections4.bidimap.*;
      import org.apache.commons.collections4.list.*;
      import org.apache.commons.collections4.map.*;
      import org.apache.commons.collections4.multimap.*;
      import org.apache.commons.collections4.queue.*;
      import org.apache.commons.collections4.trie.*;
      import org.apache.commons.lang3.*;
      import org.apache.commons.lang3.builder.*;
      import org.apache.commons.lang3.math.*;
      import org.apache.commons.lang3.mutable.*;
      import org.apache.commons.lang3.reflect.*;
      import org.apache.commons.lang3.time.*;
      import org.apache.commons.lang3.tuple.*;

      public final class Driver {

        interface Work { Object run() throws Throwable; }

        static void show(String what, Work work) {
          String shown;
          try {
            Object result = work.run();
            shown = result instanceof Object[] array ? Arrays.deepToString(array) : String.valueOf(result);
          } catch (Throwable thrown) {
            shown = thrown.toString();
          }
          System.out.println(what + ": " + shown);
        }

        public static void main(String[] args) throws Exception {
          Spanwright spanwright =
              Spanwright.start(
                  Options.builder()
                      .environmentVariables(false)
                      .tracesSampleRate(1.0)
                      .exporter(batch -> ExportResult.delivered())
                      .build());
          loadAll(Path.of(args[0]));
          for (int round = 0; round < 3; round++) {
            lang();
            codec();
            collections();
          }
          spanwright.flush(Duration.ofSeconds(60));
          Stats stats = spanwright.stats();
          Files.write(
              Path.of(args[1]),
              List.of(
                  "started " + stats.started(),
                  "ended " + stats.ended(),
                  "accounted " + (stats.delivered() + stats.lostSpans()),
                  "current " + Traces.currentSpan()));
        }

        /** Has the JVM verify every class. */
        static void loadAll(Path classes) throws IOException {
          List<String> names;
          try (Stream<Path> files = Files.walk(classes)) {
            names =
                files
                    .map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith(".class"))
                    .filter(file -> !file.endsWith("Spans.class") && !file.contains("Spans$"))
                    .map(file -> file.substring(0, file.length() - 6).replace(File.separatorChar, '.'))
                    .sorted()
                    .collect(Collectors.toList());
          }
          System.out.println(names.size() + " classes");
          for (String name : names) {
            try {
              Class.forName(name);
            } catch (ExceptionInInitializerError | NoClassDefFoundError | ClassNotFoundException e) {
              System.out.println(name + " " + e);
            }
          }
        }

        public static class Bean implements Comparable<Bean> {
          public String name;
          public int[] numbers = {1, 2, 3};
          private final Map<String, Object> more = new TreeMap<>();
          public Bean(String name) { this.name = name; more.put("k", List.of(1, 2)); }
          public String greet(CharSequence whom, Integer... times) { return name + whom + times.length; }
          public static long twice(long value) { return 2 * value; }
          @Override public boolean equals(Object o) { return EqualsBuilder.reflectionEquals(this, o); }
          @Override public int hashCode() { return HashCodeBuilder.reflectionHashCode(17, 37, this); }
          @Override public String toString() {
            return new ReflectionToStringBuilder(this, ToStringStyle.SHORT_PREFIX_STYLE).toString();
          }
          @Override public int compareTo(Bean o) { return new CompareToBuilder().append(name, o.name).toComparison(); }
        }

        static void lang() {
          String text = "The quick  brown fox, jumps over the lazy dog; and \\u00e4\\u00f6\\u00fc\\u00df 42 times.";
          show("split", () -> org.apache.commons.lang3.StringUtils.split(text, " ,;"));
          show("camel", () -> org.apache.commons.lang3.StringUtils.splitByCharacterTypeCamelCase("fooBarHTML5Page"));
          show("abbreviate", () -> org.apache.commons.lang3.StringUtils.abbreviateMiddle(text, "...", 30));
          show("replaceEach", () -> org.apache.commons.lang3.StringUtils.replaceEach(text, new String[] {"quick", "dog"}, new String[] {"slow", "cat"}));
          show("distance", () -> org.apache.commons.lang3.StringUtils.getLevenshteinDistance("kitten", "sitting"));
          show("jaro", () -> org.apache.commons.lang3.StringUtils.getJaroWinklerDistance("frog", "fog"));
          show("accents", () -> org.apache.commons.lang3.StringUtils.stripAccents(text));
          show("center", () -> org.apache.commons.lang3.StringUtils.center("x", 9, "ab"));
          show("difference", () -> org.apache.commons.lang3.StringUtils.difference("i am a machine", "i am a robot"));
          show("between", () -> org.apache.commons.lang3.StringUtils.substringsBetween("[a][b][c]", "[", "]"));
          show("join", () -> org.apache.commons.lang3.StringUtils.join(List.of(1, 2, 3), "-"));
          show("swap", () -> org.apache.commons.lang3.StringUtils.swapCase(text));
          show("escape", () -> StringEscapeUtils.escapeJava(text) + StringEscapeUtils.escapeHtml4("<a href='x'>\\u00e4&</a>"));
          show("unescape", () -> StringEscapeUtils.unescapeHtml4("&lt;&auml;&#65;&gt;") + StringEscapeUtils.escapeCsv("a,\\"b\\""));
          show("arrays", () -> Arrays.toString(ArrayUtils.addAll(ArrayUtils.toPrimitive(new Integer[] {1, 2}), 3, 4)));
          show("removeAll", () -> Arrays.toString(ArrayUtils.removeAll(new double[] {1, 2, 3, 4}, 0, 2)));
          show("outOfBounds", () -> ArrayUtils.remove(new long[] {1}, 5));
          show("insert", () -> ArrayUtils.insert(1, new String[] {"a", "d"}, "b", "c"));
          show("shift", () -> { char[] a = "abcdef".toCharArray(); ArrayUtils.shift(a, 2); ArrayUtils.reverse(a); return new String(a); });
          show("equals", () -> new Bean("a").equals(new Bean("a")));
          show("hash", () -> new Bean("a").hashCode() == new Bean("a").hashCode());
          show("bean", () -> new Bean("a").toString().replaceAll("@[0-9a-f]+", "@"));
          show("compare", () -> new Bean("a").compareTo(new Bean("b")));
          show("json", () -> new ToStringBuilder(text, ToStringStyle.JSON_STYLE).append("a", 1).append("b", "x").append("c", new int[] {1, 2}).toString());
          show("diff", () -> new DiffBuilder<>("l", "r", ToStringStyle.SHORT_PREFIX_STYLE).append("f", 1, 2).append("g", "x", "x").build());
          show("invoke", () -> MethodUtils.invokeMethod(new Bean("a"), "greet", "you", 1, 2));
          show("static", () -> MethodUtils.invokeStaticMethod(Bean.class, "twice", 21L));
          show("missing", () -> MethodUtils.invokeMethod(new Bean("a"), "nothing"));
          show("field", () -> FieldUtils.readField(new Bean("z"), "more", true));
          show("construct", () -> ConstructorUtils.invokeConstructor(Bean.class, "c").name);
          show("type", () -> TypeUtils.toString(TypeUtils.parameterize(Map.class, String.class, TypeUtils.wildcardType().withUpperBounds(Number.class).build())));
          show("classes", () -> ClassUtils.getAllInterfaces(ArrayList.class) + ClassUtils.getAbbreviatedName("org.apache.commons.lang3.ClassUtils", 20));
          show("fraction", () -> Fraction.getFraction("3/4").add(Fraction.getFraction(1.25)).pow(3).reduce());
          show("zero", () -> Fraction.getFraction(1, 0));
          show("number", () -> NumberUtils.createNumber("0x1F") + " " + NumberUtils.createNumber("1.5e400") + NumberUtils.isCreatable("09"));
          show("notANumber", () -> NumberUtils.createNumber("abc"));
          show("duration", () -> DurationFormatUtils.formatDurationHMS(3_723_004) + DurationFormatUtils.formatDurationWords(90_061_000, true, true));
          TimeZone utc = TimeZone.getTimeZone("UTC");
          show("format", () -> FastDateFormat.getInstance("yyyy-MM-dd'T'HH:mm:ss.SSSZZ EEE MMM", utc, Locale.US).format(new Date(1_700_000_000_123L)));
          show("parse", () -> FastDateFormat.getInstance("yyyy-MM-dd HH:mm", utc, Locale.US).parse("2024-02-29 13:37").getTime());
          show("unparsable", () -> FastDateFormat.getInstance("yyyy-MM-dd", utc, Locale.US).parse("soon"));
          show("round", () -> DateUtils.round(new Date(1_700_000_000_123L), Calendar.HOUR).getTime());
          show("pairs", () -> new TreeSet<>(List.of(Pair.of("b", 1), Pair.of("a", 2), Pair.of("a", 1))) + "" + Triple.of(1, 2, 3));
          show("mutable", () -> { MutableInt m = new MutableInt(3); m.add(4); return m.incrementAndGet() + m.toString(); });
          show("charset", () -> CharSetUtils.squeeze("hello", "k-n") + CharSetUtils.count("hello", "k-o"));
          show("serialize", () -> SerializationUtils.clone(new ArrayList<>(List.of(Pair.of("a", MutablePair.of(1, 2))))));
          show("broken", () -> SerializationUtils.deserialize(new byte[] {1, 2, 3}));
          show("locale", () -> LocaleUtils.toLocale("de_AT") + "" + LocaleUtils.localeLookupList(new Locale("fr", "CA")));
          show("enum", () -> EnumUtils.generateBitVector(Thread.State.class, Thread.State.NEW, Thread.State.BLOCKED) + "" + EnumUtils.isValidEnum(Thread.State.class, "x"));
          show("bits", () -> new BitField(0xF0).setValue(0, 7) + Conversion.intToHexDigit(11));
          show("exceptions", () -> org.apache.commons.lang3.exception.ExceptionUtils.getThrowableList(new IOException("a", new IllegalStateException("b"))));
          show("lazy", () -> new org.apache.commons.lang3.concurrent.LazyInitializer<String>() {
            @Override protected String initialize() { return "made"; }
          }.get());
          show("breaker", () -> { var b = new org.apache.commons.lang3.concurrent.ThresholdCircuitBreaker(2); return b.incrementAndCheckState(1L) + "" + b.incrementAndCheckState(5L); });
          show("failable", () -> org.apache.commons.lang3.function.Failable.stream(List.of("a", "b")).map(s -> s + s).collect(Collectors.toList()));
          show("compared", () -> org.apache.commons.lang3.compare.ComparableUtils.is(5).between(1, 9));
          show("event", () -> { var l = new org.apache.commons.lang3.event.EventListenerSupport<>(Runnable.class); StringBuilder s = new StringBuilder(); l.addListener(() -> s.append("x")); l.fire().run(); return s; });
        }

        static void codec() {
          byte[] bytes = "Pack my box with five dozen liquor jugs, \\u00e4\\u20ac".getBytes(StandardCharsets.UTF_8);
          show("base64", () -> Base64.encodeBase64String(bytes) + Base64.encodeBase64URLSafeString(bytes));
          show("decoded", () -> new String(Base64.decodeBase64(Base64.encodeBase64(bytes, true)), StandardCharsets.UTF_8));
          show("base32", () -> new Base32().encodeToString(bytes) + new String(new Base32(true).decode(new Base32(true).encode(bytes)), StandardCharsets.UTF_8));
          show("base16", () -> new String(new Base16().encode(bytes)));
          show("hex", () -> Hex.encodeHexString(bytes) + Hex.decodeHex("cafebabe").length);
          show("oddHex", () -> Hex.decodeHex("abc"));
          show("binary", () -> BinaryCodec.toAsciiString(new byte[] {5, 80}));
          show("stream", () -> new String(new Base64InputStream(new ByteArrayInputStream(Base64.encodeBase64(bytes))).readAllBytes(), StandardCharsets.UTF_8));
          for (String algorithm : List.of("MD5", "SHA-1", "SHA-256", "SHA-512", "SHA3-256")) {
            show(algorithm, () -> new DigestUtils(algorithm).digestAsHex(bytes));
          }
          show("noDigest", () -> new DigestUtils("NONE"));
          show("hmac", () -> new HmacUtils(HmacAlgorithms.HMAC_SHA_256, "key").hmacHex(bytes));
          show("crypt", () -> Crypt.crypt("secret", "$1$abcdefgh") + UnixCrypt.crypt("secret", "ab"));
          show("sha2crypt", () -> Sha2Crypt.sha256Crypt("secret".getBytes(StandardCharsets.UTF_8), "$5$rounds=1000$abcdefgh"));
          show("murmur", () -> MurmurHash3.hash32x86(bytes) + " " + Arrays.toString(MurmurHash3.hash128x64(bytes)) + MurmurHash2.hash64("x"));
          show("xx", () -> { XXHash32 x = new XXHash32(); x.update(bytes, 0, bytes.length); return x.getValue(); });
          show("crc", () -> { PureJavaCrc32 c = new PureJavaCrc32(); c.update(bytes, 0, bytes.length); return c.getValue(); });
          show("blake", () -> Hex.encodeHexString(Blake3.hash(bytes)));
          for (String name : List.of("Schmidt", "Thompson", "Tchaikovsky", "Washington")) {
            show(name, () -> new Soundex().encode(name) + new RefinedSoundex().encode(name) + new Metaphone().encode(name)
                + new DoubleMetaphone().encode(name) + new Nysiis().encode(name) + new ColognePhonetic().encode(name)
                + new Caverphone2().encode(name) + new MatchRatingApproachEncoder().encode(name) + new DaitchMokotoffSoundex().soundex(name));
          }
          show("beider", () -> new BeiderMorseEncoder().encode("Renault"));
          show("soundex", () -> new Soundex().encode(new Object()));
          show("url", () -> new URLCodec().encode("a b&c=\\u00e4") + new URLCodec().decode("a+b%26"));
          show("quoted", () -> new QuotedPrintableCodec(true).encode("a=b \\u00e4"));
          show("words", () -> new BCodec().encode("J\\u00fcrgen") + new QCodec().encode("J\\u00fcrgen") + new PercentCodec().encode(bytes).length);
          show("wrong", () -> new URLCodec().decode("%zz"));
        }

        static void collections() {
          show("bag", () -> { Bag<String> b = new TreeBag<>(List.of("b", "a", "b")); b.add("c", 3); b.remove("c", 1); return b + "" + b.uniqueSet(); });
          show("bidi", () -> { BidiMap<String, Integer> m = new DualTreeBidiMap<>(); m.put("a", 1); m.put("b", 2); m.put("c", 1); return m + "" + m.inverseBidiMap(); });
          show("treeBidi", () -> { TreeBidiMap<String, Integer> m = new TreeBidiMap<>(); for (int i = 0; i < 40; i++) m.put("k" + i * 7 % 40, i); m.removeValue(3); return m + "" + m.inverseBidiMap().firstKey(); });
          show("lru", () -> { LRUMap<Integer, String> m = new LRUMap<>(3); for (int i = 0; i < 6; i++) { m.put(i, "v" + i); m.get(3); } return m; });
          show("linked", () -> { LinkedMap<String, Integer> m = new LinkedMap<>(); m.put("x", 1); m.put("y", 2); return m.lastKey() + m.indexOf("y") + m.asList(); });
          show("flat", () -> { Flat3Map<String, Integer> m = new Flat3Map<>(); for (int i = 0; i < 5; i++) m.put("k" + i, i); return new TreeMap<>(m); });
          show("multiKey", () -> { MultiKeyMap<String, Integer> m = new MultiKeyMap<>(); m.put("a", "b", 1); m.put("a", "c", "d", 2); return m.get("a", "b") + m.get("a", "c", "d") + m.size(); });
          show("caseless", () -> new CaseInsensitiveMap<>(Map.of("One", 1)).get("oNE"));
          show("lazyMap", () -> { Map<String, Integer> m = LazyMap.lazyMap(new TreeMap<>(), String::length); m.get("abc"); return m; });
          show("expiring", () -> { PassiveExpiringMap<String, String> m = new PassiveExpiringMap<>(1_000_000); m.put("a", "b"); return m; });
          show("reference", () -> { ReferenceMap<String, String> m = new ReferenceMap<>(); m.put("a", "b"); return m.get("a"); });
          show("multi", () -> { MultiValuedMap<String, Integer> m = new ArrayListValuedHashMap<>(); m.put("a", 1); m.put("a", 2); m.putAll("b", List.of(3)); return m + "" + m.keys().getCount("a"); });
          show("trie", () -> { PatriciaTrie<Integer> t = new PatriciaTrie<>(); for (String s : List.of("romane", "romanus", "romulus", "rubens", "ruber")) t.put(s, s.length()); return t.prefixMap("rom") + t.firstKey() + t.selectKey("rube"); });
          show("cursor", () -> { CursorableLinkedList<Integer> l = new CursorableLinkedList<>(List.of(1, 2, 3)); l.add(1, 9); return l; });
          show("tree", () -> { TreeList<Integer> l = new TreeList<>(); for (int i = 0; i < 100; i++) l.add(i / 2, i); l.remove(17); l.sort(null); return l; });
          show("setUnique", () -> SetUniqueList.setUniqueList(new ArrayList<>(List.of(1, 2, 1))));
          show("fixed", () -> FixedSizeList.fixedSizeList(new ArrayList<>(List.of(1))).add(2));
          show("grow", () -> GrowthList.growthList(new ArrayList<String>()).set(3, "x"));
          show("circular", () -> { CircularFifoQueue<Integer> q = new CircularFifoQueue<>(3); for (int i = 0; i < 9; i++) q.add(i); return q + "" + q.isAtFullCapacity(); });
          show("utils", () -> CollectionUtils.disjunction(List.of(1, 2, 3), List.of(2, 3, 4)) + "" + CollectionUtils.collate(List.of(1, 4), List.of(2, 3)) + CollectionUtils.permutations(List.of(1, 2, 3)));
          show("lists", () -> ListUtils.partition(List.of(1, 2, 3, 4, 5), 2) + "" + ListUtils.longestCommonSubsequence("abcbdab", "bdcaba"));
          show("sets", () -> SetUtils.union(Set.of(1), Set.of(2)).size() + "" + SetUtils.difference(Set.of(1, 2), Set.of(2)));
          show("iterators", () -> IteratorUtils.toList(IteratorUtils.zippingIterator(List.of(1, 3).iterator(), List.of(2, 4).iterator())) + IteratorUtils.toString(IteratorUtils.chainedIterator(List.of(1).iterator(), List.of(2).iterator())));
          show("fluent", () -> FluentIterable.of(1, 2, 3, 4).filter(i -> i % 2 == 0).transform(i -> i * i).append(99).toList());
          show("predicates", () -> PredicateUtils.allPredicate(List.of(PredicateUtils.notNullPredicate(), PredicateUtils.instanceofPredicate(String.class))).evaluate("x"));
          show("closures", () -> { StringBuilder s = new StringBuilder(); IterableUtils.forEach(List.of(1, 2), ClosureUtils.ifClosure(i -> i > 1, i -> s.append(i))); return s; });
          show("unmodifiable", () -> MultiMapUtils.unmodifiableMultiValuedMap(new HashSetValuedHashMap<>()).put("a", "b"));
          show("sequence", () -> { StringBuilder s = new StringBuilder(); new org.apache.commons.collections4.sequence.SequencesComparator<>(List.of(1, 2, 3), List.of(2, 3, 4)).getScript().visit(new org.apache.commons.collections4.sequence.CommandVisitor<Integer>() {
            public void visitInsertCommand(Integer i) { s.append("+").append(i); }
            public void visitKeepCommand(Integer i) { s.append("=").append(i); }
            public void visitDeleteCommand(Integer i) { s.append("-").append(i); }
          }); return s; });
          show("comparators", () -> { var l = new ArrayList<>(List.of("b", "a")); l.sort(ComparatorUtils.reversedComparator(ComparatorUtils.<String>naturalComparator())); return l; });
        }
      }
      """;
}
