package org.shenguan.launcher.faults;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.shenguan.launcher.LaunchFailure;
import org.shenguan.launcher.check.HopFailure;
import org.shenguan.launcher.check.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * The REST interface of the replicas of one service, as a front-end application uses it that does not give up: what has
 * no answer, or an answer that the server is in trouble, is tried again on another replica.
 */
final class ApprovalClient {

    /** An answer that is final. */
    record Answer(int status, JsonNode body, String text) {

        boolean isDone() {
            return status == 200 || status == 201;
        }

        boolean refusedFor(String code) {
            return !isDone() && text.contains(code);
        }

        Answer expectDone(String what) {
            if (!isDone()) {
                throw new LaunchFailure("%s: answer %d, %s".formatted(what, status, text));
            }
            return this;
        }
    }

    /** One act: the same key however often it is sent. */
    record Act(String account, String path, Optional<String> version, UUID key, Object body) {}

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration BEFORE_RETRY = Duration.ofMillis(300);

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private final List<String> addresses;
    private final Tokens tokens;
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger retries = new AtomicInteger();

    ApprovalClient(List<String> addresses, Tokens tokens) {
        this.addresses = List.copyOf(addresses);
        this.tokens = tokens;
    }

    Answer get(String account, String path) {
        return persistently("GET " + path, () -> send(account, path, HttpRequest.Builder::GET));
    }

    /**
     * Does an act once, by sending it until it is answered: its key lets only one sending have an effect, whatever became of
     * the answers.
     */
    Answer act(Act act) {
        return persistently("POST " + act.path(), () -> send(act));
    }

    private Optional<Answer> send(Act act) {
        return send(
                act.account(),
                act.path(),
                request -> {
                    act.version()
                            .ifPresent(version -> request.header("If-Match", '"' + version + '"'));
                    request.header("Content-Type", "application/json")
                            .header("Idempotency-Key", act.key().toString())
                            .POST(
                                    HttpRequest.BodyPublishers.ofString(
                                            JSON.writeValueAsString(act.body())));
                });
    }

    /** Requests that had to be sent again. */
    int retries() {
        return retries.get();
    }

    private Answer persistently(String what, Supplier<Optional<Answer>> attempt) {
        long start = System.nanoTime();
        while (true) {
            Optional<Answer> answer = attempt.get();
            if (answer.isPresent()) {
                return answer.get();
            }
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new LaunchFailure(
                        "%s: no answer within %d s".formatted(what, PATIENCE.toSeconds()));
            }
            retries.incrementAndGet();
            Pause.of(BEFORE_RETRY);
        }
    }

    /** Goes to the next replica, and on to another where nobody listens. Empty when it must be tried again. */
    private Optional<Answer> send(
            String account, String path, Consumer<HttpRequest.Builder> method) {
        for (int i = 0; i < addresses.size(); i++) {
            String address = addresses.get(Math.floorMod(turn.getAndIncrement(), addresses.size()));
            try {
                var request =
                        HttpRequest.newBuilder(URI.create(address + path))
                                .timeout(LIMIT)
                                .header("Accept", "application/json")
                                .header("Authorization", "Bearer " + tokens.of(account));
                method.accept(request);
                var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
                Answer read = read(answer);
                return isToBeTriedAgain(read) ? Optional.empty() : Optional.of(read);
            } catch (ConnectException e) {
                continue;
            } catch (IOException | HopFailure e) {
                return Optional.empty(); // the answer is lost, or Keycloak's database is away
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new LaunchFailure("Interrupted while waiting for " + path, e);
            }
        }
        return Optional.empty();
    }

    /** The server is in trouble, or another sending of the same act is still under way. */
    private static boolean isToBeTriedAgain(Answer answer) {
        return answer.status() >= 500 || answer.refusedFor("idempotency-key-in-progress");
    }

    private static Answer read(HttpResponse<String> answer) {
        boolean isJson =
                answer.headers().firstValue("Content-Type").orElse("").contains("json")
                        && !answer.body().isBlank();
        return new Answer(
                answer.statusCode(),
                isJson ? JSON.readTree(answer.body()) : MissingNode.getInstance(),
                answer.body());
    }
}
