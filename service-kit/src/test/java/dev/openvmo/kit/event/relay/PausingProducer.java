package dev.openvmo.kit.event.relay;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;

/** A producer that stops like a stopped process: after sending, before committing, until it is let go on. */
final class PausingProducer extends KafkaProducer<String, byte[]> {

    final CountDownLatch paused = new CountDownLatch(1);
    final CountDownLatch goOn = new CountDownLatch(1);
    volatile RuntimeException refusal;

    PausingProducer(Map<String, Object> settings) {
        super(settings);
    }

    @Override
    public void commitTransaction() {
        flush();
        paused.countDown();
        try {
            if (!goOn.await(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("never let go on");
            }
            super.commitTransaction();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            refusal = e;
            throw e;
        }
    }
}
