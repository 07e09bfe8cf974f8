package org.shenguan.catalog.webhook;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import org.shenguan.chassis.event.EventEnvelope;
import org.springframework.stereotype.Component;

/** 接收方: posts an event in CloudEvents binary mode, signed as Standard Webhooks says. */
@Component
class Receiver {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    private final ReceiverGuard guard;
    private final Duration timeout;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    // A redirection would lead around the guard.
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(CONNECT_TIMEOUT)
                    .build();

    Receiver(ReceiverGuard guard, WebhookProperties settings) {
        this.guard = guard;
        this.timeout = settings.timeout();
    }

    /** One attempt; whatever goes wrong is told, not thrown. */
    Attempt post(Claim claim, Instant now) {
        try {
            guard.check(claim.url());
            HttpResponse<java.io.InputStream> answer =
                    client.send(request(claim, now), HttpResponse.BodyHandlers.ofInputStream());
            // The status is all there is to know; a body may be endless.
            answer.body().close();
            return Attempt.answered(answer.statusCode());
        } catch (ReceiverRefused refused) {
            return Attempt.failed(refused.reason());
        } catch (IOException | IllegalArgumentException failure) {
            return Attempt.failed(failure.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Attempt.failed(stopped.toString());
        }
    }

    private HttpRequest request(Claim claim, Instant now) {
        EventEnvelope event = claim.event();
        String id = event.id().toString();
        long timestamp = now.getEpochSecond();
        HttpRequest.Builder request =
                HttpRequest.newBuilder(claim.url())
                        .timeout(timeout)
                        .header("content-type", "application/json")
                        .header("ce-specversion", "1.0")
                        .header("ce-id", id)
                        .header("ce-source", event.source())
                        .header("ce-type", event.type())
                        .header("ce-time", event.time().toString())
                        .header("ce-subject", event.subject())
                        .header("ce-dataschema", event.dataSchema().toString())
                        .header("ce-sequence", Long.toString(event.sequence()))
                        .header("webhook-id", id)
                        .header("webhook-timestamp", Long.toString(timestamp))
                        .header(
                                "webhook-signature",
                                claim.secrets().stream()
                                        .map(secret -> secret.sign(id, timestamp, claim.payload()))
                                        .collect(Collectors.joining(" ")));
        String traceparent = event.traceparent();
        if (traceparent != null) {
            request.header("traceparent", traceparent);
        }
        return request.POST(HttpRequest.BodyPublishers.ofString(claim.payload())).build();
    }
}
