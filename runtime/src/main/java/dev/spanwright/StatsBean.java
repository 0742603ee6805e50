package dev.spanwright;

import dev.spanwright.trace.LossReason;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;
import javax.management.JMException;
import javax.management.MBeanRegistration;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;

/** Shows one Spanwright through JMX. Loaded only if it is to be, since a JVM may lack JMX. */
final class StatsBean implements SpanwrightMXBean, MBeanRegistration {

  static final String NAME = "dev.spanwright:type=Spanwright";

  private final Spanwright spanwright;

  /** Whether another one has taken the name over, or it was given back. */
  private volatile boolean gone;

  private StatsBean(Spanwright spanwright) {
    this.spanwright = spanwright;
  }

  /** Shows it, in place of any other; returns what undoes that. */
  static Runnable show(Spanwright spanwright) throws JMException {
    StatsBean bean = new StatsBean(spanwright);
    MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    ObjectName name = new ObjectName(NAME);
    if (server.isRegistered(name)) {
      server.unregisterMBean(name); // another class loader's
    }
    server.registerMBean(bean, name);
    return () -> bean.hide(server, name);
  }

  private void hide(MBeanServer server, ObjectName name) {
    if (!gone) {
      try {
        server.unregisterMBean(name);
      } catch (JMException e) {
        // It is no longer there, which is what was wanted.
      }
    }
  }

  @Override
  public ObjectName preRegister(MBeanServer server, ObjectName name) {
    return name;
  }

  @Override
  public void postRegister(Boolean done) {}

  @Override
  public void preDeregister() {}

  @Override
  public void postDeregister() {
    gone = true;
  }

  @Override
  public boolean isEnabled() {
    return spanwright.isEnabled();
  }

  @Override
  public long getStarted() {
    return stats().started();
  }

  @Override
  public long getEnded() {
    return stats().ended();
  }

  @Override
  public long getDelivered() {
    return stats().delivered();
  }

  @Override
  public long getRejected() {
    return stats().rejected();
  }

  @Override
  public long getQueued() {
    return stats().queued();
  }

  @Override
  public long getSpooled() {
    return stats().spooled();
  }

  @Override
  public long getLostSpans() {
    return stats().lostSpans();
  }

  @Override
  public Map<String, Long> getLost() {
    Map<String, Long> lost = new TreeMap<>();
    for (Map.Entry<LossReason, Long> entry : stats().lost().entrySet()) {
      lost.put(entry.getKey().text(), entry.getValue());
    }
    return lost;
  }

  @Override
  public long getSentBytes() {
    return stats().sentBytes();
  }

  @Override
  public @Nullable String getLastProblem() {
    return stats().lastProblem();
  }

  private Stats stats() {
    return spanwright.stats();
  }
}
