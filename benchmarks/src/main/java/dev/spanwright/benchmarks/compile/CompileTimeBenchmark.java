package dev.spanwright.benchmarks.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One run of javac, as a process of its own: it starts cold, as in a build.
 *
 * <p>Leaves out what a build tool adds, and what a daemon saves by keeping javac warm.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(1)
public class CompileTimeBenchmark {

  @Param Code code = Code.ONE_TRACED;

  @Param Setup setup = Setup.NONE;

  private Path folder = Path.of(".");

  /** For JMH. */
  public CompileTimeBenchmark() {}

  /** Writes the sources and javac's arguments. */
  @org.openjdk.jmh.annotations.Setup(Level.Trial)
  public void prepare() throws IOException {
    folder = Files.createTempDirectory("compile-time");
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("-g", "-nowarn", "-encoding", "UTF-8", "-d", "classes"));
    arguments.addAll(Jars.classPath());
    arguments.addAll(setup.options());
    code.writeTo(folder.resolve("src")).forEach(file -> arguments.add(file.toString()));
    Files.write(folder.resolve("arguments"), arguments);
  }

  /** Compiles everything. */
  @Benchmark
  public void compile() throws IOException, InterruptedException {
    Path javac = Path.of(System.getProperty("java.home"), "bin", "javac");
    Process process =
        new ProcessBuilder(javac.toString(), "@arguments")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output").toFile())
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(Files.readString(folder.resolve("output")));
    }
  }

  /** Removes what was written. */
  @TearDown(Level.Trial)
  public void delete() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
