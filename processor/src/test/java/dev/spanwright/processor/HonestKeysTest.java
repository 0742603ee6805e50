package dev.spanwright.processor;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check for misspelt keys says nothing about keys that a team might well have invented. */
class HonestKeysTest {

  private static final List<String> KEYS =
      """
      user.tier user.plan user.segment user.locale user.age_group user.team user.group
      order.id order.total order.currency order.items order.status order.kind order.channel
      order.discount order.coupon order.priority order.region order.warehouse order.weight
      cart.id cart.size cart.total cart.items cart.currency cart.abandoned cart.owner
      payment.provider payment.method payment.amount payment.currency payment.attempt payment.fee
      invoice.number invoice.due invoice.total customer.id customer.tier customer.country
      tenant.id tenant.name tenant.plan tenant.region account.id account.type account.age
      product.id product.sku product.category product.price product.brand product.rating
      shop.name shop.counter shop.region store.id store.number stock.level stock.reserved
      shipping.carrier shipping.zone shipping.cost shipping.express delivery.window delivery.slot
      job.id job.name job.queue job.attempt job.priority batch.size batch.number batch.id
      workflow.id workflow.step workflow.state pipeline.name pipeline.stage flow.pipeline
      report.type report.rows report.format export.rows import.rows import.source file.kind
      search.term search.hits search.index search.facets query.plan query.rows page.number
      page.size result.count result.kind score.value model.version model.variant experiment.id
      experiment.group feature.name flag.name flag.variant ab.test ab.variant rule.id rule.outcome
      game.level game.score match.id match.mode player.id player.rank team.name league.name
      device.kind sensor.id sensor.value meter.reading vehicle.id vehicle.type trip.id trip.distance
      booking.id booking.nights hotel.id room.type flight.number seat.class passenger.count
      course.id lesson.id exam.score student.id teacher.id school.name grade.level
      patient.ward ward.name clinic.id doctor.id appointment.id claim.id policy.number
      loan.amount loan.term interest.rate branch.code card.scheme card.country merchant.id
      ledger.entry ledger.book trade.id trade.side portfolio.id fund.id quote.id quote.age
      mail.template mail.campaign sms.provider push.topic notification.kind channel.name
      video.codec video.length audio.codec image.width image.height image.format document.pages
      lock.name lock.wait retry.count retry.delay attempt.number timeout.kind fallback.used
      acme.widget.count acme.gadget.kind com.acme.order.id com.acme.customer.segment my.app.value
      """
          .lines()
          .flatMap(line -> List.of(line.strip().split(" ")).stream())
          .toList();

  @TempDir Path folder;

  @Test
  void honestKeys_areNeverCalledMisspelt() {
    String calls =
        KEYS.stream()
            .map(key -> "    s.setAttribute(\"" + key + "\", (Object) null);")
            .collect(Collectors.joining("\n"));
    TraceCompiler.in(folder)
        .source("K", "class K {\n  void m(dev.spanwright.trace.Span s) {\n" + calls + "\n  }\n}\n")
        .option("-Aspanwright.check.deprecated_attribute=off")
        .compile()
        .succeedsSilently();
  }
}
