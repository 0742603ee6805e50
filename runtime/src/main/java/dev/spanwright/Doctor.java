package dev.spanwright;

import dev.spanwright.doctor.Examination;
import dev.spanwright.export.SpanBatch;
import dev.spanwright.sentry.Dsn;
import dev.spanwright.trace.EndedSpan;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Says on the command line whether spans would get to the server that the environment names, and if
 * not, why. Sends one test span. With the runtime and the jars that it needs in one folder:
 *
 * <pre>{@code java -cp 'lib/*' dev.spanwright.Doctor}</pre>
 *
 * @see Spanwright#check()
 */
public final class Doctor {

  private static final Duration STEP_LIMIT = Duration.ofSeconds(10);

  private Doctor() {}

  /** Prints a {@link Diagnosis}; the exit code is 0 if it is healthy, else 1. */
  public static void main(String[] arguments) {
    Diagnosis diagnosis = Spanwright.check();
    System.out.println(diagnosis);
    System.exit(diagnosis.isHealthy() ? 0 : 1);
  }

  static Diagnosis check(Options options) {
    return check(options, System::getenv, STEP_LIMIT);
  }

  static Diagnosis check(
      Options options, Function<String, @Nullable String> variables, Duration stepLimit) {
    DiagnosisWriter notes = new DiagnosisWriter();
    try {
      Settings settings = new SettingsReader(options, variables).read();
      Dsn dsn = settings.dsn();
      if (areUsable(settings, notes) && dsn != null) {
        examination(dsn, settings, stepLimit).run(notes);
      }
    } catch (Throwable t) { // a library that is missing, a hole in our checks
      notes.problem("The check itself failed: " + t.getClass().getName());
    }
    return notes.diagnosis();
  }

  /** Says what is wrong with the settings, and whether they say where spans go. */
  private static boolean areUsable(Settings settings, DiagnosisWriter notes) {
    settings.problems().forEach(problem -> notes.problem("Wrong setting: " + problem));
    if (!settings.problems().isEmpty()) {
      return false;
    }
    Dsn dsn = settings.dsn();
    if (dsn != null) {
      notes.fine("Spans go to project " + dsn.projectId() + " at " + dsn.hostAndPort());
    } else if (settings.exporters().isEmpty()) {
      notes.problem("No DSN: set SENTRY_DSN or Options.dsn to say where spans go");
    } else {
      notes.note("No DSN: spans only go to exporters of your own, which are not checked");
    }
    Double rate = settings.tracesSampleRate();
    if (!settings.records()) {
      notes.warning(
          "No sample rate: nothing is recorded, and traces are only passed on; set"
              + " SENTRY_TRACES_SAMPLE_RATE or Options.tracesSampleRate, for example to 1.0");
    } else if (settings.tracesSampler() != null) {
      notes.fine("A sampler decides which traces are recorded");
    } else if (rate != null && rate == 0) {
      notes.warning(
          "The sample rate is 0: of the traces that start here none is recorded, only those that"
              + " another process has decided to record");
    } else {
      notes.fine("The sample rate is " + rate);
    }
    return dsn != null;
  }

  private static Examination examination(Dsn dsn, Settings settings, Duration stepLimit) {
    EndedSpan testSpan = Tracing.testSpan(settings, "Spanwright doctor");
    return new Examination(
        dsn,
        new SpanBatch(testSpan.samplingContext(), List.of(testSpan.finish())),
        settings.traceLifecycle(),
        settings.spoolDirectory(),
        stepLimit);
  }
}
