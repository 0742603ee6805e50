package dev.spanwright;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.trace.Traces;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.management.JMX;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.openmbean.TabularData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What JMX shows, seen through the JVM's own server. */
class JmxTest {

  private final LogCapture log = LogCapture.start();
  private final MBeanServer beans = ManagementFactory.getPlatformMBeanServer();

  @AfterEach
  void stop() {
    Spanwright.running().close();
    log.close();
  }

  @Test
  void jmx_showsTheStats_untilTheEnd() throws Exception {
    Recording recording = Recording.start(options -> options.jmx(true).ignoreSpans("health check"));
    Traces.startSpan("one").end();
    Traces.startSpan("health check").end();
    assertThat(recording.spans()).hasSize(1);

    SpanwrightMXBean bean = JMX.newMXBeanProxy(beans, name(), SpanwrightMXBean.class);
    assertThat(bean.isEnabled()).isTrue();
    assertThat(bean.getStarted()).isEqualTo(1);
    assertThat(bean.getEnded()).isEqualTo(1);
    assertThat(bean.getDelivered()).isEqualTo(1);
    assertThat(bean.getRejected()).isZero();
    assertThat(bean.getQueued()).isZero();
    assertThat(bean.getSpooled()).isZero();
    assertThat(bean.getLostSpans()).isZero();
    assertThat(bean.getSentBytes()).isZero();
    assertThat(bean.getLastProblem()).isNull();
    assertThat(bean.getLost()).isEqualTo(Map.of("ignored", 1L));
    assertThat(beans.getAttribute(name(), "Lost")).isInstanceOf(TabularData.class);

    recording.close();
    assertThat(beans.isRegistered(name())).isFalse();
  }

  @Test
  void jmx_isOffUnlessAskedFor() throws Exception {
    try (Recording recording = Recording.start()) {
      assertThat(recording.spanwright().isEnabled()).isTrue();
      assertThat(beans.isRegistered(name())).isFalse();
    }
  }

  @Test
  void jmx_byVariable_isOn() throws Exception {
    try (Recording recording = Recording.startIn(Map.of("SPANWRIGHT_JMX", "true"))) {
      assertThat(recording.spanwright().isEnabled()).isTrue();
      assertThat(beans.isRegistered(name())).isTrue();
    }
  }

  @Test
  void secondStart_replacesTheFirst_whoseEndIsNotItsOwn() throws Exception {
    Recording first = Recording.start(options -> options.jmx(true));
    Traces.startSpan("one").end();
    Recording second = Recording.start(options -> options.jmx(true));
    first.close();
    assertThat(beans.getAttribute(name(), "Started")).isEqualTo(0L);
    second.close();
    assertThat(beans.isRegistered(name())).isFalse();
  }

  @Test
  void otherClassLoadersBean_isReplaced_andNotTakenAwayAtTheEnd() throws Exception {
    Recording recording = Recording.start(options -> options.jmx(true));
    beans.unregisterMBean(name());
    StandIn other = new StandIn();
    beans.registerMBean(other, name());
    recording.close();
    assertThat(beans.isRegistered(name())).as("the other one's").isTrue();

    Recording next = Recording.start(options -> options.jmx(true));
    assertThat(beans.getAttribute(name(), "Enabled")).isEqualTo(true);
    next.close();
    assertThat(beans.isRegistered(name())).isFalse();
  }

  /** What somebody else has registered under our name. */
  public interface StandInMBean {}

  /** See {@link StandInMBean}. */
  public static final class StandIn implements StandInMBean {}

  @Test
  void jvmWithoutJmx_oneMessage_andAllElseWorks() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--limit-modules",
                "java.logging,jdk.unsupported",
                "-cp",
                System.getProperty("java.class.path"),
                Application.class.getName())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    List<String> messages = output.lines().filter(line -> line.startsWith("WARNING")).toList();
    assertThat(messages)
        .containsExactly("WARNING: JMX shows nothing: this JVM has no module java.management");
    assertThat(output).contains("recorded: 1");
  }

  /** An application that wants JMX. */
  static final class Application {
    private Application() {}

    public static void main(String[] arguments) {
      try (Recording recording = Recording.start(options -> options.jmx(true))) {
        Traces.startSpan("one").end();
        recording.spanwright().flush(java.time.Duration.ofSeconds(30));
        System.out.println("recorded: " + recording.spanwright().stats().delivered());
      }
    }
  }

  private static ObjectName name() throws Exception {
    return new ObjectName("dev.spanwright:type=Spanwright");
  }
}
